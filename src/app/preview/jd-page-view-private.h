/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-page-geometry.h"
#include "jd-page-pool.h"
#include "jd-page-view.h"

G_BEGIN_DECLS

/* Around the pages, in pixels. */
#define JD_PAGE_VIEW_MARGIN 18

struct _JdPageView {
  GtkWidget parent_instance;

  /* Owned */
  JdLayout *layout;
  GtkAdjustment *adjustments[2];
  JdPagePool *pool;

  GtkScrollablePolicy policies[2];
  JdZoomMode mode;
  JdPageGeometry geometry;
  JdPageAnchor anchor;

  guint page;
  guint tinted;
  double tint;
  gboolean dark;

  /* The block that the keyboard is at, and the one that a selection of blocks started with. */
  guint current;
  guint anchor_block;
  gboolean selects;

  guint reveal_block;
  guint reveal_offset;
  guint fill_source;
  gboolean allocating;
};

/**
 * jd_page_view_size_allocate:
 * @widget: a view
 * @width: its width
 * @height: its height
 * @baseline: not used
 *
 * Gives pages that are seen their place, at the zoom that fits.
 */
void jd_page_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline);

/**
 * jd_page_view_set_anchor:
 * @self: a view
 * @x: in the view
 * @y: in the view
 *
 * Holds on to what is there, until the view has its new size.
 */
void jd_page_view_set_anchor (JdPageView *self,
                              double      x,
                              double      y);

/**
 * jd_page_view_fill:
 * @self: a view
 *
 * Makes the pages around what is seen.
 */
void jd_page_view_fill (JdPageView *self);

/**
 * jd_page_view_show_look:
 * @self: a view
 *
 * Tells the pages that are seen which blocks are tinted, selected and current.
 */
void jd_page_view_show_look (JdPageView *self);

/**
 * jd_page_view_activate:
 * @self: a view
 * @block: a block
 * @offset: byte offset into its text
 *
 * Emits `place-activated`.
 */
void jd_page_view_activate (JdPageView *self,
                            guint       block,
                            guint       offset);

/**
 * jd_page_view_copy:
 * @self: a view
 *
 * Emits `copy` for what is selected.
 */
void jd_page_view_copy (JdPageView *self);

/**
 * jd_page_view_set_current:
 * @self: a view
 * @block: the block that the keyboard is at
 * @extend: whether the selection goes up to there
 */
void jd_page_view_set_current (JdPageView *self,
                               guint       block,
                               gboolean    extend);

/**
 * jd_page_view_class_install_keys:
 * @widget_class: the class of views
 *
 * Up and Down go from block to block, Enter edits, Ctrl+A and Ctrl+C select and copy.
 */
void jd_page_view_class_install_keys (GtkWidgetClass *widget_class);

/**
 * jd_page_view_init_pointer:
 * @self: a view
 *
 * A click activates a place, a drag selects blocks.
 */
void jd_page_view_init_pointer (JdPageView *self);

G_END_DECLS
