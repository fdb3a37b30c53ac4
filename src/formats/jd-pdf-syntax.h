/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdPdfText:
 * @start: its first byte
 * @length: its length in bytes
 *
 * A piece of a PDF, as in ISO 32000-1, 7.3: a value, a key, or whatever is read next. It ends with
 * no NUL.
 */
typedef struct {
  const char *start;
  gsize length;
} JdPdfText;

/**
 * jd_pdf_text_new:
 * @text: what stands in a PDF
 *
 * Returns: @text as a piece
 */
JdPdfText jd_pdf_text_new (const char *text);

/**
 * jd_pdf_skip_space:
 * @rest: (inout): a piece that begins after white space and comments afterwards
 */
void jd_pdf_skip_space (JdPdfText *rest);

/**
 * jd_pdf_take_value:
 * @rest: (inout): a piece that begins after the value afterwards
 * @value: (out): the value, a reference among them
 *
 * Takes the next value. What is in a dictionary or an array is not looked at further than to find
 * its end.
 *
 * Returns: whether there was a value
 */
gboolean jd_pdf_take_value (JdPdfText *rest,
                            JdPdfText *value);

/**
 * jd_pdf_open_array:
 * @value: a value
 * @items: (out): what is in it, for jd_pdf_take_value()
 *
 * Returns: whether @value is an array
 */
gboolean jd_pdf_open_array (const JdPdfText *value,
                            JdPdfText       *items);

/**
 * jd_pdf_find_key:
 * @dictionary: a value
 * @key: a key with its slash
 * @value: (out): its value
 *
 * Returns: whether @dictionary is one, and has @key
 */
gboolean jd_pdf_find_key (const JdPdfText *dictionary,
                          const char      *key,
                          JdPdfText       *value);

/**
 * jd_pdf_merge:
 * @dictionary: a value
 * @keys: keys and values that win over those in @dictionary; the value null takes a key out
 *
 * Returns: (transfer full) (nullable): the dictionary with @keys; NULL where either is damaged
 */
char *jd_pdf_merge (const JdPdfText *dictionary,
                    const char      *keys);

/**
 * jd_pdf_text_equal:
 * @value: (nullable): a value
 * @text: what stands in a PDF
 *
 * Returns: whether @value is written like @text
 */
gboolean jd_pdf_text_equal (const JdPdfText *value,
                            const char      *text);

/**
 * jd_pdf_parse_integer:
 * @value: a value
 * @integer: (out): the number
 *
 * Returns: whether @value is a whole number that is not negative, and below 2³¹
 */
gboolean jd_pdf_parse_integer (const JdPdfText *value,
                               guint           *integer);

/**
 * jd_pdf_parse_reference:
 * @value: a value
 * @number: (out): the number of an object
 *
 * Returns: whether @value is a reference
 */
gboolean jd_pdf_parse_reference (const JdPdfText *value,
                                 guint           *number);

/**
 * jd_pdf_append_string:
 * @pdf: what to append to
 * @text: a text, UTF-8
 *
 * Appends a text string: ISO 32000-1, 7.9.2.2.
 */
void jd_pdf_append_string (GString    *pdf,
                           const char *text);

G_END_DECLS
