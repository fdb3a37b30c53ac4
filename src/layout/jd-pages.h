/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-flow.h"

G_BEGIN_DECLS

/**
 * JdFragment:
 * @row: index of a row of the flow
 * @line: its first line here
 * @n_lines: how many of its lines are here
 * @y: where it starts, from the top of the page
 *
 * A row, or the part of one that is on one page.
 */
typedef struct {
  guint row;
  guint line;
  guint n_lines;
  double y;
} JdFragment;

/**
 * JdFrame:
 * @first: its first fragment
 * @n_fragments: how many it holds
 * @row: the first row of its text
 * @line: the first line of this
 * @top: from the top of the page
 * @height: how much room it has
 * @used: how much of it is filled
 *
 * A column of a page.
 */
typedef struct {
  guint first;
  guint n_fragments;
  guint row;
  guint line;
  double top;
  double height;
  double used;
} JdFrame;

/**
 * JdPages:
 * @fragments: (element-type JdFragment): in the order of rows
 * @frames: (element-type JdFrame): as many a page as the style has columns
 * @squeeze: the factor of spaces before sections: below 1 where this saves the last page
 *
 * The rows of a flow on pages. Making it is arithmetic: no text is set.
 */
typedef struct {
  GArray *fragments;
  GArray *frames;
  double squeeze;
} JdPages;

/**
 * jd_pages_new:
 *
 * Returns: (transfer full): no pages
 */
JdPages *jd_pages_new (void);

/**
 * jd_pages_free:
 * @self: (transfer full): pages
 */
void jd_pages_free (JdPages *self);

/**
 * jd_pages_fill:
 * @self: pages
 * @flow: what they show
 * @is_complete: whether all of the content is in @flow; if not, more is to come and the last page
 *   is not looked at
 *
 * Fills the pages by the rules of keeping together: never a heading at the foot, never a line
 * alone, short paragraphs and lists whole, no last page for a few lines where less space before
 * sections avoids it, columns of the last page of one height.
 */
void jd_pages_fill (JdPages      *self,
                    const JdFlow *flow,
                    gboolean      is_complete);

/**
 * jd_pages_count:
 * @self: pages
 * @flow: what they show
 *
 * Returns: how many there are, at least 1
 */
guint jd_pages_count (const JdPages *self,
                      const JdFlow  *flow);

/**
 * jd_pages_find_fragment:
 * @self: pages
 * @row: a row of the flow
 *
 * Returns: index of the first fragment of @row
 */
guint jd_pages_find_fragment (const JdPages *self,
                              guint          row);

/**
 * jd_pages_find_frame:
 * @self: pages
 * @fragment: index of a fragment
 *
 * Returns: index of the frame that holds it
 */
guint jd_pages_find_frame (const JdPages *self,
                           guint          fragment);

G_END_DECLS
