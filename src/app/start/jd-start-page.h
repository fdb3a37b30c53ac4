/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JD_TYPE_START_PAGE (jd_start_page_get_type ())
G_DECLARE_FINAL_TYPE (JdStartPage, jd_start_page, JD, START_PAGE, AdwBin)

/**
 * jd_start_page_search:
 * @self: a start page, in a window
 *
 * Shows the search and puts the caret in it.
 */
void jd_start_page_search (JdStartPage *self);

G_END_DECLS
