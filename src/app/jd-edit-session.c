/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-edit-session-private.h"

#include "jd-session-title.h"

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

enum {
  SIGNAL_RELOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

void
jd_edit_session_update_state (JdEditSession *self)
{
  JdSessionState state = compute_state (self);
  int kind = jd_part_get_choice (self->document, JD_DOCUMENT_KIND);
  g_autofree char *subtitle = NULL;

  if (state != self->state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }

  subtitle = jd_session_subtitle_dup (state, self->folder, kind == JD_DOCUMENT_KIND_TEMPLATE);
  if (g_set_str (&self->subtitle, subtitle))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

void
jd_edit_session_set_error (JdEditSession *self,
                           GError        *error)
{
  if (!error && !self->error)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* The file and the draft */

void
jd_edit_session_set_change (JdEditSession *self,
                            JdFileChange   change)
{
  self->change = change;
  jd_edit_session_update_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

void
jd_edit_session_set_file (JdEditSession *self,
                          JdFile        *file)
{
  if (self->file == file)
    return;

  if (self->file)
    {
      jd_edit_session_unfollow_file (self);
      jd_file_watch (self->file, FALSE);
    }
  g_set_object (&self->file, file);
  self->change = JD_FILE_UNCHANGED;
  g_clear_pointer (&self->folder, g_free);
  if (file)
    {
      self->folder = jd_file_dup_folder_name (file);
      jd_edit_session_follow_file (self);
      g_signal_connect_object (file, "notify::read-only",
                               G_CALLBACK (jd_edit_session_update_state), self,
                               G_CONNECT_SWAPPED);
      /* Something may have happened to it between the reading or writing and the watching. */
      jd_file_watch (file, TRUE);
      jd_file_look (file);
    }
  if (self->autosave)
    jd_autosave_set_file (self->autosave, file);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

void
jd_edit_session_emit_reloaded (JdEditSession *self)
{
  g_signal_emit (self, signals[SIGNAL_RELOADED], 0);
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
  jd_edit_session_update_state (self);
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
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
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
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->failed_file);
  g_clear_object (&self->origin);
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

  signals[SIGNAL_RELOADED] =
    g_signal_new ("reloaded", JD_TYPE_EDIT_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
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
  jd_edit_session_set_file (self, file);
  if (file && drafts)
    jd_file_set_drafts (file, drafts, self->draft);

  g_signal_connect_object (document, "changed", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (on_modified_cb), self,
                           G_CONNECT_SWAPPED);
  update_title (self);
  jd_edit_session_update_state (self);

  return self;
}

void
jd_edit_session_set_origin (JdEditSession *self)
{
  g_return_if_fail (JD_IS_EDIT_SESSION (self));

  g_clear_object (&self->origin);
  self->origin = jd_document_copy (self->document);
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

  jd_edit_session_set_change (self, JD_FILE_CHANGED);
}

gboolean
jd_edit_session_get_draft_failing (JdEditSession *self)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (self), FALSE);

  return self->autosave && jd_autosave_is_failing (self->autosave);
}

void
jd_edit_session_look (JdEditSession *self)
{
  g_return_if_fail (JD_IS_EDIT_SESSION (self));

  if (self->file)
    jd_file_look (self->file);
}
