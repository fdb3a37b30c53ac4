/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-draft-text.h"
#include "jd-edit-session-private.h"
#include "jd-version-store.h"

/* What other programs do to the file of a session, and what becomes of the text here. */

/* Gives the document another text, as one step. */
static void
assign (JdEditSession *self,
        JdDocument    *text,
        const char    *label)
{
  jd_history_begin (self->history, label, NULL);
  jd_part_assign (self->document, text);
  jd_history_end (self->history, NULL);
}

/* From here on the session stands on what the file holds now. */
static void
take_theirs (JdEditSession     *self,
             JdDocument        *theirs,
             const JdFileState *state,
             const char        *label)
{
  jd_file_set_state (self->file, state);
  assign (self, theirs, label);
  jd_history_mark_saved (self->history, jd_history_get_state (self->history));
  jd_edit_session_give_up_draft (self);
  jd_edit_session_set_error (self, NULL);
  jd_edit_session_set_change (self, JD_FILE_UNCHANGED);
}

static gboolean
may_reload (JdEditSession *self)
{
  return !jd_history_is_modified (self->history) && !self->error && self->n_saves == 0 &&
         jd_edit_session_is_editable (self);
}

static void
reload_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (JdEditSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (JdDocument) theirs = NULL;

  theirs = jd_file_peek_finish (JD_FILE (source), result, &state, &error);
  if (JD_FILE (source) != self->file || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Somebody may have typed meanwhile, and what cannot be read or edited is not taken over. */
  if (!theirs || !may_reload (self) ||
      jd_document_get_format_version (theirs) > JD_FORMAT_VERSION)
    {
      jd_edit_session_set_change (self, JD_FILE_CHANGED);
      return;
    }

  /* Translators: the name of a step that Undo can take back */
  take_theirs (self, theirs, state, _("Update from the File"));
  jd_edit_session_emit_reloaded (self);
}

static void
reload (JdEditSession *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  jd_file_peek_async (self->file, self->reading, reload_cb, g_object_ref (self));
}

static void
on_file_changed_cb (JdEditSession *self,
                    JdFileChange   change)
{
  if (change == JD_FILE_CHANGED && may_reload (self))
    {
      reload (self);
      return;
    }

  if (change == JD_FILE_GONE && !jd_history_is_modified (self->history))
    {
      self->gone_clean = TRUE;
      self->gone_state = jd_history_get_state (self->history);
      jd_history_mark_unsaved (self->history);
    }
  if (change == JD_FILE_UNCHANGED && self->gone_clean)
    {
      jd_history_mark_saved (self->history, self->gone_state);
      self->gone_clean = FALSE;
    }
  jd_edit_session_set_change (self, change);
}

void
jd_edit_session_follow_file (JdEditSession *self)
{
  self->gone_clean = FALSE;
  g_signal_connect_object (self->file, "changed", G_CALLBACK (on_file_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
jd_edit_session_unfollow_file (JdEditSession *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_signal_handlers_disconnect_by_func (self->file, on_file_changed_cb, self);
}

/* Another text in place of the one here, which is kept as a version before */

typedef struct {
  JdDocument *ours;
  JdVersionKind kind;
  char *id;
  JdDocument *text;
  JdFileState *state;
  char *label;
} Exchange;

static void
exchange_free (gpointer data)
{
  Exchange *exchange = data;

  g_clear_object (&exchange->ours);
  g_clear_object (&exchange->text);
  g_clear_pointer (&exchange->state, jd_file_state_free);
  g_free (exchange->id);
  g_free (exchange->label);
  g_free (exchange);
}

static gboolean
keep_ours (const Exchange  *exchange,
           GError         **error)
{
  g_autoptr (GBytes) bytes = jd_draft_write_document (exchange->ours, error);

  if (!bytes || !exchange->id)
    return bytes != NULL;

  return jd_versions_add (exchange->id, exchange->kind,
                          jd_part_get_string (exchange->ours, JD_DOCUMENT_TITLE), bytes, error);
}

static void
keep_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (keep_ours (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  JdEditSession *self = JD_EDIT_SESSION (source);
  g_autoptr (GTask) task = user_data;
  const Exchange *exchange = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (exchange->state && self->file)
    take_theirs (self, exchange->text, exchange->state, exchange->label);
  else
    assign (self, exchange->text, exchange->label);
  g_task_return_boolean (task, TRUE);
}

static void
exchange_async (JdEditSession       *self,
                JdVersionKind        kind,
                JdDocument          *text,
                const JdFileState   *state,
                const char          *label,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) keeping = g_task_new (self, NULL, kept_cb, task);
  Exchange *exchange = g_new0 (Exchange, 1);
  const char *id = jd_part_get_string (text, JD_DOCUMENT_ID);

  /* The document has the identity of the other text from then on, and its versions with it. */
  if (!id)
    id = jd_part_get_string (self->document, JD_DOCUMENT_ID);
  exchange->ours = jd_document_copy (self->document);
  exchange->kind = kind;
  exchange->id = g_strdup (id);
  exchange->text = g_object_ref (text);
  exchange->state = jd_file_state_copy (state);
  exchange->label = g_strdup (label);

  g_task_set_source_tag (task, exchange_async);
  g_task_set_task_data (keeping, exchange, exchange_free);
  g_task_run_in_thread (keeping, keep_thread);
}

/* Public API */

GFile *
jd_edit_session_get_failed_file (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->failed_file;
}

GDateTime *
jd_edit_session_dup_edited (JdEditSession *self)
{
  GDateTime *moment;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  moment = self->draft ? jd_draft_get_moment (self->draft) : NULL;

  return moment ? g_date_time_to_local (moment) : NULL;
}

GDateTime *
jd_edit_session_dup_changed (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->file ? jd_file_dup_changed (self->file) : NULL;
}

JdFile *
jd_edit_session_get_jd_file (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->file;
}

void
jd_edit_session_use_theirs_async (JdEditSession       *self,
                                  JdDocument          *theirs,
                                  const JdFileState   *state,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (JD_IS_EDIT_SESSION (self));
  g_return_if_fail (JD_IS_DOCUMENT (theirs));
  g_return_if_fail (state != NULL);

  /* Translators: the name of a step that Undo can take back */
  exchange_async (self, JD_VERSION_OURS, theirs, state, _("Use the File’s Version"), callback,
                  user_data);
}

void
jd_edit_session_restore_async (JdEditSession       *self,
                               JdDocument          *version,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (JD_IS_EDIT_SESSION (self));
  g_return_if_fail (JD_IS_DOCUMENT (version));

  /* Translators: the name of a step that Undo can take back */
  exchange_async (self, JD_VERSION_DRAFT, version, NULL, _("Restore Version"), callback, user_data);
}

gboolean
jd_edit_session_exchange_finish (JdEditSession  *self,
                                 GAsyncResult   *result,
                                 GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
