/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts above the text: pay, place, contract, team, start, closing day, reference. */

#include "jd-choices.h"
#include "jd-content-private.h"

#include <math.h>

#include "jd-address.h"
#include "jd-compensation.h"
#include "jd-dates.h"
#include "jd-employment.h"
#include "jd-freelance.h"
#include "jd-ids.h"
#include "jd-item.h"
#include "jd-location.h"
#include "jd-role.h"
#include "jd-text.h"
#include "jd-words.h"

#define NBSP "\xc2\xa0"
#define EN_DASH "\xe2\x80\x93"
#define MIDDLE_DOT "\xc2\xb7"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* The formats are ours, in the tables of languages; a test holds each to its English one. */
static char *
format_string (JdContentBuilder *self,
               JdWord            word,
               const char       *argument)
{
  return g_strdup_printf (jd_words_get (self->lang, word), argument);
}

static char *
format_number (JdContentBuilder *self,
               JdWord            word,
               int               argument)
{
  return g_strdup_printf (jd_words_get (self->lang, word), argument);
}

#pragma GCC diagnostic pop

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, (gssize) (g_utf8_next_char (text) - text));

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static JdContentEntry *
add_fact (JdContentBuilder *self,
          const char       *label,
          gpointer          part,
          guint             member,
          const char       *text)
{
  JdContentEntry *entry;

  if (!text || !*text)
    return NULL;

  entry = jd_content_builder_add (self, JD_CONTENT_FACT, part, member,
                                  jd_content_builder_parse (self, text, TRUE));
  entry->block.label = g_strdup (label);

  return entry;
}

static void
add_word_fact (JdContentBuilder *self,
               JdWord            label,
               gpointer          part,
               guint             member,
               const char       *text)
{
  add_fact (self, jd_words_get (self->lang, label), part, member, text);
}

/* Facts that are one member as it stands */
static void
add_member_fact (JdContentBuilder *self,
                 JdWord            label,
                 gpointer          part,
                 guint             member)
{
  if (jd_part_has (part, member))
    jd_content_builder_add_member (self, JD_CONTENT_FACT, part, member)->block.label =
      g_strdup (jd_words_get (self->lang, label));
}

static void
add_lines_fact (JdContentBuilder *self,
                JdWord            label,
                gpointer          part,
                guint             member)
{
  JdPartList *lines = jd_part_get_list (part, member);
  JdInline *text = jd_inline_new ();

  for (guint i = 0; i < jd_part_list_get_n (lines); i++)
    {
      const char *source = jd_part_get_string (jd_part_list_get (lines, i), JD_ITEM_TEXT);
      g_autoptr (JdInline) line = jd_content_builder_parse (self, source, FALSE);

      if (*jd_inline_get_text (line) && *jd_inline_get_text (text))
        jd_inline_append (text, ", ", -1, 0, NULL);
      jd_inline_append_inline (text, line);
    }

  if (!*jd_inline_get_text (text))
    {
      jd_inline_unref (text);
      return;
    }

  jd_content_builder_add (self, JD_CONTENT_FACT, part, member, text)->block.label =
    g_strdup (jd_words_get (self->lang, label));
}

/* Pay */

static char *
dup_range (JdContentBuilder *self,
           gpointer          pay)
{
  const char *currency = jd_part_get_string (pay, JD_COMPENSATION_CURRENCY);
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);
  g_autofree char *low = min < 0 ? NULL : jd_words_dup_amount (self->lang, min, currency);
  g_autofree char *high = max < 0 ? NULL : jd_words_dup_amount (self->lang, max, currency);

  if (low && high && fabs (max - min) > 0)
    return g_strconcat (low, NBSP EN_DASH NBSP, high, NULL);
  if (low && high)
    return g_steal_pointer (&low);
  if (low)
    return format_string (self, JD_WORD_FROM, low);
  if (high)
    return format_string (self, JD_WORD_UP_TO, high);

  return NULL;
}

static void
add_pay (JdContentBuilder *self)
{
  JdPart *pay = jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION);
  g_autofree char *range = NULL;
  g_autofree char *first = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  int period = jd_part_get_choice (pay, JD_COMPENSATION_PERIOD);
  JdContentEntry *entry;

  if (!jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH))
    return;

  range = dup_range (self, pay);
  if (range)
    {
      jd_text_append_separated (text, " ", first = capitalise (range));
      if (jd_part_get_flag (pay, JD_COMPENSATION_GROSS))
        jd_text_append_separated (text, " ", jd_words_get (self->lang, JD_WORD_GROSS));
      if (period >= 0)
        jd_text_append_separated (text, " ",
                                  jd_words_get (self->lang, JD_WORD_PER_HOUR + (JdWord) period));

      entry = add_fact (self, jd_words_get (self->lang, JD_WORD_PAY), pay, JD_COMPENSATION_MIN,
                        text->str);
      entry->block.strong = TRUE;
    }

  if (jd_part_has (pay, JD_COMPENSATION_NOTE))
    jd_content_builder_add_member (self, JD_CONTENT_FACT, pay, JD_COMPENSATION_NOTE)->block.label =
      g_strdup (range ? "" : jd_words_get (self->lang, JD_WORD_PAY));

  add_member_fact (self, JD_WORD_BONUS, pay, JD_COMPENSATION_BONUS);
  add_member_fact (self, JD_WORD_EQUITY, pay, JD_COMPENSATION_EQUITY);
}

/* Places */

static char *
dup_address (JdContentBuilder *self,
             gpointer          address)
{
  const char *country = jd_part_get_string (address, JD_ADDRESS_COUNTRY);
  const char *region = jd_part_get_string (address, JD_ADDRESS_REGION);
  const char *city = jd_part_get_string (address, JD_ADDRESS_CITY);
  g_autofree char *name = country ? jd_words_dup_country (self->lang, country) : NULL;
  g_autoptr (GString) town = g_string_new (jd_part_get_string (address, JD_ADDRESS_POSTAL_CODE));
  GString *text = g_string_new (NULL);

  jd_text_append_separated (town, " ", city);
  jd_text_append_separated (text, ", ", jd_part_get_string (address, JD_ADDRESS_STREET));
  jd_text_append_separated (text, ", ", town->str);
  if (g_strcmp0 (region, city) != 0)
    jd_text_append_separated (text, ", ", region);
  jd_text_append_separated (text, ", ", name);

  return g_string_free (text, FALSE);
}

static char *
dup_remote (JdContentBuilder *self,
            gpointer          location)
{
  const char *const *regions = jd_part_get_strings (location, JD_LOCATION_HIRING_REGIONS);
  g_autoptr (GStrvBuilder) names = NULL;
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  if (!regions)
    return g_strdup (jd_words_get (self->lang, JD_WORD_REMOTE));

  names = g_strv_builder_new ();
  for (guint i = 0; regions[i]; i++)
    g_strv_builder_take (names, jd_words_dup_country (self->lang, regions[i]));

  list = g_strv_builder_end (names);
  joined = jd_content_join (self->lang, list, FALSE);

  return format_string (self, JD_WORD_REMOTE_FROM, joined);
}

static char *
dup_workplace (JdContentBuilder *self,
               gpointer          location)
{
  int days = jd_part_get_integer (location, JD_LOCATION_DAYS_ON_SITE);
  g_autofree char *on_site = NULL;

  switch (jd_part_get_choice (location, JD_LOCATION_WORKPLACE))
    {
    case JD_WORKPLACE_ONSITE:
      return g_strdup (jd_words_get (self->lang, JD_WORD_ON_SITE));
    case JD_WORKPLACE_HYBRID:
      if (days <= 0)
        return g_strdup (jd_words_get (self->lang, JD_WORD_HYBRID));
      on_site = days == 1 ? g_strdup (jd_words_get (self->lang, JD_WORD_DAY_ON_SITE))
                          : format_number (self, JD_WORD_DAYS_ON_SITE, days);
      return g_strconcat (jd_words_get (self->lang, JD_WORD_HYBRID), ", ", on_site, NULL);
    case JD_WORKPLACE_REMOTE:
      return dup_remote (self, location);
    default:
      return NULL;
    }
}

static void
add_places (JdContentBuilder *self)
{
  JdPartList *locations = jd_part_get_list (self->document, JD_DOCUMENT_LOCATIONS);
  gboolean labelled = FALSE;

  for (guint i = 0; i < jd_part_list_get_n (locations); i++)
    {
      JdPart *location = jd_part_list_get (locations, i);
      g_autofree char *address =
        dup_address (self, jd_part_get_part (location, JD_LOCATION_ADDRESS));
      g_autofree char *workplace = dup_workplace (self, location);
      g_autofree char *first = NULL;
      g_autoptr (GString) text = g_string_new (address);

      jd_text_append_separated (text, " " MIDDLE_DOT " ", workplace);
      jd_text_append_separated (text, " " MIDDLE_DOT " ",
                                jd_part_get_string (location, JD_LOCATION_TIMEZONES));
      if (text->len == 0)
        continue;

      first = capitalise (text->str);
      add_fact (self, labelled ? "" : jd_words_get (self->lang, JD_WORD_PLACE),
                location, JD_LOCATION_ADDRESS, first);
      labelled = TRUE;
    }
}

/* Contract */

static void
append_employment_types (JdContentBuilder *self,
                         GString          *text,
                         gpointer          employment)
{
  const char *const *types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);

  for (guint i = 0; types && types[i]; i++)
    {
      int type = jd_choice_find (jd_employment_types, types[i]);

      jd_text_append_separated (
        text, ", ",
        type < 0 ? types[i] : jd_words_get_employment (self->lang, (JdEmploymentType) type));
    }
}

static void
append_number (JdContentBuilder *self,
               GString          *text,
               JdWord            word,
               int               number,
               int               from)
{
  g_autofree char *formatted = number >= from ? format_number (self, word, number) : NULL;

  jd_text_append_separated (text, ", ", formatted);
}

static void
add_employment (JdContentBuilder *self)
{
  JdPart *employment = jd_part_get_part (self->document, JD_DOCUMENT_EMPLOYMENT);
  JdPart *role = jd_part_get_part (self->document, JD_DOCUMENT_ROLE);
  JdPart *freelance = jd_part_get_part (employment, JD_EMPLOYMENT_FREELANCE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *first = NULL;

  append_employment_types (self, text, employment);
  jd_text_append_separated (text, ", ", jd_part_get_string (employment, JD_EMPLOYMENT_HOURS));
  jd_text_append_separated (text, ", ", jd_part_get_string (employment, JD_EMPLOYMENT_SCHEDULE));
  append_number (self, text, JD_WORD_MONTHS,
                 jd_part_get_integer (employment, JD_EMPLOYMENT_DURATION_MONTHS), 1);
  append_number (self, text, JD_WORD_OPENINGS,
                 jd_part_get_integer (employment, JD_EMPLOYMENT_OPENINGS), 2);
  append_number (self, text, JD_WORD_TRAVEL,
                 jd_part_get_integer (role, JD_ROLE_TRAVEL_PERCENT), 1);

  first = text->len > 0 ? capitalise (text->str) : NULL;
  add_word_fact (self, JD_WORD_EMPLOYMENT, employment, JD_EMPLOYMENT_TYPES, first);

  add_member_fact (self, JD_WORD_SCOPE, freelance, JD_FREELANCE_SCOPE);
  add_lines_fact (self, JD_WORD_DELIVERABLES, freelance, JD_FREELANCE_DELIVERABLES);
  add_member_fact (self, JD_WORD_EQUIPMENT, freelance, JD_FREELANCE_EQUIPMENT);
}

static void
add_team (JdContentBuilder *self)
{
  JdPart *role = jd_part_get_part (self->document, JD_DOCUMENT_ROLE);
  JdPart *ids = jd_part_get_part (self->document, JD_DOCUMENT_IDS);
  const char *manager = jd_part_get_string (role, JD_ROLE_REPORTS_TO);
  g_autofree char *reports = manager ? format_string (self, JD_WORD_REPORTS_TO, manager) : NULL;
  g_autofree char *first = NULL;
  g_autoptr (GString) text = g_string_new (jd_part_get_string (role, JD_ROLE_TEAM));
  gboolean is_named;

  jd_text_append_separated (text, ", ", jd_part_get_string (ids, JD_IDS_DEPARTMENT));
  is_named = text->len > 0;
  jd_text_append_separated (text, "; ", reports);

  /* A name stays as it was written. */
  if (text->len > 0)
    first = is_named ? g_strdup (text->str) : capitalise (text->str);
  add_word_fact (self, JD_WORD_TEAM, role, JD_ROLE_TEAM, first);
  add_lines_fact (self, JD_WORD_WORKS_WITH, role, JD_ROLE_WORKS_WITH);
}

/* Days */

static void
add_day (JdContentBuilder *self,
         JdWord            label,
         gpointer          part,
         guint             member)
{
  const char *date = jd_part_get_string (part, member);
  g_autofree char *text = date ? jd_words_dup_date (self->lang, date) : NULL;

  add_word_fact (self, label, part, member, text);
}

void
jd_content_builder_add_facts (JdContentBuilder *self)
{
  JdPart *employment = jd_part_get_part (self->document, JD_DOCUMENT_EMPLOYMENT);

  add_pay (self);
  add_places (self);
  add_employment (self);
  add_team (self);

  if (jd_part_get_flag (employment, JD_EMPLOYMENT_IMMEDIATE))
    add_word_fact (self, JD_WORD_START, employment, JD_EMPLOYMENT_IMMEDIATE,
                   jd_words_get (self->lang, JD_WORD_AS_SOON_AS_POSSIBLE));
  else
    add_day (self, JD_WORD_START, employment, JD_EMPLOYMENT_START);

  add_day (self, JD_WORD_APPLY_BY, jd_part_get_part (self->document, JD_DOCUMENT_DATES),
           JD_DATES_CLOSES);
  add_member_fact (self, JD_WORD_REFERENCE, jd_part_get_part (self->document, JD_DOCUMENT_IDS),
                   JD_IDS_REQUISITION);

  /* Benefits have their own section; without one they are not to be lost. */
  if (!jd_document_find_section (self->document, JD_SECTION_ROLE_BENEFITS))
    add_lines_fact (self, JD_WORD_BENEFITS,
                    jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION),
                    JD_COMPENSATION_BENEFITS);
}
