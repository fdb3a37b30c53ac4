/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-words.h"

G_BEGIN_DECLS

/* All that the model knows about one language of documents. A language is one file with one such
 * table, and one line in jd-words.c. */
typedef struct {
  const char *code;
  const char *words[JD_N_WORDS];
  const char *headings[JD_SECTION_ROLE_CUSTOM + 1];
  const char *employments[JD_EMPLOYMENT_TYPE_OTHER + 1];
  const char *levels[JD_SKILL_LEVEL_EXPERT + 1];
  const char *months[12];
  const char *day_mark;      /* after the number of a day: “30. Juni 2026” */
  const char *thousands;
  const char *decimal;
  gboolean currency_last;
} JdLanguage;

extern const JdLanguage jd_language_en;
extern const JdLanguage jd_language_de;
extern const JdLanguage jd_language_fr;

G_END_DECLS
