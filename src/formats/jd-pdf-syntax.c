/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-syntax.h"

#include <string.h>

#define DEEPEST 64

JdPdfText
jd_pdf_text_new (const char *text)
{
  g_return_val_if_fail (text != NULL, ((JdPdfText) { "", 0 }));

  return (JdPdfText) { text, strlen (text) };
}

/* ISO 32000-1, 7.2.2. */
static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_regular (char c)
{
  switch (c)
    {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
      return FALSE;
    default:
      return !is_space (c);
    }
}

static const char *
skip_comment (const char *p,
              const char *end)
{
  while (p < end && *p != '\n' && *p != '\r')
    p++;

  return p;
}

static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && (is_space (*p) || *p == '%'))
    p = *p == '%' ? skip_comment (p, end) : p + 1;

  return p;
}

static const char *
skip_regular (const char *p,
              const char *end)
{
  while (p < end && is_regular (*p))
    p++;

  return p;
}

/* Each of these starts at the sign that opens a value and returns NULL where nothing closes it. */

static const char *
skip_string (const char *p,
             const char *end)
{
  guint depth = 0;

  for (; p < end; p++)
    {
      if (*p == '\\')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
    }

  return NULL;
}

static const char *
skip_hex_string (const char *p,
                 const char *end)
{
  const char *close = memchr (p, '>', (gsize) (end - p));

  return close != NULL ? close + 1 : NULL;
}

static gboolean
is_pair (const char *p,
         const char *end,
         char        sign)
{
  return end - p > 1 && p[0] == sign && p[1] == sign;
}

static const char *
skip_nested (const char *p,
             const char *end)
{
  char closing[DEEPEST];
  guint depth = 0;

  while (p != NULL && p < end)
    {
      gboolean is_open = *p == '[' || is_pair (p, end, '<');
      gboolean is_close = *p == ']' || *p == '>';

      if (is_open)
        {
          if (depth == DEEPEST)
            return NULL;
          closing[depth++] = *p == '[' ? ']' : '>';
          p += *p == '[' ? 1 : 2;
        }
      else if (is_close)
        {
          if (closing[--depth] != *p || (*p == '>' && !is_pair (p, end, '>')))
            return NULL;
          p += *p == ']' ? 1 : 2;
          if (depth == 0)
            return p;
        }
      else if (*p == '(')
        p = skip_string (p, end);
      else if (*p == '<')
        p = skip_hex_string (p, end);
      else
        p = *p == '%' ? skip_comment (p, end) : p + 1;
    }

  return NULL;
}

static const char *
skip_digits (const char *p,
             const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;

  return p;
}

/* Where the reference that may start at @p ends, else NULL. */
static const char *
skip_reference (const char *p,
                const char *end)
{
  const char *number_end = skip_digits (p, end);
  const char *generation = skip_space (number_end, end);
  const char *generation_end = skip_digits (generation, end);
  const char *sign = skip_space (generation_end, end);

  if (number_end == p || generation == number_end || generation_end == generation ||
      sign == generation_end || sign == end || *sign != 'R' ||
      (sign + 1 < end && is_regular (sign[1])))
    return NULL;

  return sign + 1;
}

static const char *
skip_value (const char *p,
            const char *end)
{
  const char *after;

  if (*p == '(')
    return skip_string (p, end);
  if (*p == '[' || is_pair (p, end, '<'))
    return skip_nested (p, end);
  if (*p == '<')
    return skip_hex_string (p, end);
  if (*p == '/')
    return skip_regular (p + 1, end);

  after = skip_reference (p, end);
  if (after == NULL)
    after = skip_regular (p, end);

  return after > p ? after : NULL;
}

void
jd_pdf_skip_space (JdPdfText *rest)
{
  const char *end, *p;

  g_return_if_fail (rest != NULL);

  end = rest->start + rest->length;
  p = skip_space (rest->start, end);
  *rest = (JdPdfText) { p, (gsize) (end - p) };
}

gboolean
jd_pdf_take_value (JdPdfText *rest,
                   JdPdfText *value)
{
  const char *end, *after;

  g_return_val_if_fail (rest != NULL && value != NULL, FALSE);

  jd_pdf_skip_space (rest);
  end = rest->start + rest->length;
  after = rest->length > 0 ? skip_value (rest->start, end) : NULL;
  if (after == NULL)
    return FALSE;

  *value = (JdPdfText) { rest->start, (gsize) (after - rest->start) };
  *rest = (JdPdfText) { after, (gsize) (end - after) };
  return TRUE;
}

gboolean
jd_pdf_open_array (const JdPdfText *value,
                   JdPdfText       *items)
{
  g_return_val_if_fail (value != NULL && items != NULL, FALSE);

  if (value->length < 2 || value->start[0] != '[')
    return FALSE;

  *items = (JdPdfText) { value->start + 1, value->length - 2 };
  return TRUE;
}

static gboolean
open_dictionary (const JdPdfText *value,
                 JdPdfText       *keys)
{
  if (value->length < 4 || !is_pair (value->start, value->start + value->length, '<'))
    return FALSE;

  *keys = (JdPdfText) { value->start + 2, value->length - 4 };
  return TRUE;
}

static gboolean
take_pair (JdPdfText *rest,
           JdPdfText *key,
           JdPdfText *value)
{
  JdPdfText after = *rest;

  if (!jd_pdf_take_value (&after, key) || key->start[0] != '/' ||
      !jd_pdf_take_value (&after, value))
    return FALSE;

  *rest = after;
  return TRUE;
}

static gboolean
find_pair (JdPdfText        keys,
           const JdPdfText *key,
           JdPdfText       *value)
{
  JdPdfText other;

  while (take_pair (&keys, &other, value))
    if (other.length == key->length && memcmp (other.start, key->start, key->length) == 0)
      return TRUE;

  return FALSE;
}

gboolean
jd_pdf_find_key (const JdPdfText *dictionary,
                 const char      *key,
                 JdPdfText       *value)
{
  JdPdfText wanted, keys;

  g_return_val_if_fail (dictionary != NULL && key != NULL && value != NULL, FALSE);

  wanted = jd_pdf_text_new (key);
  return open_dictionary (dictionary, &keys) && find_pair (keys, &wanted, value);
}

char *
jd_pdf_merge (const JdPdfText *dictionary,
              const char      *keys)
{
  g_autoptr (GString) merged = g_string_new ("<<");
  JdPdfText rest, added, key, value, other;

  g_return_val_if_fail (dictionary != NULL && keys != NULL, NULL);

  if (!open_dictionary (dictionary, &rest))
    return NULL;

  while (take_pair (&rest, &key, &value))
    if (!find_pair (jd_pdf_text_new (keys), &key, &other))
      g_string_append_printf (merged, "%.*s %.*s ", (int) key.length, key.start,
                              (int) value.length, value.start);

  added = jd_pdf_text_new (keys);
  while (take_pair (&added, &key, &value))
    if (!jd_pdf_text_equal (&value, "null"))
      g_string_append_printf (merged, "%.*s %.*s ", (int) key.length, key.start,
                              (int) value.length, value.start);

  jd_pdf_skip_space (&rest);
  jd_pdf_skip_space (&added);
  if (rest.length > 0 || added.length > 0)
    return NULL;

  g_string_append (merged, ">>");
  return g_string_free (g_steal_pointer (&merged), FALSE);
}

gboolean
jd_pdf_text_equal (const JdPdfText *value,
                   const char      *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return value != NULL && value->length == strlen (text) &&
         memcmp (value->start, text, value->length) == 0;
}

gboolean
jd_pdf_parse_integer (const JdPdfText *value,
                      guint           *integer)
{
  guint64 number = 0;

  g_return_val_if_fail (value != NULL && integer != NULL, FALSE);

  if (value->length == 0 || value->length > 10)
    return FALSE;

  for (gsize i = 0; i < value->length; i++)
    {
      if (!g_ascii_isdigit (value->start[i]))
        return FALSE;
      number = number * 10 + (guint64) g_ascii_digit_value (value->start[i]);
    }

  *integer = (guint) number;
  return number <= G_MAXINT32;
}

gboolean
jd_pdf_parse_reference (const JdPdfText *value,
                        guint           *number)
{
  const char *end, *number_end;
  JdPdfText digits;

  g_return_val_if_fail (value != NULL && number != NULL, FALSE);

  end = value->start + value->length;
  if (skip_reference (value->start, end) != end)
    return FALSE;

  number_end = skip_digits (value->start, end);
  digits = (JdPdfText) { value->start, (gsize) (number_end - value->start) };
  return jd_pdf_parse_integer (&digits, number);
}

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p < 0x20 || *p > 0x7e)
      return FALSE;

  return TRUE;
}

void
jd_pdf_append_string (GString    *pdf,
                      const char *text)
{
  g_autofree gunichar2 *units = NULL;

  g_return_if_fail (pdf != NULL && text != NULL);

  if (is_plain (text))
    {
      g_string_append_c (pdf, '(');
      for (const char *p = text; *p != '\0'; p++)
        {
          if (strchr ("()\\", *p) != NULL)
            g_string_append_c (pdf, '\\');
          g_string_append_c (pdf, *p);
        }
      g_string_append_c (pdf, ')');
      return;
    }

  units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  g_string_append (pdf, "<FEFF");
  for (gsize i = 0; units != NULL && units[i] != 0; i++)
    g_string_append_printf (pdf, "%04X", units[i]);
  g_string_append_c (pdf, '>');
}
