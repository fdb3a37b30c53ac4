/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_text_append_separated:
 * @out: a list so far
 * @separator: what stands between two elements
 * @text: (nullable): one more element; an empty one is none
 *
 * Appends @text, after @separator unless it is the first.
 */
void jd_text_append_separated (GString    *out,
                               const char *separator,
                               const char *text);

/**
 * jd_text_count_words:
 * @text: plain text
 *
 * Counts words as a reader does: runs of letters and digits with what joins them; each sign of a
 * script that does without blanks counts as one.
 *
 * Returns: how many there are
 */
guint jd_text_count_words (const char *text);

/**
 * jd_text_count_runs:
 * @text: plain text
 *
 * Counts what stands between blanks, whatever it is, to tell a name from a sentence.
 *
 * Returns: how many there are
 */
guint jd_text_count_runs (const char *text);

G_END_DECLS
