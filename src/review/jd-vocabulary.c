/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-vocabulary.h"

#include <string.h>

#include "jd-small-words.h"

#define FIRST_SLOTS 4096

typedef struct {
  const char *text;
  guint16 length;
  guint16 nature;
} Word;

typedef struct {
  guint32 hash;
  guint32 word;
} Slot;

struct _JdVocabulary {
  /* Owned */
  GStringChunk *texts;
  GArray *words;
  Slot *slots;
  guint n_slots;
};

static guint32
hash_word (const char *word,
           gsize       length)
{
  guint32 hash = JD_WORD_HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = jd_word_hash_step (hash, (guint8) word[i]);

  return hash;
}

JdVocabulary *
jd_vocabulary_new (void)
{
  JdVocabulary *self = g_new0 (JdVocabulary, 1);
  const Word none = { 0 };

  self->texts = g_string_chunk_new (16384);
  self->words = g_array_new (FALSE, TRUE, sizeof (Word));
  g_array_append_val (self->words, none);
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  jd_small_words_add (self);

  return self;
}

void
jd_vocabulary_free (JdVocabulary *self)
{
  if (!self)
    return;

  g_string_chunk_free (self->texts);
  g_array_unref (self->words);
  g_free (self->slots);
  g_free (self);
}

static void
put (Slot    *slots,
     guint    n_slots,
     guint32  hash,
     guint    word)
{
  guint i = hash & (n_slots - 1);

  while (slots[i].word != 0)
    i = (i + 1) & (n_slots - 1);
  slots[i] = (Slot) { hash, word };
}

/* At most a quarter is taken, so that most words that no rule knows meet an empty slot. */
static void
grow (JdVocabulary *self)
{
  guint n_slots = self->n_slots * 2;
  Slot *slots = g_new0 (Slot, n_slots);

  for (guint i = 0; i < self->n_slots; i++)
    {
      if (self->slots[i].word != 0)
        put (slots, n_slots, self->slots[i].hash, self->slots[i].word);
    }

  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

guint
jd_vocabulary_intern (JdVocabulary *self,
                      const char   *word,
                      gsize         length)
{
  guint32 hash;
  guint found;
  Word entry = { 0 };

  g_return_val_if_fail (self != NULL && word != NULL && length <= G_MAXUINT16, 0);

  hash = hash_word (word, length);
  found = jd_vocabulary_find (self, word, length, hash);
  if (found != 0)
    return found;

  entry.text = g_string_chunk_insert_len (self->texts, word, (gssize) length);
  entry.length = (guint16) length;
  g_array_append_val (self->words, entry);
  if (self->words->len * 4 > self->n_slots)
    grow (self);
  put (self->slots, self->n_slots, hash, self->words->len - 1);

  return self->words->len - 1;
}

guint
jd_vocabulary_find (const JdVocabulary *self,
                    const char         *word,
                    gsize               length,
                    guint32             hash)
{
  guint i = hash & (self->n_slots - 1);

  for (; self->slots[i].word != 0; i = (i + 1) & (self->n_slots - 1))
    {
      const Word *entry;

      if (self->slots[i].hash != hash)
        continue;

      entry = &g_array_index (self->words, Word, self->slots[i].word);
      if (entry->length == length && memcmp (entry->text, word, length) == 0)
        return self->slots[i].word;
    }

  return 0;
}

guint
jd_vocabulary_get_n (const JdVocabulary *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->words->len;
}

JdWordNature
jd_vocabulary_get_nature (const JdVocabulary *self,
                          guint               word)
{
  return g_array_index (self->words, Word, word).nature;
}

void
jd_vocabulary_add_nature (JdVocabulary *self,
                          guint         word,
                          JdWordNature  nature)
{
  g_return_if_fail (self != NULL && word < self->words->len);

  g_array_index (self->words, Word, word).nature |= (guint16) nature;
}
