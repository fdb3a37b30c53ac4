/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the facts of a page apart: the inverse of what the content makes of pay, places, contract
 * and team. What is not as a page prints it is kept as a text that the page prints just so. */

#include "jd-import-facts-private.h"

#include <string.h>

#include "jd-compensation.h"
#include "jd-dates.h"
#include "jd-employment.h"
#include "jd-freelance.h"
#include "jd-ids.h"
#include "jd-import-words.h"
#include "jd-inline.h"
#include "jd-item.h"
#include "jd-role.h"
#include "jd-words.h"

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

/* Contract and team */

/* Takes a number such as “2 openings” off the end of the pieces. */
static guint
take_number (const JdImportedFact  *fact,
             char                 **pieces,
             guint                  n,
             JdWord                 word,
             JdPart                *part,
             guint                  member,
             int                    least)
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
apply_employment (const JdImportedFact *fact)
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
apply_team (const JdImportedFact *fact)
{
  JdPart *role = jd_part_get_part (fact->document, JD_DOCUMENT_ROLE);
  g_autofree char *manager =
    jd_import_match_word (fact->lang, JD_WORD_REPORTS_TO, fact->plain);
  const char *end = manager ? fact->plain : strstr (fact->plain, "; ");
  g_autofree char *team = NULL;
  char *comma;

  while (!manager && end)
    {
      manager = jd_import_match_word (fact->lang, JD_WORD_REPORTS_TO, end + 2);
      if (!manager)
        end = strstr (end + 2, "; ");
    }

  team = end ? g_strndup (fact->plain, (gsize) (end - fact->plain)) : g_strdup (fact->plain);
  comma = strstr (team, ", ");

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
apply_lines (const JdImportedFact *fact,
             JdPart               *part,
             guint                 member)
{
  JdPartList *lines = jd_part_get_list (part, member);
  g_autofree char *escaped = jd_inline_dup_escaped (fact->plain);
  g_auto (GStrv) pieces = g_strsplit (fact->source, ", ", -1);

  /* Markup may reach over a comma: then it is one line. */
  if (!g_str_equal (escaped, fact->source) || !jd_import_is_clean (pieces))
    {
      jd_part_set_string (jd_part_list_append_new (lines), JD_ITEM_TEXT, fact->source);
      return;
    }

  for (guint i = 0; pieces[i]; i++)
    jd_part_set_string (jd_part_list_append_new (lines), JD_ITEM_TEXT, pieces[i]);
}

static void
apply_date (const JdImportedFact *fact,
            JdPart               *part,
            guint                 member)
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
apply_start (const JdImportedFact *fact)
{
  JdPart *employment = jd_part_get_part (fact->document, JD_DOCUMENT_EMPLOYMENT);

  if (g_str_equal (fact->plain, jd_words_get (fact->lang, JD_WORD_AS_SOON_AS_POSSIBLE)))
    jd_part_set_flag (employment, JD_EMPLOYMENT_IMMEDIATE, 1);
  else
    apply_date (fact, employment, JD_EMPLOYMENT_START);
}

static void
apply_nested (const JdImportedFact *fact,
              int                   word)
{
  JdPart *pay = jd_part_get_part (fact->document, JD_DOCUMENT_COMPENSATION);

  if (word == JD_WORD_PLACE)
    jd_import_apply_place (fact);
  else
    jd_part_set_string (pay, JD_COMPENSATION_NOTE, fact->source);
}

static void
apply_fact (const JdImportedFact *fact,
            int                   word)
{
  JdPart *pay = jd_part_get_part (fact->document, JD_DOCUMENT_COMPENSATION);
  JdPart *employment = jd_part_get_part (fact->document, JD_DOCUMENT_EMPLOYMENT);
  JdPart *freelance = jd_part_get_part (employment, JD_EMPLOYMENT_FREELANCE);

  switch (word)
    {
    case JD_WORD_PAY:
      jd_import_apply_pay (fact);
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
      jd_import_apply_place (fact);
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
      JdImportedFact fact = {
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
