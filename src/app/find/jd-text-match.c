/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-text-match.h"

/* One character of the text for each of the result, so that places are those of the text. */
static gunichar *
dup_folded (const char       *text,
            JdTextMatchFlags  flags,
            long             *length)
{
  gunichar *folded = g_utf8_to_ucs4_fast (text, -1, length);

  if (!(flags & JD_TEXT_MATCH_CASE))
    {
      for (long i = 0; i < *length; i++)
        folded[i] = g_unichar_tolower (g_unichar_toupper (folded[i]));
    }

  return folded;
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

static gboolean
is_edge (const gunichar *text,
         long            length,
         long            at)
{
  return at <= 0 || at >= length || !is_word (text[at - 1]) || !is_word (text[at]);
}

static gboolean
matches_at (const gunichar *text,
            const gunichar *query,
            long            n)
{
  for (long i = 0; i < n; i++)
    {
      if (text[i] != query[i])
        return FALSE;
    }

  return TRUE;
}

GArray *
jd_text_match_find (const char       *text,
                    const char       *query,
                    JdTextMatchFlags  flags)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JdTextMatch));
  g_autofree gunichar *in = NULL;
  g_autofree gunichar *what = NULL;
  long length;
  long n;

  g_return_val_if_fail (text != NULL && query != NULL, NULL);

  in = dup_folded (text, flags, &length);
  what = dup_folded (query, flags, &n);

  for (long i = 0; n > 0 && i + n <= length;)
    {
      if (matches_at (in + i, what, n) &&
          (!(flags & JD_TEXT_MATCH_WORDS) ||
           (is_edge (in, length, i) && is_edge (in, length, i + n))))
        {
          const JdTextMatch match = { (guint) i, (guint) (i + n) };

          g_array_append_val (found, match);
          i += n;
        }
      else
        {
          i++;
        }
    }

  return g_steal_pointer (&found);
}
