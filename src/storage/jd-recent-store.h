/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-storage-error.h"

G_BEGIN_DECLS

/**
 * JD_RECENT_KEEP:
 *
 * How many files are remembered.
 */
#define JD_RECENT_KEEP 100

#define JD_TYPE_RECENT (jd_recent_get_type ())
G_DECLARE_FINAL_TYPE (JdRecent, jd_recent, JD, RECENT, GObject)

#define JD_TYPE_RECENT_STORE (jd_recent_store_get_type ())
G_DECLARE_FINAL_TYPE (JdRecentStore, jd_recent_store, JD, RECENT_STORE, GObject)

/**
 * jd_recent_get_file:
 * @self: a remembered file
 *
 * Returns: (transfer none): where it is, or was
 */
GFile *jd_recent_get_file (JdRecent *self);

/**
 * jd_recent_get_title:
 * @self: a remembered file
 *
 * Returns: (transfer none) (nullable): the title of the document when it was used last
 */
const char *jd_recent_get_title (JdRecent *self);

/**
 * jd_recent_get_moment:
 * @self: a remembered file
 *
 * Returns: (transfer none): when it was used last, in UTC
 */
GDateTime *jd_recent_get_moment (JdRecent *self);

/**
 * jd_recent_get_missing:
 * @self: a remembered file
 *
 * Returns: whether it was not found when jd_recent_store_look() looked last
 */
gboolean jd_recent_get_missing (JdRecent *self);

/**
 * jd_recent_store_new:
 * @path: (nullable): path of the file that the list is kept in; NULL for the usual one in the
 *   state directory of the user, or in `$JD_STATE_DIR`
 *
 * Makes a #GListModel of #JdRecent, the last used first.
 *
 * Returns: (transfer full): the store
 */
JdRecentStore *jd_recent_store_new (const char *path);

/**
 * jd_recent_store_add:
 * @self: a store
 * @file: a file that was opened or saved
 * @title: (nullable): the title of the document
 *
 * Puts @file first. The list is written on another thread.
 */
void jd_recent_store_add (JdRecentStore *self,
                          GFile         *file,
                          const char    *title);

/**
 * jd_recent_store_remove:
 * @self: a store
 * @file: a file
 *
 * Forgets @file; the file itself is not touched.
 */
void jd_recent_store_remove (JdRecentStore *self,
                             GFile         *file);

/**
 * jd_recent_store_flush:
 * @self: a store
 * @error: return location for a #GError
 *
 * Writes what is not on disk yet, on this thread: at the end of the program.
 *
 * Returns: whether the list is on disk
 */
gboolean jd_recent_store_flush (JdRecentStore  *self,
                                GError        **error);

/**
 * jd_recent_store_is_writing:
 * @self: a store
 *
 * Returns: whether another thread writes the list now
 */
gboolean jd_recent_store_is_writing (JdRecentStore *self);

/**
 * jd_recent_store_look:
 * @self: a store
 * @cancellable: (nullable): stops the work
 *
 * Looks, without waiting for it, which files are still there; their `missing` follows.
 */
void jd_recent_store_look (JdRecentStore *self,
                           GCancellable  *cancellable);

G_END_DECLS
