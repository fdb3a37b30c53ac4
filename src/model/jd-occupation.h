/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdOccupationMember:
 *
 * The members of #JdOccupation, in the order of a file.
 */
typedef enum {
  JD_OCCUPATION_SCHEME,
  JD_OCCUPATION_CODE,
  JD_OCCUPATION_LABEL,
} JdOccupationMember;

/**
 * JdOccupation:
 *
 * The job in a public classification.
 */
#define JD_TYPE_OCCUPATION (jd_occupation_get_type ())
G_DECLARE_FINAL_TYPE (JdOccupation, jd_occupation, JD, OCCUPATION, JdPart)

G_END_DECLS
