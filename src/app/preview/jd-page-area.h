/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-layout.h"

G_BEGIN_DECLS

#define JD_TYPE_PAGE_AREA (jd_page_area_get_type ())
G_DECLARE_FINAL_TYPE (JdPageArea, jd_page_area, JD, PAGE_AREA, GtkWidget)

/**
 * jd_page_area_new:
 * @layout: a layout
 * @page: which page, counted from 0
 *
 * Makes a widget that draws a page. To an assistive tool it is a document with text, and with its
 * headings inside.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *jd_page_area_new (JdLayout *layout,
                             guint     page);

/**
 * jd_page_area_set_view:
 * @self: a page
 * @zoom: pixels a point
 * @left: what is cut off at the left, in points
 */
void jd_page_area_set_view (JdPageArea *self,
                            double      zoom,
                            double      left);

/**
 * jd_page_area_update:
 * @self: a page
 * @n_pages: how many pages there are
 *
 * Draws the page anew, because what is on it changed.
 */
void jd_page_area_update (JdPageArea *self,
                          guint       n_pages);

/**
 * jd_page_area_find_place:
 * @self: a page
 * @x: in the widget
 * @y: in the widget
 * @block: (out): the block that is nearest
 * @offset: (out): where in its text, in bytes
 *
 * Returns: FALSE when there is nothing on the page
 */
gboolean jd_page_area_find_place (JdPageArea *self,
                                  double      x,
                                  double      y,
                                  guint      *block,
                                  guint      *offset);

/**
 * jd_page_area_set_dark:
 * @self: a page
 * @dark: whether the page is dark, and what is on it light
 */
void jd_page_area_set_dark (JdPageArea *self,
                            gboolean    dark);

/**
 * jd_page_area_set_selection:
 * @self: a page
 * @first: the first block that is selected, or %JD_PAGE_NO_BLOCK
 * @last: the last one
 */
void jd_page_area_set_selection (JdPageArea *self,
                                 guint       first,
                                 guint       last);

/**
 * jd_page_area_set_tint:
 * @self: a page
 * @block: the block to tint, or %JD_PAGE_NO_BLOCK
 * @alpha: how much, from 0 to 1
 */
void jd_page_area_set_tint (JdPageArea *self,
                            guint       block,
                            double      alpha);

/**
 * jd_page_area_set_current:
 * @self: a page
 * @block: the block that the keyboard is at, or %JD_PAGE_NO_BLOCK
 */
void jd_page_area_set_current (JdPageArea *self,
                               guint       block);

/**
 * jd_page_area_dup_text:
 * @self: a page
 *
 * Returns: (transfer full): what an assistive tool reads
 */
char *jd_page_area_dup_text (JdPageArea *self);

G_END_DECLS
