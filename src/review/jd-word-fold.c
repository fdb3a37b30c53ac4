/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-tokeniser-private.h"

/* Whether a character has another form in NFKC, or makes one with its neighbour. */
gboolean
jd_char_needs_normalising (gunichar c)
{
  if (c < 0x0100)
    return c == 0x00aa || c == 0x00ba || c == 0x00b2 || c == 0x00b3 || c == 0x00b9 ||
           (c >= 0x00bc && c <= 0x00be);
  if (c < 0x0300)
    return (c >= 0x0130 && c <= 0x0133) || c == 0x013f || c == 0x0140 || c == 0x0149 ||
           c == 0x017f || (c >= 0x01c4 && c <= 0x01cc) || (c >= 0x01f1 && c <= 0x01f3) ||
           c >= 0x02b0;
  if (c < 0x0370)
    return TRUE;
  if (c < 0x1100)
    return FALSE;

  return !((c >= 0x1e00 && c <= 0x1eff) || (c >= 0x3400 && c <= 0x9fff) ||
           (c >= 0xac00 && c <= 0xd7a3));
}

static void
append_normalised (const char *text,
                   gsize       length,
                   GString    *folded)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  g_autofree char *normal = NULL;
  g_autofree char *small = NULL;
  g_autofree char *whole = NULL;
  guint n_bytes;

  for (gsize i = 0; i < length; i += n_bytes)
    {
      gunichar c = jd_char_at (text + i, &n_bytes);

      if (jd_char_is_apostrophe (c))
        g_string_append_c (kept, '\'');
      else if (!jd_char_is_dropped (c))
        g_string_append_len (kept, text + i, n_bytes);
    }

  normal = g_utf8_normalize (kept->str, (gssize) kept->len, G_NORMALIZE_ALL_COMPOSE);
  small = g_utf8_casefold (normal, -1);
  whole = g_utf8_normalize (small, -1, G_NORMALIZE_ALL_COMPOSE);
  g_string_append (folded, whole);
}

void
jd_word_fold (const char *text,
              gsize       length,
              GString    *folded)
{
  gsize start = folded->len;
  guint n_bytes;

  for (gsize i = 0; i < length; i += n_bytes)
    {
      gunichar c = jd_char_at (text + i, &n_bytes);

      if (jd_char_needs_normalising (c))
        {
          g_string_truncate (folded, start);
          append_normalised (text, length, folded);
          return;
        }

      if (c == 0x00df)
        g_string_append (folded, "ss");
      else if (jd_char_is_apostrophe (c))
        g_string_append_c (folded, '\'');
      else if (!jd_char_is_dropped (c))
        g_string_append_unichar (folded, g_unichar_tolower (c));
    }
}
