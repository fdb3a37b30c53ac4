/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdLogoMember:
 *
 * The members of #JdLogo, in the order of a file.
 */
typedef enum {
  JD_LOGO_TYPE,
  JD_LOGO_DATA,
  JD_LOGO_ALT,
} JdLogoMember;

/**
 * JdLogo:
 *
 * A picture, PNG or SVG, in base64.
 */
#define JD_TYPE_LOGO (jd_logo_get_type ())
G_DECLARE_FINAL_TYPE (JdLogo, jd_logo, JD, LOGO, JdPart)

G_END_DECLS
