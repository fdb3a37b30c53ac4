/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-test-document.h"

#include <string.h>

#include "jd-address.h"
#include "jd-apply.h"
#include "jd-compensation.h"
#include "jd-inline.h"
#include "jd-item.h"
#include "jd-location.h"
#include "jd-skill.h"
#include "jd-variable.h"

#define MAX_ELEMENTS 4
#define MAX_NESTING 2

static const char *const pieces[] = {
  "plain", "Words of a text", "and", " ", " ", "  ", ".", ",", "?", "!", ":", "-", "- ", "* ", "+ ",
  "1. ", "12) ", "# ", "## ", "> ", "```", "`", "``", "*", "**", "***", "_", "__", "~~", "[", "]",
  "(", ")", "[x](https://a.example)", "![x](y)", "<b>", "</script>", "<!--", "-->", "]]>", "&",
  "&amp;", "&#32;", "\\", "\\\\", "|", "---", "===", "***", "{{team}}", "{{title}}", "{{ x }}",
  "{%", "snake_case", "a*b*c", "**bold**", "*em*", "`code`", "https://x.example/a_b?c=d&e",
  "mailto:a@b.example", "<https://u.example>", "\"quoted\"", "'", "’", "“", "€", "é", "e\xcc\x81",
  "日本語", "العربية", "😀", "\xe2\x80\xae", "\xe2\x80\x8b", "\xc2\xa0", "\xe2\x80\xa8", "\xc2\xad",
  "\xef\xbf\xbe", "\t", "0", "1e400", "%s", "%n", "=cmd()", "../", "C++", "C#", "Node.js",
};

char *
jd_test_text_random (GRand    *random,
                     gboolean  breaks)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, 12);

  for (int i = 0; i < n; i++)
    {
      if (breaks && g_rand_int_range (random, 0, 12) == 0)
        g_string_append_c (text, '\n');
      if (g_rand_boolean (random) && text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
    }

  return g_string_free (text, FALSE);
}

static const char *
choose (GRand             *random,
        const char *const *values)
{
  return values[g_rand_int_range (random, 0, (gint32) g_strv_length ((char **) values))];
}

static char *
random_string (GRand          *random,
               const JdMember *member)
{
  switch (member->kind)
    {
    case JD_VALUE_CHOICE:
      if (g_rand_int_range (random, 0, 10) == 0)
        return g_strdup ("something-new");
      return g_strdup (choose (random, member->tokens));
    case JD_VALUE_DATE:
      return g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (random, 1900, 2100),
                              g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));
    case JD_VALUE_MOMENT:
      return g_strdup_printf ("2026-%02d-%02dT%02d:00:00Z", g_rand_int_range (random, 1, 13),
                              g_rand_int_range (random, 1, 29), g_rand_int_range (random, 0, 24));
    default:
      return jd_test_text_random (random, member->kind == JD_VALUE_TEXT);
    }
}

static void fill_part (GRand   *random,
                       JdPart  *part,
                       guint    nesting);

static void
fill_list (GRand *random,
           JdPart *part,
           guint   i,
           guint   nesting)
{
  JdPartList *list = jd_part_get_list (part, i);
  int n = g_rand_int_range (random, 0, MAX_ELEMENTS);

  for (int k = 0; k < n; k++)
    {
      JdPart *child = jd_part_list_append_new (list);

      if (jd_part_get_member (part, i)->kind == JD_VALUE_LINES)
        {
          g_autofree char *text = jd_test_text_random (random, FALSE);

          jd_part_set_string (child, JD_ITEM_TEXT, text);
        }
      else
        {
          fill_part (random, child, nesting + JD_IS_ITEM (child));
        }
    }
}

static void
fill_strings (GRand *random,
              JdPart *part,
              guint   i)
{
  const JdMember *member = jd_part_get_member (part, i);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  int n = g_rand_int_range (random, 0, MAX_ELEMENTS);

  for (int k = 0; k < n; k++)
    {
      if (member->tokens)
        g_strv_builder_add (builder, member->tokens[g_rand_int_range (random, 0, 3)]);
      else
        g_strv_builder_take (builder, jd_test_text_random (random, FALSE));
    }

  strings = g_strv_builder_end (builder);
  jd_part_set_strings (part, i, (const char *const *) strings);
}

static void
fill_member (GRand  *random,
             JdPart *part,
             guint   i,
             guint   nesting)
{
  const JdMember *member = jd_part_get_member (part, i);
  g_autofree char *string = NULL;

  switch (member->kind)
    {
    case JD_VALUE_INTEGER:
      jd_part_set_integer (part, i,
                           g_rand_int_range (random, 1, (int) MIN (member->limit, 1e6) + 1));
      break;
    case JD_VALUE_NUMBER:
      jd_part_set_number (part, i, g_rand_double_range (random, 0, member->limit));
      break;
    case JD_VALUE_FLAG:
      jd_part_set_flag (part, i, g_rand_int_range (random, -1, 2));
      break;
    case JD_VALUE_STRINGS:
      fill_strings (random, part, i);
      break;
    case JD_VALUE_PART:
      fill_part (random, jd_part_get_part (part, i), nesting);
      break;
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      if (nesting < MAX_NESTING)
        fill_list (random, part, i, nesting);
      break;
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
    default:
      string = random_string (random, member);
      jd_part_set_string (part, i, string);
      break;
    }
}

static void
fill_part (GRand  *random,
           JdPart *part,
           guint   nesting)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      if (g_rand_int_range (random, 0, 4) > 0)
        fill_member (random, part, i, nesting);
    }
}

JdDocument *
jd_test_document_random (GRand *random)
{
  JdDocument *document = jd_document_new ();

  fill_part (random, JD_PART (document), 0);

  return document;
}

static void
set_one_of (GRand             *random,
            gpointer           part,
            guint              member,
            const char *const *values)
{
  if (jd_part_has (part, member))
    jd_part_set_string (part, member, choose (random, values));
}

/* A value that names a variable itself could not be told from a variable on the page, nor one with
 * a small letter at the start of a fact from what gets a capital there. */
static void
drop_braces (gpointer part,
             guint    member)
{
  const char *text = jd_part_get_string (part, member);
  g_autofree char *value = text ? g_strconcat ("X", text, NULL) : NULL;

  if (value)
    jd_part_set_string (part, member, g_strdelimit (value, "{}", '_'));
}

/* Some styles side by side have no source that jd_inline_to_source() finds; it drops them, and what
 * is dropped there cannot come back from anywhere. */
static void
settle_texts (gpointer part)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      const JdMember *member = jd_part_get_member (part, i);

      if (member->kind == JD_VALUE_TEXT && jd_part_has (part, i))
        {
          g_autoptr (JdInline) text = jd_inline_parse (jd_part_get_string (part, i));
          g_autofree char *source = jd_inline_to_source (text);

          jd_part_set_string (part, i, source);
        }
      else if (member->kind == JD_VALUE_PART)
        {
          settle_texts (jd_part_get_part (part, i));
        }
      else if (member->kind == JD_VALUE_LIST || member->kind == JD_VALUE_LINES)
        {
          JdPartList *list = jd_part_get_list (part, i);

          for (guint k = 0; k < jd_part_list_get_n (list); k++)
            settle_texts (jd_part_list_get (list, k));
        }
    }
}

JdDocument *
jd_test_document_random_page (GRand *random)
{
  static const char *const langs[] = { "en", "de", "fr", "de-AT", "nl", NULL };
  static const char *const currencies[] = { "EUR", "USD", "CHF", "JPY", "CZK", NULL };
  static const char *const countries[] = { "PT", "DE", "BA", "US", "TT", NULL };
  static const char *const urls[] = { "https://a.example/x?b=1_2", "http://b.example", NULL };
  static const char *const notes[] = { "in use", "(or *its* like), at scale", "expert", NULL };
  static const char *const mails[] = { "jobs@a.example", "a.b+c@d-e.example", NULL };
  JdDocument *document = jd_test_document_random (random);
  JdPartList *locations = jd_part_get_list (document, JD_DOCUMENT_LOCATIONS);
  JdPartList *skills = jd_part_get_list (document, JD_DOCUMENT_SKILLS);
  JdPartList *variables = jd_part_get_list (document, JD_DOCUMENT_VARIABLES);
  gpointer apply = jd_part_get_part (document, JD_DOCUMENT_APPLY);

  set_one_of (random, document, JD_DOCUMENT_LANG, langs);
  set_one_of (random, jd_part_get_part (document, JD_DOCUMENT_COMPENSATION),
              JD_COMPENSATION_CURRENCY, currencies);
  set_one_of (random, apply, JD_APPLY_URL, urls);
  set_one_of (random, apply, JD_APPLY_EMAIL, mails);

  drop_braces (document, JD_DOCUMENT_TITLE);
  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    set_one_of (random, jd_part_list_get (skills, i), JD_SKILL_NOTE, notes);
  for (guint i = 0; i < jd_part_list_get_n (variables); i++)
    {
      drop_braces (jd_part_list_get (variables, i), JD_VARIABLE_VALUE);
      drop_braces (jd_part_list_get (variables, i), JD_VARIABLE_DEFAULT);
    }

  for (guint i = 0; i < jd_part_list_get_n (locations); i++)
    set_one_of (random, jd_part_get_part (jd_part_list_get (locations, i), JD_LOCATION_ADDRESS),
                JD_ADDRESS_COUNTRY, countries);

  settle_texts (document);

  return document;
}

GBytes *
jd_test_load (const char *path)
{
  g_autofree char *full = g_build_filename (g_getenv ("JD_SOURCE_ROOT"), path, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (full, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
jd_test_list (const char *folder,
              const char *suffix)
{
  g_autofree char *full = g_build_filename (g_getenv ("JD_SOURCE_ROOT"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (full, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    {
      if (g_str_has_suffix (name, suffix))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }

  g_ptr_array_sort (paths, compare_paths);
  g_ptr_array_add (paths, NULL);

  return (GStrv) g_ptr_array_steal (paths, NULL);
}
