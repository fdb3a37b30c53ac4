/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-words.h"

#include <stdlib.h>
#include <string.h>

#include "jd-country.h"
#include "jd-language-private.h"

#define NO_BREAK_SPACE "\xc2\xa0"

static const JdLanguage *const languages[] = {
  &jd_language_en,
  &jd_language_de,
  &jd_language_fr,
};

static gboolean
is_language (const char *lang,
             const char *code)
{
  gsize n = strlen (code);

  return lang && g_ascii_strncasecmp (lang, code, n) == 0 && (lang[n] == '\0' || lang[n] == '-');
}

static const JdLanguage *
find_language (const char *lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (is_language (lang, languages[i]->code))
        return languages[i];
    }

  return &jd_language_en;
}

const char *
jd_words_get (const char *lang,
              JdWord      word)
{
  g_return_val_if_fail (word < JD_N_WORDS, NULL);

  return find_language (lang)->words[word];
}

const char *
jd_words_get_heading (const char    *lang,
                      JdSectionRole  role)
{
  g_return_val_if_fail (role <= JD_SECTION_ROLE_CUSTOM, NULL);

  return find_language (lang)->headings[role];
}

const char *
jd_words_get_employment (const char       *lang,
                         JdEmploymentType  type)
{
  g_return_val_if_fail (type <= JD_EMPLOYMENT_TYPE_OTHER, NULL);

  return find_language (lang)->employments[type];
}

const char *
jd_words_get_level (const char   *lang,
                    JdSkillLevel  level)
{
  g_return_val_if_fail (level <= JD_SKILL_LEVEL_EXPERT, NULL);

  return find_language (lang)->levels[level];
}

gboolean
jd_words_parse_date (const char *date,
                     int        *year,
                     int        *month,
                     int        *day)
{
  g_return_val_if_fail (date != NULL, FALSE);

  if (strlen (date) != strlen ("2026-01-31") || date[4] != '-' || date[7] != '-')
    return FALSE;

  for (guint i = 0; date[i]; i++)
    {
      if (i != 4 && i != 7 && !g_ascii_isdigit (date[i]))
        return FALSE;
    }

  *year = atoi (date);
  *month = atoi (date + 5);
  *day = atoi (date + 8);

  return *month >= 1 && *month <= 12 && *year >= 1 &&
         g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, (GDateYear) *year);
}

gboolean
jd_words_is_date (const char *date)
{
  int year, month, day;

  return date && jd_words_parse_date (date, &year, &month, &day);
}

char *
jd_words_dup_date (const char *lang,
                   const char *date)
{
  const JdLanguage *language = find_language (lang);
  int year, month, day;

  g_return_val_if_fail (date != NULL, NULL);

  if (!jd_words_parse_date (date, &year, &month, &day))
    return g_strdup (date);

  return g_strdup_printf ("%d%s" NO_BREAK_SPACE "%s" NO_BREAK_SPACE "%d",
                          day, language->day_mark, language->months[month - 1], year);
}

static const char *
get_currency_sign (const char *code)
{
  static const struct {
    const char *code;
    const char *sign;
  } signs[] = {
    { "EUR", "€" }, { "USD", "$" }, { "GBP", "£" }, { "JPY", "¥" }, { "INR", "₹" },
    { "CNY", "¥" }, { "KRW", "₩" }, { "BRL", "R$" }, { "CAD", "CA$" }, { "AUD", "A$" },
    { "NZD", "NZ$" }, { "ILS", "₪" }, { "TRY", "₺" }, { "UAH", "₴" },
  };

  for (guint i = 0; code && i < G_N_ELEMENTS (signs); i++)
    {
      if (g_str_equal (signs[i].code, code))
        return signs[i].sign;
    }

  return code;
}

static char *
dup_number (const JdLanguage *language,
            double            amount)
{
  gint64 cents = (gint64) (amount * 100 + 0.5);
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, cents / 100);
  gsize n = strlen (digits);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (out, language->thousands);
      g_string_append_c (out, digits[i]);
    }

  if (cents % 100 != 0)
    g_string_append_printf (out, "%s%02d", language->decimal, (int) (cents % 100));

  return g_string_free (out, FALSE);
}

char *
jd_words_dup_amount (const char *lang,
                     double      amount,
                     const char *currency)
{
  const JdLanguage *language = find_language (lang);
  const char *sign = get_currency_sign (currency);
  g_autofree char *number = NULL;

  g_return_val_if_fail (amount >= 0 && amount <= 1e12, NULL);

  number = dup_number (language, amount);

  if (!sign)
    return g_steal_pointer (&number);

  if (language->currency_last)
    return g_strconcat (number, NO_BREAK_SPACE, sign, NULL);

  return g_strconcat (sign, sign == currency ? NO_BREAK_SPACE : "", number, NULL);
}

char *
jd_words_dup_country (const char *lang,
                      const char *code)
{
  g_autofree char *country = NULL;
  const char *name;

  g_return_val_if_fail (code != NULL, NULL);

  country = g_ascii_strup (code, (gssize) strcspn (code, "-"));
  name = jd_country_get_name (country, find_language (lang)->code);

  return g_strdup (name && !strchr (code, '-') ? name : code);
}

gboolean
jd_words_is_lang (const char *text)
{
  guint n = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p; p++)
    {
      if (*p == '-' ? n == 0 : !g_ascii_isalnum (*p) || ++n > 8)
        return FALSE;
      if (*p == '-')
        n = 0;
    }

  return n > 0 && g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]);
}

gboolean
jd_words_is_right_to_left (const char *lang)
{
  static const char *const codes[] = { "ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (is_language (lang, codes[i]))
        return TRUE;
    }

  return FALSE;
}
