/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text-line.h"

#include <string.h>

#define TAB_WIDTH 4
#define MAX_NUMBER_DIGITS 3

static void
free_line (gpointer data)
{
  JdTextLine *line = data;

  g_free (line->text);
  g_free (line->raw);
  g_free (line);
}

/* Signs that start an item even without a space after them: nobody starts a sentence so. */
static gboolean
is_plain_mark (gunichar c)
{
  switch (c)
    {
    case 0x00b7: /* middle dot */
    case 0x2022: /* bullet */
    case 0x2023: /* triangular bullet */
    case 0x2043: /* hyphen bullet */
    case 0x2219: /* bullet operator */
    case 0x25aa: /* small black square */
    case 0x25ab:
    case 0x25cf: /* black circle */
    case 0x25cb: /* white circle */
    case 0x25e6: /* white bullet */
    case 0x25a0:
    case 0x25a1:
    case 0x25b6:
    case 0x25b8:
    case 0x25ba:
    case 0x25c6:
    case 0x25c7:
    case 0x2713: /* check mark */
    case 0x2714:
    case 0x2705:
    case 0x2611:
    case 0x2610:
    case 0x2794:
    case 0x2799:
    case 0x27a2:
    case 0x27a4:
    case 0x2192: /* arrow */
    case 0x21d2:
    case 0xf0b7: /* Symbol font in private use, from Word */
    case 0xf0a7:
    case 0xf0d8:
    case 0xf0fc:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Signs that start an item only with a space after them. */
static gboolean
is_spaced_mark (gunichar c)
{
  return c == '-' || c == '*' || c == '+' || c == '>' || c == '~' || c == 0xbb || c == 0x203a ||
         c == 0x2013 || c == 0x2014 || c == 0x2010 || c == 0x2212 ||
         g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL;
}

static gboolean
is_gap (const char *p)
{
  return *p && g_unichar_isspace (g_utf8_get_char (p));
}

static const char *
skip_gap (const char *p)
{
  while (is_gap (p) || g_utf8_get_char (p) == 0xfe0f)
    p = g_utf8_next_char (p);

  return p;
}

/* “1.”, “12)”, “(3)” or “a)”, with a space after it. */
static const char *
skip_number (const char *text)
{
  const char *p = text + (*text == '(');
  const char *start = p;

  while (g_ascii_isdigit (*p) && p - start < MAX_NUMBER_DIGITS)
    p++;

  if (p == start)
    {
      if (!g_ascii_isalpha (*p) || p[1] != ')')
        return NULL;
      p++;
    }

  if ((*p != '.' && *p != ')') || !is_gap (p + 1))
    return NULL;

  return skip_gap (p + 1);
}

static const char *
skip_mark (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  const char *after;

  if (*text == '\0')
    return NULL;

  /* Word writes its second kind of bullet as the letter o and a tab. */
  if (c == 'o' && text[1] == '\t')
    return skip_gap (text + 1);

  after = g_utf8_next_char (text);
  if (g_utf8_get_char (after) == 0xfe0f)
    after = g_utf8_next_char (after);

  if (is_plain_mark (c) && *skip_gap (after))
    return skip_gap (after);
  if (is_spaced_mark (c) && is_gap (after) && *skip_gap (after))
    return skip_gap (after);

  return NULL;
}

static gboolean
is_rule (const char *text)
{
  gsize length = strlen (text);

  return length >= 3 && (strspn (text, "-") == length || strspn (text, "=") == length ||
                         strspn (text, "_") == length || strspn (text, "*") == length ||
                         strspn (text, "~") == length || strspn (text, "#") == length);
}

static const char *
skip_heading_signs (const char *text)
{
  gsize n = strspn (text, "#");

  return n > 0 && n <= 6 && is_gap (text + n) ? skip_gap (text + n) : NULL;
}

static void
read_marks (JdTextLine *line,
            const char *text)
{
  const char *rest = text;
  const char *next;

  line->is_rule = is_rule (text);
  if (line->is_rule)
    {
      rest = text;
    }
  else if ((next = skip_heading_signs (text)))
    {
      line->is_heading = TRUE;
      rest = next;
    }
  else if ((next = skip_mark (text)))
    {
      line->is_item = TRUE;
      rest = next;
    }
  else if ((next = skip_number (text)))
    {
      line->is_item = line->is_numbered = TRUE;
      rest = next;
    }

  line->is_symbol = line->is_item &&
                    g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_OTHER_SYMBOL;
  line->text = g_strdup (rest);
  line->raw = g_strdup (text);
}

static JdTextLine *
create_line (const char *start,
             gsize       length,
             guint       number)
{
  JdTextLine *line = g_new0 (JdTextLine, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *rest;

  for (const char *p = start; p < start + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\t' && g_unichar_iscntrl (c))
        c = ' ';
      g_string_append_unichar (text, c);
    }

  while (text->len > 0 &&
         g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text->str + text->len))))
    g_string_truncate (text, (gsize) (g_utf8_prev_char (text->str + text->len) - text->str));

  for (rest = text->str; is_gap (rest); rest = g_utf8_next_char (rest))
    line->indent = *rest == '\t' ? (line->indent / TAB_WIDTH + 1) * TAB_WIDTH : line->indent + 1;

  line->number = number;
  line->length = (guint) g_utf8_strlen (text->str, -1);
  read_marks (line, rest);

  return line;
}

/* CR LF, LF, CR, vertical tab, form feed, NEL, LS and PS end a line. */
static const char *
find_line_end (const char  *p,
               const char **next)
{
  for (; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 ||
          c == 0x2029)
        {
          *next = g_utf8_next_char (p);
          if (c == '\r' && **next == '\n')
            (*next)++;
          return p;
        }
    }

  *next = p;

  return p;
}

GPtrArray *
jd_text_lines_split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  const char *next;

  g_return_val_if_fail (text != NULL, lines);

  for (const char *p = text; *p; p = next)
    {
      const char *end = find_line_end (p, &next);

      g_ptr_array_add (lines, create_line (p, (gsize) (end - p), lines->len + 1));
    }

  return lines;
}
