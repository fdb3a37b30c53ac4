/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text-chunk.h"

#define LONG_TEXT (16 * 1024)
#define LONG_WORD 400
#define MANY_BREAKS 60

#define TEXT_LIMIT (8 * 1024)
#define WORD_LIMIT 512

guint
jd_text_chunk_get_limit (const JdTextKey *key)
{
  guint n_breaks = 0;
  guint word = 0;

  if (key->length <= LONG_WORD)
    return G_MAXUINT;

  for (guint i = 0; i < key->length; i++)
    {
      guchar byte = (guchar) key->text[i];

      /* Letters beyond ASCII count less: some of them may end a line anywhere. */
      word = byte <= ' ' ? 0 : word + (byte < 0x80 ? 4 : 1);
      n_breaks += byte == '\n';
      if (word > 4 * LONG_WORD || n_breaks > MANY_BREAKS)
        return WORD_LIMIT;
    }

  return key->length > LONG_TEXT ? TEXT_LIMIT : G_MAXUINT;
}

guint
jd_text_chunk_find_end (const JdTextKey *key,
                        guint            start,
                        guint            limit)
{
  guint end;

  if (key->length - start <= limit)
    return key->length;

  for (end = start + limit; end > start + limit / 2; end--)
    if (key->text[end - 1] == '\n')
      return end;

  end = start + limit;
  return (guint) (g_utf8_find_prev_char (key->text, key->text + end + 1) - key->text);
}

void
jd_text_chunk_init (JdTextKey       *self,
                    const JdTextKey *key,
                    guint            start,
                    guint            end,
                    GArray          *spans)
{
  g_array_set_size (spans, 0);
  for (guint i = 0; i < key->n_spans; i++)
    {
      JdSpan span = key->spans[i];
      guint span_end = MIN (span.start + span.length, end);

      if (span_end <= start || span.start >= end)
        continue;

      span.start = MAX (span.start, start) - start;
      span.length = span_end - start - span.start;
      g_array_append_val (spans, span);
    }

  *self = *key;
  self->text = key->text + start;
  self->length = end - start;
  self->spans = (const JdSpan *) (void *) spans->data;
  self->n_spans = spans->len;
}
