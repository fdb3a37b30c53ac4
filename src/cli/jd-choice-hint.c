/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-choice-hint.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_WORD 80

/* Letters to put in, take out, replace, or exchange with their neighbour. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  guint rows[3][MAX_WORD + 1];
  gsize n = strlen (a);
  gsize m = strlen (b);

  if (n > MAX_WORD || m > MAX_WORD)
    return G_MAXUINT;

  for (guint k = 0; k <= m; k++)
    rows[0][k] = k;

  for (guint i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i + 2) % 3];
      const guint *before = rows[(i + 1) % 3];

      row[0] = i;
      for (guint k = 1; k <= m; k++)
        {
          row[k] = MIN (above[k], row[k - 1]) + 1;
          row[k] = MIN (row[k], above[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1));
          if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
            row[k] = MIN (row[k], before[k - 2] + 1);
        }
    }

  return rows[n % 3][m];
}

const char *
jd_choice_hint_find (const char        *word,
                     const char *const *choices)
{
  const char *best = NULL;
  g_autofree char *lower = NULL;
  guint limit;

  g_return_val_if_fail (word != NULL && choices != NULL, NULL);

  lower = g_ascii_strdown (word, -1);
  limit = (guint) strlen (lower) / 3 + 1;
  for (guint i = 0; choices[i]; i++)
    {
      g_autofree char *choice = g_ascii_strdown (choices[i], -1);
      guint distance = measure_distance (lower, choice);

      /* A beginning is as good as a slip: “mark”, “backend”. */
      if (strlen (lower) > 2 && g_str_has_prefix (choice, lower))
        distance = 1;
      if (distance < limit || (distance == limit && !best && distance < strlen (lower)))
        {
          best = choices[i];
          limit = distance;
        }
    }

  return best;
}

char *
jd_choice_hint_dup (const char        *word,
                    const char *const *choices)
{
  const char *meant = jd_choice_hint_find (word, choices);
  g_autofree char *all = NULL;

  if (meant)
    return g_strdup_printf (_("Did you mean “%s”?"), meant);

  all = g_strjoinv (", ", (char **) choices);

  /* Translators: %s is a list of words that can be typed: “pdf, markdown, json” */
  return g_strdup_printf (_("There are: %s."), all);
}
