/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-vocabulary.h"

G_BEGIN_DECLS

/**
 * JdGap:
 * @JD_GAP_SPACE: blanks of any kind, or a line break
 * @JD_GAP_DASH: a dash of any kind
 * @JD_GAP_MARK: signs of emphasis
 * @JD_GAP_GLUE: a parenthesis in the middle of a word: (s)he
 * @JD_GAP_COMMA: a comma, colon or semicolon
 * @JD_GAP_OTHER: any other sign
 * @JD_GAP_SENTENCE: the end of a sentence
 *
 * What stands between a token and the one before it, one bit each.
 */
typedef enum {
  JD_GAP_SPACE    = 1 << 0,
  JD_GAP_DASH     = 1 << 1,
  JD_GAP_MARK     = 1 << 2,
  JD_GAP_GLUE     = 1 << 3,
  JD_GAP_COMMA    = 1 << 4,
  JD_GAP_OTHER    = 1 << 5,
  JD_GAP_SENTENCE = 1 << 6,
} JdGap;

/** Whether the words of a phrase may have @gap between them. */
#define JD_GAP_IS_SOFT(gap) \
  (((gap) & ~(JD_GAP_SPACE | JD_GAP_DASH | JD_GAP_MARK | JD_GAP_GLUE)) == 0)

/**
 * JdShape:
 * @JD_SHAPE_NONE: a number, a sign, or letters that have no case
 * @JD_SHAPE_LOWER: all letters are small
 * @JD_SHAPE_TITLE: the first letter alone is large
 * @JD_SHAPE_MIXED: the first letter and others are large: JavaScript
 * @JD_SHAPE_UPPER: two letters or more, and all are large
 *
 * How a token is written.
 */
typedef enum {
  JD_SHAPE_NONE,
  JD_SHAPE_LOWER,
  JD_SHAPE_TITLE,
  JD_SHAPE_MIXED,
  JD_SHAPE_UPPER,
} JdShape;

/**
 * JdTokenFlags:
 * @JD_TOKEN_MASKED: part of an address, file name, code or identifier: never looked at
 * @JD_TOKEN_QUOTED: stands within quotation marks
 * @JD_TOKEN_STARTS: the first of a sentence
 * @JD_TOKEN_STARTS_LINE: the first of a line
 * @JD_TOKEN_NUMBER: digits
 * @JD_TOKEN_SIGN: a sign that phrases may speak of, such as % or /
 * @JD_TOKEN_OWNER: followed by ’s or another short ending after an apostrophe
 *
 * What else is known of a token.
 */
typedef enum {
  JD_TOKEN_MASKED      = 1 << 0,
  JD_TOKEN_QUOTED      = 1 << 1,
  JD_TOKEN_STARTS      = 1 << 2,
  JD_TOKEN_STARTS_LINE = 1 << 3,
  JD_TOKEN_NUMBER      = 1 << 4,
  JD_TOKEN_SIGN        = 1 << 5,
  JD_TOKEN_OWNER       = 1 << 6,
} JdTokenFlags;

/**
 * JdToken:
 * @start: code point of the text at which it starts
 * @end: code point after its last
 * @byte: byte at which it starts
 * @byte_end: byte after its last
 * @word: the number of the word in the vocabulary, or 0
 * @stem: the number of the longest known beginning of it, or 0
 * @tail: the number of the longest known end of it, or 0
 * @gap: what stands before it, see #JdGap
 * @shape: how it is written, see #JdShape
 * @flags: see #JdTokenFlags
 *
 * A word, number or sign of a text.
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 byte;
  guint32 byte_end;
  guint32 word;
  guint32 stem;
  guint32 tail;
  guint8 gap;
  guint8 shape;
  guint8 flags;
} JdToken;

/**
 * JdStems:
 *
 * Beginnings and ends of words, for languages that write compounds as one word.
 */
typedef struct _JdStems JdStems;

/**
 * JdTokeniser:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @byte: byte of the text that comes next
 * @point: code point of the text that comes next
 * @tokens: (element-type JdToken): the tokens of one paragraph
 *
 * Reads a text, a paragraph at a time. It is a struct on the stack; @byte and @point may be put
 * back to where a paragraph began, to read it again.
 */
typedef struct {
  const char *text;
  gsize length;
  gsize byte;
  guint point;
  GArray *tokens;

  /*< private >*/
  const JdVocabulary *vocabulary;
  const JdStems *stems;
  gboolean splits_at_apostrophe;
  guint chunk;
  guint quote;
  gunichar quote_sign;
  guint8 gap;
  gboolean masks_chunk;
  gboolean line_starts;
  gsize line;
  gsize code_ends[8];
} JdTokeniser;

/**
 * jd_tokeniser_init:
 * @self: (out caller-allocates): a tokeniser
 * @text: valid UTF-8, below 4 GiB
 * @length: its length in bytes
 * @tokens: (element-type JdToken): an array that it fills
 */
void jd_tokeniser_init (JdTokeniser *self,
                        const char  *text,
                        gsize        length,
                        GArray      *tokens);

/**
 * jd_tokeniser_next:
 * @self: a tokeniser
 * @vocabulary: the words that have a number
 * @stems: (nullable): beginnings and ends of words that have one
 * @lang: (nullable): the language, of which is taken whether an apostrophe divides words
 *
 * Reads the next paragraph into the array of tokens. A paragraph ends with an empty line, before
 * the item of a list, and with a line that ends a sentence or is so long that it was not broken by
 * hand.
 *
 * Words are folded: NFKC, no case, no soft hyphens and no characters without width. What belongs
 * to an address, a file name, code or an identifier is masked.
 *
 * Returns: whether there was a paragraph; it may have no tokens
 */
gboolean jd_tokeniser_next (JdTokeniser        *self,
                            const JdVocabulary *vocabulary,
                            const JdStems      *stems,
                            const char         *lang);

/**
 * jd_stems_new:
 *
 * Returns: (transfer full): no beginnings and no ends
 */
JdStems *jd_stems_new (void);

/**
 * jd_stems_free:
 * @self: (transfer full): beginnings and ends
 */
void jd_stems_free (JdStems *self);

/**
 * jd_stems_add:
 * @self: beginnings and ends
 * @letters: a beginning or end of words, folded; two bytes at least
 * @is_tail: whether it is an end
 * @word: its number
 */
void jd_stems_add (JdStems    *self,
                   const char *letters,
                   gboolean    is_tail,
                   guint       word);

/**
 * jd_stems_find:
 * @self: beginnings and ends
 * @word: a folded word
 * @length: its length in bytes
 * @is_tail: whether an end is looked for
 *
 * Returns: the number of the longest beginning or end that @word has and is longer than, or 0
 */
guint jd_stems_find (const JdStems *self,
                     const char    *word,
                     gsize          length,
                     gboolean       is_tail);

/**
 * jd_word_fold:
 * @text: a word in valid UTF-8
 * @length: its length in bytes
 * @folded: where the folded word is appended
 *
 * Folds a word as the tokeniser does.
 */
void jd_word_fold (const char *text,
                   gsize       length,
                   GString    *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdStems, jd_stems_free)

G_END_DECLS
