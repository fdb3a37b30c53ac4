/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-choices.h"

G_BEGIN_DECLS

/**
 * JdHeading:
 * @text: a heading as people write it, in lower case, straight apostrophes, without marks
 * @role: what such a section is about
 * @importance: how much its requirements or skills matter
 *
 * One row of the heading map of a language.
 */
typedef struct {
  const char *text;
  JdSectionRole role;
  JdImportance importance;
} JdHeading;

/**
 * JdHeadingTable:
 * @lang: the language, BCP 47
 * @headings: the headings, ended by a row without text
 * @endings: what may close a title and is no part of it, longest first, NULL-terminated
 *
 * What we know of job descriptions in one language. A new language is one file with such a table
 * and one line in jd-heading-map.c.
 */
typedef struct {
  const char *lang;
  const JdHeading *headings;
  const char *const *endings;
} JdHeadingTable;

extern const JdHeadingTable jd_heading_table_de;
extern const JdHeadingTable jd_heading_table_en;
extern const JdHeadingTable jd_heading_table_fr;

/**
 * jd_heading_map_find:
 * @heading: a heading as it stands in an input, with any marks, signs and numbers
 * @lang: (nullable): the language to try first, BCP 47
 *
 * Returns: (transfer none) (nullable): what the heading means, or NULL when it is none we know
 */
const JdHeading *jd_heading_map_find (const char *heading,
                                      const char *lang);

/**
 * jd_heading_map_guess_lang:
 * @given: (array zero-terminated=1): headings as they stand in an input
 *
 * Returns: (nullable): the language in which most of them are known, or NULL when none is
 */
const char *jd_heading_map_guess_lang (const char *const *given);

/**
 * jd_heading_map_dup_title:
 * @line: the first line of an input
 *
 * Returns: (transfer full): the title in it: @line without a closing “Job Description” or the like.
 *   When nothing else would be left, @line as it is
 */
char *jd_heading_map_dup_title (const char *line);

/**
 * jd_heading_map_dup_key:
 * @heading: a heading as it stands in an input
 *
 * Returns: (transfer full): the form that the tables have: lower case, no emoji, no numbering, no
 *   marks around it, “&” as a word, single spaces, straight apostrophes
 */
char *jd_heading_map_dup_key (const char *heading);

G_END_DECLS
