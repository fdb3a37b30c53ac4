/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-draft-store.h"
#include "jd-file.h"

G_BEGIN_DECLS

/**
 * JD_AUTOSAVE_INTERVAL:
 *
 * How long after a change its writing starts, in milliseconds. With the writing itself, text is on
 * disk within two seconds.
 */
#define JD_AUTOSAVE_INTERVAL 1000

#define JD_TYPE_AUTOSAVE (jd_autosave_get_type ())
G_DECLARE_FINAL_TYPE (JdAutosave, jd_autosave, JD, AUTOSAVE, GObject)

/**
 * jd_autosave_new:
 * @document: the document to follow
 * @store: where drafts are
 * @draft: the draft of @document, held by this process
 *
 * Makes something that writes @document to @draft soon after each change, on another thread, from
 * the main context of the calling thread. Property: `failing`, whether the last write failed.
 * Signal: `failed` with a #GError, after the first failure in a row.
 *
 * Returns: (transfer full): it
 */
JdAutosave *jd_autosave_new (JdDocument   *document,
                             JdDraftStore *store,
                             JdDraft      *draft);

/**
 * jd_autosave_set_interval:
 * @self: an autosave
 * @milliseconds: from a change to its writing; %JD_AUTOSAVE_INTERVAL at first
 */
void jd_autosave_set_interval (JdAutosave *self,
                               guint       milliseconds);

/**
 * jd_autosave_set_file:
 * @self: an autosave
 * @file: (nullable): the file of the document, named in each draft from now on
 */
void jd_autosave_set_file (JdAutosave *self,
                           JdFile     *file);

/**
 * jd_autosave_is_pending:
 * @self: an autosave
 *
 * Returns: whether there is a change that is not on disk
 */
gboolean jd_autosave_is_pending (JdAutosave *self);

/**
 * jd_autosave_is_failing:
 * @self: an autosave
 *
 * Returns: whether the last write failed
 */
gboolean jd_autosave_is_failing (JdAutosave *self);

/**
 * jd_autosave_flush:
 * @self: an autosave
 * @error: return location for a #GError
 *
 * Writes now, on this thread, when there is a change that is not on disk: when the window loses
 * the focus, closes, exports; when the session ends or the computer sleeps.
 *
 * Returns: whether everything is on disk
 */
gboolean jd_autosave_flush (JdAutosave  *self,
                            GError     **error);

/**
 * jd_autosave_flush_async:
 * @self: an autosave
 * @callback: called when done
 * @user_data: for @callback
 *
 * As jd_autosave_flush(), on another thread: for all but the end of the program.
 */
void jd_autosave_flush_async (JdAutosave          *self,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

/**
 * jd_autosave_flush_finish:
 * @self: an autosave
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: as jd_autosave_flush()
 */
gboolean jd_autosave_flush_finish (JdAutosave    *self,
                                   GAsyncResult  *result,
                                   GError       **error);

/**
 * jd_autosave_settle:
 * @self: an autosave
 *
 * Forgets the changes so far: they are in a file, or were thrown away.
 */
void jd_autosave_settle (JdAutosave *self);

/**
 * jd_autosave_stop:
 * @self: an autosave
 *
 * Ends it: nothing is written any more. A change that is not on disk is lost unless
 * jd_autosave_flush() came before.
 */
void jd_autosave_stop (JdAutosave *self);

G_END_DECLS
