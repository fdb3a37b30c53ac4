/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-text.h"

#include <string.h>

#include <glib/gi18n.h>

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

static gboolean
is_list_mark (gunichar c)
{
  static const char marks[] = "-*+•‣◦▪▫■□●○·–—→✓✔☐☑";

  return c != 0 && g_utf8_strchr (marks, -1, c) != NULL;
}

/* “1.”, “12)” or “a)” before a blank. */
static const char *
skip_number (const char *text)
{
  const char *end = text;

  if (g_ascii_isalpha (end[0]) && end[1] == ')')
    end++;
  else
    while (g_ascii_isdigit (*end))
      end++;

  if (end == text || (*end != '.' && *end != ')'))
    return text;
  end++;

  return g_unichar_isspace (g_utf8_get_char (end)) ? end : text;
}

static const char *
skip_marks (const char *text)
{
  const char *start;

  do
    {
      gunichar c;

      start = text;
      while (g_unichar_isspace (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);

      c = g_utf8_get_char (text);
      if (is_list_mark (c))
        {
          const char *next = g_utf8_next_char (text);

          if (c >= 0x80 || *next == '\0' || g_unichar_isspace (g_utf8_get_char (next)))
            text = next;
        }
      else
        text = skip_number (text);
    }
  while (text != start);

  return text;
}

/* One line, no controls, no full stop at the end of what is no abbreviation such as “Node.js”. */
static char *
dup_name (const char *text,
          gsize       length)
{
  g_autofree char *raw = g_strndup (text, length);
  g_autoptr (GString) name = g_string_new (NULL);
  guint n_chars = 0;

  for (const char *p = skip_marks (raw); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        c = ' ';
      if (c == ' ' && (name->len == 0 || name->str[name->len - 1] == ' '))
        continue;
      if (++n_chars > JD_SKILL_TEXT_MAX_NAME)
        break;
      g_string_append_unichar (name, c);
    }

  while (name->len > 0 && strchr (" .,;:", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
add_name (GPtrArray  *names,
          const char *text,
          gsize       length)
{
  g_autofree char *name = dup_name (text, length);
  g_autofree char *key = g_utf8_casefold (name, -1);

  if (*name == '\0')
    return;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (g_ptr_array_index (names, i), -1);

      if (strcmp (key, other) == 0)
        return;
    }

  g_ptr_array_add (names, g_steal_pointer (&name));
}

/* Calls add_name() for what lies between commas, and semicolons, outside of parentheses. */
static void
add_names (GPtrArray  *names,
           const char *text,
           gsize       length)
{
  const char *end = text + length;
  const char *start = text;
  guint depth = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' || c == '[')
        depth++;
      else if ((c == ')' || c == ']') && depth > 0)
        depth--;
      else if (depth == 0 && (c == ',' || c == ';' || c == 0x3001 || c == 0xff0c || c == 0x060c))
        {
          add_name (names, start, p - start);
          start = g_utf8_next_char (p);
        }
    }

  add_name (names, start, end - start);
}

/* How many bytes of @text are the words @phrase and the colon and blanks after it; 0 if it does
 * not start with them. */
static gsize
match_phrase (const char *text,
              const char *phrase)
{
  g_autofree char *head = NULL;
  g_autofree char *folded_head = NULL;
  g_autofree char *folded_phrase = NULL;
  glong n_chars = g_utf8_strlen (phrase, -1);
  const char *p;

  if (*phrase == '\0' || g_utf8_strlen (text, -1) <= n_chars)
    return 0;

  p = g_utf8_offset_to_pointer (text, n_chars);
  head = g_strndup (text, p - text);
  folded_head = g_utf8_casefold (head, -1);
  folded_phrase = g_utf8_casefold (phrase, -1);
  if (strcmp (folded_head, folded_phrase) != 0
      || (*p != ':' && !g_unichar_isspace (g_utf8_get_char (p))))
    return 0;

  while (*p == ':' || g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p - text;
}

static gsize
match_group (const char *text)
{
  /* Translators: words that start a choice of skills in a pasted list, separated by “|”:
   * “one of Java, Python or Go” */
  const char *own = _("one of|any of|either|at least one of");
  g_auto (GStrv) phrases = g_strsplit (own, "|", -1);
  g_auto (GStrv) english = g_strsplit ("one of|any of|either|at least one of", "|", -1);
  gsize length = 0;

  for (guint i = 0; length == 0 && phrases[i] != NULL; i++)
    length = match_phrase (text, phrases[i]);
  for (guint i = 0; length == 0 && english[i] != NULL; i++)
    length = match_phrase (text, english[i]);

  return length;
}

/* “a, b or c”: the last name is split at the word “or” too, and “a, b, or c” loses it. */
static gboolean
split_at_word (GPtrArray  *names,
               const char *last,
               const char *word)
{
  g_autofree char *between = g_strdup_printf (" %s ", word);
  const char *rest = last + match_phrase (last, word);
  const char *found = strstr (rest, between);

  if (found == NULL && rest == last)
    return FALSE;

  if (found != NULL)
    {
      add_name (names, rest, found - rest);
      rest = found + strlen (between);
    }
  add_name (names, rest, strlen (rest));

  return TRUE;
}

static void
split_last (GPtrArray *names)
{
  g_autofree char *last = NULL;

  if (names->len == 0)
    return;

  last = g_ptr_array_steal_index (names, names->len - 1);
  /* Translators: between the last two of a choice of skills in a pasted list: “Java or Python” */
  if (!split_at_word (names, last, _("or")) && !split_at_word (names, last, "or"))
    add_name (names, last, strlen (last));
}

static void
add_line (GPtrArray *lines,
          GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (lines, g_ptr_array_free (names, FALSE));
}

static void
parse_line (GPtrArray  *lines,
            const char *text,
            gsize       length)
{
  g_autofree char *line = g_strndup (text, length);
  const char *start = skip_marks (line);
  gsize skip = match_group (start);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (skip > 0)
    {
      const char *end = strchr (start, ';');
      gsize n = end != NULL ? (gsize) (end - start) : strlen (start);

      add_names (names, start + skip, n - skip);
      split_last (names);
      if (names->len > 0)
        add_line (lines, g_steal_pointer (&names));
      if (end != NULL)
        parse_line (lines, end + 1, strlen (end + 1));
      return;
    }

  add_names (names, start, strlen (start));
  for (guint i = 0; i < names->len; i++)
    {
      GPtrArray *one = g_ptr_array_new ();

      g_ptr_array_add (one, g_strdup (g_ptr_array_index (names, i)));
      add_line (lines, one);
    }
}

GPtrArray *
jd_skill_text_parse (const char *text)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *start = text;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && !is_line_end (c))
        continue;
      parse_line (lines, start, p - start);
      if (c == 0)
        break;
      start = g_utf8_next_char (p);
    }

  return g_steal_pointer (&lines);
}

gboolean
jd_skill_text_is_list (const char *text)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  lines = jd_skill_text_parse (text);
  return lines->len > 1 || (lines->len == 1 && g_strv_length (g_ptr_array_index (lines, 0)) > 1);
}
