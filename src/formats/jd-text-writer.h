/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"
#include "jd-content.h"
#include "jd-inline.h"

G_BEGIN_DECLS

/**
 * JD_TEXT_WIDTH:
 *
 * How many columns a line has at most; a longer word stands out.
 */
#define JD_TEXT_WIDTH 76

/**
 * jd_text_write:
 * @document: a document
 * @options: (nullable): no_questions counts
 * @report: (nullable): gets what is left out, and which boards have narrower limits
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Writes what a reader of the page sees as plain text, wrapped, with underlined headings and
 * bullets, so that it can be pasted anywhere. The address of a link follows it in parentheses.
 *
 * Returns: (transfer full): the text, UTF-8 with a final newline, or NULL
 */
GBytes *jd_text_write (JdDocument            *document,
                       const JdWriteOptions  *options,
                       JdReport              *report,
                       GError               **error);

/**
 * jd_text_append_content:
 * @out: where to append
 * @content: what a reader sees, or some of it
 *
 * Appends the blocks of @content as jd_text_write() does.
 */
void jd_text_append_content (GString   *out,
                             JdContent *content);

/**
 * jd_text_append_inline:
 * @out: where to append
 * @text: inline text
 *
 * Appends @text without its styles; the address of a link follows it in parentheses, unless the
 * text says it.
 */
void jd_text_append_inline (GString        *out,
                            const JdInline *text);

G_END_DECLS
