/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * jd_assignment_apply:
 * @document: the document to change
 * @assignment: `NAME=VALUE`; the name is that of a variable of @document, or the path of a member
 *   as in a file, with dots: `company.name`, `locations.0.address.city`
 * @error: return location for a #GError
 *
 * A list of strings takes its strings separated by commas; a flag takes `true` or `false`; an
 * empty value takes a value away.
 *
 * Returns: whether it was done; else @error is %G_OPTION_ERROR_BAD_VALUE and @document as it was
 */
gboolean jd_assignment_apply (JdDocument  *document,
                              const char  *assignment,
                              GError     **error);

G_END_DECLS
