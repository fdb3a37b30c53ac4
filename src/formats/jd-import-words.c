/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-words.h"

#include <string.h>

const char *const jd_import_langs[JD_IMPORT_N_LANGS] = { "en", "de", "fr" };

gboolean
jd_import_is_printed (const char *text,
                      const char *printed)
{
  g_return_val_if_fail (text != NULL && printed != NULL, FALSE);

  if (!*text || !*printed)
    return *text == *printed;

  return g_str_equal (g_utf8_next_char (text), g_utf8_next_char (printed)) &&
         (g_utf8_get_char (text) == g_utf8_get_char (printed) ||
          g_utf8_get_char (text) == g_unichar_toupper (g_utf8_get_char (printed)));
}

char *
jd_import_fill_word (const char *lang,
                     JdWord      word,
                     const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = jd_words_get (lang, word); *p; p++)
    {
      if (*p != '%')
        g_string_append_c (out, *p);
      else if (*++p == '%')
        g_string_append_c (out, '%');
      else
        g_string_append (out, text);
    }

  return g_string_free (out, FALSE);
}

/* What is left of @text after @length bytes of @head; NULL when it does not begin so. A capital at
 * the start is allowed. */
static const char *
skip_head (const char *text,
           const char *head,
           gsize       length)
{
  g_autofree char *wanted = g_strndup (head, length);
  g_autofree char *found = g_strndup (text, strnlen (text, length));

  if (!g_utf8_validate (found, -1, NULL) || !jd_import_is_printed (found, wanted))
    return NULL;

  return text + length;
}

static char *
cut_tail (const char *text,
          const char *tail)
{
  if (!text || strlen (text) <= strlen (tail) || !g_str_has_suffix (text, tail))
    return NULL;

  return g_strndup (text, strlen (text) - strlen (tail));
}

char *
jd_import_match_word (const char *lang,
                      JdWord      word,
                      const char *text)
{
  const char *format = jd_words_get (lang, word);
  const char *place;

  g_return_val_if_fail (text != NULL, NULL);

  place = strstr (format, "%s");
  g_return_val_if_fail (place != NULL, NULL);

  return cut_tail (skip_head (text, format, (gsize) (place - format)), place + 2);
}

char *
jd_import_match_counted (const char *lang,
                         JdWord      word,
                         const char *text,
                         guint      *number)
{
  const char *format = jd_words_get (lang, word);
  const char *count;
  const char *place;
  const char *rest;
  char *end;

  g_return_val_if_fail (text != NULL && number != NULL, NULL);

  count = strstr (format, "%d");
  place = strstr (format, "%s");
  g_return_val_if_fail (count != NULL && place != NULL && count < place, NULL);

  rest = skip_head (text, format, (gsize) (count - format));
  if (!rest || !g_ascii_isdigit (*rest))
    return NULL;

  *number = (guint) MIN (g_ascii_strtoull (rest, &end, 10), G_MAXINT);
  if (strncmp (end, count + 2, (gsize) (place - count - 2)) != 0)
    return NULL;

  return cut_tail (end + (place - count - 2), place + 2);
}

/* Where a text has a word outside of brackets: those hold what is said of a name. */
static const char *
find_outside (const char *text,
              const char *word)
{
  guint depth = 0;

  for (const char *p = text; *p; p++)
    {
      if (*p == '(')
        depth++;
      else if (*p == ')' && depth > 0)
        depth--;
      else if (depth == 0 && g_str_has_prefix (p, word))
        return p;
    }

  /* Brackets that nobody closed are part of a name. */
  return depth > 0 ? strstr (text, word) : NULL;
}

GStrv
jd_import_split_list (const char *list,
                      const char *joint)
{
  const char *last = NULL;
  const char *next;
  g_autofree char *head = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (list != NULL && joint != NULL, NULL);

  for (next = list; (next = find_outside (next, joint)); next += strlen (joint))
    last = next;
  if (!last || last == list || !last[strlen (joint)])
    return NULL;

  head = g_strndup (list, (gsize) (last - list));
  for (const char *name = head; name; name = next ? next + strlen (", ") : NULL)
    {
      next = find_outside (name, ", ");
      g_strv_builder_take (builder, next ? g_strndup (name, (gsize) (next - name))
                                         : g_strdup (name));
    }
  g_strv_builder_add (builder, last + strlen (joint));

  return g_strv_builder_end (builder);
}
