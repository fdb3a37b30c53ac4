/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-file-private.h"

/* Programs write in several steps; this is how long they must be quiet, in milliseconds. */
#define QUIET 200

struct _JdFileWatch {
  /* Owned */
  GFileMonitor *monitor;
  GCancellable *cancellable;
  char *told;

  /* Borrowed */
  JdFile *file;

  guint quiet_id;
  gboolean looking;
  gboolean again;
};

static gboolean
on_quiet_cb (gpointer data)
{
  JdFileWatch *self = data;

  self->quiet_id = 0;
  jd_file_watch_look (self);

  return G_SOURCE_REMOVE;
}

static void
on_monitor_changed_cb (GFileMonitor      *monitor,
                       GFile             *file,
                       GFile             *other,
                       GFileMonitorEvent  event,
                       gpointer           data)
{
  JdFileWatch *self = data;

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  self->quiet_id = g_timeout_add (QUIET, on_quiet_cb, self);
}

JdFileWatch *
jd_file_watch_new (JdFile *file)
{
  JdFileWatch *self = g_new0 (JdFileWatch, 1);

  self->file = file;
  self->cancellable = g_cancellable_new ();
  self->monitor = g_file_monitor_file (jd_file_get_file (file), G_FILE_MONITOR_WATCH_MOVES, NULL,
                                       NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (on_monitor_changed_cb), self);

  return self;
}

void
jd_file_watch_free (JdFileWatch *self)
{
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  g_clear_pointer (&self->told, g_free);
  g_free (self);
}

typedef struct {
  JdFileChange change;
  JdFileState *found;
} Look;

static void
look_free (Look *look)
{
  jd_file_state_free (look->found);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
look_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Look *look = g_new0 (Look, 1);

  look->change = jd_file_examine (source, &look->found, cancellable);
  g_task_return_pointer (task, look, (GDestroyNotify) look_free);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  JdFileWatch *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Look) look = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *what = NULL;
  gboolean is_news;

  /* Cancelled: the watch is gone. */
  if (look == NULL)
    return;

  self->looking = FALSE;
  what = g_strdup_printf ("%d %s", look->change, look->found != NULL ? look->found->hash : "");

  /* That nothing has changed is news only after something had. */
  is_news = g_strcmp0 (what, self->told) != 0 &&
            (self->told != NULL || look->change != JD_FILE_UNCHANGED);
  if (is_news)
    g_set_str (&self->told, what);

  if (self->again)
    {
      self->again = FALSE;
      jd_file_watch_look (self);
    }

  /* Last, as a handler may end the watch. */
  if (is_news)
    jd_file_emit_changed (JD_FILE (source), look->change, look->found);
}

void
jd_file_watch_look (JdFileWatch *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->looking)
    {
      self->again = TRUE;
      return;
    }

  self->looking = TRUE;
  task = g_task_new (self->file, self->cancellable, looked_cb, self);
  g_task_set_source_tag (task, jd_file_watch_look);
  g_task_run_in_thread (task, look_cb);
}
