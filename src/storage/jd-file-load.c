/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-file-private.h"

#include <fcntl.h>
#include <unistd.h>

#include "jd-safe-write.h"
#include "jd-storage-private.h"

static gboolean
may_write (GFile *file)
{
  const char *path = jd_storage_get_path (file);
  g_autoptr (GFileInfo) info = NULL;

  if (path != NULL)
    return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, G_FILE_QUERY_INFO_NONE, NULL,
                            NULL);

  return info == NULL ||
         !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) ||
         g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
}

static JdDocument *
read_document (JdFile        *self,
               JdReport      *report,
               JdFileState  **state,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (self->file);

  jd_safe_write_recover (NULL);
  if (folder != NULL)
    jd_safe_write_sweep (folder);
  bytes = jd_safe_read_bytes (self->file, JD_FILE_MAX_BYTES, state, cancellable, error);
  if (bytes == NULL)
    return NULL;

  return jd_format_read (jd_format_find ("json"), bytes, NULL, report, error);
}

JdDocument *
jd_file_load (JdFile        *self,
              JdReport      *report,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (JD_IS_FILE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  locker = g_mutex_locker_new (&self->working);
  document = read_document (self, report, &state, cancellable, error);
  if (document == NULL)
    return NULL;

  jd_file_set_state (self, state);
  g_atomic_int_set (&self->read_only,
                    jd_document_get_format_version (document) > JD_FORMAT_VERSION ||
                    !may_write (self->file));

  return g_steal_pointer (&document);
}

static void
load_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  JdDocument *document = jd_file_load (source, data, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
jd_file_load_async (JdFile              *self,
                    JdReport            *report,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JD_IS_FILE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_file_load_async);
  if (report != NULL)
    g_task_set_task_data (task, g_object_ref (report), g_object_unref);
  g_task_run_in_thread (task, load_cb);
}

JdDocument *
jd_file_load_finish (JdFile        *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  JdDocument *document;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document != NULL)
    jd_file_notify_read_only (self);

  return document;
}

/* What is in the file now, to be compared */

typedef struct {
  JdDocument *document;
  JdFileState *state;
} Peek;

static void
peek_free (gpointer data)
{
  Peek *peek = data;

  g_clear_object (&peek->document);
  g_clear_pointer (&peek->state, jd_file_state_free);
  g_free (peek);
}

JdDocument *
jd_file_peek (JdFile        *self,
              JdReport      *report,
              JdFileState  **state,
              GCancellable  *cancellable,
              GError       **error)
{
  g_return_val_if_fail (JD_IS_FILE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_document (self, report, state, cancellable, error);
}

static void
peek_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Peek *peek = g_new0 (Peek, 1);
  GError *error = NULL;

  peek->document = jd_file_peek (source, NULL, &peek->state, cancellable, &error);
  if (peek->document != NULL)
    {
      g_task_return_pointer (task, peek, peek_free);
      return;
    }

  peek_free (peek);
  g_task_return_error (task, error);
}

void
jd_file_peek_async (JdFile              *self,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JD_IS_FILE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_file_peek_async);
  g_task_run_in_thread (task, peek_cb);
}

JdDocument *
jd_file_peek_finish (JdFile        *self,
                     GAsyncResult  *result,
                     JdFileState  **state,
                     GError       **error)
{
  Peek *peek;
  JdDocument *document;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  peek = g_task_propagate_pointer (G_TASK (result), error);
  if (peek == NULL)
    return NULL;

  document = g_steal_pointer (&peek->document);
  if (state != NULL)
    *state = g_steal_pointer (&peek->state);
  peek_free (peek);

  return document;
}

/* Looking what became of it */

JdFileChange
jd_file_examine (JdFile        *self,
                 JdFileState  **found,
                 GCancellable  *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->working);
  g_autoptr (JdFileState) known = jd_file_get_state (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFileState) now = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = jd_safe_read_bytes (self->file, JD_FILE_MAX_BYTES, &now, cancellable, &error);
  if (bytes == NULL)
    return g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NOT_FOUND)
           ? known != NULL ? JD_FILE_GONE : JD_FILE_UNCHANGED
           : JD_FILE_UNREACHABLE;

  if (known != NULL && g_str_equal (now->hash, known->hash))
    return JD_FILE_UNCHANGED;

  if (found != NULL)
    *found = g_steal_pointer (&now);

  return JD_FILE_CHANGED;
}

JdFileChange
jd_file_check (JdFile       *self,
               GCancellable *cancellable)
{
  g_return_val_if_fail (JD_IS_FILE (self), JD_FILE_UNREACHABLE);

  return jd_file_examine (self, NULL, cancellable);
}

