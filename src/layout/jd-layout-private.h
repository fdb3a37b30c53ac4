/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-flow.h"
#include "jd-layout.h"
#include "jd-pages.h"

G_BEGIN_DECLS

struct _JdLayout {
  GObject parent_instance;

  JdPageSettings settings;
  JdFlow *flow;
  JdPages *pages;
  char *lang;
  JdLogoPicture *logo;
  char *logo_data;
  char *footer;
  gboolean is_drawn_once;
  gboolean is_complete;
  gboolean is_filled;
  gboolean has_forgotten;
};

/**
 * jd_layout_fill:
 * @self: a layout
 *
 * Brings the pages up to date with the flow, where they are not.
 */
void jd_layout_fill (JdLayout *self);

/**
 * jd_layout_get_column:
 * @self: a layout
 * @row: a row
 * @frame: index of the frame it is in
 * @left: (out): left of the column of the row
 * @width: (out): its width
 */
void jd_layout_get_column (JdLayout    *self,
                           const JdRow *row,
                           guint        frame,
                           double      *left,
                           double      *width);

/**
 * jd_layout_place:
 * @self: a layout
 * @left: left of a column
 * @width: its width
 * @align: how something stands to @edge
 * @edge: from the start edge of the column
 * @extent: how wide it is
 *
 * Returns: its left, with the page mirrored for scripts that run from right to left
 */
double jd_layout_place (JdLayout *self,
                        double    left,
                        double    width,
                        JdAlign   align,
                        double    edge,
                        double    extent);

G_END_DECLS
