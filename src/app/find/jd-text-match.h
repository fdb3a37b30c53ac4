/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdTextMatchFlags:
 * @JD_TEXT_MATCH_CASE: upper and lower case differ
 * @JD_TEXT_MATCH_WORDS: a match starts and ends where a word does
 */
typedef enum {
  JD_TEXT_MATCH_CASE  = 1 << 0,
  JD_TEXT_MATCH_WORDS = 1 << 1,
} JdTextMatchFlags;

/**
 * JdTextMatch:
 * @start: its first character
 * @end: the character after its last one
 */
typedef struct {
  guint start;
  guint end;
} JdTextMatch;

/**
 * jd_text_match_find:
 * @text: valid UTF-8
 * @query: valid UTF-8
 * @flags: how to compare
 *
 * Looks for @query from start to end; matches do not overlap, and an empty query has none.
 *
 * Returns: (transfer full) (element-type JdTextMatch): the matches in order
 */
GArray *jd_text_match_find (const char       *text,
                            const char       *query,
                            JdTextMatchFlags  flags);

G_END_DECLS
