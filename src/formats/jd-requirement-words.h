/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-choices.h"

G_BEGIN_DECLS

/**
 * JdEducationWord:
 * @word: a word or the start of one, in lower case, with straight apostrophes
 * @level: the level of education that it stands for
 *
 * A word that tells a level of education.
 */
typedef struct {
  const char *word;
  JdEducationLevel level;
} JdEducationWord;

/**
 * JdNumberWord:
 * @word: a number in letters
 * @number: the number
 *
 * A number as people write it out.
 */
typedef struct {
  const char *word;
  guint number;
} JdNumberWord;

/**
 * JdRequirementWords:
 * @lang: the language, BCP 47
 * @education: words for levels, ended by a row without word
 * @degree: words for a degree of any level
 * @fields: words between a degree and its fields of study
 * @no_fields: how a field starts that is none: “related field”
 * @joints: words between the fields of a list
 * @clause: words that end a list of fields
 * @equal: words for experience in the place of a degree
 * @certification: words for certificates and licences
 * @years: words for years
 * @months: words for months
 * @numbers: numbers in letters, ended by a row without word
 * @experience: words for experience
 * @skill: words for skills and knowledge
 * @languages: names of languages people speak
 * @fluency: words for how well they speak them
 *
 * What the requirement guesser knows of one language. All words are in lower case, and match at the
 * start of a word. Lists are NULL-terminated. A new language is one table and one line.
 */
typedef struct {
  const char *lang;
  const JdEducationWord *education;
  const char *const *degree;
  const char *const *fields;
  const char *const *no_fields;
  const char *const *joints;
  const char *const *clause;
  const char *const *equal;
  const char *const *certification;
  const char *const *years;
  const char *const *months;
  const JdNumberWord *numbers;
  const char *const *experience;
  const char *const *skill;
  const char *const *languages;
  const char *const *fluency;
} JdRequirementWords;

/**
 * jd_requirement_words:
 *
 * All languages, ended by NULL.
 */
extern const JdRequirementWords *const jd_requirement_words[];

G_END_DECLS
