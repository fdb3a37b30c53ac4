/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-report.h"

G_BEGIN_DECLS

/**
 * jd_input_dup_text:
 * @bytes: an input that is text
 * @report: (nullable): gets the place of an error
 * @error: return location for %JD_FORMAT_ERROR_LIMIT or %JD_FORMAT_ERROR_ENCODING
 *
 * Takes UTF-8, with a byte order mark or without, and UTF-16 with one.
 *
 * Returns: (transfer full): the text as UTF-8 without a mark, or NULL
 */
char *jd_input_dup_text (GBytes    *bytes,
                         JdReport  *report,
                         GError   **error);

G_END_DECLS
