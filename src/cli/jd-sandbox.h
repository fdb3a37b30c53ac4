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

/**
 * JD_SANDBOX_INFO:
 *
 * The file that tells a Flatpak what it may see.
 */
#define JD_SANDBOX_INFO "/.flatpak-info"

/**
 * jd_sandbox_check_output_with:
 * @info: path of the file that describes the sandbox; where it is missing every place is fine
 * @file: where something is to be written
 * @error: return location for a #GError
 *
 * The same by another description of the sandbox. The temporary folder is private to a sandbox, so
 * it is as lost as the home.
 *
 * Returns: whether @file may be written
 */
gboolean jd_sandbox_check_output_with (const char  *info,
                                       GFile       *file,
                                       GError     **error);

G_END_DECLS
