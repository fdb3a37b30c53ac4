/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JD_HASH_LENGTH:
 *
 * How many characters the SHA-256 of a content has, in hexadecimal.
 */
#define JD_HASH_LENGTH 64

/**
 * JdFileState:
 * @hash: SHA-256 of the content, in hexadecimal
 * @size: of the content, in bytes
 * @device: number of the disk; 0 where the file is not on this computer
 * @inode: number of the file on it; 0 where the file is not on this computer
 * @modified: when the content changed last, in nanoseconds since 1970; 0 when not known
 *
 * What a file held when it was read or written last. The hash alone decides whether the file still
 * holds it; time, size and number can stay the same when another program changes the text.
 */
typedef struct {
  char hash[JD_HASH_LENGTH + 1];
  guint64 size;
  guint64 device;
  guint64 inode;
  gint64 modified;
} JdFileState;

/**
 * jd_file_state_copy:
 * @self: (nullable): a state
 *
 * Returns: (transfer full) (nullable): a copy
 */
JdFileState *jd_file_state_copy (const JdFileState *self);

/**
 * jd_file_state_free:
 * @self: (transfer full) (nullable): a state
 */
void jd_file_state_free (JdFileState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFileState, jd_file_state_free)

G_END_DECLS
