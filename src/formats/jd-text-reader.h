/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_text_read:
 * @bytes: plain text, UTF-8
 * @options: (nullable): see #JdReadOptions
 * @report: (nullable): gets what was recognised, guessed and noted
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Makes a document out of plain text, by the rules of the last section of the format: title,
 * headings that we know in any language, bullets with any mark, lines that were wrapped. No word of
 * the input is lost, but for a closing “Job Description” of the title.
 *
 * Returns: (transfer full): the document, or NULL
 */
JdDocument *jd_text_read (GBytes               *bytes,
                          const JdReadOptions  *options,
                          JdReport             *report,
                          GError              **error);

G_END_DECLS
