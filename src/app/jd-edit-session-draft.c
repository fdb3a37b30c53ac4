/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-edit-session-private.h"

/* What a session puts into its draft before its time. */

/* Whether the file holds what is shown, so that there is nothing to keep. */
static gboolean
needs_no_draft (JdEditSession *self)
{
  return self->file && !self->error && self->change == JD_FILE_UNCHANGED && self->n_saves == 0 &&
         !jd_history_is_modified (self->history);
}

static void
retired_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_boolean (task, TRUE);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (jd_autosave_flush_finish (JD_AUTOSAVE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
given_up_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_object_unref (user_data);
}

/* The session holds its draft until that is done: nobody else may remove it. */
void
jd_edit_session_give_up_draft (JdEditSession *self)
{
  if (!self->autosave)
    return;

  jd_autosave_settle (self->autosave);
  jd_draft_store_retire_async (self->drafts, self->draft, given_up_cb, g_object_ref (self));
}

/* Public API */

JdDraft *
jd_edit_session_get_draft (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->draft;
}

gboolean
jd_edit_session_flush (JdEditSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), FALSE);

  if (!self->autosave)
    return TRUE;

  if (needs_no_draft (self))
    {
      jd_autosave_settle (self->autosave);
      jd_draft_store_retire (self->drafts, self->draft, G_MAXUINT64);
      return TRUE;
    }

  /* The failure is shown by the property `failing` of the autosave. */
  return jd_autosave_flush (self->autosave, &error);
}

void
jd_edit_session_flush_async (JdEditSession       *self,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (JD_IS_EDIT_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, jd_edit_session_flush_async);
  if (!self->autosave)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
  else if (needs_no_draft (self))
    {
      jd_autosave_settle (self->autosave);
      jd_draft_store_retire_async (self->drafts, self->draft, retired_cb, task);
    }
  else
    {
      jd_autosave_flush_async (self->autosave, flushed_cb, task);
    }
}

gboolean
jd_edit_session_flush_finish (JdEditSession  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
