/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-word-list.h"

#include <string.h>

#define MAX_WORDS 6
#define ANY G_MAXUINT32
#define NUMBER (G_MAXUINT32 - 1)

typedef struct {
  guint32 words[MAX_WORDS];
  guint32 n_words;
} Entry;

struct _JdWordList {
  GArray *entries;         /* of more than one word, by the first */
  GArray *singles;
  guint8 *bits;            /* which words are there, or begin a phrase */
  guint8 *begins;
  guint n_bits;
  gboolean has_number;
  gboolean has_any;
  guint longest;
};

JdWordList *
jd_word_list_new (void)
{
  JdWordList *self = g_new0 (JdWordList, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->singles = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->longest = 1;

  return self;
}

void
jd_word_list_free (JdWordList *self)
{
  if (!self)
    return;

  g_array_unref (self->entries);
  g_array_unref (self->singles);
  g_free (self->bits);
  g_free (self->begins);
  g_free (self);
}

static guint32
get_word (JdVocabulary       *vocabulary,
          const JdPhraseWord *place)
{
  if (place->kind == JD_PHRASE_ANY)
    return ANY;
  if (place->kind == JD_PHRASE_NUMBER)
    return NUMBER;

  return jd_vocabulary_intern (vocabulary, place->text, strlen (place->text));
}

void
jd_word_list_add (JdWordList     *self,
                  JdVocabulary   *vocabulary,
                  const JdPhrase *phrase)
{
  Entry entry = { .n_words = MIN (phrase->n_words, MAX_WORDS) };

  g_return_if_fail (self != NULL && self->bits == NULL);

  for (guint i = 0; i < entry.n_words; i++)
    entry.words[i] = get_word (vocabulary, &phrase->words[i]);

  if (entry.n_words == 1 && entry.words[0] == NUMBER)
    self->has_number = TRUE;
  else if (entry.n_words == 1 && entry.words[0] == ANY)
    self->has_any = TRUE;
  else if (entry.n_words == 1)
    g_array_append_val (self->singles, entry.words[0]);
  else
    g_array_append_val (self->entries, entry);
  self->longest = MAX (self->longest, entry.n_words);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;

  return (x->words[0] > y->words[0]) - (x->words[0] < y->words[0]);
}

static void
set_bit (guint8 *bits,
         guint   bit)
{
  bits[bit / 8] |= (guint8) (1u << (bit % 8));
}

static gboolean
has_bit (const JdWordList *self,
         const guint8     *bits,
         guint             bit)
{
  return bit < self->n_bits && (bits[bit / 8] & (1u << (bit % 8))) != 0;
}

void
jd_word_list_close (JdWordList *self)
{
  guint most = 0;

  g_return_if_fail (self != NULL && self->bits == NULL);

  g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->singles->len; i++)
    most = MAX (most, g_array_index (self->singles, guint32, i));
  for (guint i = 0; i < self->entries->len; i++)
    {
      guint32 word = g_array_index (self->entries, Entry, i).words[0];

      most = word < NUMBER ? MAX (most, word) : most;
    }

  self->n_bits = most + 1;
  self->bits = g_new0 (guint8, self->n_bits / 8 + 1);
  self->begins = g_new0 (guint8, self->n_bits / 8 + 1);
  for (guint i = 0; i < self->singles->len; i++)
    set_bit (self->bits, g_array_index (self->singles, guint32, i));
  for (guint i = 0; i < self->entries->len; i++)
    {
      guint32 word = g_array_index (self->entries, Entry, i).words[0];

      if (word < NUMBER)
        set_bit (self->begins, word);
    }
}

static gboolean
is_word (const JdToken *token,
         guint32        word)
{
  if (word == ANY)
    return (token->flags & JD_TOKEN_SIGN) == 0;
  if (word == NUMBER)
    return (token->flags & JD_TOKEN_NUMBER) != 0;

  return token->word == word;
}

static gboolean
matches (const Entry   *entry,
         const JdToken *tokens,
         guint          n_tokens)
{
  if (entry->n_words > n_tokens)
    return FALSE;

  for (guint i = 0; i < entry->n_words; i++)
    {
      if (!is_word (&tokens[i], entry->words[i]) ||
          (i > 0 && (tokens[i].gap & JD_GAP_SENTENCE) != 0))
        return FALSE;
    }

  return TRUE;
}

/* The first entry that begins with @word. */
static guint
find_entry (const JdWordList *self,
            guint32           word)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->entries, Entry, middle).words[0] < word)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint
match_entries (const JdWordList *self,
               guint32           word,
               const JdToken    *tokens,
               guint             n_tokens)
{
  guint longest = 0;

  for (guint i = find_entry (self, word); i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->words[0] != word)
        break;
      if (entry->n_words > longest && matches (entry, tokens, n_tokens))
        longest = entry->n_words;
    }

  return longest;
}

guint
jd_word_list_match (const JdWordList *self,
                    const JdToken    *tokens,
                    guint             n_tokens)
{
  guint32 word;
  guint longest = 0;

  if (n_tokens == 0)
    return 0;

  word = tokens[0].word;
  if (word != 0 && has_bit (self, self->bits, word))
    longest = 1;
  if (self->has_number && (tokens[0].flags & JD_TOKEN_NUMBER))
    longest = 1;
  if (self->has_any && !(tokens[0].flags & JD_TOKEN_SIGN))
    longest = 1;
  if (self->entries->len == 0)
    return longest;

  if (word != 0 && has_bit (self, self->begins, word))
    longest = MAX (longest, match_entries (self, word, tokens, n_tokens));
  if (g_array_index (self->entries, Entry, self->entries->len - 1).words[0] >= NUMBER)
    longest = MAX (longest, MAX (match_entries (self, NUMBER, tokens, n_tokens),
                                 match_entries (self, ANY, tokens, n_tokens)));

  return longest;
}

gboolean
jd_word_list_match_back (const JdWordList *self,
                         const JdToken    *tokens,
                         guint             end)
{
  for (guint n = 1; n <= self->longest && n <= end; n++)
    {
      const JdToken *start = tokens + end - n;

      if (n == 1 && jd_word_list_match (self, start, 1) == 1)
        return TRUE;
      if (n > 1 && jd_word_list_match (self, start, n) == n)
        return TRUE;
    }

  return FALSE;
}
