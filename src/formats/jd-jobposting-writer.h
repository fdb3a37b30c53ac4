/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_jobposting_write:
 * @document: a document
 * @options: what to write
 * @report: (nullable): gets each field that Google for Jobs requires or recommends and that is
 *   missing, and what the format cannot hold
 * @error: return location for a #GError
 *
 * Writes schema.org JobPosting as JSON-LD, as Google for Jobs reads it: schema.org 30.0, and
 * Google's guide to job posting markup. A field that is missing is left out, never guessed:
 * `TELECOMMUTE` stands only beside the regions that people may live in, pay only as numbers with
 * currency and period, and `directApply` only when it is known. The signs `<`, `>` and `&` and the
 * line separators U+2028 and U+2029 are written as escapes, so that the text can stand in a script
 * element. With @options->strict a posting that lacks what is required fails with
 * %JD_FORMAT_ERROR_INCOMPLETE.
 *
 * Returns: (transfer full) (nullable): the text, or NULL with @error set
 */
GBytes *jd_jobposting_write (JdDocument            *document,
                             const JdWriteOptions  *options,
                             JdReport              *report,
                             GError               **error);

G_END_DECLS
