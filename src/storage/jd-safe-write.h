/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-file-state.h"
#include "jd-storage-error.h"

G_BEGIN_DECLS

/**
 * JD_TEMPORARY_PREFIX:
 *
 * How the names of our temporary files begin.
 */
#define JD_TEMPORARY_PREFIX ".rolewright-"

/**
 * JdSafeWriteFlags:
 * @JD_SAFE_WRITE_NONE: replaces what is there
 * @JD_SAFE_WRITE_NEW: only makes a new file
 * @JD_SAFE_WRITE_PRIVATE: a new file is for its owner alone
 */
typedef enum {
  JD_SAFE_WRITE_NONE    = 0,
  JD_SAFE_WRITE_NEW     = 1 << 0,
  JD_SAFE_WRITE_PRIVATE = 1 << 1,
} JdSafeWriteFlags;

/**
 * jd_safe_write_bytes:
 * @file: where to write; a symbolic link is followed and stays
 * @bytes: what to write
 * @flags: how
 * @cancellable: (nullable): stops the work while the file is untouched
 * @error: return location for a #GError
 *
 * Writes @bytes so that @file holds its old or its new content at every moment, whatever fails:
 * beside the file and then in its place, with its mode, owner, access list and attributes. A
 * file with several names, in a folder that cannot be written, or of another owner is copied
 * aside and written in place. Refuses folders, pipes, devices and documents that are open as a
 * #JdFile. Works wholly on the calling thread.
 *
 * Returns: TRUE when @file holds @bytes and the disk has promised to keep them
 */
gboolean jd_safe_write_bytes (GFile             *file,
                              GBytes            *bytes,
                              JdSafeWriteFlags   flags,
                              GCancellable      *cancellable,
                              GError           **error);

/**
 * jd_safe_write_bytes_async:
 * @file: where to write
 * @bytes: what to write
 * @flags: how
 * @cancellable: (nullable): as for jd_safe_write_bytes()
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does the same on another thread.
 */
void jd_safe_write_bytes_async (GFile               *file,
                                GBytes              *bytes,
                                JdSafeWriteFlags     flags,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

/**
 * jd_safe_write_bytes_finish:
 * @file: the file
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: as jd_safe_write_bytes()
 */
gboolean jd_safe_write_bytes_finish (GFile         *file,
                                     GAsyncResult  *result,
                                     GError       **error);

/**
 * jd_safe_read_bytes:
 * @file: what to read
 * @limit: how many bytes at most
 * @state: (out) (optional) (transfer full): what the file held
 * @cancellable: (nullable): stops the work
 * @error: return location for a #GError
 *
 * Reads a whole file that no other program changes meanwhile. Refuses folders, pipes and devices,
 * without waiting for them, and files over @limit.
 *
 * Returns: (transfer full) (nullable): the content, or NULL with @error set
 */
GBytes *jd_safe_read_bytes (GFile         *file,
                            gsize          limit,
                            JdFileState  **state,
                            GCancellable  *cancellable,
                            GError       **error);

/**
 * jd_safe_write_sweep:
 * @folder: a folder where documents are
 *
 * Removes the temporary files of ours in @folder that a crash left there more than a day ago.
 * Files of other programs are left alone.
 *
 * Returns: how many were removed
 */
guint jd_safe_write_sweep (GFile *folder);

/**
 * jd_safe_write_recover:
 * @error: return location for a #GError
 *
 * Mends the files whose writing in place was interrupted: they get their old content back. To be
 * called at the start of a program. A file that somebody else has changed since is left alone.
 *
 * Returns: how many files were mended, or -1 with @error set
 */
int jd_safe_write_recover (GError **error);

G_END_DECLS
