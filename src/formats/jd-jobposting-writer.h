/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_jobposting_write:
 * @document: a document
 * @options: (nullable): strict and no_questions count
 * @report: (nullable): gets what the posting misses, each with the member to mend, and what is left
 *   out
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Writes a schema.org JobPosting as JSON-LD, as Google for Jobs reads it (reference of properties:
 * schema.org 30.0). A document that lacks what is required is written all the same unless strict.
 * The text may stand in a script element of HTML as it is.
 *
 * Returns: (transfer full): the JSON-LD with a final newline, or NULL
 */
GBytes *jd_jobposting_write (JdDocument            *document,
                             const JdWriteOptions  *options,
                             JdReport              *report,
                             GError               **error);

G_END_DECLS
