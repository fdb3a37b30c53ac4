/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-readability.h"

#include <string.h>

#include "jd-char-private.h"

#define LONG_WORD 6

static const char *const abbreviations[] = {
  "e.g", "i.e", "etc", "dr", "mr", "mrs", "ms", "prof", "st", "vs", "approx", "incl", "inc", "z.b",
  "d.h", "u.a", "bzw", "ca", "ggf", "inkl", "nr", "m", "mme", "cf", "a.m", "p.m", "u.s", "u.k",
};

void
jd_sentence_iter_init (JdSentenceIter *self,
                       const char     *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  *self = (JdSentenceIter) { .text = text };
}

/* Whether the dot at @byte belongs to the word before it. */
static gboolean
is_abbreviation (const char *text,
                 gsize       start,
                 gsize       byte)
{
  gsize first = byte;

  while (first > start && !g_ascii_isspace (text[first - 1]) && text[first - 1] != '(')
    first--;

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    {
      gsize n = strlen (abbreviations[i]);

      if (byte - first == n && g_ascii_strncasecmp (text + first, abbreviations[i], n) == 0)
        return TRUE;
    }

  /* One letter, as in “J. Smith”. */
  return byte - first == 1 && g_ascii_isupper (text[first]);
}

static gboolean
ends_here (const char *text,
           gsize       start,
           gsize       byte)
{
  char c = text[byte];
  char next = text[byte + 1];

  if (c == '\n')
    return TRUE;
  if (c != '.' && c != '!' && c != '?')
    return FALSE;
  if (next != '\0' && !g_ascii_isspace (next) && next != '"' && next != ')')
    return FALSE;

  return c != '.' || !is_abbreviation (text, start, byte);
}

static void
count_word (JdSentenceIter *self,
            guint           n_letters)
{
  if (n_letters == 0)
    return;

  self->n_words++;
  self->n_long_words += n_letters > LONG_WORD;
}

gboolean
jd_sentence_iter_next (JdSentenceIter *self)
{
  guint n_letters = 0;
  guint n_bytes;
  gsize i = self->next;

  g_return_val_if_fail (self != NULL, FALSE);

  while (g_ascii_isspace (self->text[i]))
    i++;
  if (self->text[i] == '\0')
    return FALSE;

  self->byte = i;
  self->n_words = self->n_long_words = 0;
  for (; self->text[i] != '\0'; i += n_bytes)
    {
      gunichar c = jd_char_at (self->text + i, &n_bytes);

      if (ends_here (self->text, self->byte, i))
        {
          i++;
          break;
        }
      if (g_unichar_isspace (c))
        {
          count_word (self, n_letters);
          n_letters = 0;
        }
      else
        {
          n_letters += jd_char_is_word (c);
        }
    }
  count_word (self, n_letters);
  self->next = self->byte_end = i;

  return TRUE;
}

void
jd_readability_measure (GArray        *fields,
                        JdReadability *readability)
{
  guint n_long_words = 0;

  g_return_if_fail (fields != NULL && readability != NULL);

  *readability = (JdReadability) { 0 };
  for (guint i = 0; i < fields->len; i++)
    {
      JdSentenceIter iter;

      jd_sentence_iter_init (&iter, g_array_index (fields, JdReviewField, i).text);
      while (jd_sentence_iter_next (&iter))
        {
          readability->n_words += iter.n_words;
          readability->n_sentences++;
          readability->n_long_sentences += iter.n_words > JD_LONG_SENTENCE;
          n_long_words += iter.n_long_words;
        }
    }

  if (readability->n_words > 0)
    readability->long_words = (double) n_long_words / readability->n_words;
  if (readability->n_sentences > 0)
    readability->words_per_sentence = (double) readability->n_words / readability->n_sentences;
}
