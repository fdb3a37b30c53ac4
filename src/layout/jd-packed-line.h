/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * JdPackedLine:
 *
 * The glyphs of a line in a fifth of the memory that Pango needs for them: a line of which all that
 * can be told again from its text is left out.
 */
typedef struct _JdPackedLine JdPackedLine;

/**
 * jd_packed_line_new:
 * @line: a line
 *
 * Returns: (transfer full) (nullable): the same line; NULL where it has something that cannot be
 *   packed, such as text from right to left or a mark that is moved
 */
JdPackedLine *jd_packed_line_new (const PangoLayoutLine *line);

/**
 * jd_packed_line_free:
 * @self: (transfer full): a line
 */
void jd_packed_line_free (JdPackedLine *self);

/**
 * jd_packed_line_unpack:
 * @self: a line
 *
 * Returns: (transfer full) (element-type PangoGlyphItem): its runs, as in #PangoLayoutLine, for
 *   jd_packed_line_free_runs()
 */
GSList *jd_packed_line_unpack (const JdPackedLine *self);

/**
 * jd_packed_line_free_runs:
 * @runs: (transfer full) (element-type PangoGlyphItem): runs
 */
void jd_packed_line_free_runs (GSList *runs);

G_END_DECLS
