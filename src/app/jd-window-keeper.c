/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-window-keeper.h"

#include "jd-crash-count.h"
#include "jd-window.h"

/* From a change of a window to its writing, in milliseconds: soon when a window comes or goes,
 * later when only its caret moves. */
#define SOON 200
#define LATER 4000
/* A run that lasts this long, in seconds, is not one that crashes at its start. */
#define GOOD_RUN 20
/* How many crashes in a row are too many. */
#define MAX_CRASHES 2

struct _JdWindowKeeper
{
  GObject parent_instance;

  /* Owned */
  GBytes *written;

  /* Borrowed */
  GtkApplication *application;

  guint soon;
  guint later;
  guint good_run;
  gboolean begun;
  gboolean finished;
  gboolean gave_up;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (JdWindowKeeper, jd_window_keeper, G_TYPE_OBJECT)

static GBytes *
list_windows (JdWindowKeeper *self)
{
  g_autoptr (GPtrArray) windows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jd_workspace_window_free);

  /* The last that had the focus comes first, and has to come back last. */
  for (GList *l = gtk_application_get_windows (self->application); l; l = l->next)
    if (JD_IS_WINDOW (l->data))
      g_ptr_array_insert (windows, 0, jd_window_dup_state (l->data));

  return jd_workspace_write (windows);
}

static void
stop_timers (JdWindowKeeper *self)
{
  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->later, g_source_remove);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (!jd_workspace_save (task_data, &error))
    g_debug ("%s", error->message);
  g_task_return_boolean (task, TRUE);
}

static void schedule (JdWindowKeeper *self);

static void
wrote_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  JdWindowKeeper *self = JD_WINDOW_KEEPER (source);

  self->writing = FALSE;
  schedule (self);
}

/* One writer at a time, so that the last one wins. */
static void
write_windows (JdWindowKeeper *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GTask) task = NULL;

  stop_timers (self);
  if (self->finished || self->writing)
    return;

  bytes = list_windows (self);
  if (self->written && g_bytes_equal (bytes, self->written))
    return;

  g_clear_pointer (&self->written, g_bytes_unref);
  self->written = g_bytes_ref (bytes);
  self->writing = TRUE;
  task = g_task_new (self, NULL, wrote_cb, NULL);
  g_task_set_source_tag (task, write_windows);
  g_task_set_task_data (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_thread);
}

static gboolean
on_soon_cb (gpointer user_data)
{
  JdWindowKeeper *self = user_data;

  self->soon = 0;
  write_windows (self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_later_cb (gpointer user_data)
{
  JdWindowKeeper *self = user_data;

  self->later = 0;
  write_windows (self);

  return G_SOURCE_REMOVE;
}

/* A window that only moves its caret. */
static void
schedule (JdWindowKeeper *self)
{
  if (self->later == 0 && !self->finished && self->begun)
    self->later = g_timeout_add (LATER, on_later_cb, self);
}

static void
schedule_soon (JdWindowKeeper *self)
{
  if (self->soon == 0 && !self->finished && self->begun)
    self->soon = g_timeout_add (SOON, on_soon_cb, self);
}

static void
on_state_changed_cb (JdWindowKeeper *self)
{
  schedule (self);
}

static void
on_session_changed_cb (JdWindowKeeper *self)
{
  schedule_soon (self);
}

static void
on_window_added_cb (JdWindowKeeper *self,
                    GtkWindow      *window)
{
  if (JD_IS_WINDOW (window))
    {
      g_signal_connect_object (window, "state-changed", G_CALLBACK (on_state_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (window, "notify::title", G_CALLBACK (on_session_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  schedule_soon (self);
}

static void
on_window_removed_cb (JdWindowKeeper *self,
                      GtkWindow      *window)
{
  schedule_soon (self);
}

static gboolean
on_good_run_cb (gpointer user_data)
{
  JdWindowKeeper *self = user_data;

  self->good_run = 0;
  jd_crash_count_end ();

  return G_SOURCE_REMOVE;
}

/* GObject overrides */

static void
jd_window_keeper_dispose (GObject *object)
{
  JdWindowKeeper *self = JD_WINDOW_KEEPER (object);

  stop_timers (self);
  g_clear_handle_id (&self->good_run, g_source_remove);
  g_clear_pointer (&self->written, g_bytes_unref);

  G_OBJECT_CLASS (jd_window_keeper_parent_class)->dispose (object);
}

static void
jd_window_keeper_class_init (JdWindowKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_window_keeper_dispose;
}

static void
jd_window_keeper_init (JdWindowKeeper *self)
{
}

/* Public API */

JdWindowKeeper *
jd_window_keeper_new (GtkApplication *application)
{
  JdWindowKeeper *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (JD_TYPE_WINDOW_KEEPER, NULL);
  self->application = application;
  g_signal_connect_object (application, "window-added", G_CALLBACK (on_window_added_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-removed", G_CALLBACK (on_window_removed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

guint
jd_window_keeper_restore (JdWindowKeeper *self)
{
  g_autoptr (GPtrArray) windows = NULL;
  guint n_crashes;

  g_return_val_if_fail (JD_IS_WINDOW_KEEPER (self), 0);

  if (self->begun)
    return 0;

  self->begun = TRUE;
  windows = jd_workspace_load ();
  n_crashes = jd_crash_count_begin ();
  self->good_run = g_timeout_add_seconds (GOOD_RUN, on_good_run_cb, self);
  self->gave_up = n_crashes >= MAX_CRASHES && windows->len > 0;
  if (self->gave_up)
    return 0;

  for (guint i = 0; i < windows->len; i++)
    {
      JdWindow *window = jd_window_new (JD_APPLICATION (self->application));

      jd_window_restore_state (window, g_ptr_array_index (windows, i), n_crashes > 0);
      gtk_window_present (GTK_WINDOW (window));
    }

  return windows->len;
}

gboolean
jd_window_keeper_get_gave_up (JdWindowKeeper *self)
{
  g_return_val_if_fail (JD_IS_WINDOW_KEEPER (self), FALSE);

  return self->gave_up;
}

void
jd_window_keeper_flush (JdWindowKeeper *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JD_IS_WINDOW_KEEPER (self));

  if (self->finished || !self->begun)
    return;

  bytes = list_windows (self);
  if (!jd_workspace_save (bytes, &error))
    g_debug ("%s", error->message);
}

void
jd_window_keeper_finish (JdWindowKeeper *self)
{
  g_return_if_fail (JD_IS_WINDOW_KEEPER (self));

  if (self->finished || !self->begun)
    return;

  stop_timers (self);
  jd_window_keeper_flush (self);
  self->finished = TRUE;
  jd_crash_count_end ();
}
