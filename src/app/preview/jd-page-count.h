/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JD_TYPE_PAGE_COUNT (jd_page_count_get_type ())
G_DECLARE_FINAL_TYPE (JdPageCount, jd_page_count, JD, PAGE_COUNT, AdwBin)

/**
 * jd_page_count_show:
 * @self: a page count
 * @page: a page, counted from 0
 * @n_pages: how many there are
 *
 * Shows “2 of 3” for a second, soon: not while sizes are given, when no label may change its own.
 * Of a single page nothing is said.
 */
void jd_page_count_show (JdPageCount *self,
                         guint        page,
                         guint        n_pages);

G_END_DECLS
