/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text.h"

void
jd_text_append_separated (GString    *out,
                          const char *separator,
                          const char *text)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (separator != NULL);

  if (!text || !*text)
    return;

  if (out->len > 0)
    g_string_append (out, separator);
  g_string_append (out, text);
}

guint
jd_text_count_words (const char *text)
{
  guint n = 0;
  gboolean inside = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean letter = g_unichar_isalnum (c);

      if (letter && g_unichar_iswide (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HANGUL)
        {
          n++;
          inside = FALSE;
        }
      else if (letter && !inside)
        {
          n++;
          inside = TRUE;
        }
      else if (!letter && (g_unichar_isspace (c) || c == '/' || c == 0x2014))
        {
          inside = FALSE;
        }
    }

  return n;
}

guint
jd_text_count_runs (const char *text)
{
  gboolean inside = FALSE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gboolean blank = g_unichar_isspace (g_utf8_get_char (p));

      n += !blank && !inside;
      inside = !blank;
    }

  return n;
}
