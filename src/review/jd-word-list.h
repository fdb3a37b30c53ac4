/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-phrase.h"
#include "jd-tokeniser.h"

G_BEGIN_DECLS

/**
 * JdWordList:
 *
 * Words and short phrases of a condition.
 */
typedef struct _JdWordList JdWordList;

/**
 * jd_word_list_new:
 *
 * Returns: (transfer full): no words
 */
JdWordList *jd_word_list_new (void);

/**
 * jd_word_list_free:
 * @self: (transfer full): words
 */
void jd_word_list_free (JdWordList *self);

/**
 * jd_word_list_add:
 * @self: words
 * @vocabulary: gets the words
 * @phrase: a phrase
 */
void jd_word_list_add (JdWordList     *self,
                       JdVocabulary   *vocabulary,
                       const JdPhrase *phrase);

/**
 * jd_word_list_close:
 * @self: words, to which nothing is added any more
 */
void jd_word_list_close (JdWordList *self);

/**
 * jd_word_list_match:
 * @self: words
 * @tokens: (array length=n_tokens): tokens
 * @n_tokens: how many
 *
 * Returns: how many tokens the longest word or phrase has that stands at the first of @tokens, or 0
 */
guint jd_word_list_match (const JdWordList *self,
                          const JdToken    *tokens,
                          guint             n_tokens);

/**
 * jd_word_list_match_back:
 * @self: words
 * @tokens: tokens
 * @end: how many there are
 *
 * Returns: whether a word or phrase ends with the last of @tokens
 */
gboolean jd_word_list_match_back (const JdWordList *self,
                                  const JdToken    *tokens,
                                  guint             end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordList, jd_word_list_free)

G_END_DECLS
