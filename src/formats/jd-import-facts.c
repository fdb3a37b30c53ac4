/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the facts of a page apart: the inverse of what the content makes of pay, places, contract
 * and team. What is not as a page prints it is kept as a text that the page prints just so. */

#include "jd-import-private.h"

#include <string.h>

#include "jd-address.h"
#include "jd-compensation.h"
#include "jd-country.h"
#include "jd-dates.h"
#include "jd-employment.h"
#include "jd-freelance.h"
#include "jd-ids.h"
#include "jd-import-words.h"
#include "jd-inline.h"
#include "jd-item.h"
#include "jd-location.h"
#include "jd-role.h"
#include "jd-words.h"

#define NBSP "\xc2\xa0"
#define RANGE_DASH NBSP "\xe2\x80\x93" NBSP
#define PLACE_SEPARATOR " \xc2\xb7 "

typedef struct {
  JdDocument *document;
  const char *lang;
  const char *source;
  const char *plain;
} Fact;

/* Labels */

static const JdWord fact_words[] = {
  JD_WORD_PAY, JD_WORD_BONUS, JD_WORD_EQUITY, JD_WORD_PLACE, JD_WORD_EMPLOYMENT, JD_WORD_SCOPE,
  JD_WORD_DELIVERABLES, JD_WORD_EQUIPMENT, JD_WORD_TEAM, JD_WORD_WORKS_WITH, JD_WORD_START,
  JD_WORD_APPLY_BY, JD_WORD_REFERENCE, JD_WORD_BENEFITS,
};

static int
find_fact (const char *lang,
           const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (fact_words); i++)
    {
      if (g_str_equal (label, jd_words_get (lang, fact_words[i])))
        return (int) fact_words[i];
    }

  return -1;
}

gboolean
jd_import_is_fact (JdImport   *self,
                   const char *label)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  if (self->lang)
    return find_fact (self->lang, label) >= 0;

  for (guint i = 0; i < JD_IMPORT_N_LANGS; i++)
    {
      if (find_fact (jd_import_langs[i], label) >= 0)
        return TRUE;
    }

  return FALSE;
}

const char *
jd_import_guess_lang (const char *const *labels,
                      const char *const *headings)
{
  const char *best = NULL;
  guint most = 0;

  g_return_val_if_fail (labels != NULL && headings != NULL, NULL);

  for (guint i = 0; i < JD_IMPORT_N_LANGS; i++)
    {
      guint n = 0;

      for (guint k = 0; labels[k]; k++)
        n += find_fact (jd_import_langs[i], labels[k]) >= 0;

      if (n > most)
        {
          best = jd_import_langs[i];
          most = n;
        }
    }

  if (!best)
    best = jd_heading_map_guess_lang (headings);

  return best ? best : "en";
}

/* Pay */

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
set_amount (Fact       *fact,
            JdPart     *pay,
            guint       member,
            const char *text)
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
parse_range (Fact       *fact,
             JdPart     *pay,
             const char *text)
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

static void
apply_pay (Fact *fact)
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

/* Places */

static char *
find_country (const char *lang,
              const char *name)
{
  for (guint i = 0; i < jd_country_get_n (); i++)
    {
      const char *code = jd_country_get_code (i);
      g_autofree char *printed = jd_words_dup_country (lang, code);

      if (g_str_equal (printed, name))
        return g_strdup (code);
    }

  return NULL;
}

static gboolean
holds_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* “4050-001 Porto” */
static void
set_town (JdPart     *address,
          const char *town)
{
  const char *space = strchr (town, ' ');
  g_autofree char *code = space ? g_strndup (town, (gsize) (space - town)) : NULL;

  if (code && strlen (code) >= 3 && holds_digit (code) && space[1] && space[1] != ' ')
    {
      jd_part_set_string (address, JD_ADDRESS_POSTAL_CODE, code);
      jd_part_set_string (address, JD_ADDRESS_CITY, space + 1);
    }
  else
    {
      jd_part_set_string (address, JD_ADDRESS_CITY, town);
    }
}

static gboolean
is_clean (char **pieces)
{
  for (guint i = 0; pieces[i]; i++)
    {
      if (!*pieces[i] || g_ascii_isspace (*pieces[i]) ||
          g_ascii_isspace (pieces[i][strlen (pieces[i]) - 1]))
        return FALSE;
    }

  return TRUE;
}

/* Whether the first of two pieces is a street rather than a town in a region. */
static gboolean
is_street (const char *first,
           const char *second)
{
  gsize token = strcspn (first, " ");

  return g_str_equal (first, second) ||
         (holds_digit (first) && !(g_ascii_isdigit (*first) && token >= 4));
}

static void
set_address (const char *lang,
             JdPart     *address,
             const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, ", ", -1);
  guint n = g_strv_length (pieces);
  g_autofree char *country = n > 0 ? find_country (lang, pieces[n - 1]) : NULL;
  g_autofree char *street = NULL;

  if (!is_clean (pieces))
    {
      jd_part_set_string (address, JD_ADDRESS_CITY, text);
      return;
    }

  if (country)
    {
      jd_part_set_string (address, JD_ADDRESS_COUNTRY, country);
      g_clear_pointer (&pieces[--n], g_free);
    }

  if (n == 0)
    return;

  if (n == 1 || (n == 2 && is_street (pieces[0], pieces[1])))
    {
      jd_part_set_string (address, JD_ADDRESS_STREET, n == 2 ? pieces[0] : NULL);
      set_town (address, pieces[n - 1]);
      return;
    }

  if (g_str_equal (pieces[n - 1], pieces[n - 2]))
    {
      jd_part_set_string (address, JD_ADDRESS_CITY, text);
      jd_part_set_string (address, JD_ADDRESS_COUNTRY, NULL);
      return;
    }

  jd_part_set_string (address, JD_ADDRESS_REGION, pieces[n - 1]);
  set_town (address, pieces[n - 2]);
  g_clear_pointer (&pieces[n - 1], g_free);
  g_clear_pointer (&pieces[n - 2], g_free);
  street = g_strjoinv (", ", pieces);
  jd_part_set_string (address, JD_ADDRESS_STREET, street);
}

/* “Portugal, Spain and Belgium” */
static void
set_regions (const char *lang,
             JdPart     *location,
             const char *list)
{
  g_auto (GStrv) names = jd_import_split_list (list, jd_words_get (lang, JD_WORD_AND));
  g_autofree char *whole = find_country (lang, list);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) regions = NULL;

  if (whole || !names)
    g_strv_builder_add (builder, whole ? whole : list);

  for (guint i = 0; !whole && names && names[i]; i++)
    {
      char *code = find_country (lang, names[i]);

      g_strv_builder_take (builder, code ? code : g_strdup (names[i]));
    }

  regions = g_strv_builder_end (builder);
  jd_part_set_strings (location, JD_LOCATION_HIRING_REGIONS, (const char *const *) regions);
}

static gboolean
is_hybrid (const char *lang,
           const char *text,
           int         days)
{
  g_autofree char *number = g_strdup_printf ("%d", days);
  g_autofree char *on_site =
    days == 1 ? g_strdup (jd_words_get (lang, JD_WORD_DAY_ON_SITE))
              : jd_import_fill_word (lang, JD_WORD_DAYS_ON_SITE, number);
  g_autofree char *printed =
    g_strconcat (jd_words_get (lang, JD_WORD_HYBRID), ", ", on_site, NULL);

  return jd_import_is_printed (text, printed);
}

static gboolean
set_workplace (const char *lang,
               JdPart     *location,
               const char *text)
{
  g_autofree char *regions = jd_import_match_word (lang, JD_WORD_REMOTE_FROM, text);
  int workplace = -1;

  if (jd_import_is_printed (text, jd_words_get (lang, JD_WORD_ON_SITE)))
    workplace = JD_WORKPLACE_ONSITE;
  else if (jd_import_is_printed (text, jd_words_get (lang, JD_WORD_HYBRID)))
    workplace = JD_WORKPLACE_HYBRID;
  else if (regions || jd_import_is_printed (text, jd_words_get (lang, JD_WORD_REMOTE)))
    workplace = JD_WORKPLACE_REMOTE;

  for (int days = 1; days <= 7 && workplace < 0; days++)
    {
      if (!is_hybrid (lang, text, days))
        continue;

      workplace = JD_WORKPLACE_HYBRID;
      jd_part_set_integer (location, JD_LOCATION_DAYS_ON_SITE, days);
    }

  if (regions)
    set_regions (lang, location, regions);
  jd_part_set_choice (location, JD_LOCATION_WORKPLACE, workplace);

  return workplace >= 0;
}

static void
apply_place (Fact *fact)
{
  JdPartList *locations = jd_part_get_list (fact->document, JD_DOCUMENT_LOCATIONS);
  JdPart *location = jd_part_list_append_new (locations);
  JdPart *address = jd_part_get_part (location, JD_LOCATION_ADDRESS);
  g_auto (GStrv) pieces = g_strsplit (fact->plain, PLACE_SEPARATOR, -1);
  g_autofree char *rest = NULL;
  guint next = 0;

  if (!pieces[0])
    return;

  if (!set_workplace (fact->lang, location, pieces[next++]))
    {
      set_address (fact->lang, address, pieces[0]);
      if (pieces[next] && set_workplace (fact->lang, location, pieces[next]))
        next++;
    }

  rest = g_strjoinv (PLACE_SEPARATOR, pieces + next);
  jd_part_set_string (location, JD_LOCATION_TIMEZONES, rest);
}

/* Contract and team */

/* Takes a number such as “2 openings” off the end of the pieces. */
static guint
take_number (Fact   *fact,
             char  **pieces,
             guint   n,
             JdWord  word,
             JdPart *part,
             guint   member,
             int     least)
{
  const char *digits = n > 0 ? strpbrk (pieces[n - 1], "0123456789") : NULL;
  g_autofree char *number = digits ? g_strndup (digits, strspn (digits, "0123456789")) : NULL;
  g_autofree char *printed = number ? jd_import_fill_word (fact->lang, word, number) : NULL;
  double limit = jd_part_get_member (part, member)->limit;
  guint64 value;

  if (!printed || !(n == 1 ? jd_import_is_printed (pieces[0], printed)
                           : g_str_equal (pieces[n - 1], printed)) ||
      !g_ascii_string_to_unsigned (number, 10, (guint64) least, (guint64) limit, &value, NULL))
    return n;

  jd_part_set_integer (part, member, (int) value);

  return n - 1;
}

static const char *
find_employment (const char *lang,
                 const char *text,
                 gboolean    first)
{
  for (guint i = 0; i <= JD_EMPLOYMENT_TYPE_OTHER; i++)
    {
      const char *printed = jd_words_get_employment (lang, (JdEmploymentType) i);

      if (first ? jd_import_is_printed (text, printed) : g_str_equal (text, printed))
        return jd_employment_types[i];
    }

  return NULL;
}

static void
apply_employment (Fact *fact)
{
  JdPart *employment = jd_part_get_part (fact->document, JD_DOCUMENT_EMPLOYMENT);
  JdPart *role = jd_part_get_part (fact->document, JD_DOCUMENT_ROLE);
  g_auto (GStrv) pieces = g_strsplit (fact->plain, ", ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) types = NULL;
  g_autoptr (GString) hours = g_string_new (NULL);
  guint n = g_strv_length (pieces);
  guint next = 0;
  const char *type;

  n = take_number (fact, pieces, n, JD_WORD_TRAVEL, role, JD_ROLE_TRAVEL_PERCENT, 1);
  n = take_number (fact, pieces, n, JD_WORD_OPENINGS, employment, JD_EMPLOYMENT_OPENINGS, 2);
  n = take_number (fact, pieces, n, JD_WORD_MONTHS, employment, JD_EMPLOYMENT_DURATION_MONTHS, 1);

  while (next < n && (type = find_employment (fact->lang, pieces[next], next == 0)))
    {
      g_strv_builder_add (builder, type);
      next++;
    }

  types = g_strv_builder_end (builder);
  jd_part_set_strings (employment, JD_EMPLOYMENT_TYPES, (const char *const *) types);

  for (guint i = next; i < n; i++)
    g_string_append_printf (hours, "%s%s", i > next ? ", " : "", pieces[i]);
  jd_part_set_string (employment, JD_EMPLOYMENT_HOURS, hours->str);
}

static void
apply_team (Fact *fact)
{
  JdPart *role = jd_part_get_part (fact->document, JD_DOCUMENT_ROLE);
  const char *mark = g_strrstr (fact->plain, "; ");
  g_autofree char *manager =
    jd_import_match_word (fact->lang, JD_WORD_REPORTS_TO, mark ? mark + 2 : fact->plain);
  g_autofree char *team = g_strndup (fact->plain, manager && mark ? (gsize) (mark - fact->plain)
                                                  : manager ? 0 : strlen (fact->plain));
  char *comma = strstr (team, ", ");

  jd_part_set_string (role, JD_ROLE_REPORTS_TO, manager);

  if (comma && comma > team && comma[2])
    {
      *comma = '\0';
      jd_part_set_string (jd_part_get_part (fact->document, JD_DOCUMENT_IDS), JD_IDS_DEPARTMENT,
                          comma + 2);
    }

  jd_part_set_string (role, JD_ROLE_TEAM, team);
}

/* The rest */

static void
apply_lines (Fact   *fact,
             JdPart *part,
             guint   member)
{
  JdPartList *lines = jd_part_get_list (part, member);
  g_autofree char *escaped = jd_inline_dup_escaped (fact->plain);
  g_auto (GStrv) pieces = g_strsplit (fact->source, ", ", -1);

  /* Markup may reach over a comma: then it is one line. */
  if (!g_str_equal (escaped, fact->source) || !is_clean (pieces))
    {
      jd_part_set_string (jd_part_list_append_new (lines), JD_ITEM_TEXT, fact->source);
      return;
    }

  for (guint i = 0; pieces[i]; i++)
    jd_part_set_string (jd_part_list_append_new (lines), JD_ITEM_TEXT, pieces[i]);
}

static void
apply_date (Fact   *fact,
            JdPart *part,
            guint   member)
{
  gsize length = strlen (fact->plain);
  int year = length > 4 ? atoi (fact->plain + length - 4) : 0;
  int day = atoi (fact->plain);

  for (int month = 1; month <= 12 && year > 0 && year <= 9999 && day > 0 && day <= 31; month++)
    {
      g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
      g_autofree char *printed = jd_words_dup_date (fact->lang, date);

      if (g_str_equal (printed, fact->plain))
        {
          jd_part_set_string (part, member, date);
          return;
        }
    }

  jd_part_set_string (part, member, fact->plain);
}

static void
apply_start (Fact *fact)
{
  JdPart *employment = jd_part_get_part (fact->document, JD_DOCUMENT_EMPLOYMENT);

  if (g_str_equal (fact->plain, jd_words_get (fact->lang, JD_WORD_AS_SOON_AS_POSSIBLE)))
    jd_part_set_flag (employment, JD_EMPLOYMENT_IMMEDIATE, 1);
  else
    apply_date (fact, employment, JD_EMPLOYMENT_START);
}

static void
apply_nested (Fact *fact,
              int   word)
{
  JdPart *pay = jd_part_get_part (fact->document, JD_DOCUMENT_COMPENSATION);

  if (word == JD_WORD_PLACE)
    apply_place (fact);
  else
    jd_part_set_string (pay, JD_COMPENSATION_NOTE, fact->source);
}

static void
apply_fact (Fact *fact,
            int   word)
{
  JdPart *pay = jd_part_get_part (fact->document, JD_DOCUMENT_COMPENSATION);
  JdPart *employment = jd_part_get_part (fact->document, JD_DOCUMENT_EMPLOYMENT);
  JdPart *freelance = jd_part_get_part (employment, JD_EMPLOYMENT_FREELANCE);

  switch (word)
    {
    case JD_WORD_PAY:
      apply_pay (fact);
      break;
    case JD_WORD_BONUS:
      jd_part_set_string (pay, JD_COMPENSATION_BONUS, fact->source);
      break;
    case JD_WORD_EQUITY:
      jd_part_set_string (pay, JD_COMPENSATION_EQUITY, fact->source);
      break;
    case JD_WORD_BENEFITS:
      apply_lines (fact, pay, JD_COMPENSATION_BENEFITS);
      break;
    case JD_WORD_PLACE:
      apply_place (fact);
      break;
    case JD_WORD_EMPLOYMENT:
      apply_employment (fact);
      break;
    case JD_WORD_SCOPE:
      jd_part_set_string (freelance, JD_FREELANCE_SCOPE, fact->source);
      break;
    case JD_WORD_DELIVERABLES:
      apply_lines (fact, freelance, JD_FREELANCE_DELIVERABLES);
      break;
    case JD_WORD_EQUIPMENT:
      jd_part_set_string (freelance, JD_FREELANCE_EQUIPMENT, fact->source);
      break;
    case JD_WORD_TEAM:
      apply_team (fact);
      break;
    case JD_WORD_WORKS_WITH:
      apply_lines (fact, jd_part_get_part (fact->document, JD_DOCUMENT_ROLE), JD_ROLE_WORKS_WITH);
      break;
    case JD_WORD_START:
      apply_start (fact);
      break;
    case JD_WORD_APPLY_BY:
      apply_date (fact, jd_part_get_part (fact->document, JD_DOCUMENT_DATES), JD_DATES_CLOSES);
      break;
    case JD_WORD_REFERENCE:
    default:
      jd_part_set_string (jd_part_get_part (fact->document, JD_DOCUMENT_IDS), JD_IDS_REQUISITION,
                          fact->plain);
      break;
    }
}

void
jd_import_apply_facts (JdImport   *self,
                       JdDocument *document)
{
  int word = -1;

  g_return_if_fail (self != NULL);
  g_return_if_fail (JD_IS_DOCUMENT (document));

  for (guint i = 0; i < self->facts->len; i++)
    {
      const JdImportFact *given = self->facts->pdata[i];
      g_autofree char *plain = jd_inline_dup_plain (given->text);
      Fact fact = {
        .document = document,
        .lang = self->lang,
        .source = given->text,
        .plain = plain,
      };

      if (given->label)
        apply_fact (&fact, word = find_fact (self->lang, given->label));
      else
        apply_nested (&fact, word);
    }
}
