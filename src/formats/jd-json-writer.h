/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_json_write:
 * @document: a document
 * @options: (nullable): include_internal counts; a file that is saved always has the internal block
 * @report: (nullable): gets what is left out
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Writes the text of a `.jobdesc` file: a member a line, two spaces a level, known members in the
 * order of their tables and unknown ones after them, what is missing left out, LF, a final newline.
 * Control characters other than tab and newline, which the reader refuses, are left out; line ends
 * become newlines. Where that is more than %JD_FORMAT_MAX_BYTES, which no reader takes, all is one
 * line.
 *
 * Returns: (transfer full): the text, or NULL
 */
GBytes *jd_json_write (JdDocument            *document,
                       const JdWriteOptions  *options,
                       JdReport              *report,
                       GError               **error);

/**
 * jd_json_append_string:
 * @json: where to append
 * @text: valid UTF-8
 *
 * Appends @text as a JSON string with its quotation marks.
 */
void jd_json_append_string (GString    *json,
                            const char *text);

/**
 * jd_json_append_number:
 * @json: where to append
 * @number: a finite number
 *
 * Appends the shortest digits that are read as @number again, without a fraction where it is whole.
 */
void jd_json_append_number (GString *json,
                            double   number);

/**
 * jd_json_append_node:
 * @json: where to append
 * @node: any JSON
 *
 * Appends @node in the form of our files: a member a line, two spaces a level.
 */
void jd_json_append_node (GString  *json,
                          JsonNode *node);

/**
 * jd_json_make_script_safe:
 * @json: JSON text
 *
 * Writes the signs that end a script element or a line of a script as escapes: less than, greater
 * than, ampersand, U+2028 and U+2029. They stand only within strings, so the JSON says the same.
 */
void jd_json_make_script_safe (GString *json);

G_END_DECLS
