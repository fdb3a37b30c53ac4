/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-draft.h"
#include "jd-storage-error.h"

G_BEGIN_DECLS

/**
 * JD_DRAFT_KEEP_DAYS:
 *
 * How long a discarded draft can be restored.
 */
#define JD_DRAFT_KEEP_DAYS 30

#define JD_TYPE_DRAFT_STORE (jd_draft_store_get_type ())
G_DECLARE_FINAL_TYPE (JdDraftStore, jd_draft_store, JD, DRAFT_STORE, GObject)

/**
 * jd_draft_store_new:
 * @folder: (nullable): path of the folder of the drafts; NULL for the usual one below the state
 *   directory of the user, or below `$JD_STATE_DIR`
 *
 * Makes a #GListModel of the live drafts, the newest first. It is empty before
 * jd_draft_store_refresh(). The store belongs to the thread that made it, but for the functions
 * that say otherwise.
 *
 * Returns: (transfer full): the store
 */
JdDraftStore *jd_draft_store_new (const char *folder);

/**
 * jd_draft_store_refresh:
 * @self: a store
 * @error: return location for a #GError
 *
 * Reads what is in the folder; there is no index that could be stale. Of each draft the newest
 * whole generation counts, by its sequence number. Damaged ones are put aside and listed as
 * unreadable, never removed. Discarded ones older than %JD_DRAFT_KEEP_DAYS are removed.
 *
 * Returns: FALSE when the folder cannot be made or read
 */
gboolean jd_draft_store_refresh (JdDraftStore  *self,
                                 GError       **error);

/**
 * jd_draft_store_get_discarded:
 * @self: a store
 *
 * Returns: (transfer none): the drafts that can be restored, the newest first
 */
GListModel *jd_draft_store_get_discarded (JdDraftStore *self);

/**
 * jd_draft_store_get_unreadable:
 * @self: a store
 *
 * Returns: (transfer none): the drafts that could not be read
 */
GListModel *jd_draft_store_get_unreadable (JdDraftStore *self);

/**
 * jd_draft_store_create:
 * @self: a store
 *
 * Begins a draft. It is in the list, and on disk, from the first jd_draft_store_write_sync() on.
 * This process holds it.
 *
 * Returns: (transfer full): the draft
 */
JdDraft *jd_draft_store_create (JdDraftStore *self);

/**
 * jd_draft_store_find:
 * @self: a store
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the newest live draft of @file that no window holds
 */
JdDraft *jd_draft_store_find (JdDraftStore *self,
                              GFile        *file);

/**
 * jd_draft_store_find_id:
 * @self: a store
 * @id: identity of a draft
 *
 * Returns: (transfer none) (nullable): the live draft with that identity that no window holds
 */
JdDraft *jd_draft_store_find_id (JdDraftStore *self,
                                 const char   *id);

/**
 * jd_draft_store_take:
 * @self: a store
 * @draft: a live draft
 * @error: return location for a #GError
 *
 * Takes hold of @draft, so that no other window, of this process or of another, does. The kernel
 * lets go when the process ends.
 *
 * Returns: FALSE with %JD_STORAGE_ERROR_IN_USE when somebody else holds it
 */
gboolean jd_draft_store_take (JdDraftStore  *self,
                              JdDraft       *draft,
                              GError       **error);

/**
 * jd_draft_store_release:
 * @self: a store
 * @draft: a draft that this process holds
 *
 * Lets go of @draft: its window closes. What is on disk stays and is offered again. A write that
 * is under way still ends; no later one happens.
 */
void jd_draft_store_release (JdDraftStore *self,
                             JdDraft      *draft);

/**
 * jd_draft_store_write_sync:
 * @self: a store
 * @draft: a draft that this process holds
 * @text: what to write
 * @error: return location for a #GError
 *
 * Writes the next generation of @draft beside the last one, and removes the last one when the new
 * one is durable.
 *
 * Returns: TRUE when @text is on disk
 */
gboolean jd_draft_store_write_sync (JdDraftStore       *self,
                                    JdDraft            *draft,
                                    const JdDraftText  *text,
                                    GError            **error);

/**
 * jd_draft_store_write_async:
 * @self: a store
 * @draft: a draft that this process holds
 * @text: what to write; copied
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 *
 * Does the same on another thread. A write that comes after a newer one, or after the end of the
 * draft, is left out and reported as done.
 */
void jd_draft_store_write_async (JdDraftStore        *self,
                                 JdDraft             *draft,
                                 const JdDraftText   *text,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);

/**
 * jd_draft_store_write_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: as jd_draft_store_write_sync()
 */
gboolean jd_draft_store_write_finish (JdDraftStore  *self,
                                      GAsyncResult  *result,
                                      GError       **error);

/**
 * jd_draft_store_load:
 * @self: a store
 * @draft: a draft of any state
 * @error: return location for a #GError
 *
 * Reads the text of @draft; of an unreadable one all the bytes that are there.
 *
 * Returns: (transfer full) (nullable): the document as JSON
 */
GBytes *jd_draft_store_load (JdDraftStore  *self,
                             JdDraft       *draft,
                             GError       **error);

/**
 * jd_draft_store_dup_unreadable:
 * @self: a store
 * @draft: an unreadable draft
 *
 * Returns: (transfer full): where it is
 */
GFile *jd_draft_store_dup_unreadable (JdDraftStore *self,
                                      JdDraft      *draft);

/**
 * jd_draft_store_retire:
 * @self: a store
 * @draft: a draft that this process holds
 * @sequence: the newest generation to remove; %G_MAXUINT64 for all so far
 *
 * Removes what is in a file by now. A generation newer than @sequence stays; so does the draft,
 * for the changes to come. May be called on any thread; the list follows in the store's own one.
 */
void jd_draft_store_retire (JdDraftStore *self,
                            JdDraft      *draft,
                            guint64       sequence);

/**
 * jd_draft_store_retire_async:
 * @self: a store
 * @draft: a draft that this process holds
 * @callback: (nullable): called when done
 * @user_data: for @callback
 *
 * Does so with all that was written up to this call, on another thread.
 */
void jd_draft_store_retire_async (JdDraftStore        *self,
                                  JdDraft             *draft,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);

/**
 * jd_draft_store_discard:
 * @self: a store
 * @draft: a live draft
 * @error: return location for a #GError
 *
 * Throws @draft away, on the word of the user. It can be restored for %JD_DRAFT_KEEP_DAYS. Writes
 * under way are given up.
 *
 * Returns: whether it was moved
 */
gboolean jd_draft_store_discard (JdDraftStore  *self,
                                 JdDraft       *draft,
                                 GError       **error);

/**
 * jd_draft_store_restore:
 * @self: a store
 * @draft: a discarded draft
 * @error: return location for a #GError
 *
 * Makes @draft live again.
 *
 * Returns: whether it was moved
 */
gboolean jd_draft_store_restore (JdDraftStore  *self,
                                 JdDraft       *draft,
                                 GError       **error);

/**
 * jd_draft_store_get_size:
 * @self: a store
 *
 * Returns: how many bytes all drafts have, as of the last refresh
 */
guint64 jd_draft_store_get_size (JdDraftStore *self);

/**
 * jd_draft_store_clear:
 * @self: a store
 * @error: return location for a #GError
 *
 * Removes discarded and unreadable drafts for good, on the word of the user. Live ones stay.
 *
 * Returns: whether all were removed
 */
gboolean jd_draft_store_clear (JdDraftStore  *self,
                               GError       **error);

G_END_DECLS
