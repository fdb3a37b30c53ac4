/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* More sentences than these are not compared, so that the time stays small. */
#define MAX_SENTENCES 400
#define MAX_WORDS 40
#define FEW_WORDS 5
#define ALIKE 70           /* percent of their words */

typedef struct {
  const JdReviewField *field;
  gsize byte;
  gsize byte_end;
  guint n_words;
  guint32 words[MAX_WORDS];
} Sentence;

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  guint32 x = *(const guint32 *) a;
  guint32 y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

/* Small words tell nothing of what a sentence says. */
static gboolean
is_small (gsize length)
{
  return length < 4;
}

static void
add_word (Sentence   *sentence,
          const char *word,
          gsize       length)
{
  guint32 hash = 2166136261u;

  if (is_small (length) || sentence->n_words == MAX_WORDS)
    return;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) g_ascii_tolower (word[i])) * 16777619u;
  sentence->words[sentence->n_words++] = hash;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guint8) c >= 0x80;
}

static void
add_sentence (GArray              *sentences,
              const JdReviewField *field,
              gsize                byte,
              gsize                byte_end)
{
  Sentence sentence = { .field = field, .byte = byte, .byte_end = byte_end };
  gsize start = byte;

  for (gsize i = byte; i <= byte_end; i++)
    {
      if (i < byte_end && is_letter (field->text[i]))
        continue;
      if (i > start)
        add_word (&sentence, field->text + start, i - start);
      start = i + 1;
    }

  if (sentence.n_words < FEW_WORDS || sentences->len == MAX_SENTENCES)
    return;

  qsort (sentence.words, sentence.n_words, sizeof (guint32), compare_words);
  g_array_append_val (sentences, sentence);
}

static void
split (GArray              *sentences,
       const JdReviewField *field)
{
  const char *text = field->text;
  gsize start = 0;
  gsize i = 0;

  for (; text[i] != '\0'; i++)
    {
      if ((text[i] == '.' || text[i] == '!' || text[i] == '?') &&
          (text[i + 1] == ' ' || text[i + 1] == '\n'))
        {
          add_sentence (sentences, field, start, i + 1);
          start = i + 1;
          while (text[start] == ' ' || text[start] == '\n')
            start++;
          i = start - 1;
        }
    }
  if (i > start)
    add_sentence (sentences, field, start, i);
}

static guint
get_likeness (const Sentence *a,
              const Sentence *b)
{
  guint i = 0, k = 0, n_same = 0;

  while (i < a->n_words && k < b->n_words)
    {
      if (a->words[i] == b->words[k])
        {
          n_same++;
          i++;
          k++;
        }
      else if (a->words[i] < b->words[k])
        {
          i++;
        }
      else
        {
          k++;
        }
    }

  return 100 * n_same / MAX (a->n_words, b->n_words);
}

/* S35, S54: the same said again. */
void
jd_check_repeats (const JdCheck        *self,
                  const JdCheckContext *context)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));

  for (guint i = 0; i < context->fields->len; i++)
    {
      const JdReviewField *field = &g_array_index (context->fields, JdReviewField, i);

      if (field->kind != JD_REVIEW_FIELD_HEADING && field->kind != JD_REVIEW_FIELD_SKILL &&
          field->kind != JD_REVIEW_FIELD_LEGAL)
        split (sentences, field);
    }

  for (guint i = 1; i < sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (sentences, Sentence, i);

      for (guint k = 0; k < i; k++)
        {
          const Sentence *other = &g_array_index (sentences, Sentence, k);

          if (sentence->n_words * 100 < other->n_words * ALIKE ||
              other->n_words * 100 < sentence->n_words * ALIKE ||
              get_likeness (sentence, other) < ALIKE)
            continue;

          jd_check_add_range (self, context, sentence->field, sentence->byte, sentence->byte_end,
                              g_strdup (_("This was said before in nearly the same words")),
                              _("What is said twice is read as filling. Keep the better one."));
          break;
        }
    }
}
