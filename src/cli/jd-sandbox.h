/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jd_sandbox_check_output:
 * @file: where something is to be written
 * @error: return location for a #GError
 *
 * In a Flatpak sandbox the home is a folder in memory: what is written there is gone when the
 * program ends, without an error. This refuses each place that nobody outside would see, and names
 * the ways that work. Outside of a sandbox every place is fine.
 *
 * Returns: whether @file may be written; else @error is %G_IO_ERROR_PERMISSION_DENIED
 */
gboolean jd_sandbox_check_output (GFile   *file,
                                  GError **error);

G_END_DECLS
