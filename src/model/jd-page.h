/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdPageMember:
 *
 * The members of #JdPage, in the order of a file.
 */
typedef enum {
  JD_PAGE_STYLE,
  JD_PAGE_PAPER,
  JD_PAGE_ACCENT,
} JdPageMember;

/**
 * JdPage:
 *
 * How the page looks; what is not set follows the preferences.
 */
#define JD_TYPE_PAGE (jd_page_get_type ())
G_DECLARE_FINAL_TYPE (JdPage, jd_page, JD, PAGE, JdPart)

G_END_DECLS
