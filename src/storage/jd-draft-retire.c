/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-store-private.h"

typedef struct {
  JdDraft *draft;
  guint64 sequence;
} Retirement;

static void
retirement_free (gpointer data)
{
  Retirement *retirement = data;

  g_clear_object (&retirement->draft);
  g_free (retirement);
}

static void
retire_cb (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  const Retirement *retirement = data;

  jd_draft_store_retire (source, retirement->draft, retirement->sequence);
  g_task_return_boolean (task, TRUE);
}

GFile *
jd_draft_store_dup_unreadable (JdDraftStore *self,
                               JdDraft      *draft)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), NULL);
  g_return_val_if_fail (JD_IS_DRAFT (draft), NULL);

  path = jd_draft_dup_unreadable_path (self->path, jd_draft_get_id (draft));

  return g_file_new_for_path (path);
}

void
jd_draft_store_retire_async (JdDraftStore        *self,
                             JdDraft             *draft,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Retirement *retirement;

  g_return_if_fail (JD_IS_DRAFT_STORE (self));
  g_return_if_fail (JD_IS_DRAFT (draft));

  /* What is written from here on has a larger number, and stays. */
  retirement = g_new0 (Retirement, 1);
  retirement->draft = g_object_ref (draft);
  retirement->sequence = jd_draft_store_next_sequence (self);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, jd_draft_store_retire_async);
  g_task_set_task_data (task, retirement, retirement_free);
  g_task_run_in_thread (task, retire_cb);
}
