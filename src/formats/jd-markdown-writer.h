/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_markdown_write:
 * @document: a document
 * @options: (nullable): no_questions counts
 * @report: (nullable): gets what is left out
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Writes what a reader of the page sees as CommonMark: the title as heading 1, facts as a list with
 * strong labels, sections as heading 2, lists within them under heading 3. jd_markdown_read() makes
 * the same page of it. Where the words alone would not tell, a comment does, which no reader sees:
 * the language, the role of a section with a heading of its own, an end between two lists.
 *
 * Returns: (transfer full): the text, UTF-8 with a final newline, or NULL
 */
GBytes *jd_markdown_write (JdDocument            *document,
                           const JdWriteOptions  *options,
                           JdReport              *report,
                           GError               **error);

G_END_DECLS
