/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdWordNature:
 *
 * A set of languages, and what else is known of a word before any rule is: one bit each.
 */
typedef enum {
  JD_WORD_OF_EN        = 1 << 0,
  JD_WORD_OF_DE        = 1 << 1,
  JD_WORD_OF_FR        = 1 << 2,
  JD_WORD_OF_ES        = 1 << 3,
  JD_WORD_OF_IT        = 1 << 4,
  JD_WORD_OF_NL        = 1 << 5,
  JD_WORD_ABBREVIATION = 1 << 6,
  JD_WORD_NOT_A_NAME   = 1 << 7,
  JD_WORD_FIRST_NAME   = 1 << 8,
} JdWordNature;

#define JD_N_GUESSED_LANGUAGES 6

/**
 * JdVocabulary:
 *
 * Words that rules speak of, each with a number from 1 up. Not changed once it is in use, and then
 * good for any thread.
 */
typedef struct _JdVocabulary JdVocabulary;

/**
 * JD_WORD_HASH_START:
 *
 * The hash of no bytes. See jd_word_hash_step().
 */
#define JD_WORD_HASH_START 2166136261u

/**
 * jd_word_hash_step:
 * @hash: hash of the bytes so far
 * @byte: the next byte
 *
 * Returns: the hash with @byte (FNV-1a)
 */
static inline guint32
jd_word_hash_step (guint32 hash,
                   guint8  byte)
{
  return (hash ^ byte) * 16777619u;
}

/**
 * jd_vocabulary_new:
 *
 * Returns: (transfer full): a vocabulary that has only the small words of the languages that are
 *   guessed, and the abbreviations that end no sentence
 */
JdVocabulary *jd_vocabulary_new (void);

/**
 * jd_vocabulary_free:
 * @self: (transfer full): a vocabulary
 */
void jd_vocabulary_free (JdVocabulary *self);

/**
 * jd_vocabulary_intern:
 * @self: a vocabulary
 * @word: a folded word
 * @length: its length in bytes
 *
 * Returns: the number of the word, which is added when it is new
 */
guint jd_vocabulary_intern (JdVocabulary *self,
                            const char   *word,
                            gsize         length);

/**
 * jd_vocabulary_find:
 * @self: a vocabulary
 * @word: a folded word
 * @length: its length in bytes
 * @hash: its hash
 *
 * Returns: the number of the word, or 0
 */
guint jd_vocabulary_find (const JdVocabulary *self,
                          const char         *word,
                          gsize               length,
                          guint32             hash);

/**
 * jd_vocabulary_get_n:
 * @self: a vocabulary
 *
 * Returns: one more than the largest number of a word
 */
guint jd_vocabulary_get_n (const JdVocabulary *self);

/**
 * jd_vocabulary_get_nature:
 * @self: a vocabulary
 * @word: the number of a word, or 0
 *
 * Returns: what is known of it
 */
JdWordNature jd_vocabulary_get_nature (const JdVocabulary *self,
                                       guint               word);

/**
 * jd_vocabulary_add_nature:
 * @self: a vocabulary
 * @word: the number of a word
 * @nature: what is to be known of it too
 */
void jd_vocabulary_add_nature (JdVocabulary *self,
                               guint         word,
                               JdWordNature  nature);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdVocabulary, jd_vocabulary_free)

G_END_DECLS
