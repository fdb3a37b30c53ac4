/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-template.h"

G_BEGIN_DECLS

/**
 * jd_template_new:
 * @file: where it is
 * @built_in: whether it came with the program
 * @error: return location for a #GError
 *
 * Reads what a list shows of the template; the document itself is read when it is needed.
 *
 * Returns: (transfer full) (nullable): the template
 */
JdTemplate *jd_template_new (GFile     *file,
                             gboolean   built_in,
                             GError   **error);

G_END_DECLS
