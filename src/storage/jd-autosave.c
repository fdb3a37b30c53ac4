/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-autosave.h"

#include "jd-draft-text.h"
#include "jd-draft-store-private.h"

struct _JdAutosave {
  GObject parent_instance;

  /* Owned */
  JdDocument *document;
  JdDraftStore *store;
  JdDraft *draft;
  JdFile *file;
  GMainContext *context;
  GSource *timer;
  GPtrArray *waiting;

  guint interval;
  gulong changed_id;
  gboolean stopped;
  gboolean failing;

  /* What changed so far, what is being written, and what is on disk or needs no draft. */
  guint64 touched;
  guint64 underway;
  guint64 settled;
};

enum {
  PROP_0,
  PROP_FAILING,
  N_PROPS
};

enum {
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdAutosave, jd_autosave, G_TYPE_OBJECT)

static void
stop_timer (JdAutosave *self)
{
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static void
jd_autosave_dispose (GObject *object)
{
  JdAutosave *self = JD_AUTOSAVE (object);

  jd_autosave_stop (self);
  g_clear_object (&self->document);
  g_clear_object (&self->store);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (jd_autosave_parent_class)->dispose (object);
}

static void
jd_autosave_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FAILING:
      g_value_set_boolean (value, JD_AUTOSAVE (object)->failing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_autosave_class_init (JdAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_autosave_dispose;
  object_class->get_property = jd_autosave_get_property;

  properties[PROP_FAILING] =
    g_param_spec_boolean ("failing", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
jd_autosave_init (JdAutosave *self)
{
  self->interval = JD_AUTOSAVE_INTERVAL;
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->context = g_main_context_ref_thread_default ();
}

static void
set_outcome (JdAutosave   *self,
             const GError *error)
{
  if (self->failing == (error != NULL))
    return;

  self->failing = error != NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILING]);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* What one write needs, taken on the thread that edits, so that another can write it. */
typedef struct {
  JdDocument *document;
  JdDraftStore *store;
  JdDraft *draft;
  GFile *file;
  char *base;
  guint64 sequence;
  guint64 touched;
} Snapshot;

static void
snapshot_free (Snapshot *snapshot)
{
  g_clear_object (&snapshot->document);
  g_clear_object (&snapshot->store);
  g_clear_object (&snapshot->draft);
  g_clear_object (&snapshot->file);
  g_free (snapshot->base);
  g_free (snapshot);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Snapshot, snapshot_free)

static Snapshot *
snapshot_new (JdAutosave *self)
{
  Snapshot *snapshot = g_new0 (Snapshot, 1);
  g_autoptr (JdFileState) state = self->file != NULL ? jd_file_get_state (self->file) : NULL;

  snapshot->document = jd_document_copy (self->document);
  snapshot->store = g_object_ref (self->store);
  snapshot->draft = g_object_ref (self->draft);
  snapshot->sequence = jd_draft_store_next_sequence (self->store);
  snapshot->touched = self->touched;
  snapshot->base = state != NULL ? g_strdup (state->hash) : NULL;
  if (self->file != NULL)
    snapshot->file = g_object_ref (jd_file_get_file (self->file));

  return snapshot;
}

static gboolean
write_snapshot (Snapshot  *snapshot,
                GError   **error)
{
  g_autoptr (GBytes) bytes = jd_draft_write_document (snapshot->document, error);
  g_autofree char *snippet = NULL;
  JdDraftText text = { 0 };

  if (bytes == NULL)
    return FALSE;

  snippet = jd_draft_dup_snippet (snapshot->document);
  text.bytes = bytes;
  text.title = jd_part_get_string (snapshot->document, JD_DOCUMENT_TITLE);
  text.snippet = snippet;
  text.document_id = jd_part_get_string (snapshot->document, JD_DOCUMENT_ID);
  text.file = snapshot->file;
  text.base = snapshot->base;

  return jd_draft_store_write_numbered (snapshot->store, snapshot->draft, snapshot->sequence, &text,
                                        error);
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (write_snapshot (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void start_timer (JdAutosave *self);
static void write_now (JdAutosave *self);

/* Answers those who wait for what was changed when they asked. */
static void
answer (JdAutosave   *self,
        const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  JdAutosave *self = JD_AUTOSAVE (source);
  Snapshot *snapshot = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->underway = 0;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    self->settled = MAX (self->settled, snapshot->touched);

  if (self->stopped)
    {
      answer (self, error);
      return;
    }

  set_outcome (self, error);
  if (jd_autosave_is_pending (self) && self->waiting->len > 0 && error == NULL)
    {
      write_now (self);
      return;
    }

  if (jd_autosave_is_pending (self))
    start_timer (self);
  answer (self, error);
}

static void
write_now (JdAutosave *self)
{
  g_autoptr (GTask) task = NULL;

  stop_timer (self);
  if (self->underway != 0 || !jd_autosave_is_pending (self))
    return;

  self->underway = self->touched;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, write_now);
  g_task_set_task_data (task, snapshot_new (self), (GDestroyNotify) snapshot_free);
  g_task_run_in_thread (task, write_cb);
}

static gboolean
on_timer_cb (gpointer data)
{
  write_now (data);

  return G_SOURCE_REMOVE;
}

/* Runs from the first change, not the last: who types without a pause is written all the same. */
static void
start_timer (JdAutosave *self)
{
  if (self->timer != NULL || self->underway != 0 || self->stopped)
    return;

  self->timer = g_timeout_source_new (self->interval);
  g_source_set_callback (self->timer, on_timer_cb, self, NULL);
  g_source_attach (self->timer, self->context);
}

static void
on_document_changed_cb (JdDocument *document,
                        JdChange   *change,
                        JdAutosave *self)
{
  self->touched++;
  start_timer (self);
}

JdAutosave *
jd_autosave_new (JdDocument   *document,
                 JdDraftStore *store,
                 JdDraft      *draft)
{
  JdAutosave *self;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (JD_IS_DRAFT_STORE (store), NULL);
  g_return_val_if_fail (JD_IS_DRAFT (draft), NULL);

  self = g_object_new (JD_TYPE_AUTOSAVE, NULL);
  self->document = g_object_ref (document);
  self->store = g_object_ref (store);
  self->draft = g_object_ref (draft);
  self->changed_id = g_signal_connect (document, "changed", G_CALLBACK (on_document_changed_cb),
                                       self);

  return self;
}

void
jd_autosave_set_interval (JdAutosave *self,
                          guint       milliseconds)
{
  g_return_if_fail (JD_IS_AUTOSAVE (self));

  self->interval = milliseconds;
}

void
jd_autosave_set_file (JdAutosave *self,
                      JdFile     *file)
{
  g_return_if_fail (JD_IS_AUTOSAVE (self));
  g_return_if_fail (file == NULL || JD_IS_FILE (file));

  g_set_object (&self->file, file);
}

gboolean
jd_autosave_is_pending (JdAutosave *self)
{
  g_return_val_if_fail (JD_IS_AUTOSAVE (self), FALSE);

  return !self->stopped && self->touched > self->settled;
}

gboolean
jd_autosave_is_failing (JdAutosave *self)
{
  g_return_val_if_fail (JD_IS_AUTOSAVE (self), FALSE);

  return self->failing;
}

gboolean
jd_autosave_flush (JdAutosave  *self,
                   GError     **error)
{
  g_autoptr (Snapshot) snapshot = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (JD_IS_AUTOSAVE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!jd_autosave_is_pending (self))
    return TRUE;

  stop_timer (self);
  snapshot = snapshot_new (self);
  if (write_snapshot (snapshot, &cause))
    self->settled = MAX (self->settled, snapshot->touched);
  else
    start_timer (self);

  set_outcome (self, cause);
  if (cause == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&cause));

  return FALSE;
}

void
jd_autosave_flush_async (JdAutosave          *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (JD_IS_AUTOSAVE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, jd_autosave_flush_async);
  g_ptr_array_add (self->waiting, task);

  if (jd_autosave_is_pending (self))
    write_now (self);
  else
    answer (self, NULL);
}

gboolean
jd_autosave_flush_finish (JdAutosave    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
jd_autosave_settle (JdAutosave *self)
{
  g_return_if_fail (JD_IS_AUTOSAVE (self));

  self->settled = self->touched;
  stop_timer (self);
}

void
jd_autosave_stop (JdAutosave *self)
{
  g_return_if_fail (JD_IS_AUTOSAVE (self));

  self->stopped = TRUE;
  stop_timer (self);
  if (self->document != NULL)
    g_clear_signal_handler (&self->changed_id, self->document);
}
