/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-safe-write.h"

#define MAX_DRAFT_BYTES (64 * 1024 * 1024)
#define MAX_LABEL 200
#define MAX_URI 16384

static void
set_label (JdRecord   *head,
           const char *name,
           const char *text)
{
  g_autofree char *label = NULL;

  if (text == NULL)
    return;

  label = g_utf8_strlen (text, -1) > MAX_LABEL ? g_utf8_substring (text, 0, MAX_LABEL)
                                               : g_strdup (text);
  jd_record_set (head, name, label);
}

static JdRecord *
make_head (JdDraft           *draft,
           guint64            sequence,
           const JdDraftText *text)
{
  JdRecord *head = jd_record_new ("draft");
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *written = g_date_time_format_iso8601 (now);
  g_autofree char *uri = text->file != NULL ? g_file_get_uri (text->file) : NULL;

  jd_record_set (head, "id", jd_draft_get_id (draft));
  jd_record_set_number (head, "sequence", sequence);
  jd_record_set (head, "written", written);
  jd_record_set (head, "program", "Rolewright " JD_PROGRAM_VERSION);
  if (uri != NULL && strlen (uri) <= MAX_URI)
    jd_record_set (head, "target", uri);
  jd_record_set (head, "base", text->base);
  set_label (head, "document", text->document_id);
  set_label (head, "title", text->title);
  set_label (head, "snippet", text->snippet);

  return head;
}

typedef struct {
  JdDraftStore *store;
  JdDraft *draft;
  JdRecord *head;
} Follow;

static void
follow_free (Follow *follow)
{
  g_object_unref (follow->store);
  g_object_unref (follow->draft);
  g_clear_pointer (&follow->head, jd_record_free);
  g_free (follow);
}

static gboolean
follow_cb (gpointer data)
{
  Follow *follow = data;
  JdDraft *draft = follow->draft;
  GListStore *live = follow->store->live;
  guint position;
  gboolean listed = g_list_store_find (live, draft, &position);

  if (follow->head == NULL)
    {
      if (listed)
        g_list_store_remove (live, position);
      jd_draft_set_head (draft, NULL);
    }
  else if (jd_draft_get_state (draft) == JD_DRAFT_LIVE &&
           jd_record_get_number (follow->head, "sequence") > jd_draft_get_sequence (draft))
    {
      jd_draft_set_head (draft, follow->head);
      if (!listed)
        g_list_store_insert (live, 0, draft);
    }

  return G_SOURCE_REMOVE;
}

/* Lets the list follow what is on disk, in the thread that the list belongs to. */
static void
follow (JdDraftStore *self,
        JdDraft      *draft,
        JdRecord     *head)
{
  Follow *follow = g_new0 (Follow, 1);

  follow->store = g_object_ref (self);
  follow->draft = g_object_ref (draft);
  follow->head = head;

  if (g_thread_self () == self->thread)
    {
      follow_cb (follow);
      follow_free (follow);
    }
  else
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, follow_cb, follow, (GDestroyNotify) follow_free);
      g_source_attach (source, self->context);
    }
}

gboolean
jd_draft_store_write_numbered (JdDraftStore       *self,
                               JdDraft            *draft,
                               guint64             sequence,
                               const JdDraftText  *text,
                               GError            **error)
{
  g_autoptr (JdDraftWriter) writer = jd_draft_store_ref_writer (self, draft);
  g_autoptr (JdRecord) head = NULL;

  /* Released or discarded since: what was to be written is not wanted any more. */
  if (writer == NULL)
    return TRUE;

  head = make_head (draft, sequence, text);
  if (!jd_draft_writer_write (writer, sequence, head, text->bytes, error))
    return FALSE;

  follow (self, draft, g_steal_pointer (&head));

  return TRUE;
}

gboolean
jd_draft_store_write_sync (JdDraftStore       *self,
                           JdDraft            *draft,
                           const JdDraftText  *text,
                           GError            **error)
{
  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (JD_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (text != NULL && text->bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return jd_draft_store_write_numbered (self, draft, jd_draft_store_next_sequence (self), text,
                                        error);
}

typedef struct {
  JdDraft *draft;
  guint64 sequence;
  JdDraftText text;
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_object_unref (job->draft);
  g_bytes_unref (job->text.bytes);
  g_clear_object (&job->text.file);
  g_free ((char *) job->text.title);
  g_free ((char *) job->text.snippet);
  g_free ((char *) job->text.document_id);
  g_free ((char *) job->text.base);
  g_free (job);
}

static WriteJob *
write_job_new (JdDraft           *draft,
               guint64            sequence,
               const JdDraftText *text)
{
  WriteJob *job = g_new0 (WriteJob, 1);

  job->draft = g_object_ref (draft);
  job->sequence = sequence;
  job->text.bytes = g_bytes_ref (text->bytes);
  job->text.title = g_strdup (text->title);
  job->text.snippet = g_strdup (text->snippet);
  job->text.document_id = g_strdup (text->document_id);
  job->text.base = g_strdup (text->base);
  g_set_object (&job->text.file, text->file);

  return job;
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  WriteJob *job = data;
  g_autoptr (GError) error = NULL;

  if (jd_draft_store_write_numbered (source, job->draft, job->sequence, &job->text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
jd_draft_store_write_async (JdDraftStore        *self,
                            JdDraft             *draft,
                            const JdDraftText   *text,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JD_IS_DRAFT_STORE (self));
  g_return_if_fail (JD_IS_DRAFT (draft));
  g_return_if_fail (text != NULL && text->bytes != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_draft_store_write_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, write_job_new (draft, jd_draft_store_next_sequence (self), text),
                        (GDestroyNotify) write_job_free);
  g_task_run_in_thread (task, write_cb);
}

gboolean
jd_draft_store_write_finish (JdDraftStore  *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

GBytes *
jd_draft_store_load (JdDraftStore  *self,
                     JdDraft       *draft,
                     GError       **error)
{
  g_autoptr (JdRecord) head = NULL;
  g_autoptr (GFile) file = NULL;
  GBytes *bytes;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), NULL);
  g_return_val_if_fail (JD_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (jd_draft_get_state (draft) == JD_DRAFT_UNREADABLE)
    {
      g_autofree char *path = jd_draft_dup_unreadable_path (self->path,
                                                            jd_draft_get_id (draft));

      file = g_file_new_for_path (path);
      return jd_safe_read_bytes (file, MAX_DRAFT_BYTES, NULL, NULL, error);
    }

  bytes = jd_draft_read (jd_draft_get_state (draft) == JD_DRAFT_LIVE ? self->path
                                                                     : self->discarded_path,
                         jd_draft_get_id (draft), &head, error);
  if (bytes != NULL)
    jd_draft_set_head (draft, head);

  return bytes;
}

void
jd_draft_store_retire (JdDraftStore *self,
                       JdDraft      *draft,
                       guint64       sequence)
{
  g_autoptr (JdDraftWriter) writer = NULL;

  g_return_if_fail (JD_IS_DRAFT_STORE (self));
  g_return_if_fail (JD_IS_DRAFT (draft));

  /* A number that was not given out yet would shut out the writes to come. */
  g_mutex_lock (&self->mutex);
  sequence = MIN (sequence, self->sequence);
  g_mutex_unlock (&self->mutex);

  writer = jd_draft_store_ref_writer (self, draft);
  if (writer != NULL && jd_draft_writer_retire (writer, sequence))
    follow (self, draft, NULL);
}

static void
move_item (GListStore *from,
           GListStore *to,
           JdDraft    *draft)
{
  guint position;

  g_object_ref (draft);
  if (g_list_store_find (from, draft, &position))
    g_list_store_remove (from, position);
  if (jd_draft_get_sequence (draft) > 0)
    g_list_store_insert (to, 0, draft);
  g_object_unref (draft);
}

gboolean
jd_draft_store_discard (JdDraftStore  *self,
                        JdDraft       *draft,
                        GError       **error)
{
  g_autoptr (JdDraftWriter) writer = NULL;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (JD_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (jd_draft_get_state (draft) == JD_DRAFT_LIVE, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  writer = jd_draft_store_ref_writer (self, draft);
  if (writer == NULL)
    {
      if (!jd_draft_store_take (self, draft, error))
        return FALSE;
      writer = jd_draft_store_ref_writer (self, draft);
    }

  /* Waits for a write that is under way, so that none comes after the draft has moved. */
  jd_draft_writer_stop (writer);
  if (!jd_draft_move (self->path, self->discarded_path, jd_draft_get_id (draft), error))
    {
      jd_draft_store_release (self, draft);
      return FALSE;
    }

  jd_draft_store_release (self, draft);
  jd_draft_set_state (draft, JD_DRAFT_DISCARDED);
  move_item (self->live, self->discarded, draft);

  return TRUE;
}

gboolean
jd_draft_store_restore (JdDraftStore  *self,
                        JdDraft       *draft,
                        GError       **error)
{
  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (JD_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (jd_draft_get_state (draft) == JD_DRAFT_DISCARDED, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!jd_draft_move (self->discarded_path, self->path, jd_draft_get_id (draft), error))
    return FALSE;

  jd_draft_set_state (draft, JD_DRAFT_LIVE);
  move_item (self->discarded, self->live, draft);

  return TRUE;
}

gboolean
jd_draft_store_clear (JdDraftStore  *self,
                      GError       **error)
{
  gboolean done;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  done = jd_draft_prune (self->discarded_path, 0, 0, 0);
  done = jd_draft_clear_unreadable (self->path) && done;
  if (!jd_draft_store_refresh (self, error))
    return FALSE;

  if (!done)
    g_set_error_literal (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_FAILED,
                         _("Not all drafts could be removed"));

  return done;
}
