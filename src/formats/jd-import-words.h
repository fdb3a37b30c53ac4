/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-words.h"

G_BEGIN_DECLS

/**
 * JD_IMPORT_N_LANGS:
 *
 * How many languages pages are printed in.
 */
#define JD_IMPORT_N_LANGS 3

/**
 * jd_import_langs:
 *
 * The languages that pages are printed in, BCP 47.
 */
extern const char *const jd_import_langs[JD_IMPORT_N_LANGS];

/**
 * jd_import_is_printed:
 * @text: a text
 * @printed: what a page prints
 *
 * Returns: whether both are the same, but for a capital at the start of @text
 */
gboolean jd_import_is_printed (const char *text,
                               const char *printed);

/**
 * jd_import_fill_word:
 * @lang: (nullable): language of the document, BCP 47
 * @word: a word with one place to fill, %s or %d
 * @text: what stands there
 *
 * Returns: (transfer full): the words as a page prints them
 */
char *jd_import_fill_word (const char *lang,
                           JdWord      word,
                           const char *text);

/**
 * jd_import_match_word:
 * @lang: (nullable): language of the document, BCP 47
 * @word: a word with %s in it, and perhaps %d before that
 * @text: a text
 *
 * Returns: (transfer full) (nullable): what stands in the place of %s when @text is @word filled,
 *   with a capital at its start or without
 */
char *jd_import_match_word (const char *lang,
                            JdWord      word,
                            const char *text);

/**
 * jd_import_match_counted:
 * @lang: (nullable): language of the document, BCP 47
 * @word: a word with %d and then %s in it
 * @text: a text
 * @number: (out): what stands in the place of %d
 *
 * Returns: (transfer full) (nullable): what stands in the place of %s
 */
char *jd_import_match_counted (const char *lang,
                               JdWord      word,
                               const char *text,
                               guint      *number);

/**
 * jd_import_split_list:
 * @list: names as a page joins them: “A, B (in C, or D) and E”
 * @joint: what stands before the last, with its blanks
 *
 * Returns: (transfer full) (nullable): the names, or NULL when there are not two
 */
GStrv jd_import_split_list (const char *list,
                            const char *joint);

/**
 * jd_import_guess_lang:
 * @labels: (array zero-terminated=1): labels of facts
 * @headings: (array zero-terminated=1): headings of sections
 *
 * Returns: the language in which most of the labels are known, else most of the headings, else
 *   English
 */
const char *jd_import_guess_lang (const char *const *labels,
                                  const char *const *headings);

G_END_DECLS
