/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-facts-private.h"

#include <string.h>

#include "jd-address.h"
#include "jd-country.h"
#include "jd-import-words.h"
#include "jd-location.h"
#include "jd-words.h"

#define PLACE_SEPARATOR " \xc2\xb7 "

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

gboolean
jd_import_is_clean (char **pieces)
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

  if (!jd_import_is_clean (pieces))
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

void
jd_import_apply_place (const JdImportedFact *fact)
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
