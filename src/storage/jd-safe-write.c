/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "jd-file.h"
#include "jd-storage-io.h"

static void
clear (JdSafeWrite *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->old_bytes, g_bytes_unref);
  g_clear_fd (&self->folder, NULL);
  g_clear_fd (&self->old, NULL);
}

static gboolean
write_here (JdSafeWrite  *self,
            GError      **error)
{
  JdSafeOutcome outcome;

  if (!jd_safe_find (self, error))
    return FALSE;
  if (self->old < 0)
    return jd_safe_create (self, error);

  outcome = jd_safe_replace (self, error);
  if (outcome == JD_SAFE_NOT_THIS_WAY)
    return jd_safe_write_in_place (self, error);

  return outcome == JD_SAFE_DONE;
}

static JdFileState *
make_state (JdSafeWrite *self)
{
  struct stat info;

  if (self->folder < 0 || fstatat (self->folder, self->name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    return jd_file_state_new (NULL, self->bytes);

  return jd_file_state_new (&info, self->bytes);
}

JdFileState *
jd_safe_write (GFile              *file,
               GBytes             *bytes,
               JdSafeWriteFlags    flags,
               const JdFileState  *base,
               GCancellable       *cancellable,
               GError            **error)
{
  JdSafeWrite self = {
    .file = file,
    .bytes = bytes,
    .flags = flags,
    .base = base,
    .cancellable = cancellable,
    .folder = -1,
    .old = -1,
  };
  JdFileState *state = NULL;
  gboolean done = FALSE;

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    done = jd_storage_get_path (file) != NULL ? write_here (&self, error)
                                              : jd_safe_write_stream (&self, error);
  if (done)
    state = make_state (&self);
  clear (&self);

  return state;
}

gboolean
jd_safe_write_bytes (GFile             *file,
                     GBytes            *bytes,
                     JdSafeWriteFlags   flags,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr (JdFile) open = NULL;
  g_autoptr (JdFileState) state = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  open = jd_file_find_open (file);
  if (open != NULL)
    {
      jd_storage_set_reason (error, file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_IN_USE,
                             _("it is the document that is open. Choose another name"));
      return FALSE;
    }

  state = jd_safe_write (file, bytes, flags, NULL, cancellable, error);

  return state != NULL;
}

typedef struct {
  GBytes *bytes;
  JdSafeWriteFlags flags;
} WriteJob;

static void
write_job_free (WriteJob *job)
{
  g_bytes_unref (job->bytes);
  g_free (job);
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  WriteJob *job = data;
  g_autoptr (GError) error = NULL;

  if (jd_safe_write_bytes (source, job->bytes, job->flags, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
jd_safe_write_bytes_async (GFile               *file,
                           GBytes              *bytes,
                           JdSafeWriteFlags     flags,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  WriteJob *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  task = g_task_new (file, cancellable, callback, user_data);
  job = g_new0 (WriteJob, 1);
  job->bytes = g_bytes_ref (bytes);
  job->flags = flags;
  g_task_set_source_tag (task, jd_safe_write_bytes_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) write_job_free);
  g_task_run_in_thread (task, write_cb);
}

gboolean
jd_safe_write_bytes_finish (GFile         *file,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

guint
jd_safe_write_sweep (GFile *folder)
{
  g_autofd int fd = -1;

  g_return_val_if_fail (G_IS_FILE (folder), 0);

  if (jd_storage_get_path (folder) != NULL)
    fd = jd_io_open (AT_FDCWD, jd_storage_get_path (folder), O_RDONLY | O_DIRECTORY, 0);

  return fd >= 0 ? jd_io_sweep (fd, time (NULL)) : 0;
}
