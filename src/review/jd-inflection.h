/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdWordClass:
 * @JD_CLASS_NONE: a word with one form
 * @JD_CLASS_NOUN: singular, plural
 * @JD_CLASS_VERB: base, third person, past, -ing, participle
 * @JD_CLASS_ADJECTIVE: adjective, adverb
 *
 * How a word is inflected. The forms are those of English; in other languages a class stands for
 * its usual endings, in no order that means anything.
 */
typedef enum {
  JD_CLASS_NONE,
  JD_CLASS_NOUN,
  JD_CLASS_VERB,
  JD_CLASS_ADJECTIVE,
  JD_N_CLASSES
} JdWordClass;

/**
 * JD_MAX_FORMS:
 *
 * How many forms a word has at most.
 */
#define JD_MAX_FORMS 16

/**
 * jd_word_class_find:
 * @name: a name in a rule pack
 *
 * Returns: the class of that name, or -1
 */
int jd_word_class_find (const char *name);

/**
 * jd_inflect_count:
 * @lang: (nullable): BCP 47
 * @word_class: a class
 *
 * Returns: how many forms a word of @word_class has
 */
guint jd_inflect_count (const char  *lang,
                        JdWordClass  word_class);

/**
 * jd_inflect:
 * @lang: (nullable): BCP 47
 * @word_class: its class
 * @word: a word in its base form
 * @form: number of a form, from 0, which is @word itself
 *
 * Returns: (transfer full): the form
 */
char *jd_inflect (const char  *lang,
                  JdWordClass  word_class,
                  const char  *word,
                  guint        form);

G_END_DECLS
