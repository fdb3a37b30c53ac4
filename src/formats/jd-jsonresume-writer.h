/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_jsonresume_write:
 * @document: a document
 * @options: (nullable): no_questions counts
 * @report: (nullable): gets what is shortened, moved and lost
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Writes a job description of the JSON Resume project (its job schema). It has one place, pay as a
 * text, and no questions; what has no member there becomes part of the description.
 *
 * Returns: (transfer full): the JSON with a final newline, or NULL
 */
GBytes *jd_jsonresume_write (JdDocument            *document,
                             const JdWriteOptions  *options,
                             JdReport              *report,
                             GError               **error);

G_END_DECLS
