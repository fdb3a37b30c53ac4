/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-facts-private.h"

#include <string.h>

#include "jd-compensation.h"
#include "jd-import-words.h"
#include "jd-words.h"

#define NBSP "\xc2\xa0"
#define RANGE_DASH NBSP "\xe2\x80\x93" NBSP

static double
parse_number (const char *first,
              const char *last)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gsize fraction = 0;

  for (const char *p = first; p <= last; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (digits, *p);
          fraction++;
        }
      else
        {
          fraction = 0;
        }
    }

  /* Two digits after the last separator are cents; groups of thousands have three. */
  if (fraction == 2 && digits->len > 2 && last - first >= (gssize) digits->len)
    g_string_insert_c (digits, (gssize) digits->len - 2, '.');

  return digits->len <= 16 ? g_ascii_strtod (digits->str, NULL) : -1;
}

static gboolean
is_amount (const char *lang,
           double      amount,
           const char *currency,
           const char *text)
{
  g_autofree char *printed = jd_words_dup_amount (lang, amount, currency);

  return g_str_equal (printed, text);
}

static char *
find_currency (const char *lang,
               double      amount,
               const char *text,
               const char *sign)
{
  static const char *const codes[] = {
    "EUR", "USD", "GBP", "JPY", "INR", "CNY", "KRW", "BRL", "CAD", "AUD", "NZD", "ILS", "TRY",
    "UAH",
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (is_amount (lang, amount, codes[i], text))
        return g_strdup (codes[i]);
    }

  return is_amount (lang, amount, sign, text) ? g_strdup (sign) : NULL;
}

/* Reads an amount as jd_words_dup_amount() prints it; -1 when it is none. */
static double
parse_amount (const char  *lang,
              const char  *text,
              char       **currency)
{
  const char *first = strpbrk (text, "0123456789");
  const char *last = text + strlen (text);
  g_autofree char *before = NULL;
  g_autofree char *sign = NULL;
  double amount;

  if (!first)
    return -1;

  while (!g_ascii_isdigit (*--last))
    continue;

  amount = parse_number (first, last);
  if (!(amount >= 0 && amount <= 1e12))
    return -1;

  if (is_amount (lang, amount, NULL, text))
    {
      *currency = NULL;
      return amount;
    }

  before = g_strndup (text, (gsize) (first - text));
  sign = g_strconcat (before, last + 1, NULL);
  if (g_str_has_suffix (sign, NBSP))
    sign[strlen (sign) - strlen (NBSP)] = '\0';

  *currency = find_currency (lang, amount, text,
                             sign + (g_str_has_prefix (sign, NBSP) ? strlen (NBSP) : 0));

  return *currency ? amount : -1;
}

static gboolean
set_amount (const JdImportedFact *fact,
            JdPart               *pay,
            guint                 member,
            const char           *text)
{
  g_autofree char *currency = NULL;
  double amount = parse_amount (fact->lang, text, &currency);

  if (amount < 0)
    return FALSE;

  jd_part_set_number (pay, member, amount);
  if (currency)
    jd_part_set_string (pay, JD_COMPENSATION_CURRENCY, currency);

  return TRUE;
}

static gboolean
parse_range (const JdImportedFact *fact,
             JdPart               *pay,
             const char           *text)
{
  const char *dash = strstr (text, RANGE_DASH);
  g_autofree char *low = dash ? g_strndup (text, (gsize) (dash - text)) : NULL;
  g_autofree char *from = jd_import_match_word (fact->lang, JD_WORD_FROM, text);
  g_autofree char *up_to = jd_import_match_word (fact->lang, JD_WORD_UP_TO, text);

  if (dash)
    return set_amount (fact, pay, JD_COMPENSATION_MIN, low) &&
           set_amount (fact, pay, JD_COMPENSATION_MAX, dash + strlen (RANGE_DASH));
  if (from)
    return set_amount (fact, pay, JD_COMPENSATION_MIN, from);
  if (up_to)
    return set_amount (fact, pay, JD_COMPENSATION_MAX, up_to);

  return set_amount (fact, pay, JD_COMPENSATION_MIN, text) &&
         set_amount (fact, pay, JD_COMPENSATION_MAX, text);
}

static gboolean
cut_word (char       *text,
          const char *lang,
          JdWord      word)
{
  g_autofree char *suffix = g_strconcat (" ", jd_words_get (lang, word), NULL);

  if (!g_str_has_suffix (text, suffix))
    return FALSE;

  text[strlen (text) - strlen (suffix)] = '\0';

  return TRUE;
}

void
jd_import_apply_pay (const JdImportedFact *fact)
{
  JdPart *pay = jd_part_get_part (fact->document, JD_DOCUMENT_COMPENSATION);
  g_autofree char *text = g_strdup (fact->plain);
  int period = -1;
  gboolean gross;

  for (int i = 0; i <= JD_PERIOD_YEAR && period < 0; i++)
    period = cut_word (text, fact->lang, JD_WORD_PER_HOUR + (JdWord) i) ? i : -1;
  gross = cut_word (text, fact->lang, JD_WORD_GROSS);

  if (!parse_range (fact, pay, text))
    {
      jd_part_set_number (pay, JD_COMPENSATION_MIN, -1);
      jd_part_set_number (pay, JD_COMPENSATION_MAX, -1);
      jd_part_set_string (pay, JD_COMPENSATION_CURRENCY, NULL);
      jd_part_set_string (pay, JD_COMPENSATION_NOTE, fact->source);
      return;
    }

  jd_part_set_choice (pay, JD_COMPENSATION_PERIOD, period);
  jd_part_set_flag (pay, JD_COMPENSATION_GROSS, gross ? 1 : -1);
}
