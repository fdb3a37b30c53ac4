/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-tokeniser.h"

#include <string.h>

typedef struct {
  char *letters;
  guint length;
  guint word;
} Stem;

struct _JdStems {
  /* Owned: for each hash of two bytes the longest first */
  GArray *heads[256];
  GArray *tails[256];
};

static void
clear_stem (gpointer data)
{
  g_free (((Stem *) data)->letters);
}

static guint
hash_pair (const char *letters)
{
  return ((guint8) letters[0] * 31u + (guint8) letters[1]) & 255u;
}

JdStems *
jd_stems_new (void)
{
  return g_new0 (JdStems, 1);
}

void
jd_stems_free (JdStems *self)
{
  if (!self)
    return;

  for (guint i = 0; i < 256; i++)
    {
      g_clear_pointer (&self->heads[i], g_array_unref);
      g_clear_pointer (&self->tails[i], g_array_unref);
    }
  g_free (self);
}

void
jd_stems_add (JdStems    *self,
              const char *letters,
              gboolean    is_tail,
              guint       word)
{
  Stem stem = { 0 };
  GArray **list;
  guint i;

  g_return_if_fail (self != NULL && letters != NULL && strlen (letters) >= 2);

  stem.length = (guint) strlen (letters);
  list = is_tail ? &self->tails[hash_pair (letters + stem.length - 2)]
                 : &self->heads[hash_pair (letters)];
  if (!*list)
    {
      *list = g_array_new (FALSE, FALSE, sizeof (Stem));
      g_array_set_clear_func (*list, clear_stem);
    }

  for (i = 0; i < (*list)->len; i++)
    {
      const Stem *other = &g_array_index (*list, Stem, i);

      if (other->word == word)
        return;
      if (other->length < stem.length)
        break;
    }

  stem.letters = g_strdup (letters);
  stem.word = word;
  g_array_insert_val (*list, i, stem);
}

guint
jd_stems_find (const JdStems *self,
               const char    *word,
               gsize          length,
               gboolean       is_tail)
{
  const GArray *list;

  if (length < 3)
    return 0;

  list = is_tail ? self->tails[hash_pair (word + length - 2)] : self->heads[hash_pair (word)];
  for (guint i = 0; list && i < list->len; i++)
    {
      const Stem *stem = &g_array_index (list, Stem, i);
      const char *place = is_tail ? word + length - stem->length : word;

      if (stem->length < length && memcmp (place, stem->letters, stem->length) == 0)
        return stem->word;
    }

  return 0;
}
