/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-draft-store.h"
#include "jd-file.h"
#include "jd-model.h"

G_BEGIN_DECLS

/**
 * JdSessionState:
 * @JD_SESSION_DRAFT: never saved to a file
 * @JD_SESSION_SAVED: the file holds what is shown
 * @JD_SESSION_CHANGED: changed since it was saved or opened
 * @JD_SESSION_SAVING: a save has been running for more than 500 ms
 * @JD_SESSION_NOT_SAVED: the last save failed
 * @JD_SESSION_CHANGED_OUTSIDE: another program changed the file
 * @JD_SESSION_READ_ONLY: the file cannot be written
 *
 * How the document of a session stands to its file. The subtitle of the window is made from it.
 */
typedef enum {
  JD_SESSION_DRAFT,
  JD_SESSION_SAVED,
  JD_SESSION_CHANGED,
  JD_SESSION_SAVING,
  JD_SESSION_NOT_SAVED,
  JD_SESSION_CHANGED_OUTSIDE,
  JD_SESSION_READ_ONLY,
} JdSessionState;

#define JD_TYPE_EDIT_SESSION (jd_edit_session_get_type ())
G_DECLARE_FINAL_TYPE (JdEditSession, jd_edit_session, JD, EDIT_SESSION, GObject)

/**
 * jd_edit_session_new:
 * @document: a document that nobody else changes
 * @file: (nullable): the file it was loaded from, or NULL for one that is in no file yet
 * @drafts: (nullable): where drafts are; NULL for a session that keeps none
 * @draft: (nullable): the draft that @document was read from, held by this process, or NULL to
 *   begin a draft with the first change
 *
 * Makes a session: a document that is open for writing, its history, its file and its draft. Each
 * change is in the draft within two seconds. Properties, which all notify: `document`, `history`,
 * `file`, `state`, `title`, `subtitle`, `error`. The signal `reloaded` comes after the document got
 * the text that another program wrote, as nothing had been changed here.
 *
 * Returns: (transfer full): the session
 */
JdEditSession *jd_edit_session_new (JdDocument   *document,
                                    JdFile       *file,
                                    JdDraftStore *drafts,
                                    JdDraft      *draft);

/**
 * jd_edit_session_set_origin:
 * @self: a new session
 *
 * Says that its document, as it is now, comes from a template. With the first save that is kept as
 * the oldest version.
 */
void jd_edit_session_set_origin (JdEditSession *self);

/**
 * jd_edit_session_get_document:
 * @self: a session
 *
 * Returns: (transfer none): its document, the same as long as the session lives. Follow it by its
 *   signal `changed`
 */
JdDocument *jd_edit_session_get_document (JdEditSession *self);

/**
 * jd_edit_session_get_history:
 * @self: a session
 *
 * Returns: (transfer none): the history of its document
 */
JdHistory *jd_edit_session_get_history (JdEditSession *self);

/**
 * jd_edit_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the file of the document, or NULL while it has none
 */
GFile *jd_edit_session_get_file (JdEditSession *self);

/**
 * jd_edit_session_get_state:
 * @self: a session
 *
 * Returns: how the document stands to its file
 */
JdSessionState jd_edit_session_get_state (JdEditSession *self);

/**
 * jd_edit_session_is_editable:
 * @self: a session
 *
 * Returns: whether the document may be changed; FALSE for a format newer than ours
 */
gboolean jd_edit_session_is_editable (JdEditSession *self);

/**
 * jd_edit_session_get_title:
 * @self: a session
 *
 * Returns: (transfer none): the job title for a window, isolated from the text around it, or
 *   “Untitled Job Description”
 */
const char *jd_edit_session_get_title (JdEditSession *self);

/**
 * jd_edit_session_get_subtitle:
 * @self: a session
 *
 * Returns: (transfer none): where the document is and how it stands: “Documents, Unsaved Changes”
 */
const char *jd_edit_session_get_subtitle (JdEditSession *self);

/**
 * jd_edit_session_get_error:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why the last save failed, of the domain %JD_STORAGE_ERROR
 */
const GError *jd_edit_session_get_error (JdEditSession *self);

/**
 * jd_edit_session_get_change:
 * @self: a session
 *
 * Returns: what other programs did to the file since it was opened or saved
 */
JdFileChange jd_edit_session_get_change (JdEditSession *self);

/**
 * jd_edit_session_get_failed_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the last save that failed was to go
 */
GFile *jd_edit_session_get_failed_file (JdEditSession *self);

/**
 * jd_edit_session_dup_edited:
 * @self: a session
 *
 * Returns: (transfer full) (nullable): when the text was put into the draft last, in local time
 */
GDateTime *jd_edit_session_dup_edited (JdEditSession *self);

/**
 * jd_edit_session_dup_changed:
 * @self: a session
 *
 * Returns: (transfer full) (nullable): when another program changed the file, in local time; NULL
 *   when not known
 */
GDateTime *jd_edit_session_dup_changed (JdEditSession *self);

/**
 * jd_edit_session_get_jd_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the file of the document as it stands on disk
 */
JdFile *jd_edit_session_get_jd_file (JdEditSession *self);

/**
 * jd_edit_session_use_theirs_async:
 * @self: a session with a file
 * @theirs: what the file holds, from jd_file_peek()
 * @state: what jd_file_peek() gave with it
 * @callback: called when done
 * @user_data: for @callback
 *
 * Gives the document the text of the file, as one step. The text that was here is kept as a version
 * before; when that fails nothing is changed.
 */
void jd_edit_session_use_theirs_async (JdEditSession       *self,
                                       JdDocument          *theirs,
                                       const JdFileState   *state,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);

/**
 * jd_edit_session_restore_async:
 * @self: a session
 * @version: an older text of the document
 * @callback: called when done
 * @user_data: for @callback
 *
 * As jd_edit_session_use_theirs_async(), for a text that is not in the file.
 */
void jd_edit_session_restore_async (JdEditSession       *self,
                                    JdDocument          *version,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);

/**
 * jd_edit_session_exchange_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: TRUE when the document has the other text
 */
gboolean jd_edit_session_exchange_finish (JdEditSession  *self,
                                          GAsyncResult   *result,
                                          GError        **error);

/**
 * jd_edit_session_set_changed_outside:
 * @self: a session with a file
 *
 * Says that the text was begun on another content of the file than it has now.
 */
void jd_edit_session_set_changed_outside (JdEditSession *self);

/**
 * jd_edit_session_get_draft_failing:
 * @self: a session
 *
 * Returns: whether the text could not be put into the draft either
 */
gboolean jd_edit_session_get_draft_failing (JdEditSession *self);

/**
 * jd_edit_session_flush:
 * @self: a session
 *
 * Puts what is not on disk yet into the draft, now: at the end of the program. A draft that says
 * nothing the file does not say is given up.
 *
 * Returns: FALSE when the draft could not be written
 */
gboolean jd_edit_session_flush (JdEditSession *self);

/**
 * jd_edit_session_flush_async:
 * @self: a session
 * @callback: (nullable): called when done
 * @user_data: for @callback
 *
 * As jd_edit_session_flush(), on another thread: for all but the end of the program.
 */
void jd_edit_session_flush_async (JdEditSession       *self,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);

/**
 * jd_edit_session_flush_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: FALSE when the draft could not be written
 */
gboolean jd_edit_session_flush_finish (JdEditSession  *self,
                                       GAsyncResult   *result,
                                       GError        **error);

/**
 * jd_edit_session_get_draft:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the draft of its text
 */
JdDraft *jd_edit_session_get_draft (JdEditSession *self);

/**
 * jd_edit_session_look:
 * @self: a session
 *
 * Looks whether another program changed the file: for the moment the window gets the focus.
 */
void jd_edit_session_look (JdEditSession *self);

/**
 * jd_edit_session_save_async:
 * @self: a session
 * @file: (nullable): where to save; the user agreed to replace what is there. NULL for the file of
 *   the session, which must have one
 * @cancellable: (nullable): stops the save while the file is untouched
 * @callback: called when done
 * @user_data: for @callback
 *
 * Saves the document as it is now, on another thread. The session has @file from then on, if it
 * could be written. `state` and `error` follow.
 */
void jd_edit_session_save_async (JdEditSession       *self,
                                 GFile               *file,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);

/**
 * jd_edit_session_save_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: TRUE when the file holds the document
 */
gboolean jd_edit_session_save_finish (JdEditSession  *self,
                                      GAsyncResult   *result,
                                      GError        **error);

G_END_DECLS
