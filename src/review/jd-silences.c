/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-silences.h"

#include <string.h>

#include "jd-review.h"
#include "jd-silence.h"

/* So much of the surroundings has to be left. */
#define KEPT_OF 3

static const char *
get_text (gpointer silence,
          guint    member)
{
  const char *text = jd_part_get_string (silence, member);

  return text ? text : "";
}

/* How many bytes are the same at the ends of two texts, or at their starts. */
static gsize
count_same (const char *a,
            const char *b,
            gboolean    at_end)
{
  gsize n = strlen (a);
  gsize m = strlen (b);
  gsize same = 0;

  while (same < n && same < m &&
         (at_end ? a[n - 1 - same] == b[m - 1 - same] : a[same] == b[same]))
    same++;

  return same;
}

static gboolean
has_words (const JdFinding *finding,
           const char      *words)
{
  g_autofree char *a = g_utf8_casefold (finding->quote, -1);
  g_autofree char *b = g_utf8_casefold (words, -1);

  return g_str_equal (a, b);
}

static void
silence_document (gpointer   silence,
                  GPtrArray *findings)
{
  const char *rule = get_text (silence, JD_SILENCE_RULE);
  const char *words = get_text (silence, JD_SILENCE_QUOTE);

  for (guint i = 0; i < findings->len; i++)
    {
      JdFinding *finding = findings->pdata[i];

      if (!finding->silence && g_str_equal (finding->rule, rule) &&
          (*words == '\0' || has_words (finding, words)))
        finding->silence = g_object_ref (silence);
    }
}

static void
silence_here (gpointer   silence,
              GPtrArray *findings)
{
  const char *rule = get_text (silence, JD_SILENCE_RULE);
  const char *words = get_text (silence, JD_SILENCE_QUOTE);
  const char *prefix = get_text (silence, JD_SILENCE_PREFIX);
  const char *suffix = get_text (silence, JD_SILENCE_SUFFIX);
  gsize all = strlen (prefix) + strlen (suffix);
  JdFinding *best = NULL;
  gsize best_kept = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      JdFinding *finding = findings->pdata[i];
      gsize kept;

      if (finding->silence || !g_str_equal (finding->rule, rule) ||
          !g_str_equal (finding->quote, words))
        continue;

      kept = count_same (finding->prefix, prefix, TRUE) +
             count_same (finding->suffix, suffix, FALSE);
      if (kept * KEPT_OF >= all && (!best || kept > best_kept))
        {
          best = finding;
          best_kept = kept;
        }
    }

  if (best)
    best->silence = g_object_ref (silence);
}

void
jd_silences_apply (JdDocument *document,
                   GPtrArray  *findings)
{
  JdPartList *silenced;

  g_return_if_fail (JD_IS_DOCUMENT (document) && findings != NULL);

  silenced = jd_part_get_list (jd_part_get_part (document, JD_DOCUMENT_REVIEW),
                               JD_REVIEW_SILENCED);
  for (guint i = 0; i < jd_part_list_get_n (silenced); i++)
    {
      gpointer silence = jd_part_list_get (silenced, i);

      if (jd_part_get_choice (silence, JD_SILENCE_SCOPE) == JD_SILENCE_SCOPE_DOCUMENT)
        silence_document (silence, findings);
      else
        silence_here (silence, findings);
    }
}
