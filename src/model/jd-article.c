/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-article.h"

#include <string.h>

gsize
jd_article_get_length (const char *text,
                       gsize       length)
{
  gsize n;

  g_return_val_if_fail (text != NULL, 0);

  if (length < 2 || text[length - 1] != ' ')
    return 0;

  if (g_ascii_tolower (text[length - 2]) == 'a')
    n = 1;
  else if (length >= 3 && g_ascii_tolower (text[length - 2]) == 'n' &&
           g_ascii_tolower (text[length - 3]) == 'a')
    n = 2;
  else
    return 0;

  if (length == n + 1)
    return n;

  return strchr (" \n(", text[length - n - 2]) ? n : 0;
}

static gboolean
has_prefix (const char        *word,
            const char *const *prefixes)
{
  for (guint i = 0; prefixes[i]; i++)
    {
      if (g_ascii_strncasecmp (word, prefixes[i], strlen (prefixes[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Letters whose name starts with a vowel, for words that are spelled out: HR, SQL, UX. */
static gboolean
is_spelled_out (const char *word)
{
  return g_ascii_isupper (word[0]) && g_ascii_isupper (word[1]) && !g_ascii_islower (word[2]);
}

static gboolean
sounds_like_vowel (const char *word)
{
  static const char *const consonants[] = {
    "eu", "one-", "one ", "once", "ubiq", "uk", "uni", "ura", "use", "usu", "uti", NULL
  };
  static const char *const vowels[] = { "heir", "honest", "honor", "honour", "hour", NULL };
  static const char *const negated[] = { "unim", "unin", "unid", NULL };

  if (g_ascii_isdigit (word[0]))
    return word[0] == '8' || (g_str_has_prefix (word, "11") && !g_ascii_isdigit (word[2])) ||
           (g_str_has_prefix (word, "18") && !g_ascii_isdigit (word[2]));

  if (is_spelled_out (word))
    return strchr ("AEFHILMNORSX", word[0]) != NULL;

  if (has_prefix (word, vowels) || has_prefix (word, negated))
    return TRUE;

  return word[0] && strchr ("aeiou", g_ascii_tolower (word[0])) && !has_prefix (word, consonants);
}

const char *
jd_article_for (const char *next,
                gboolean    upper)
{
  g_return_val_if_fail (next != NULL, NULL);

  if (sounds_like_vowel (next))
    return upper ? "An" : "an";

  return upper ? "A" : "a";
}
