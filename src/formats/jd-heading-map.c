/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-heading-map.h"

#include <string.h>

static const JdHeadingTable *const tables[] = {
  &jd_heading_table_en,
  &jd_heading_table_fr,
  &jd_heading_table_de,
};

static GHashTable *
create_index (const JdHeadingTable *table)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const JdHeading *heading = table->headings; heading->text; heading++)
    g_hash_table_insert (index, jd_heading_map_dup_key (heading->text), (gpointer) heading);

  return index;
}

static GHashTable *
get_index (guint table)
{
  static GHashTable *indexes[G_N_ELEMENTS (tables)];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        indexes[i] = create_index (tables[i]);
      g_once_init_leave (&once, 1);
    }

  return indexes[table];
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc || c == '`' || c == 0xb4;
}

/* Letters, digits and what stands within words make the key; all else separates. */
static void
append_key (GString  *key,
            gunichar  c)
{
  if (is_apostrophe (c))
    g_string_append_c (key, '\'');
  else if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    g_string_append_unichar (key, g_unichar_tolower (c));
  else if (c == '&')
    g_string_append (key, " & ");
  else if (c == '-' || c == 0x2010 || c == 0x2011)
    g_string_append_c (key, '-');
  else if (c != 0x200d && c != 0xfe0f && c != 0x2060 && c != 0xfeff && c != 0xad)
    g_string_append_c (key, ' ');
}

/* “1.”, “2)” and the like before a heading are no part of it. */
static const char *
skip_numbering (const char *heading)
{
  const char *p = heading;

  while (g_ascii_isdigit (*p))
    p++;

  if (p > heading && (*p == '.' || *p == ')' || *p == ':'))
    return p + 1;

  return heading;
}

static void
trim_edges (GString *key)
{
  gsize start;

  while (key->len > 0 && strchr (" '-&", key->str[key->len - 1]))
    g_string_truncate (key, key->len - 1);

  start = strspn (key->str, " '-&");
  g_string_erase (key, 0, (gssize) start);
}

char *
jd_heading_map_dup_key (const char *heading)
{
  g_autoptr (GString) spaced = g_string_new (NULL);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autofree char *normal = NULL;

  g_return_val_if_fail (heading != NULL, NULL);

  normal = g_utf8_normalize (heading, -1, G_NORMALIZE_NFC);
  for (const char *p = skip_numbering (normal ? normal : ""); *p; p = g_utf8_next_char (p))
    append_key (spaced, g_utf8_get_char (p));

  trim_edges (spaced);
  for (const char *p = spaced->str; *p; p++)
    {
      if (*p != ' ' || p[1] != ' ')
        g_string_append_c (key, *p);
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

static gboolean
same_language (const char *a,
               const char *b)
{
  return a && b && g_ascii_strncasecmp (a, b, 2) == 0;
}

const JdHeading *
jd_heading_map_find (const char *heading,
                     const char *lang)
{
  g_autofree char *key = jd_heading_map_dup_key (heading);

  g_return_val_if_fail (heading != NULL, NULL);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        {
          const JdHeading *found;

          if (same_language (tables[i]->lang, lang) != (pass == 0))
            continue;

          found = g_hash_table_lookup (get_index (i), key);
          if (found)
            return found;
        }
    }

  return NULL;
}

const char *
jd_heading_map_guess_lang (const char *const *given)
{
  const char *best = NULL;
  guint most = 0;

  g_return_val_if_fail (given != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n = 0;

      for (guint k = 0; given[k]; k++)
        {
          g_autofree char *key = jd_heading_map_dup_key (given[k]);

          n += g_hash_table_contains (get_index (i), key);
        }

      if (n > most)
        {
          best = tables[i]->lang;
          most = n;
        }
    }

  return best;
}

/* Titles */

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_ispunct (c);
}

/* Cuts @ending off the end of @title, and the dash, colon or bracket before it; FALSE when @title
 * does not end so or nothing would be left. */
static gboolean
cut_ending (char       *title,
            const char *ending)
{
  g_autofree char *lower = g_utf8_strdown (title, -1);
  char *cut;

  if (strlen (lower) != strlen (title) || !g_str_has_suffix (lower, ending))
    return FALSE;

  cut = title + strlen (title) - strlen (ending);
  if (cut == title || !is_separator (g_utf8_get_char (g_utf8_prev_char (cut))))
    return FALSE;

  while (cut > title)
    {
      char *before = g_utf8_prev_char (cut);
      gunichar c = g_utf8_get_char (before);

      if (!is_separator (c) || c == ')' || c == ']' || c == '.' || c == '+' || c == '#')
        break;
      cut = before;
    }

  if (cut == title)
    return FALSE;

  *cut = '\0';

  return TRUE;
}

char *
jd_heading_map_dup_title (const char *line)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  title = g_strstrip (g_strdup (line));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (guint k = 0; tables[i]->endings[k]; k++)
        {
          if (cut_ending (title, tables[i]->endings[k]))
            return g_steal_pointer (&title);
        }
    }

  return g_steal_pointer (&title);
}
