/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-layout.h"

G_BEGIN_DECLS

/**
 * JdZoomMode:
 * @JD_ZOOM_AUTOMATIC: fits the text where there is little room, else the width of the page
 * @JD_ZOOM_FIT_TEXT: fits the text, and cuts the margins of the page
 * @JD_ZOOM_FIT_WIDTH: fits the width of the page
 * @JD_ZOOM_FIT_PAGE: fits a whole page
 * @JD_ZOOM_FIXED: as large as jd_page_view_set_zoom() says
 *
 * How large the pages are shown.
 */
typedef enum {
  JD_ZOOM_AUTOMATIC,
  JD_ZOOM_FIT_TEXT,
  JD_ZOOM_FIT_WIDTH,
  JD_ZOOM_FIT_PAGE,
  JD_ZOOM_FIXED,
} JdZoomMode;

/**
 * JD_ZOOM_MIN:
 *
 * The smallest zoom to choose.
 */
#define JD_ZOOM_MIN 0.5

/**
 * JD_ZOOM_MAX:
 *
 * The largest zoom to choose.
 */
#define JD_ZOOM_MAX 2.0

#define JD_TYPE_PAGE_VIEW (jd_page_view_get_type ())
G_DECLARE_FINAL_TYPE (JdPageView, jd_page_view, JD, PAGE_VIEW, GtkWidget)

/**
 * jd_page_view_set_layout:
 * @self: a view
 * @layout: (nullable): what to show
 */
void jd_page_view_set_layout (JdPageView *self,
                              JdLayout   *layout);

/**
 * jd_page_view_replace_layout:
 * @self: a view
 * @layout: another layout of the same document
 *
 * Shows @layout at the place where the view is.
 */
void jd_page_view_replace_layout (JdPageView *self,
                                  JdLayout   *layout);

/**
 * jd_page_view_update:
 * @self: a view
 *
 * Shows the layout as it is now. To be called after each change of it.
 */
void jd_page_view_update (JdPageView *self);

/**
 * jd_page_view_get_zoom:
 * @self: a view
 *
 * Returns: pixels a point
 */
double jd_page_view_get_zoom (JdPageView *self);

/**
 * jd_page_view_set_zoom:
 * @self: a view
 * @zoom: pixels a point, brought between %JD_ZOOM_MIN and %JD_ZOOM_MAX
 *
 * Shows the pages in that size, whatever the room.
 */
void jd_page_view_set_zoom (JdPageView *self,
                            double      zoom);

/**
 * jd_page_view_set_zoom_at:
 * @self: a view
 * @zoom: pixels a point, brought between %JD_ZOOM_MIN and %JD_ZOOM_MAX
 * @x: in the view
 * @y: in the view
 *
 * As jd_page_view_set_zoom(); what is at @x, @y stays there.
 */
void jd_page_view_set_zoom_at (JdPageView *self,
                               double      zoom,
                               double      x,
                               double      y);

/**
 * jd_page_view_get_zoom_mode:
 * @self: a view
 *
 * Returns: how large the pages are shown
 */
JdZoomMode jd_page_view_get_zoom_mode (JdPageView *self);

/**
 * jd_page_view_set_zoom_mode:
 * @self: a view
 * @mode: how large the pages are shown
 */
void jd_page_view_set_zoom_mode (JdPageView *self,
                                 JdZoomMode  mode);

/**
 * jd_page_view_get_shown_mode:
 * @self: a view
 *
 * Returns: as jd_page_view_get_zoom_mode(), but what the automatic mode has chosen
 */
JdZoomMode jd_page_view_get_shown_mode (JdPageView *self);

/**
 * jd_page_view_get_page:
 * @self: a view
 *
 * Returns: the page that takes most of the view, counted from 0
 */
guint jd_page_view_get_page (JdPageView *self);

/**
 * jd_page_view_set_tint:
 * @self: a view
 * @block: a block of the content, or %JD_PAGE_NO_BLOCK
 * @alpha: how much it is tinted, from 0 to 1
 */
void jd_page_view_set_tint (JdPageView *self,
                            guint       block,
                            double      alpha);

/**
 * jd_page_view_set_dark:
 * @self: a view
 * @dark: whether pages are dark, and what is on them light
 */
void jd_page_view_set_dark (JdPageView *self,
                            gboolean    dark);

/**
 * jd_page_view_get_selection:
 * @self: a view
 * @first: (out): the first block that is selected
 * @last: (out): the last one
 *
 * Returns: whether blocks are selected
 */
gboolean jd_page_view_get_selection (JdPageView *self,
                                     guint      *first,
                                     guint      *last);

/**
 * jd_page_view_select_all:
 * @self: a view
 *
 * Selects all blocks.
 */
void jd_page_view_select_all (JdPageView *self);

/**
 * jd_page_view_reveal:
 * @self: a view
 * @block: a block of the content
 * @offset: byte offset into its text
 *
 * Scrolls to a place when it is out of view, once the view has its size.
 */
void jd_page_view_reveal (JdPageView *self,
                          guint       block,
                          guint       offset);

/**
 * jd_page_view_get_area:
 * @self: a view
 * @page: a page, counted from 0
 *
 * Returns: (transfer none) (nullable): the #JdPageArea that draws it; of a long document only
 *   those around what is seen are there
 */
GtkWidget *jd_page_view_get_area (JdPageView *self,
                                  guint       page);

G_END_DECLS
