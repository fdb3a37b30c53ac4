/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-layout.h"

G_BEGIN_DECLS

/**
 * JdPageSnapshot:
 * @layout: a layout
 * @page: one of its pages
 * @zoom: pixels a point
 * @scale: device pixels a pixel
 * @dark: whether the page is dark, and what is on it light
 *
 * How a page is drawn on the screen.
 */
typedef struct {
  JdLayout *layout;
  guint page;
  double zoom;
  double scale;
  gboolean dark;
} JdPageSnapshot;

/**
 * jd_page_snapshot_items:
 * @self: how to draw
 * @snapshot: where to, with the top left of the page at 0, 0 and a unit for a point
 *
 * Draws what is on the page.
 */
void jd_page_snapshot_items (const JdPageSnapshot *self,
                             GtkSnapshot          *snapshot);

/**
 * jd_page_snapshot_tint:
 * @self: how to draw
 * @snapshot: where to
 * @block: a block of the content, or %JD_PAGE_NO_BLOCK
 * @alpha: how much, from 0 to 1
 *
 * Draws the accent colour behind a block, where it is on the page.
 */
void jd_page_snapshot_tint (const JdPageSnapshot *self,
                            GtkSnapshot          *snapshot,
                            guint                 block,
                            double                alpha);

/**
 * jd_page_snapshot_frame:
 * @self: how to draw
 * @snapshot: where to
 * @block: a block of the content, or %JD_PAGE_NO_BLOCK
 *
 * Draws a frame around a block, where it is on the page.
 */
void jd_page_snapshot_frame (const JdPageSnapshot *self,
                             GtkSnapshot          *snapshot,
                             guint                 block);

/**
 * jd_page_snapshot_selection:
 * @self: how to draw
 * @snapshot: where to
 * @first: a block of the content
 * @last: a block that is not before it
 *
 * Draws the accent colour behind the blocks from @first to @last that are on the page.
 */
void jd_page_snapshot_selection (const JdPageSnapshot *self,
                                 GtkSnapshot          *snapshot,
                                 guint                 first,
                                 guint                 last);

G_END_DECLS
