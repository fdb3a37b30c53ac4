/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-tokeniser-private.h"

#include <string.h>

/* Longer words have no number. */
#define MAX_WORD 128

/* The word that is being read. */
typedef struct {
  guint32 hash;
  guint length;
  guint n_upper;
  guint n_lower;
  guint n_digits;
  guint n_others;
  gboolean first_upper;
  gboolean turns_upper;
  gboolean needs_fold;
  char folded[MAX_WORD];
} Reading;

static inline void
take_ascii (Reading *word,
            char     c)
{
  if (g_ascii_isupper (c))
    {
      word->first_upper |= word->n_upper + word->n_lower == 0;
      word->turns_upper |= word->n_lower > 0;
      word->n_upper++;
      c = (char) (c + ('a' - 'A'));
    }
  else if (g_ascii_islower (c))
    {
      word->n_lower++;
    }
  else if (g_ascii_isdigit (c))
    {
      word->n_digits++;
    }
  else
    {
      word->n_others++;
    }

  word->hash = jd_word_hash_step (word->hash, (guint8) c);
  if (word->length < MAX_WORD)
    word->folded[word->length] = c;
  word->length++;
}

static void
take_unicode (Reading  *word,
              gunichar  c)
{
  char utf8[6];
  int n_bytes;
  gboolean upper = g_unichar_isupper (c);

  word->needs_fold |= jd_char_needs_normalising (c);
  word->first_upper |= upper && word->n_upper + word->n_lower == 0;
  word->turns_upper |= upper && word->n_lower > 0;
  word->n_upper += upper;
  word->n_lower += g_unichar_islower (c);
  word->n_others += !upper && !g_unichar_islower (c);

  if (c == 0x00df)
    {
      utf8[0] = utf8[1] = 's';
      n_bytes = 2;
    }
  else
    {
      n_bytes = g_unichar_to_utf8 (upper ? g_unichar_tolower (c) : c, utf8);
    }

  for (int i = 0; i < n_bytes; i++)
    {
      word->hash = jd_word_hash_step (word->hash, (guint8) utf8[i]);
      if (word->length < MAX_WORD)
        word->folded[word->length] = utf8[i];
      word->length++;
    }
}

static JdShape
get_shape (const Reading *word)
{
  if (word->n_upper == 0)
    return word->n_lower > 0 ? JD_SHAPE_LOWER : JD_SHAPE_NONE;
  if (word->n_lower == 0)
    return word->n_upper > 1 ? JD_SHAPE_UPPER : JD_SHAPE_TITLE;
  if (word->n_upper == 1 && word->first_upper)
    return JD_SHAPE_TITLE;

  return JD_SHAPE_MIXED;
}

/* The length in bytes of a short ending after the apostrophe at @offset: ’s, ’ll; or 0. */
static gsize
measure_ending (const JdTokeniser *self,
                gsize              offset)
{
  static const char *const endings[] = { "s", "ll", "re", "ve", "d", "m" };
  const char *rest = self->text + self->byte + offset;
  gsize n_rest = self->length - self->byte - offset;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (n_rest >= n && g_ascii_strncasecmp (rest, endings[i], n) == 0 &&
          !jd_char_is_word (jd_tokeniser_peek (self, offset + n)))
        return offset + n;
    }

  return 0;
}

/* “Mitarbeiter:innen”, “Mitarbeiter*in” and “Mitarbeiter_innen” are one word. */
static gboolean
joins_gender_form (const JdTokeniser *self)
{
  char ending[6] = { 0 };
  gsize n = 0;
  gsize offset = 1;

  /* Nobody sees a soft hyphen within the ending. */
  while (offset < self->length - self->byte)
    {
      gunichar c = jd_tokeniser_peek (self, offset);

      if (!jd_char_is_dropped (c) && !jd_char_is_word (c))
        break;
      if (!jd_char_is_dropped (c) && (c >= 0x80 || n == sizeof ending - 1))
        return FALSE;
      if (!jd_char_is_dropped (c))
        ending[n++] = g_ascii_tolower ((char) c);
      offset += (gsize) g_unichar_to_utf8 (c, NULL);
    }

  return g_str_equal (ending, "in") || g_str_equal (ending, "innen");
}

/* Whether the sign that comes next stands inside of a word. Takes it then. */
static gboolean
take_inner_sign (JdTokeniser *self,
                 Reading     *word,
                 gunichar     c,
                 guint        n_bytes,
                 gsize       *ending)
{
  gunichar next;

  if (jd_char_is_dropped (c))
    {
      gsize offset = n_bytes;

      /* What nobody sees after a word is no part of it. */
      while (jd_char_is_dropped (jd_tokeniser_peek (self, offset)))
        offset += (gsize) g_unichar_to_utf8 (jd_tokeniser_peek (self, offset), NULL);
      if (!jd_char_is_word (jd_tokeniser_peek (self, offset)))
        return FALSE;

      self->byte += n_bytes;
      self->point++;
      word->needs_fold = TRUE;
      return TRUE;
    }

  next = jd_tokeniser_peek (self, n_bytes);
  if (!jd_char_is_word (next))
    return FALSE;

  if (jd_char_is_apostrophe (c))
    {
      *ending = self->splits_at_apostrophe ? 0 : measure_ending (self, n_bytes);
      if (self->splits_at_apostrophe || *ending > 0)
        return FALSE;
      take_ascii (word, '\'');
    }
  else if (c == 0x00b7 || c == 0x2027 || ((c == ':' || c == '*' || c == '_') &&
                                          joins_gender_form (self)))
    {
      take_ascii (word, '\'');
    }
  else if ((c == '.' || c == ',') && word->n_digits == word->length && g_unichar_isdigit (next))
    {
      take_ascii (word, (char) c);
      word->n_digits++;
    }
  else if (c == '.' && word->n_upper + word->n_lower == 1 && word->n_digits == 0 &&
           word->n_others == 0 && !jd_char_is_word (jd_tokeniser_peek (self, 2)))
    {
      /* The dot of “U.S.”, which is one word. */
    }
  else
    {
      return FALSE;
    }

  self->byte += n_bytes;
  self->point++;
  return TRUE;
}

static gsize
read_letters (JdTokeniser *self,
              Reading     *word)
{
  gsize ending = 0;

  while (self->byte < self->length)
    {
      guint n_bytes = 1;
      char byte = self->text[self->byte];
      gunichar c;

      if (g_ascii_isalnum (byte))
        {
          take_ascii (word, byte);
          self->byte++;
          self->point++;
          continue;
        }
      if (byte == ' ')
        break;

      c = jd_char_at (self->text + self->byte, &n_bytes);
      if (c >= 0x80 && jd_char_is_word (c))
        {
          take_unicode (word, c);
          self->byte += n_bytes;
          self->point++;
        }
      else if (!take_inner_sign (self, word, c, n_bytes, &ending))
        {
          break;
        }
    }

  return ending;
}

static void
look_up (JdTokeniser   *self,
         const Reading *word,
         JdToken       *token)
{
  const char *letters = word->folded;
  gsize length = word->length;
  guint32 hash = word->hash;
  g_autoptr (GString) folded = NULL;

  if (length == 0 || length > MAX_WORD)
    return;

  if (word->needs_fold)
    {
      folded = g_string_new (NULL);
      jd_word_fold (self->text + token->byte, token->byte_end - token->byte, folded);
      letters = folded->str;
      length = folded->len;
      hash = JD_WORD_HASH_START;
      for (gsize i = 0; i < length; i++)
        hash = jd_word_hash_step (hash, (guint8) letters[i]);
    }

  token->word = jd_vocabulary_find (self->vocabulary, letters, length, hash);
  if (self->stems)
    {
      token->stem = jd_stems_find (self->stems, letters, length, FALSE);
      token->tail = jd_stems_find (self->stems, letters, length, TRUE);
    }
}

gboolean
jd_tokeniser_is_dotted (const JdTokeniser *self)
{
  gunichar next = jd_tokeniser_peek (self, 1);

  if (!jd_char_is_word (next))
    return FALSE;

  return !g_unichar_isupper (next) || !g_unichar_islower (jd_tokeniser_peek (self, 2));
}

static void
mask_after_word (JdTokeniser *self)
{
  gunichar c = jd_tokeniser_peek (self, 0);

  if ((c == '@' && jd_char_is_word (jd_tokeniser_peek (self, 1))) ||
      (c == '_' && jd_char_is_word (jd_tokeniser_peek (self, 1))) ||
      (c == ':' && jd_tokeniser_peek (self, 1) == '/' && jd_tokeniser_peek (self, 2) == '/') ||
      (c == '.' && jd_tokeniser_is_dotted (self)))
    jd_tokeniser_mask_chunk (self);
}

void
jd_tokeniser_read_word (JdTokeniser *self)
{
  Reading word;
  JdToken *token = jd_tokeniser_add_token (self, self->byte, self->point);
  gsize ending;

  memset (&word, 0, G_STRUCT_OFFSET (Reading, folded));
  word.hash = JD_WORD_HASH_START;
  ending = read_letters (self, &word);
  jd_tokeniser_end_token (self, token);

  token->shape = (guint8) get_shape (&word);
  if (word.n_digits > 0 && word.n_digits == word.length)
    token->flags |= JD_TOKEN_NUMBER;
  if (word.turns_upper && !word.first_upper)
    token->flags |= JD_TOKEN_MASKED;
  look_up (self, &word, token);

  if (ending > 0)
    {
      token->flags |= JD_TOKEN_OWNER;
      jd_tokeniser_skip_to (self, self->byte + ending);
    }
  mask_after_word (self);
}
