/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-choices.h"

G_BEGIN_DECLS

/**
 * JdWord:
 *
 * The words that a page adds to what the writer wrote. They are in the language of the document,
 * not in that of the desktop, and never depend on the locale.
 */
typedef enum {
  JD_WORD_PAY,
  JD_WORD_PLACE,
  JD_WORD_EMPLOYMENT,
  JD_WORD_TEAM,
  JD_WORD_START,
  JD_WORD_APPLY_BY,
  JD_WORD_REFERENCE,
  JD_WORD_MUST_HAVE,
  JD_WORD_NICE_TO_HAVE,
  JD_WORD_WILL_LEARN,
  JD_WORD_ONE_OF,          /* “One of %s” */
  JD_WORD_AT_LEAST_OF,     /* “At least %d of %s” */
  JD_WORD_OR,              /* “ or ” between the last two of a list */
  JD_WORD_AND,             /* “ and ” between the last two of a list */
  JD_WORD_REPORTS_TO,      /* “reports to %s” */
  JD_WORD_AS_SOON_AS_POSSIBLE,
  JD_WORD_GROSS,
  JD_WORD_PER_HOUR,
  JD_WORD_PER_DAY,
  JD_WORD_PER_WEEK,
  JD_WORD_PER_MONTH,
  JD_WORD_PER_YEAR,
  JD_WORD_FROM,            /* “from %s”: pay with no upper end */
  JD_WORD_UP_TO,           /* “up to %s”: pay with no lower end */
  JD_WORD_ON_SITE,
  JD_WORD_HYBRID,
  JD_WORD_REMOTE,
  JD_WORD_DAYS_ON_SITE,    /* “%d days a week on site”; the singular is JD_WORD_DAY_ON_SITE */
  JD_WORD_DAY_ON_SITE,
  JD_WORD_REMOTE_FROM,     /* “remote from %s” */
  JD_WORD_MONTHS,          /* “%d months” */
  JD_WORD_YEARS,           /* “%s years” */
  JD_WORD_YEAR,            /* “1 year” */
  JD_WORD_OPENINGS,        /* “%d openings” */
  JD_WORD_BENEFITS,
  JD_WORD_BONUS,
  JD_WORD_EQUITY,
  JD_WORD_CONTACT,
  JD_WORD_DOCUMENTS,
  JD_WORD_STEPS,
  JD_WORD_SCOPE,
  JD_WORD_DELIVERABLES,
  JD_WORD_EQUIPMENT,
  JD_WORD_TRAVEL,          /* “%d %% travel” */
  JD_WORD_WORKS_WITH,
  JD_WORD_JOB_TITLE,       /* in place of a title that is not written yet */
  JD_WORD_LOGO,            /* “Logo: %s” */
  JD_N_WORDS
} JdWord;

/**
 * jd_words_get:
 * @lang: (nullable): language of the document, BCP 47
 * @word: which word
 *
 * Returns: (transfer none): the word in @lang, or in English when we do not have it
 */
const char *jd_words_get (const char *lang,
                          JdWord      word);

/**
 * jd_words_get_heading:
 * @lang: (nullable): language of the document, BCP 47
 * @role: what a section is about
 *
 * Returns: (transfer none) (nullable): the usual heading of such a section; NULL for `custom`
 */
const char *jd_words_get_heading (const char    *lang,
                                  JdSectionRole  role);

/**
 * jd_words_get_employment:
 * @lang: (nullable): language of the document, BCP 47
 * @type: kind of employment
 *
 * Returns: (transfer none): “full time”, in lower case but for languages that write nouns large
 */
const char *jd_words_get_employment (const char       *lang,
                                     JdEmploymentType  type);

/**
 * jd_words_get_level:
 * @lang: (nullable): language of the document, BCP 47
 * @level: how well a skill is mastered
 *
 * Returns: (transfer none): “proficient”
 */
const char *jd_words_get_level (const char   *lang,
                                JdSkillLevel  level);

/**
 * jd_words_parse_date:
 * @date: a string
 * @year: (out): the year
 * @month: (out): the month, from 1
 * @day: (out): the day, from 1
 *
 * Returns: whether @date is a day that exists, written `YYYY-MM-DD`
 */
gboolean jd_words_parse_date (const char *date,
                              int        *year,
                              int        *month,
                              int        *day);

/**
 * jd_words_is_date:
 * @date: (nullable): a string
 *
 * Returns: whether @date is a day that exists, written `YYYY-MM-DD`
 */
gboolean jd_words_is_date (const char *date);

/**
 * jd_words_dup_date:
 * @lang: (nullable): language of the document, BCP 47
 * @date: a day, `YYYY-MM-DD`
 *
 * Returns: (transfer full): the day in words, “30 June 2026”, with no-break spaces; @date itself
 *   when it is no day
 */
char *jd_words_dup_date (const char *lang,
                         const char *date);

/**
 * jd_words_dup_amount:
 * @lang: (nullable): language of the document, BCP 47
 * @amount: an amount, 0 or more
 * @currency: (nullable): ISO 4217
 *
 * Returns: (transfer full): the amount as the language writes it, “€52,000” or “52.000 €”, with
 *   no-break spaces; the code stands for a currency that has no sign of its own
 */
char *jd_words_dup_amount (const char *lang,
                           double      amount,
                           const char *currency);

/**
 * jd_words_dup_country:
 * @lang: (nullable): language of the document, BCP 47
 * @code: ISO 3166-1 alpha-2, or ISO 3166-2
 *
 * Returns: (transfer full): the name of the country, or @code where we have no name for it
 */
char *jd_words_dup_country (const char *lang,
                            const char *code);

/**
 * jd_words_is_lang:
 * @text: a text
 *
 * Returns: whether @text has the form of a tag of BCP 47: “de”, “de-AT”, “zh-Hant-TW”
 */
gboolean jd_words_is_lang (const char *text);

/**
 * jd_words_is_right_to_left:
 * @lang: (nullable): BCP 47
 *
 * Returns: whether the language is written from right to left
 */
gboolean jd_words_is_right_to_left (const char *lang);

G_END_DECLS
