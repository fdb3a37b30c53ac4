/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-edit-session.h"

#include "jd-autosave.h"
#include "jd-session-title.h"

/* A save that takes longer than this, in milliseconds, is told in the subtitle. */
#define SLOW_SAVE 500

struct _JdEditSession
{
  GObject parent_instance;

  /* Owned */
  JdDocument *document;
  JdHistory *history;
  JdFile *file;
  JdDraftStore *drafts;
  JdDraft *draft;
  JdAutosave *autosave;
  char *title;
  char *subtitle;
  GError *error;

  JdSessionState state;
  JdFileChange change;
  guint slow_save;
  guint n_saves;
  gboolean is_slow;
};

G_DEFINE_FINAL_TYPE (JdEditSession, jd_edit_session, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_DOCUMENT,
  PROP_HISTORY,
  PROP_FILE,
  PROP_STATE,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_title (JdEditSession *self)
{
  g_autofree char *title = jd_session_title_dup (self->document);

  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static JdSessionState
compute_state (JdEditSession *self)
{
  if (self->is_slow)
    return JD_SESSION_SAVING;
  if (!self->file)
    return JD_SESSION_DRAFT;
  if (self->change == JD_FILE_CHANGED)
    return JD_SESSION_CHANGED_OUTSIDE;
  if (self->error)
    return JD_SESSION_NOT_SAVED;
  if (jd_file_get_read_only (self->file))
    return JD_SESSION_READ_ONLY;

  return jd_history_is_modified (self->history) ? JD_SESSION_CHANGED : JD_SESSION_SAVED;
}

static void
update_state (JdEditSession *self)
{
  JdSessionState state = compute_state (self);
  int kind = jd_part_get_choice (self->document, JD_DOCUMENT_KIND);
  g_autofree char *folder = self->file ? jd_file_dup_folder_name (self->file) : NULL;
  g_autofree char *subtitle = NULL;

  if (state != self->state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }

  subtitle = jd_session_subtitle_dup (state, folder, kind == JD_DOCUMENT_KIND_TEMPLATE);
  if (g_set_str (&self->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

static void
set_error (JdEditSession *self,
           GError        *error)
{
  if (!error && !self->error)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* The file and the draft */

static void
on_file_changed_cb (JdEditSession *self,
                    JdFileChange   change)
{
  self->change = change;
  if (change == JD_FILE_GONE)
    jd_history_mark_unsaved (self->history);
  update_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_file (JdEditSession *self,
          JdFile        *file)
{
  if (self->file == file)
    return;

  if (self->file)
    {
      g_signal_handlers_disconnect_by_func (self->file, on_file_changed_cb, self);
      jd_file_watch (self->file, FALSE);
    }
  g_set_object (&self->file, file);
  self->change = JD_FILE_UNCHANGED;
  if (file)
    {
      g_signal_connect_object (file, "changed", G_CALLBACK (on_file_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (file, "notify::read-only", G_CALLBACK (update_state), self,
                               G_CONNECT_SWAPPED);
      jd_file_watch (file, TRUE);
    }
  if (self->autosave)
    jd_autosave_set_file (self->autosave, file);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static void
on_failing_cb (JdEditSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
start_autosave (JdEditSession *self)
{
  if (!self->draft)
    self->draft = jd_draft_store_create (self->drafts);

  self->autosave = jd_autosave_new (self->document, self->drafts, self->draft);
  g_signal_connect_object (self->autosave, "notify::failing", G_CALLBACK (on_failing_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
on_modified_cb (JdEditSession *self)
{
  update_state (self);
}

/* GObject overrides */

static void
jd_edit_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  JdEditSession *self = JD_EDIT_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_FILE:
      g_value_set_object (value, jd_edit_session_get_file (self));
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_edit_session_dispose (GObject *object)
{
  JdEditSession *self = JD_EDIT_SESSION (object);

  g_clear_handle_id (&self->slow_save, g_source_remove);
  if (self->autosave)
    jd_autosave_stop (self->autosave);
  g_clear_object (&self->autosave);
  if (self->draft)
    jd_draft_store_release (self->drafts, self->draft);
  g_clear_object (&self->draft);
  g_clear_object (&self->drafts);
  if (self->file)
    jd_file_watch (self->file, FALSE);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (jd_edit_session_parent_class)->dispose (object);
}

static void
jd_edit_session_finalize (GObject *object)
{
  JdEditSession *self = JD_EDIT_SESSION (object);

  g_clear_object (&self->history);
  g_clear_object (&self->document);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (jd_edit_session_parent_class)->finalize (object);
}

static void
jd_edit_session_class_init (JdEditSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = jd_edit_session_get_property;
  object_class->dispose = jd_edit_session_dispose;
  object_class->finalize = jd_edit_session_finalize;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, JD_TYPE_DOCUMENT, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, JD_TYPE_HISTORY, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_STATE] =
    g_param_spec_uint ("state", NULL, NULL, 0, JD_SESSION_READ_ONLY, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jd_edit_session_init (JdEditSession *self)
{
}

/* Public API */

JdEditSession *
jd_edit_session_new (JdDocument   *document,
                     JdFile       *file,
                     JdDraftStore *drafts,
                     JdDraft      *draft)
{
  JdEditSession *self;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (file == NULL || JD_IS_FILE (file), NULL);
  g_return_val_if_fail (draft == NULL || JD_IS_DRAFT_STORE (drafts), NULL);

  self = g_object_new (JD_TYPE_EDIT_SESSION, NULL);
  self->document = g_object_ref (document);
  self->history = jd_history_new (document);
  g_set_object (&self->drafts, drafts);
  g_set_object (&self->draft, draft);
  if (draft || !file)
    jd_history_mark_unsaved (self->history);

  if (drafts)
    start_autosave (self);
  set_file (self, file);
  if (file && drafts)
    jd_file_set_drafts (file, drafts, self->draft);

  g_signal_connect_object (document, "changed", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (on_modified_cb), self,
                           G_CONNECT_SWAPPED);
  update_title (self);
  update_state (self);

  return self;
}

JdDocument *
jd_edit_session_get_document (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->document;
}

JdHistory *
jd_edit_session_get_history (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->history;
}

GFile *
jd_edit_session_get_file (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->file ? jd_file_get_file (self->file) : NULL;
}

JdSessionState
jd_edit_session_get_state (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), JD_SESSION_DRAFT);

  return self->state;
}

gboolean
jd_edit_session_is_editable (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), FALSE);

  return jd_document_get_format_version (self->document) <= JD_FORMAT_VERSION;
}

const char *
jd_edit_session_get_title (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->title;
}

const char *
jd_edit_session_get_subtitle (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->subtitle;
}

const GError *
jd_edit_session_get_error (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), NULL);

  return self->error;
}

JdFileChange
jd_edit_session_get_change (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), JD_FILE_UNCHANGED);

  return self->change;
}

void
jd_edit_session_set_changed_outside (JdEditSession *self)
{
  g_return_if_fail (JD_IS_EDIT_SESSION (self));
  g_return_if_fail (self->file != NULL);

  on_file_changed_cb (self, JD_FILE_CHANGED);
}

gboolean
jd_edit_session_get_draft_failing (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), FALSE);

  return self->autosave && jd_autosave_is_failing (self->autosave);
}

gboolean
jd_edit_session_flush (JdEditSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), FALSE);

  if (!self->autosave)
    return TRUE;

  if (self->file && !self->error && self->change == JD_FILE_UNCHANGED &&
      !jd_history_is_modified (self->history))
    {
      jd_autosave_settle (self->autosave);
      jd_draft_store_retire (self->drafts, self->draft, G_MAXUINT64);
      return TRUE;
    }

  /* The failure is shown by the property `failing` of the autosave. */
  return jd_autosave_flush (self->autosave, &error);
}

void
jd_edit_session_look (JdEditSession *self)
{
  g_return_if_fail (JD_IS_EDIT_SESSION (self));

  if (self->file)
    jd_file_look (self->file);
}

/* Saving */

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
  update_state (self);

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
  set_file (self, save->file);
  self->change = JD_FILE_UNCHANGED;
  jd_history_mark_saved (self->history, save->state);
  if (self->autosave && !jd_history_is_modified (self->history))
    jd_autosave_settle (self->autosave);
  set_error (self, NULL);
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
      update_state (self);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT))
    self->change = JD_FILE_CHANGED;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_error (self, g_error_copy (error));
  update_state (self);
  g_task_return_error (task, g_steal_pointer (&error));
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
    save->file = jd_file_new (file);
  else
    save->file = g_object_ref (self->file);
  if (self->drafts)
    jd_file_set_drafts (save->file, self->drafts, self->draft);

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
