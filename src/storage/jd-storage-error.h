/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JdStorageError:
 * @JD_STORAGE_ERROR_FAILED: some other reason; the message has it
 * @JD_STORAGE_ERROR_NOT_FOUND: there is no such file
 * @JD_STORAGE_ERROR_GONE: the file was there when it was read, and is not any more
 * @JD_STORAGE_ERROR_EXISTS: a new file was wanted, and there is one already
 * @JD_STORAGE_ERROR_CONFLICT: another program changed the file since it was read
 * @JD_STORAGE_ERROR_READ_ONLY: no permission to change the file, or a read-only disk
 * @JD_STORAGE_ERROR_NO_SPACE: the disk is full, or a quota is used up
 * @JD_STORAGE_ERROR_TOO_LARGE: larger than we read, or than the disk takes
 * @JD_STORAGE_ERROR_NOT_REGULAR: a folder, a device, a pipe, or a file of the system
 * @JD_STORAGE_ERROR_IN_USE: the target is an open document, or another process holds it
 * @JD_STORAGE_ERROR_DANGLING: a symbolic link that leads nowhere
 * @JD_STORAGE_ERROR_NOT_VERIFIED: what was written could not be read back as it was
 * @JD_STORAGE_ERROR_UNCERTAIN: the file holds the new text, but the disk did not promise to keep it
 * @JD_STORAGE_ERROR_TORN: writing in place failed, and so did putting the old text back; it is
 *   kept aside, and jd_safe_write_recover() puts it back
 * @JD_STORAGE_ERROR_INVALID: the content is damaged, or is not what it should be
 * @JD_STORAGE_ERROR_NEWER: made by a newer version of the program; not to be written
 *
 * Why something could not be loaded or saved. After a failed save the file holds its old text,
 * but for %JD_STORAGE_ERROR_UNCERTAIN and %JD_STORAGE_ERROR_TORN. A cancelled operation fails with
 * %G_IO_ERROR_CANCELLED.
 */
typedef enum {
  JD_STORAGE_ERROR_FAILED,
  JD_STORAGE_ERROR_NOT_FOUND,
  JD_STORAGE_ERROR_GONE,
  JD_STORAGE_ERROR_EXISTS,
  JD_STORAGE_ERROR_CONFLICT,
  JD_STORAGE_ERROR_READ_ONLY,
  JD_STORAGE_ERROR_NO_SPACE,
  JD_STORAGE_ERROR_TOO_LARGE,
  JD_STORAGE_ERROR_NOT_REGULAR,
  JD_STORAGE_ERROR_IN_USE,
  JD_STORAGE_ERROR_DANGLING,
  JD_STORAGE_ERROR_NOT_VERIFIED,
  JD_STORAGE_ERROR_UNCERTAIN,
  JD_STORAGE_ERROR_TORN,
  JD_STORAGE_ERROR_INVALID,
  JD_STORAGE_ERROR_NEWER,
} JdStorageError;

#define JD_STORAGE_ERROR (jd_storage_error_quark ())

/**
 * jd_storage_error_quark:
 *
 * Returns: the domain of #JdStorageError
 */
GQuark jd_storage_error_quark (void);

/**
 * jd_storage_error_dup_reason:
 * @error: why something failed
 *
 * Returns: (transfer full): the reason alone, without the name of the file, to stand after a
 *   colon: “the disk is full”
 */
char *jd_storage_error_dup_reason (const GError *error);

G_END_DECLS
