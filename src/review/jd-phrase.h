/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "jd-inflection.h"

G_BEGIN_DECLS

/**
 * JD_MAX_PHRASE:
 *
 * How many words a phrase has at most.
 */
#define JD_MAX_PHRASE 12

/**
 * JD_MAX_GROUPS:
 *
 * How many groups of a phrase a fix can speak of.
 */
#define JD_MAX_GROUPS 3

/**
 * JdPhraseWordKind:
 * @JD_PHRASE_WORD: this word
 * @JD_PHRASE_STEM: a word that begins so
 * @JD_PHRASE_TAIL: a word that ends so
 * @JD_PHRASE_ANY: any word
 * @JD_PHRASE_NUMBER: any number
 *
 * What stands at one place of a phrase.
 */
typedef enum {
  JD_PHRASE_WORD,
  JD_PHRASE_STEM,
  JD_PHRASE_TAIL,
  JD_PHRASE_ANY,
  JD_PHRASE_NUMBER,
} JdPhraseWordKind;

/**
 * JdPhraseCase:
 * @JD_PHRASE_CASE_ANY: written in any way
 * @JD_PHRASE_CASE_TITLE: its first letter must be large
 * @JD_PHRASE_CASE_UPPER: all its letters must be large
 *
 * How a word of a phrase must be written.
 */
typedef enum {
  JD_PHRASE_CASE_ANY,
  JD_PHRASE_CASE_TITLE,
  JD_PHRASE_CASE_UPPER,
} JdPhraseCase;

/**
 * JdPhraseWord:
 * @text: the folded word; empty for any word and any number
 * @written: the word as the rule has it
 * @kind: what it stands for
 * @word_case: how it must be written
 * @after_comma: whether a comma may stand before it
 *
 * One place of a phrase.
 */
typedef struct {
  char *text;
  char *written;
  JdPhraseWordKind kind;
  JdPhraseCase word_case;
  gboolean after_comma;
} JdPhraseWord;

/**
 * JdPhrase:
 * @words: (array length=n_words): its places
 * @n_words: how many
 * @group_start: for each group, at which place it starts
 * @group_length: for each group, how many places it has here
 * @form: the number of the form of the inflected word
 *
 * A phrase with nothing left to choose.
 */
typedef struct {
  JdPhraseWord words[JD_MAX_PHRASE];
  guint n_words;
  guint8 group_start[JD_MAX_GROUPS];
  guint8 group_length[JD_MAX_GROUPS];
  guint form;
} JdPhrase;

/**
 * JdPhraseFunc:
 * @phrase: a phrase
 * @user_data: closure
 */
typedef void (*JdPhraseFunc) (const JdPhrase *phrase,
                              gpointer        user_data);

/**
 * jd_phrase_expand:
 * @lang: (nullable): language, BCP 47
 * @pattern: a pattern as in a rule pack
 * @word_class: how its head is inflected: the first word of a verb of several words, else the last
 * @sets: (nullable) (element-type utf8 GStrv): named lists that `@name` in @pattern speaks of
 * @func: (nullable): called for each phrase that @pattern stands for
 * @user_data: closure of @func
 * @problem: (out) (optional) (transfer full): what is wrong with @pattern
 *
 * A pattern is words with blanks between them. After a comma in it there may be one in the text.
 * `(a|b c|)` is one of several; an empty one may be left out. `*` is any word, `<n>` any number,
 * `@name` a word or phrase of a list, `begin*` a word that begins so and `*end` one that ends so. A
 * word with a hyphen is found without it too. A large letter demands a large letter. A class at the
 * end (`ninja:noun`) counts before @word_class.
 *
 * Returns: whether @pattern is one
 */
gboolean jd_phrase_expand (const char    *lang,
                           const char    *pattern,
                           JdWordClass    word_class,
                           GHashTable    *sets,
                           JdPhraseFunc   func,
                           gpointer       user_data,
                           char         **problem);

G_END_DECLS
