/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-tokeniser-private.h"

#include <string.h>

#include "jd-small-words.h"

/* A longer line was not broken by hand, so its end is that of a paragraph. */
#define LONG_LINE 100

#define MAX_QUOTED 8
#define MAX_VARIABLE 200

void
jd_tokeniser_init (JdTokeniser *self,
                   const char  *text,
                   gsize        length,
                   GArray      *tokens)
{
  g_return_if_fail (self != NULL && text != NULL && tokens != NULL && length < G_MAXUINT32);

  *self = (JdTokeniser) { .text = text, .length = length, .tokens = tokens };
}

/* Tokens */

JdToken *
jd_tokeniser_add_token (JdTokeniser *self,
                        gsize        byte,
                        guint        point)
{
  JdToken *token;

  g_array_set_size (self->tokens, self->tokens->len + 1);
  token = &g_array_index (self->tokens, JdToken, self->tokens->len - 1);
  *token = (JdToken) {
    .start = point,
    .byte = (guint32) byte,
    .gap = self->gap,
    .flags = self->masks_chunk ? JD_TOKEN_MASKED : 0,
  };
  if (self->tokens->len == 1 || (self->gap & JD_GAP_SENTENCE))
    token->flags |= JD_TOKEN_STARTS;
  if (self->line_starts)
    token->flags |= JD_TOKEN_STARTS_LINE;
  self->gap = 0;
  self->line_starts = FALSE;

  return token;
}

void
jd_tokeniser_end_token (JdTokeniser *self,
                        JdToken     *token)
{
  token->end = self->point;
  token->byte_end = (guint32) self->byte;
}

void
jd_tokeniser_mask_chunk (JdTokeniser *self)
{
  for (guint i = self->chunk; i < self->tokens->len; i++)
    g_array_index (self->tokens, JdToken, i).flags |= JD_TOKEN_MASKED;
  self->masks_chunk = TRUE;
}

gunichar
jd_tokeniser_peek (const JdTokeniser *self,
                   gsize              offset)
{
  guint n_bytes;

  if (self->byte + offset >= self->length)
    return 0;

  return jd_char_at (self->text + self->byte + offset, &n_bytes);
}

void
jd_tokeniser_skip_to (JdTokeniser *self,
                      gsize        byte)
{
  while (self->byte < byte)
    {
      self->point += ((guint8) self->text[self->byte] & 0xc0) != 0x80;
      self->byte++;
    }
}

/* Signs */

static void
read_sign (JdTokeniser *self,
           gsize        n_bytes)
{
  JdToken *token = jd_tokeniser_add_token (self, self->byte, self->point);
  guint32 hash = JD_WORD_HASH_START;

  for (gsize i = 0; i < n_bytes; i++)
    hash = jd_word_hash_step (hash, (guint8) self->text[self->byte + i]);
  token->word = jd_vocabulary_find (self->vocabulary, self->text + self->byte, n_bytes, hash);
  token->flags |= JD_TOKEN_SIGN;
  self->byte += n_bytes;
  self->point++;
  jd_tokeniser_end_token (self, token);
}

/* Reads what has an end of its own as one token that nobody looks into. */
static void
read_masked (JdTokeniser *self,
             gsize        end)
{
  JdToken *token = jd_tokeniser_add_token (self, self->byte, self->point);

  token->flags |= JD_TOKEN_MASKED;
  jd_tokeniser_skip_to (self, end);
  jd_tokeniser_end_token (self, token);
}

/* Whether code begins here, and where it ends. A length of signs that found no partner finds none
 * later either, so that nothing is searched twice. */
static gboolean
find_code_end (JdTokeniser *self,
               gsize        n_signs,
               gsize       *end)
{
  gsize slot = MIN (n_signs, G_N_ELEMENTS (self->code_ends)) - 1;
  gsize i = self->byte + n_signs;

  if (self->code_ends[slot] > self->byte)
    return FALSE;

  while (i < self->length)
    {
      gsize n = 0;
      const char *sign = memchr (self->text + i, '`', self->length - i);

      if (!sign)
        break;
      i = (gsize) (sign - self->text);
      while (i + n < self->length && self->text[i + n] == '`')
        n++;
      if (n == n_signs)
        {
          *end = i + n;
          return TRUE;
        }
      i += n;
    }

  self->code_ends[slot] = self->length;
  return FALSE;
}

static void
read_code (JdTokeniser *self)
{
  gsize n_signs = 0;
  gsize end;

  while (self->byte + n_signs < self->length && self->text[self->byte + n_signs] == '`')
    n_signs++;

  if (n_signs <= G_N_ELEMENTS (self->code_ends) && find_code_end (self, n_signs, &end))
    {
      read_masked (self, end);
      return;
    }

  self->gap |= JD_GAP_OTHER;
  jd_tokeniser_skip_to (self, self->byte + n_signs);
}

static gboolean
read_variable (JdTokeniser *self)
{
  gsize n = MIN (self->length - self->byte, MAX_VARIABLE);
  const char *end;

  if (jd_tokeniser_peek (self, 1) != '{')
    return FALSE;

  end = g_strstr_len (self->text + self->byte, (gssize) n, "}}");
  if (!end)
    return FALSE;

  read_masked (self, (gsize) (end + 2 - self->text));
  return TRUE;
}

/* Quotation marks */

static gunichar
get_closing (gunichar c)
{
  switch (c)
    {
    case '"':
      return '"';
    case '\'':
      return '\'';
    case 0x2018:
    case 0x201a:
      return 0x2019;
    case 0x201c:
      return 0x201d;
    case 0x201e:
      return 0x201c;
    case 0x00ab:
      return 0x00bb;
    case 0x00bb:
      return 0x00ab;
    default:
      return 0;
    }
}

static void
note_quote (JdTokeniser *self,
            gunichar     c)
{
  guint first = self->quote;

  if (self->quote_sign != 0 && c == self->quote_sign)
    {
      for (guint i = first; i < self->tokens->len && self->tokens->len - first <= MAX_QUOTED; i++)
        g_array_index (self->tokens, JdToken, i).flags |= JD_TOKEN_QUOTED;
      self->quote_sign = 0;
    }
  else if (self->quote_sign == 0 && (c != '\'' || jd_char_is_word (jd_tokeniser_peek (self, 1))))
    {
      self->quote_sign = get_closing (c);
      self->quote = self->tokens->len;
    }
}

/* The apostrophe of “boys’ club” belongs to the word before. */
static gboolean
take_owner (JdTokeniser *self,
            gunichar     c)
{
  JdToken *last;

  if (self->tokens->len == 0 || self->gap != 0 || self->quote_sign == c)
    return FALSE;

  last = &g_array_index (self->tokens, JdToken, self->tokens->len - 1);
  if (last->byte_end != self->byte || g_ascii_tolower (self->text[self->byte - 1]) != 's')
    return FALSE;

  last->flags |= JD_TOKEN_OWNER;
  return TRUE;
}

/* Sentences and lines */

static gboolean
ends_sentence (const JdTokeniser *self)
{
  gunichar next = jd_tokeniser_peek (self, 1);
  const JdToken *last;

  if (self->tokens->len == 0)
    return FALSE;

  last = &g_array_index (self->tokens, JdToken, self->tokens->len - 1);
  if (next == '.' || (self->gap & JD_GAP_SENTENCE))
    return FALSE;
  if (last->byte_end == self->byte && last->end - last->start == 1 &&
      last->shape == JD_SHAPE_TITLE)
    return FALSE;
  if (jd_vocabulary_get_nature (self->vocabulary, last->word) & JD_WORD_ABBREVIATION)
    return FALSE;

  return TRUE;
}

/* Whether the line at @byte begins with the mark of an item or heading, or is empty. */
static gboolean
begins_block (const JdTokeniser *self,
              gsize              byte)
{
  gsize i = byte;
  guint n_bytes = 1;
  gunichar c;

  while (i < self->length && (self->text[i] == ' ' || self->text[i] == '\t'))
    i++;
  if (i >= self->length || self->text[i] == '\n' || self->text[i] == '\r')
    return TRUE;

  c = jd_char_at (self->text + i, &n_bytes);
  if (g_unichar_isdigit (c))
    {
      while (i < self->length && g_ascii_isdigit (self->text[i]))
        i++;
      return i + 1 < self->length && (self->text[i] == '.' || self->text[i] == ')') &&
             self->text[i + 1] == ' ';
    }
  if (c == '#' || c == '>')
    return TRUE;

  return (c == '*' || c == '+' || jd_char_is_dash (c) || c == 0x2022 || c == 0x00b7 ||
          c == 0x25aa || c == 0x25cf || c == 0x25e6 || c == 0x2023 || c == 0x2043) &&
         i + n_bytes < self->length && g_ascii_isspace (self->text[i + n_bytes]);
}

/* Takes a line break; tells whether it ends the paragraph. */
static gboolean
read_line_break (JdTokeniser *self)
{
  gsize end = self->byte + 1;
  gboolean is_long = self->byte - self->line > LONG_LINE;
  gboolean is_ended = (self->gap & JD_GAP_SENTENCE) ||
                      (self->byte > 0 && self->text[self->byte - 1] == ':');

  if (self->text[self->byte] == '\r' && end < self->length && self->text[end] == '\n')
    end++;
  jd_tokeniser_skip_to (self, end);
  self->line = end;

  if (is_long || is_ended || begins_block (self, end))
    return TRUE;

  self->gap |= JD_GAP_SPACE;
  self->line_starts = TRUE;
  self->masks_chunk = FALSE;
  self->chunk = self->tokens->len;
  return FALSE;
}

static void
take_space (JdTokeniser *self)
{
  self->gap |= JD_GAP_SPACE;
  self->masks_chunk = FALSE;
  self->chunk = self->tokens->len;
}

static void
take_bracket (JdTokeniser *self)
{
  gboolean glues = self->tokens->len > 0 && self->gap == 0 && self->byte > 0 &&
                   jd_char_is_word (jd_tokeniser_peek (self, 1)) &&
                   !g_ascii_isspace (self->text[self->byte - 1]);

  self->gap |= glues ? JD_GAP_GLUE : JD_GAP_OTHER;
  self->masks_chunk = FALSE;
  self->chunk = self->tokens->len;
  self->byte++;
  self->point++;
}

/* In French an apostrophe within a word divides it, as a blank does: l’équipe. */
static gboolean
take_elision (JdTokeniser *self,
              guint        n_bytes)
{
  if (!self->splits_at_apostrophe || self->gap != 0 || self->tokens->len == 0 ||
      !jd_char_is_word (jd_tokeniser_peek (self, n_bytes)))
    return FALSE;

  self->gap |= JD_GAP_GLUE;
  self->byte += n_bytes;
  self->point++;
  return TRUE;
}

static void
take_other (JdTokeniser *self,
            gunichar     c,
            guint        n_bytes)
{
  if (jd_char_is_apostrophe (c) && take_elision (self, n_bytes))
    return;
  if (c == 0x2019 && take_owner (self, c))
    {
      self->byte += n_bytes;
      self->point++;
      return;
    }

  if (jd_char_is_dash (c))
    self->gap |= JD_GAP_DASH;
  else if (g_unichar_isspace (c))
    take_space (self);
  else if (c == 0x2026 || c == 0x3002)
    self->gap |= JD_GAP_SENTENCE;
  else if (!jd_char_is_dropped (c))
    self->gap |= JD_GAP_OTHER;

  note_quote (self, c);
  self->byte += n_bytes;
  self->point++;
}

static void
take_sign (JdTokeniser *self)
{
  char c = self->text[self->byte];

  switch (c)
    {
    case '*':
    case '_':
    case '~':
      self->gap |= JD_GAP_MARK;
      break;
    case '\\':
      break;
    case '.':
      if (self->gap == 0 && ends_sentence (self))
        self->gap |= JD_GAP_SENTENCE;
      else if ((self->gap & ~JD_GAP_MARK) != 0 && jd_tokeniser_is_dotted (self))
        self->masks_chunk = TRUE;
      else
        self->gap |= JD_GAP_OTHER;
      break;
    case '!':
    case '?':
      self->gap |= JD_GAP_SENTENCE;
      break;
    case ',':
    case ';':
    case ':':
      self->gap |= JD_GAP_COMMA;
      break;
    case '@':
      if (jd_char_is_word (jd_tokeniser_peek (self, 1)))
        jd_tokeniser_mask_chunk (self);
      self->gap |= JD_GAP_OTHER;
      break;
    case '"':
    case '\'':
      if (c == '\'' && take_elision (self, 1))
        return;
      if (c == '\'' && take_owner (self, (gunichar) c))
        break;
      note_quote (self, (gunichar) c);
      self->gap |= JD_GAP_OTHER;
      self->chunk = self->tokens->len;
      break;
    default:
      self->gap |= JD_GAP_OTHER;
      break;
    }

  self->byte++;
  self->point++;
}

/* Reads one sign; tells whether the paragraph goes on. */
static gboolean
read_ascii_sign (JdTokeniser *self)
{
  switch (self->text[self->byte])
    {
    case '\n':
    case '\r':
      return !read_line_break (self);
    case ' ':
    case '\t':
    case '\f':
    case '\v':
      take_space (self);
      self->byte++;
      self->point++;
      break;
    case '-':
      self->gap |= JD_GAP_DASH;
      self->byte++;
      self->point++;
      break;
    case '%':
    case '&':
    case '+':
    case '#':
    case '$':
    case '/':
      read_sign (self, 1);
      break;
    case '`':
      read_code (self);
      break;
    case '{':
      if (!read_variable (self))
        take_sign (self);
      break;
    case '(':
    case '[':
    case '<':
      take_bracket (self);
      break;
    case ')':
    case ']':
    case '>':
      take_bracket (self);
      break;
    default:
      take_sign (self);
      break;
    }

  return TRUE;
}

static gboolean
read_one (JdTokeniser *self)
{
  guint n_bytes;
  gunichar c;

  if (g_ascii_isalnum (self->text[self->byte]))
    {
      jd_tokeniser_read_word (self);
      return TRUE;
    }
  if ((guint8) self->text[self->byte] < 0x80)
    return read_ascii_sign (self);

  c = jd_char_at (self->text + self->byte, &n_bytes);
  if (c == 0x2028 || c == 0x2029 || c == 0x0085)
    {
      jd_tokeniser_skip_to (self, self->byte + n_bytes);
      return FALSE;
    }
  if (c == 0x20ac || c == 0x00a3)
    read_sign (self, n_bytes);
  else if (jd_char_is_word (c))
    jd_tokeniser_read_word (self);
  else
    take_other (self, c, n_bytes);

  return TRUE;
}

gboolean
jd_tokeniser_next (JdTokeniser        *self,
                   const JdVocabulary *vocabulary,
                   const JdStems      *stems,
                   const char         *lang)
{
  g_return_val_if_fail (self != NULL && vocabulary != NULL, FALSE);

  if (self->byte >= self->length)
    return FALSE;

  self->vocabulary = vocabulary;
  self->stems = stems;
  self->splits_at_apostrophe = jd_small_words_find_language (lang) == 2;
  self->chunk = 0;
  self->quote_sign = 0;
  self->gap = 0;
  self->masks_chunk = FALSE;
  self->line_starts = TRUE;
  self->line = self->byte;
  g_array_set_size (self->tokens, 0);

  while (self->byte < self->length)
    {
      if (!read_one (self))
        break;
    }

  return TRUE;
}
