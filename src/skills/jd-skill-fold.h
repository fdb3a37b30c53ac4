/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_skill_fold:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text without case, accents and width, each run of blanks and signs
 *   made one blank, so that “Découpage ” and “decoupage” are one. The signs `+`, `#` and a dot
 *   before a letter or digit stay: C++, C#, .NET, Node.js
 */
char *jd_skill_fold (const char *text);

/**
 * JD_SKILL_PATTERN_MAX:
 *
 * How many bytes a pattern has at most.
 */
#define JD_SKILL_PATTERN_MAX 64

/**
 * JdSkillPattern:
 * @length: how many bytes it has
 * @where: for each byte, at which places of the pattern it stands
 *
 * A word to be compared with many others.
 */
typedef struct {
  gsize length;
  guint64 where[256];
} JdSkillPattern;

/**
 * jd_skill_pattern_init:
 * @self: (out caller-allocates): a pattern
 * @text: bytes
 * @length: how many, from 1 to %JD_SKILL_PATTERN_MAX
 */
void jd_skill_pattern_init (JdSkillPattern *self,
                            const char     *text,
                            gsize           length);

/**
 * jd_skill_pattern_distance:
 * @self: a pattern
 * @word: bytes with an end
 * @limit: the largest distance that matters
 *
 * Counts the bytes to be put in, taken out or replaced in @self to make it @word, or a beginning
 * of @word.
 *
 * Returns: the distance, or @limit + 1 for any larger one
 */
guint jd_skill_pattern_distance (const JdSkillPattern *self,
                                 const char           *word,
                                 guint                 limit);

G_END_DECLS
