/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jd_preview_menus_create_formats:
 *
 * Returns: (transfer full): the menu of what the preview can show, for the action `preview.format`
 */
GMenuModel *jd_preview_menus_create_formats (void);

/**
 * jd_preview_menus_create_zoom:
 * @page: whether it is for pages, else for text
 *
 * Returns: (transfer full): the menu of zooms, for the actions `preview.zoom-in`,
 *   `preview.zoom-out`, and `preview.zoom-mode` or `preview.text-zoom`
 */
GMenuModel *jd_preview_menus_create_zoom (gboolean page);

/**
 * jd_preview_menus_get_format_label:
 * @format: `page`, `posting`, or the id of a format
 *
 * Returns: (transfer none): its label, in the user's language
 */
const char *jd_preview_menus_get_format_label (const char *format);

/**
 * jd_preview_menus_get_mode_label:
 * @mode: `automatic`, `fit-text`, `fit-width`, `fit-page`
 *
 * Returns: (transfer none) (nullable): its label, in the user's language; NULL for percents
 */
const char *jd_preview_menus_get_mode_label (const char *mode);

/**
 * jd_preview_menus_dup_percents:
 * @zoom: a zoom, 1 for 100 percent
 *
 * Returns: (transfer full): the zoom as the user's language writes it
 */
char *jd_preview_menus_dup_percents (double zoom);

G_END_DECLS
