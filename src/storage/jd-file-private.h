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

  /* Held for the whole of a load, a look or a save: never taken where somebody types */
  GMutex working;
  guint64 saved_serial;

  /* Owned, behind the mutex, which is held for a moment only */
  GMutex mutex;
  JdFileState *state;
  JdDraftStore *drafts;
  JdDraft *draft;
  JdDocument *origin;

  /* The file that this one takes the place of */
  GWeakRef before;

  guint64 serial;
  gint64 changed;
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
 * @found: (nullable): what it holds now
 */
void jd_file_emit_changed (JdFile            *self,
                           JdFileChange       change,
                           const JdFileState *found);

/**
 * jd_file_notify_read_only:
 * @self: a file that was looked at anew
 */
void jd_file_notify_read_only (JdFile *self);

/**
 * jd_file_registry_add:
 * @file: a file that is open from now on
 */
void jd_file_registry_add (JdFile *file);

/**
 * jd_file_registry_has_other:
 * @self: a file that is to be saved
 *
 * Returns: whether another window has the same file open, under whatever name; the file that
 *   @self takes the place of is not another
 */
gboolean jd_file_registry_has_other (JdFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFileWatch, jd_file_watch_free)

G_END_DECLS
