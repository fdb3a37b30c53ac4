/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-file-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

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
  g_clear_object (&self->origin);
  g_weak_ref_clear (&self->before);
  g_clear_object (&self->file);
  g_mutex_clear (&self->working);
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
  g_mutex_init (&self->working);
  g_mutex_init (&self->mutex);
  g_weak_ref_init (&self->before, NULL);
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

void
jd_file_set_state (JdFile            *self,
                   const JdFileState *state)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (JD_IS_FILE (self));

  locker = g_mutex_locker_new (&self->mutex);
  g_clear_pointer (&self->state, jd_file_state_free);
  self->state = jd_file_state_copy (state);
}

GDateTime *
jd_file_dup_changed (JdFile *self)
{
  g_return_val_if_fail (JD_IS_FILE (self), NULL);

  if (self->changed <= 0)
    return NULL;

  return g_date_time_new_from_unix_local (self->changed / G_GINT64_CONSTANT (1000000000));
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
jd_file_set_successor (JdFile *self,
                       JdFile *next)
{
  g_return_if_fail (JD_IS_FILE (self));
  g_return_if_fail (JD_IS_FILE (next));

  g_weak_ref_set (&next->before, self);
}

void
jd_file_set_origin (JdFile     *self,
                    JdDocument *origin)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (JD_IS_FILE (self));
  g_return_if_fail (JD_IS_DOCUMENT (origin));

  locker = g_mutex_locker_new (&self->mutex);
  g_clear_object (&self->origin);
  self->origin = jd_document_copy (origin);
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

void
jd_file_emit_changed (JdFile            *self,
                      JdFileChange       change,
                      const JdFileState *found)
{
  self->changed = found != NULL ? found->modified : 0;
  g_signal_emit (self, signals[CHANGED], 0, (int) change);
}

void
jd_file_notify_read_only (JdFile *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
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
