/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jd_rescue_begin:
 * @file: a file that is to be written in place
 * @old_bytes: what it holds
 * @new_bytes: what it is to hold
 * @error: return location for a #GError
 *
 * Writes both down in the state directory, durably, before the file is touched.
 *
 * Returns: (transfer full) (nullable): the name to give to jd_rescue_end()
 */
char *jd_rescue_begin (GFile   *file,
                       GBytes  *old_bytes,
                       GBytes  *new_bytes,
                       GError **error);

/**
 * jd_rescue_end:
 * @name: (nullable): what jd_rescue_begin() gave
 *
 * Removes it: the file is whole again.
 */
void jd_rescue_end (const char *name);

G_END_DECLS
