/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-file.h"

G_BEGIN_DECLS

/**
 * JdFileWatch:
 *
 * Follows what other programs do to a #JdFile, and tells of each change once.
 */
typedef struct _JdFileWatch JdFileWatch;

struct _JdFile {
  GObject parent_instance;

  /* Owned */
  GFile *file;
  JdFileWatch *watch;

  /* Owned, behind the mutex, which is held for the whole of a save */
  GMutex mutex;
  JdFileState *state;
  JdDraftStore *drafts;
  JdDraft *draft;
  guint64 saved_serial;

  guint64 serial;
  int read_only;
};

/**
 * jd_file_watch_new:
 * @file: the file; borrowed, and must outlive the watch
 *
 * Returns: (transfer full): a watch of @file in the calling thread's main context
 */
JdFileWatch *jd_file_watch_new (JdFile *file);

/**
 * jd_file_watch_free:
 * @self: (transfer full): a watch
 */
void jd_file_watch_free (JdFileWatch *self);

/**
 * jd_file_watch_look:
 * @self: a watch
 *
 * Looks at the file now, on another thread.
 */
void jd_file_watch_look (JdFileWatch *self);

/**
 * jd_file_examine:
 * @self: a file
 * @found: (out) (optional) (transfer full): what it holds now
 * @cancellable: (nullable): stops the work
 *
 * Returns: what became of it, as jd_file_check()
 */
JdFileChange jd_file_examine (JdFile        *self,
                              JdFileState  **found,
                              GCancellable  *cancellable);

/**
 * jd_file_emit_changed:
 * @self: a file
 * @change: what became of it
 */
void jd_file_emit_changed (JdFile       *self,
                           JdFileChange  change);

/**
 * jd_file_registry_add:
 * @file: a file that is open from now on
 */
void jd_file_registry_add (JdFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFileWatch, jd_file_watch_free)

G_END_DECLS
