/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-skill-fold.h"

#include <string.h>

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK ||
         type == G_UNICODE_FORMAT;
}

static gboolean
is_kept (gunichar    c,
         const char *next)
{
  if (g_unichar_isalnum (c) || c == '+' || c == '#' ||
      g_unichar_type (c) == G_UNICODE_SPACING_MARK)
    return TRUE;

  return c == '.' && g_unichar_isalnum (g_utf8_get_char (next));
}

char *
jd_skill_fold (const char *text)
{
  g_autofree char *wide = NULL;
  g_autofree char *lower = NULL;
  GString *folded;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  wide = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  lower = g_utf8_casefold (wide != NULL ? wide : "", -1);
  folded = g_string_sized_new (strlen (lower));
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark (c))
        continue;
      if (!is_kept (c, g_utf8_next_char (p)))
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (folded, ' ');
      gap = FALSE;
      g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}

void
jd_skill_pattern_init (JdSkillPattern *self,
                       const char     *text,
                       gsize           length)
{
  g_return_if_fail (length > 0 && length <= JD_SKILL_PATTERN_MAX);

  memset (self, 0, sizeof *self);
  self->length = length;
  for (gsize i = 0; i < length; i++)
    self->where[(guint8) text[i]] |= G_GUINT64_CONSTANT (1) << i;
}

/* G. Myers, A fast bit-vector algorithm for approximate string matching, JACM 46 (1999): one
 * column of the table of distances in two machine words. */
guint
jd_skill_pattern_distance (const JdSkillPattern *self,
                           const char           *word,
                           guint                 limit)
{
  const guint64 last = G_GUINT64_CONSTANT (1) << (self->length - 1);
  const char *end = word + self->length + limit;
  guint64 up = ~G_GUINT64_CONSTANT (0);
  guint64 down = 0;
  guint score = (guint) self->length;
  guint best = score;

  /* The score falls by one a byte at most, so that most words are given up after a few. */
  for (const char *p = word; *p != '\0' && score <= limit + (guint) (end - p); p++)
    {
      guint64 same = self->where[(guint8) *p];
      guint64 zero = (((same & up) + up) ^ up) | same | down;
      guint64 right = down | ~(zero | up);
      guint64 left = up & zero;

      score += (right & last) != 0;
      score -= (left & last) != 0;
      best = MIN (best, score);

      right = (right << 1) | 1;
      left <<= 1;
      up = left | ~(zero | right);
      down = right & zero;
    }

  return MIN (best, limit + 1);
}
