/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_json_read:
 * @bytes: the text of a `.jobdesc` file
 * @options: (nullable): not used
 * @report: (nullable): gets warnings, what is kept though unknown, and the place of an error
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Reads strictly: all that is known must have its kind and be in range. Unknown members are kept in
 * their order at every level, unknown tokens are kept and reported. In a file of a later version of
 * the format a known member of another kind is kept as if it were unknown.
 *
 * Returns: (transfer full): the document, or NULL
 */
JdDocument *jd_json_read (GBytes               *bytes,
                          const JdReadOptions  *options,
                          JdReport             *report,
                          GError              **error);

G_END_DECLS
