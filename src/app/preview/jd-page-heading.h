/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JD_TYPE_PAGE_HEADING (jd_page_heading_get_type ())
G_DECLARE_FINAL_TYPE (JdPageHeading, jd_page_heading, JD, PAGE_HEADING, GtkWidget)

/**
 * jd_page_heading_new:
 * @text: what it says
 * @level: from 1
 * @bounds: where it is on the page, in points
 *
 * Makes a widget that draws nothing, and that an assistive tool finds as a heading.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *jd_page_heading_new (const char            *text,
                                int                    level,
                                const graphene_rect_t *bounds);

/**
 * jd_page_heading_update:
 * @self: a heading
 * @text: what it says
 * @level: from 1
 * @bounds: where it is on the page, in points
 *
 * Returns: whether it is to be given another place
 */
gboolean jd_page_heading_update (JdPageHeading         *self,
                                 const char            *text,
                                 int                    level,
                                 const graphene_rect_t *bounds);

/**
 * jd_page_heading_get_bounds:
 * @self: a heading
 *
 * Returns: (transfer none): where it is on the page, in points
 */
const graphene_rect_t *jd_page_heading_get_bounds (JdPageHeading *self);

G_END_DECLS
