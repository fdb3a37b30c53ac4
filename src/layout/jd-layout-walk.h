/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-layout-private.h"

G_BEGIN_DECLS

/**
 * JdLayoutWalk:
 * @layout: a layout
 * @page: a page
 * @func: is told the pieces of the page
 * @user_data: closure of @func
 * @underlines: underlines that have not been told yet
 *
 * A page while its pieces are told.
 */
typedef struct {
  JdLayout *layout;
  guint page;
  JdPageItemFunc func;
  gpointer user_data;
  GArray *underlines;
} JdLayoutWalk;

/**
 * JdUnderline:
 * @tone: its colour
 * @x: its left
 * @y: its middle
 * @width: how wide
 *
 * The underline of a link.
 */
typedef struct {
  JdTone tone;
  double x;
  double y;
  double width;
} JdUnderline;

/**
 * jd_layout_walk_rectangle:
 * @self: a walk
 * @tone: its colour
 * @x: its left
 * @y: its top
 * @width: how wide
 * @height: how high
 *
 * Tells a rectangle that is no part of the text.
 */
void jd_layout_walk_rectangle (JdLayoutWalk *self,
                               JdTone        tone,
                               double        x,
                               double        y,
                               double        width,
                               double        height);

/**
 * JdPlacedBox:
 * @cell: a cell
 * @row: the row it is in
 * @index: of the row
 * @first: the first line of the cell that is here
 * @n_lines: how many lines are here
 * @left: left of the column
 * @width: of the column
 * @y: top of the first line
 *
 * Lines of a cell, and where they stand.
 */
typedef struct {
  const JdCell *cell;
  const JdRow *row;
  guint index;
  guint first;
  guint n_lines;
  double left;
  double width;
  double y;
} JdPlacedBox;

/**
 * jd_layout_walk_lines:
 * @self: a walk
 * @box: lines
 *
 * Tells the glyphs of lines, and keeps their underlines.
 */
void jd_layout_walk_lines (JdLayoutWalk      *self,
                           const JdPlacedBox *box);

/**
 * jd_layout_walk_underlines:
 * @self: a walk
 *
 * Tells the underlines that are kept. They come after the text of a block, which they would cut in
 * pieces for a reader.
 */
void jd_layout_walk_underlines (JdLayoutWalk *self);

G_END_DECLS
