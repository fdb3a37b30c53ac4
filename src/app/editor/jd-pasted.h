/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-inline.h"

G_BEGIN_DECLS

/**
 * JdPastedLine:
 * @source: CommonMark inline text, never empty
 * @indent: how far it was indented; only more and less mean anything
 *
 * A line of what comes from the clipboard.
 */
typedef struct {
  char *source;
  guint indent;
} JdPastedLine;

/**
 * jd_pasted_read_text:
 * @text: valid UTF-8
 *
 * Reads the lines of a plain text, literally, without marks such as `-`, `•`, `1.` or `a)`. Empty
 * lines are left out.
 *
 * Returns: (transfer full) (element-type JdPastedLine): the lines
 */
GPtrArray *jd_pasted_read_text (const char *text);

/**
 * jd_pasted_read_html:
 * @html: what a browser or a word processor puts on the clipboard
 * @length: its length in bytes
 *
 * Reads the lines of a web page: of its formats only strong, emphasis, code and links that are
 * allowed stay. Whatever it is, it gives text or nothing; nothing in it is run or loaded.
 *
 * Returns: (transfer full) (element-type JdPastedLine): the lines
 */
GPtrArray *jd_pasted_read_html (const char *html,
                                gsize       length);

/**
 * jd_pasted_dup_html:
 * @text: inline text
 *
 * Returns: (transfer full): the same for the clipboard, as HTML
 */
char *jd_pasted_dup_html (const JdInline *text);

G_END_DECLS
