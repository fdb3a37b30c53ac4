/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sys/stat.h>

#include <gio/gio.h>

G_BEGIN_DECLS

/* System calls that are tried again when a signal interrupts them. All return FALSE, -1 or NULL
 * with errno set. */

/**
 * jd_io_open:
 * @folder: descriptor of a folder, or AT_FDCWD
 * @name: name in it
 * @flags: as for openat(); O_CLOEXEC and O_NOCTTY are added
 * @mode: as for openat()
 *
 * Returns: a descriptor, or -1
 */
int jd_io_open (int         folder,
                const char *name,
                int         flags,
                mode_t      mode);

/**
 * jd_io_write_all:
 * @fd: a descriptor
 * @data: (array length=length): bytes
 * @length: how many
 * @offset: where in the file
 *
 * Returns: whether all were written, in as many pieces as it takes
 */
gboolean jd_io_write_all (int           fd,
                          gconstpointer data,
                          gsize         length,
                          goffset       offset);

/**
 * jd_io_read_all:
 * @fd: a descriptor
 * @limit: how many bytes at most; with more errno is EFBIG
 *
 * Returns: (transfer full) (nullable): the content from the start
 */
GBytes *jd_io_read_all (int   fd,
                        gsize limit);

/**
 * jd_io_sync:
 * @fd: descriptor of a file or folder
 *
 * Returns: whether the disk promised to keep it
 */
gboolean jd_io_sync (int fd);

/**
 * jd_io_sync_folder:
 * @fd: descriptor of a folder
 *
 * As jd_io_sync(), but a disk that cannot do it for folders is no failure.
 *
 * Returns: whether there was no error of the disk
 */
gboolean jd_io_sync_folder (int fd);

/**
 * jd_io_flush:
 * @fd: a descriptor
 *
 * Asks for the complaints that some disks and servers keep for the closing of a file, without
 * closing @fd.
 *
 * Returns: whether there was none
 */
gboolean jd_io_flush (int fd);

/**
 * jd_io_close:
 * @fd: (inout): a descriptor, -1 afterwards
 *
 * Returns: whether the disk had no late complaint
 */
gboolean jd_io_close (int *fd);

/**
 * jd_io_open_folder:
 * @path: a path
 *
 * Returns: a descriptor of the folder, one that can be synced where that is permitted, or -1
 */
int jd_io_open_folder (const char *path);

/**
 * jd_io_make_folder:
 * @path: an absolute path
 *
 * Makes a folder for this user alone, with those above it, and opens it. Refuses one that is a
 * link or that somebody else owns.
 *
 * Returns: its descriptor, or -1
 */
int jd_io_make_folder (const char *path);

/**
 * jd_io_write_file:
 * @folder: descriptor of a folder of ours
 * @name: name of the file
 * @bytes: its content
 *
 * Writes a private file beside and moves it to @name, so that @name is whole at every moment.
 *
 * Returns: whether it is there and durable
 */
gboolean jd_io_write_file (int         folder,
                           const char *name,
                           GBytes     *bytes);

/**
 * jd_io_dup_temporary_name:
 *
 * Returns: (transfer full): a new name for a temporary file of ours
 */
char *jd_io_dup_temporary_name (void);

/**
 * jd_io_sweep:
 * @folder: descriptor of a folder
 * @now: seconds since 1970
 *
 * Removes temporary files of ours that have not changed in the day before @now.
 *
 * Returns: how many
 */
guint jd_io_sweep (int    folder,
                   gint64 now);

G_END_DECLS
