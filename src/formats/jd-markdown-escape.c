/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-markdown-inline.h"

#include <string.h>

#include "jd-inline.h"

#define MAX_LIST_DIGITS 9
#define MAX_HEADING_LEVEL 6
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

static gboolean
ends_word (const char *p,
           const char *end)
{
  return p >= end || is_blank (*p) || *p == '\n';
}

static gsize
count_sign (const char *p,
            const char *end,
            char        sign)
{
  const char *start = p;

  while (p < end && *p == sign)
    p++;

  return (gsize) (p - start);
}

/* Whether the line is made of @sign and blanks only: a rule, or what underlines a heading. */
static gboolean
is_line_of (const char *p,
            const char *end,
            char        sign)
{
  while (p < end && (*p == sign || is_blank (*p)))
    p++;

  return p >= end || *p == '\n';
}

/* The first sign of a line, where blocks start. */
static gboolean
starts_block (const char *p,
              const char *end)
{
  switch (*p)
    {
    case '>':
      return TRUE;
    case '#':
      return count_sign (p, end, '#') <= MAX_HEADING_LEVEL &&
             ends_word (p + count_sign (p, end, '#'), end);
    case '-':
    case '+':
      return ends_word (p + 1, end) || is_line_of (p, end, *p);
    case '=':
      return is_line_of (p, end, '=');
    case '~':
      return count_sign (p, end, '~') >= 3;
    default:
      return FALSE;
    }
}

/* “1.” and “1)” at the start of a line: the length of the number, or 0. */
static gsize
get_list_number (const char *p,
                 const char *end)
{
  gsize n = 0;

  while (p + n < end && g_ascii_isdigit (p[n]))
    n++;

  if (n == 0 || n > MAX_LIST_DIGITS || p + n >= end || (p[n] != '.' && p[n] != ')') ||
      !ends_word (p + n + 1, end))
    return 0;

  return n;
}

static gboolean
is_between_letters (const char *text,
                    const char *p,
                    const char *end)
{
  return p > text && p + 1 < end && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))) &&
         g_unichar_isalnum (g_utf8_get_char (p + 1));
}

/* Blanks that stay blanks: not those at the ends of a line, which are written as characters. */
static gboolean
is_between_blanks (GString    *out,
                   const char *p,
                   const char *end)
{
  return out->len > 0 && is_blank (out->str[out->len - 1]) && p + 2 < end && is_blank (p[1]) &&
         p[2] != '\n';
}

static gboolean
starts_entity (const char *p,
               const char *end)
{
  p += p + 1 < end && p[1] == '#' ? 2 : 1;
  while (p < end && g_ascii_isalnum (*p))
    p++;

  return p < end && *p == ';' && p[-1] != '&';
}

static gboolean
starts_tag (const char *p,
            const char *end)
{
  return p + 1 < end && (g_ascii_isalpha (p[1]) || strchr ("/!?", p[1]));
}

/* What is markup anywhere in a line. */
static gboolean
is_markup (GString           *out,
           const char        *text,
           const char        *p,
           const char        *end,
           JdMarkdownContext  context)
{
  char next = p + 1 < end ? p[1] : '\0';

  switch (*p)
    {
    case '`':
      return TRUE;
    case '*':
      return !is_between_blanks (out, p, end);
    case '_':
      return !is_between_letters (text, p, end) && !is_between_blanks (out, p, end);
    case '\\':
      return !g_ascii_isalnum (next);
    case '[':
      return context == JD_MARKDOWN_LINK;
    case ']':
      return context == JD_MARKDOWN_LINK || (next && strchr ("([:", next));
    case '!':
      return next == '[';
    case '<':
      return starts_tag (p, end);
    case '&':
      return starts_entity (p, end);
    case '~':
      return next == '~' || (p > text && p[-1] == '~');
    default:
      return FALSE;
    }
}

static gboolean
is_line_start (GString *out)
{
  return out->len == 0 || out->str[out->len - 1] == '\n';
}

/* A blank at the end of a line would be dropped. */
static void
protect_last_blank (GString *out)
{
  char last = out->len > 0 ? out->str[out->len - 1] : '\0';

  if (!is_blank (last))
    return;

  g_string_truncate (out, out->len - 1);
  g_string_append (out, last == ' ' ? "&#32;" : "&#9;");
}

static void
append_break (GString           *out,
              JdMarkdownContext  context,
              gboolean           is_last)
{
  protect_last_blank (out);

  /* Where a hard break cannot stand, the line feed is written as a character. */
  if (context != JD_MARKDOWN_BLOCK || is_last || out->len == 0)
    g_string_append (out, "&#10;");
  else
    g_string_append (out, "\\\n");
}

void
jd_markdown_escape (GString           *out,
                    const char        *text,
                    gsize              length,
                    JdMarkdownContext  context)
{
  const char *end = text + length;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; p < end; p++)
    {
      gboolean starts_line = is_line_start (out);
      gsize n = starts_line ? get_list_number (p, end) : 0;

      if (*p == '\n')
        {
          append_break (out, context, p + 1 == end);
        }
      else if (out->len == 0 && g_str_has_prefix (p, BYTE_ORDER_MARK))
        {
          /* At the start of a file it would be taken for its mark. */
          g_string_append (out, "&#65279;");
          p += strlen (BYTE_ORDER_MARK) - 1;
        }
      else if (starts_line && is_blank (*p))
        {
          g_string_append (out, *p == ' ' ? "&#32;" : "&#9;");
        }
      else if (n > 0)
        {
          g_string_append_len (out, p, (gssize) n);
          g_string_append_printf (out, "\\%c", p[n]);
          p += n;
        }
      else if (jd_inline_scan_variable (p, NULL) > 0)
        {
          /* Braces that are no variable must not become one. */
          g_string_append (out, "{" JD_MARKDOWN_SEPARATOR);
        }
      else
        {
          if ((starts_line && starts_block (p, end)) || is_markup (out, text, p, end, context))
            g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
    }
}

void
jd_markdown_finish (GString           *out,
                    JdMarkdownContext  context)
{
  gsize start;

  g_return_if_fail (out != NULL);

  protect_last_blank (out);
  start = out->len;

  if (context != JD_MARKDOWN_HEADING)
    return;

  /* Number signs at the end of a heading would be taken for its end. */
  while (start > 0 && out->str[start - 1] == '#')
    start--;
  if (start < out->len && (start == 0 || is_blank (out->str[start - 1])))
    g_string_insert_c (out, (gssize) start, '\\');
}
