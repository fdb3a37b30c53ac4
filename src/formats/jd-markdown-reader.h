/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_markdown_read:
 * @bytes: CommonMark, UTF-8
 * @options: (nullable): see #JdReadOptions
 * @report: (nullable): gets what was recognised, guessed and noted
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Makes a document out of Markdown. What jd_markdown_write() wrote gives the same page again. In
 * other Markdown headings tell what the sections are, as in plain text; code becomes code lines,
 * and what is nested deeper than a document allows moves up. No word is lost but comments and tags.
 *
 * Returns: (transfer full): the document, or NULL
 */
JdDocument *jd_markdown_read (GBytes               *bytes,
                              const JdReadOptions  *options,
                              JdReport             *report,
                              GError              **error);

G_END_DECLS
