/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-flow.h"

G_BEGIN_DECLS

/**
 * JdCursor:
 * @row: a row of a flow
 * @line: a line of this
 *
 * Where a page ends and another starts.
 */
typedef struct {
  guint row;
  guint line;
} JdCursor;

/**
 * JdFilling:
 * @flow: what is to be placed
 * @fragments: (element-type JdFragment): what has been placed; more is added
 * @squeeze: factor of spaces before sections
 * @top: of the frame, from the top of the page
 * @height: of the frame
 * @used: how much of it is filled
 *
 * A frame while it is filled.
 */
typedef struct {
  const JdFlow *flow;
  GArray *fragments;
  double squeeze;
  double top;
  double height;
  double used;
} JdFilling;

/**
 * jd_filling_run:
 * @self: an empty frame
 * @start: what comes first
 *
 * Fills a frame with rows as far as there is room, and ends it where the rules of keeping together
 * allow. Where they allow it nowhere it ends anyway, so each frame takes something.
 *
 * Returns: where the next frame starts
 */
JdCursor jd_filling_run (JdFilling *self,
                         JdCursor   start);

G_END_DECLS
