/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-storage-private.h"

G_BEGIN_DECLS

/**
 * JdSafeWrite:
 * @file: where to write
 * @bytes: what to write
 * @flags: how
 * @base: (nullable): what the file must hold, or NULL when that does not matter
 * @cancellable: (nullable): stops the work while the file is untouched
 * @path: where it is on this computer, with links followed
 * @name: its name in its folder
 * @folder: descriptor of its folder
 * @old: descriptor of the file that is there, locked; -1 when there is none
 * @info: what the system says about the file that is there
 * @old_bytes: (nullable): what it holds
 *
 * One save on its way. The first five come from the caller, the rest is found.
 */
typedef struct {
  GFile *file;
  GBytes *bytes;
  JdSafeWriteFlags flags;
  const JdFileState *base;
  GCancellable *cancellable;

  char *path;
  char *name;
  int folder;
  int old;
  struct stat info;
  GBytes *old_bytes;
} JdSafeWrite;

/**
 * JdSafeOutcome:
 * @JD_SAFE_DONE: written
 * @JD_SAFE_FAILED: not written, with an error set
 * @JD_SAFE_NOT_THIS_WAY: not possible beside the file; nothing was touched
 */
typedef enum {
  JD_SAFE_DONE,
  JD_SAFE_FAILED,
  JD_SAFE_NOT_THIS_WAY,
} JdSafeOutcome;

/**
 * jd_safe_write:
 * @file: where to write
 * @bytes: what to write
 * @flags: how
 * @base: (nullable): what the file must hold; otherwise the save fails as a conflict
 * @cancellable: (nullable): stops the work while the file is untouched
 * @error: return location for a #GError
 *
 * The core of every save, synchronous and on one thread.
 *
 * Returns: (transfer full) (nullable): what the file holds now
 */
JdFileState *jd_safe_write (GFile              *file,
                            GBytes             *bytes,
                            JdSafeWriteFlags    flags,
                            const JdFileState  *base,
                            GCancellable       *cancellable,
                            GError            **error);

/**
 * jd_safe_find:
 * @self: a save with its first five members
 * @error: return location for a #GError
 *
 * Follows links, opens the folder, and opens, locks and reads the file that is there.
 *
 * Returns: FALSE with @error set when this is nothing to write to
 */
gboolean jd_safe_find (JdSafeWrite  *self,
                       GError      **error);

/**
 * jd_safe_check_base:
 * @self: a save
 * @error: return location for a #GError
 *
 * Returns: FALSE with %JD_STORAGE_ERROR_CONFLICT or %JD_STORAGE_ERROR_GONE when the file does not
 *   hold any more what jd_safe_find() read
 */
gboolean jd_safe_check_base (JdSafeWrite  *self,
                             GError      **error);

/**
 * jd_safe_lock:
 * @fd: a descriptor
 *
 * Locks a file against other processes of ours. A disk without locks counts as locked.
 *
 * Returns: FALSE when another process keeps it locked for a second
 */
gboolean jd_safe_lock (int fd);

/**
 * jd_safe_holds:
 * @folder: descriptor of a folder
 * @name: a name in it
 * @bytes: bytes
 * @info: (out) (optional): what the system says about the file
 *
 * Returns: whether the file can be read and holds @bytes; otherwise errno is set, to 0 when it
 *   holds something else
 */
gboolean jd_safe_holds (int          folder,
                        const char  *name,
                        GBytes      *bytes,
                        struct stat *info);

/**
 * jd_safe_is_same:
 * @a: what the system says about a file
 * @b: the same, at another time
 *
 * Returns: whether both are of one file with the same content as far as can be seen from outside
 */
gboolean jd_safe_is_same (const struct stat *a,
                          const struct stat *b);

/**
 * jd_safe_is_in_user_space:
 * @fd: a descriptor
 *
 * Tells the disks that a program answers for (FUSE), among them the document portal of Flatpak.
 * That one takes the exchange of two files, leaves the old one in the folder of the user under a
 * name that cannot be reached, and knows no access lists.
 *
 * Returns: whether the file is on such a disk
 */
gboolean jd_safe_is_in_user_space (int fd);

/**
 * jd_safe_keep_attributes:
 * @from: descriptor of the file that is there
 * @info: what the system says about it
 * @to: descriptor of the new one
 *
 * Gives the new file the owner, mode, access list and extended attributes of the old one.
 *
 * Returns: FALSE when one of them cannot be kept
 */
gboolean jd_safe_keep_attributes (int                from,
                                  const struct stat *info,
                                  int                to);

/**
 * jd_safe_create:
 * @self: a save for which no file is there
 * @error: return location for a #GError
 *
 * Writes a new file beside, and gives it its name when it is complete, unless somebody else took
 * the name meanwhile.
 *
 * Returns: whether it is done
 */
gboolean jd_safe_create (JdSafeWrite  *self,
                         GError      **error);

/**
 * jd_safe_replace:
 * @self: a save for which a file is there
 * @error: return location for a #GError
 *
 * Writes the new content beside the file and exchanges the two.
 *
 * Returns: what came of it
 */
JdSafeOutcome jd_safe_replace (JdSafeWrite  *self,
                               GError      **error);

/**
 * jd_safe_write_temporary:
 * @self: a save
 * @name: name of a new file in the folder
 * @error: return location for a #GError
 *
 * Writes the content to a new file, with the attributes of the one that is there, and closes it.
 * Nothing is left of it unless this succeeds.
 *
 * Returns: %JD_SAFE_DONE when the disk has promised to keep it, %JD_SAFE_NOT_THIS_WAY when the
 *   folder takes no new file, or the attributes cannot be kept
 */
JdSafeOutcome jd_safe_write_temporary (JdSafeWrite  *self,
                                       const char   *name,
                                       GError      **error);

/**
 * jd_safe_write_in_place:
 * @self: a save for which a file is there
 * @error: return location for a #GError
 *
 * Copies the old content aside, durably, and writes the new one over it. On an error the old
 * content is put back.
 *
 * Returns: whether it is done
 */
gboolean jd_safe_write_in_place (JdSafeWrite  *self,
                                 GError      **error);

/**
 * jd_safe_write_stream:
 * @self: a save to a file that is not on this computer
 * @error: return location for a #GError
 *
 * Writes by the stream of GIO, which is never closed in a way that would put a broken text in
 * place, and reads back.
 *
 * Returns: whether it is done
 */
gboolean jd_safe_write_stream (JdSafeWrite  *self,
                               GError      **error);

/**
 * jd_safe_read_stream:
 * @file: a file
 * @limit: how many bytes at most
 * @cancellable: (nullable): stops the work
 * @error: return location for an error of GIO, or %JD_STORAGE_ERROR_TOO_LARGE
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *jd_safe_read_stream (GFile         *file,
                             gsize          limit,
                             GCancellable  *cancellable,
                             GError       **error);

G_END_DECLS
