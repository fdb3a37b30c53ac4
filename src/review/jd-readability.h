/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-review-fields.h"

G_BEGIN_DECLS

/**
 * JD_LONG_SENTENCE:
 *
 * A sentence with more words than these is long.
 */
#define JD_LONG_SENTENCE 30

/**
 * JdReadability:
 * @n_words: how many words there are
 * @n_sentences: how many sentences; a heading, an item and a paragraph end one
 * @n_long_sentences: how many of them are longer than %JD_LONG_SENTENCE
 * @words_per_sentence: their mean length
 * @long_words: the share of words with more than six letters, 0 to 1 (the second half of LIX)
 *
 * Plain numbers on a text. The medians of real advertisements to show beside them are 15.7 words a
 * sentence, and 235 to 1,000 words in all.
 */
typedef struct {
  guint n_words;
  guint n_sentences;
  guint n_long_sentences;
  double words_per_sentence;
  double long_words;
} JdReadability;

/**
 * JdSentenceIter:
 * @text: the text
 * @byte: byte at which the sentence starts
 * @byte_end: byte after its last
 * @n_words: how many words it has
 * @n_long_words: how many of them have more than six letters
 *
 * Goes through the sentences of a text.
 */
typedef struct {
  const char *text;
  gsize byte;
  gsize byte_end;
  guint n_words;
  guint n_long_words;

  /*< private >*/
  gsize next;
} JdSentenceIter;

/**
 * jd_sentence_iter_init:
 * @self: (out caller-allocates): an iterator
 * @text: valid UTF-8
 */
void jd_sentence_iter_init (JdSentenceIter *self,
                            const char     *text);

/**
 * jd_sentence_iter_next:
 * @self: an iterator
 *
 * Goes to the next sentence. Abbreviations (e.g., Dr., U.K.), decimals and addresses end none; a
 * line break does.
 *
 * Returns: whether there was one
 */
gboolean jd_sentence_iter_next (JdSentenceIter *self);

/**
 * jd_readability_measure:
 * @fields: (element-type JdReviewField): the texts of a document, see jd_review_fields_list()
 * @readability: (out): the numbers
 *
 * Counts what a reader reads.
 */
void jd_readability_measure (GArray        *fields,
                             JdReadability *readability);

G_END_DECLS
