/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sys/stat.h>

#include "jd-file-state.h"
#include "jd-safe-write.h"
#include "jd-storage-error.h"

G_BEGIN_DECLS

/**
 * JdStorageAction:
 * @JD_STORAGE_READ: reading a file
 * @JD_STORAGE_SAVE: writing a file
 *
 * What failed, for the sentence of an error.
 */
typedef enum {
  JD_STORAGE_READ,
  JD_STORAGE_SAVE,
} JdStorageAction;

/**
 * jd_storage_set_errno:
 * @error: return location for a #GError
 * @file: (nullable): the file it was about
 * @action: what failed
 * @number: value of errno
 *
 * Sets @error to a sentence with the name of @file and the reason.
 */
void jd_storage_set_errno (GError          **error,
                           GFile            *file,
                           JdStorageAction   action,
                           int               number);

/**
 * jd_storage_set_reason:
 * @error: return location for a #GError
 * @file: (nullable): the file it was about
 * @action: what failed
 * @code: what kind of failure it is
 * @reason: why, as it stands after a colon
 */
void jd_storage_set_reason (GError          **error,
                            GFile            *file,
                            JdStorageAction   action,
                            JdStorageError    code,
                            const char       *reason);

/**
 * jd_storage_take_gio_error:
 * @error: return location for a #GError
 * @file: the file it was about
 * @action: what failed
 * @cause: (transfer full): an error of GIO
 *
 * Gives an error of GIO our domain and a sentence of ours. %G_IO_ERROR_CANCELLED stays.
 */
void jd_storage_take_gio_error (GError          **error,
                                GFile            *file,
                                JdStorageAction   action,
                                GError           *cause);

/**
 * jd_storage_get_path:
 * @file: a file
 *
 * Returns: (transfer none) (nullable): its path, or NULL for a file that is not on this computer,
 *   also where GVfs shows a path for it
 */
const char *jd_storage_get_path (GFile *file);

/**
 * jd_storage_hash:
 * @data: (array length=length): bytes
 * @length: how many
 * @hash: (out caller-allocates): gets the SHA-256 in hexadecimal, with an end
 */
void jd_storage_hash (gconstpointer data,
                      gsize         length,
                      char          hash[JD_HASH_LENGTH + 1]);

/**
 * jd_file_state_new:
 * @info: (nullable): what the system says about the file
 * @bytes: its content
 *
 * Returns: (transfer full): the state
 */
JdFileState *jd_file_state_new (const struct stat *info,
                                GBytes            *bytes);

/**
 * jd_storage_dup_state_folder:
 * @name: (nullable): a folder below
 *
 * Returns: (transfer full): path of our state directory: `$JD_STATE_DIR`, or below the user's
 */
char *jd_storage_dup_state_folder (const char *name);

G_END_DECLS
