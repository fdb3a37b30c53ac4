/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-vocabulary.h"

G_BEGIN_DECLS

/**
 * jd_small_words_add:
 * @vocabulary: a vocabulary
 *
 * Adds the small words by which a language is told from another, and the abbreviations that end no
 * sentence.
 */
void jd_small_words_add (JdVocabulary *vocabulary);

/**
 * jd_small_words_get_language:
 * @bit: number of a bit of #JdWordNature that stands for a language
 *
 * Returns: (transfer none): the language, such as `en`
 */
const char *jd_small_words_get_language (guint bit);

/**
 * jd_small_words_find_language:
 * @lang: (nullable): BCP 47
 *
 * Returns: the number of the bit of #JdWordNature for the language, or -1
 */
int jd_small_words_find_language (const char *lang);

G_END_DECLS
