/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-edit-session-private.h"

/* Saving what is open. */

/* A save that takes longer than this, in milliseconds, is told in the subtitle. */
#define SLOW_SAVE 500

typedef struct {
  JdFile *file;
  guint64 state;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->file);
  g_free (save);
}

static gboolean
slow_save_cb (gpointer user_data)
{
  JdEditSession *self = user_data;

  self->slow_save = 0;
  self->is_slow = TRUE;
  jd_edit_session_update_state (self);

  return G_SOURCE_REMOVE;
}

static void
begin_save (JdEditSession *self)
{
  if (self->n_saves++ == 0)
    self->slow_save = g_timeout_add (SLOW_SAVE, slow_save_cb, self);
}

static void
end_save (JdEditSession *self)
{
  if (--self->n_saves > 0)
    return;

  g_clear_handle_id (&self->slow_save, g_source_remove);
  self->is_slow = FALSE;
}

static void
take_saved (JdEditSession *self,
            const Save    *save)
{
  jd_edit_session_set_file (self, save->file);
  g_clear_object (&self->origin);
  self->change = JD_FILE_UNCHANGED;
  jd_history_mark_saved (self->history, save->state);
  /* The window may have lost the focus, or closed, while the save ran, and written a draft. */
  if (!jd_history_is_modified (self->history))
    jd_edit_session_give_up_draft (self);
  jd_edit_session_set_error (self, NULL);
}

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  JdEditSession *self = g_task_get_source_object (task);
  const Save *save = g_task_get_task_data (task);

  end_save (self);

  if (jd_file_save_finish (JD_FILE (source), result, &error))
    {
      take_saved (self, save);
      jd_edit_session_update_state (self);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT))
    self->change = JD_FILE_CHANGED;
  g_set_object (&self->failed_file, jd_file_get_file (JD_FILE (source)));
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jd_edit_session_set_error (self, g_error_copy (error));
  jd_edit_session_update_state (self);
  g_task_return_error (task, g_steal_pointer (&error));
}

static JdFile *
make_file (JdEditSession *self,
           GFile         *file)
{
  JdFile *made = jd_file_new (file);

  if (self->file)
    jd_file_set_successor (self->file, made);

  return made;
}

void
jd_edit_session_save_async (JdEditSession       *self,
                            GFile               *file,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Save *save;

  g_return_if_fail (JD_IS_EDIT_SESSION (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  save = g_new0 (Save, 1);
  save->state = jd_history_get_state (self->history);
  if (file && !(self->file && g_file_equal (file, jd_file_get_file (self->file))))
    save->file = make_file (self, file);
  else
    save->file = g_object_ref (self->file);
  if (self->drafts)
    jd_file_set_drafts (save->file, self->drafts, self->draft);
  if (self->origin)
    jd_file_set_origin (save->file, self->origin);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_edit_session_save_async);
  g_task_set_task_data (task, save, save_free);

  begin_save (self);
  jd_file_save_async (save->file, self->document,
                      file ? JD_FILE_SAVE_OVERWRITE : JD_FILE_SAVE_NONE, cancellable, save_cb,
                      g_steal_pointer (&task));
}

gboolean
jd_edit_session_save_finish (JdEditSession  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
