/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-file-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "jd-safe-write.h"
#include "jd-storage-private.h"

#define PORTAL_PATH "user.document-portal.host-path"
#define MAX_PATH 4096

enum {
  PROP_0,
  PROP_READ_ONLY,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdFile, jd_file, G_TYPE_OBJECT)

static void
jd_file_finalize (GObject *object)
{
  JdFile *self = JD_FILE (object);

  g_clear_pointer (&self->watch, jd_file_watch_free);
  g_clear_pointer (&self->state, jd_file_state_free);
  g_clear_object (&self->drafts);
  g_clear_object (&self->draft);
  g_clear_object (&self->file);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (jd_file_parent_class)->finalize (object);
}

static void
jd_file_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READ_ONLY:
      g_value_set_boolean (value, jd_file_get_read_only (JD_FILE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_file_class_init (JdFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jd_file_finalize;
  object_class->get_property = jd_file_get_property;

  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
jd_file_init (JdFile *self)
{
  g_mutex_init (&self->mutex);
}

JdFile *
jd_file_new (GFile *file)
{
  JdFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (JD_TYPE_FILE, NULL);
  self->file = g_object_ref (file);
  jd_file_registry_add (self);

  return self;
}

GFile *
jd_file_get_file (JdFile *self)
{
  g_return_val_if_fail (JD_IS_FILE (self), NULL);

  return self->file;
}

JdFileState *
jd_file_get_state (JdFile *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (JD_IS_FILE (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);

  return jd_file_state_copy (self->state);
}

gboolean
jd_file_get_read_only (JdFile *self)
{
  g_return_val_if_fail (JD_IS_FILE (self), FALSE);

  return g_atomic_int_get (&self->read_only);
}

void
jd_file_set_drafts (JdFile       *self,
                    JdDraftStore *drafts,
                    JdDraft      *draft)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (JD_IS_FILE (self));
  g_return_if_fail ((drafts == NULL) == (draft == NULL));

  locker = g_mutex_locker_new (&self->mutex);
  g_set_object (&self->drafts, drafts);
  g_set_object (&self->draft, draft);
}

char *
jd_file_dup_folder_name (JdFile *self)
{
  g_autofree char *host = NULL;
  g_autoptr (GFile) folder = NULL;
  const char *path;
  gssize length = -1;

  g_return_val_if_fail (JD_IS_FILE (self), NULL);

  /* The portal shows a folder of its own, and says the real one in an attribute. */
  path = jd_storage_get_path (self->file);
  host = g_malloc0 (MAX_PATH + 1);
  if (path != NULL)
    length = getxattr (path, PORTAL_PATH, host, MAX_PATH);
  if (length > 0)
    {
      g_autoptr (GFile) real = g_file_new_for_path (host);

      folder = g_file_get_parent (real);
    }
  else if (path == NULL || strstr (path, "/run/user/") != path || strstr (path, "/doc/") == NULL)
    folder = g_file_get_parent (self->file);

  if (folder != NULL)
    {
      g_autofree char *base = g_file_get_basename (folder);

      return base != NULL ? g_filename_display_name (base) : NULL;
    }

  return NULL;
}

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

  locker = g_mutex_locker_new (&self->mutex);
  document = read_document (self, report, &state, cancellable, error);
  if (document == NULL)
    return NULL;

  g_clear_pointer (&self->state, jd_file_state_free);
  self->state = g_steal_pointer (&state);
  g_atomic_int_set (&self->read_only,
                    jd_document_get_format_version (document) > JD_FORMAT_VERSION ||
                    !may_write (self->file));

  return g_steal_pointer (&document);
}

JdDocument *
jd_file_peek (JdFile        *self,
              JdReport      *report,
              GCancellable  *cancellable,
              GError       **error)
{
  g_return_val_if_fail (JD_IS_FILE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_document (self, report, NULL, cancellable, error);
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
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);

  return document;
}

JdFileChange
jd_file_examine (JdFile        *self,
                 JdFileState  **found,
                 GCancellable  *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFileState) now = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = jd_safe_read_bytes (self->file, JD_FILE_MAX_BYTES, &now, cancellable, &error);
  if (bytes == NULL)
    return g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NOT_FOUND)
           ? self->state != NULL ? JD_FILE_GONE : JD_FILE_UNCHANGED
           : JD_FILE_UNREACHABLE;

  if (self->state != NULL && g_str_equal (now->hash, self->state->hash))
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

void
jd_file_emit_changed (JdFile       *self,
                      JdFileChange  change)
{
  g_signal_emit (self, signals[CHANGED], 0, (int) change);
}

void
jd_file_watch (JdFile   *self,
               gboolean  on)
{
  g_return_if_fail (JD_IS_FILE (self));

  if (on && self->watch == NULL)
    self->watch = jd_file_watch_new (self);
  else if (!on)
    g_clear_pointer (&self->watch, jd_file_watch_free);
}

void
jd_file_look (JdFile *self)
{
  g_return_if_fail (JD_IS_FILE (self));

  if (self->watch != NULL)
    jd_file_watch_look (self->watch);
}
