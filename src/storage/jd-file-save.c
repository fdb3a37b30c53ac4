/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-file-private.h"

#include <glib/gi18n-lib.h>

#include "jd-draft-store-private.h"
#include "jd-draft-text.h"
#include "jd-safe-private.h"
#include "jd-version-store.h"

/* One save: the document as it was when the save was asked for, and its place in the order. */
typedef struct {
  JdDocument *document;
  JdDraftStore *drafts;
  JdDraft *draft;
  JdFileSaveFlags flags;
  guint64 serial;
  guint64 sequence;
} Save;

static void
save_free (Save *save)
{
  g_clear_object (&save->document);
  g_clear_object (&save->drafts);
  g_clear_object (&save->draft);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static Save *
save_new (JdFile          *self,
          JdDocument      *document,
          JdFileSaveFlags  flags)
{
  Save *save = g_new0 (Save, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  save->document = jd_document_copy (document);
  save->flags = flags;
  save->serial = ++self->serial;
  g_mutex_lock (&self->mutex);
  g_set_object (&save->drafts, self->drafts);
  g_set_object (&save->draft, self->draft);
  g_mutex_unlock (&self->mutex);
  save->sequence = save->drafts != NULL ? jd_draft_store_next_sequence (save->drafts) : 0;
  jd_part_set_string (save->document, JD_DOCUMENT_MODIFIED, moment);

  return save;
}

/* A draft that cannot be written does not keep anybody from saving; the autosave has told. */
static void
write_draft (JdFile *self,
             Save   *save,
             GBytes *bytes)
{
  g_autofree char *snippet = NULL;
  g_autoptr (JdFileState) base = jd_file_get_state (self);
  JdDraftText text = { 0 };

  if (save->drafts == NULL)
    return;

  snippet = jd_draft_dup_snippet (save->document);
  text.bytes = bytes;
  text.title = jd_part_get_string (save->document, JD_DOCUMENT_TITLE);
  text.snippet = snippet;
  text.document_id = jd_part_get_string (save->document, JD_DOCUMENT_ID);
  text.file = self->file;
  text.base = base != NULL ? base->hash : NULL;
  jd_draft_store_write_numbered (save->drafts, save->draft, save->sequence, &text, NULL);
}

static void
keep_version (Save          *save,
              JdVersionKind  kind,
              GBytes        *bytes)
{
  const char *id = jd_part_get_string (save->document, JD_DOCUMENT_ID);

  if (id != NULL)
    jd_versions_add (id, kind, jd_part_get_string (save->document, JD_DOCUMENT_TITLE), bytes,
                     NULL);
}

/* What is overwritten on the word of the user is looked at once more, kept when it is not ours,
 * and then it is the base: a change after this moment is a conflict all the same. */
static gboolean
find_base_to_overwrite (JdFile        *self,
                        Save          *save,
                        JdFileState  **base,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JdFileState) known = jd_file_get_state (self);

  bytes = jd_safe_read_bytes (self->file, JD_FILE_MAX_BYTES, base, cancellable, &cause);
  if (bytes == NULL)
    {
      if (g_error_matches (cause, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NOT_FOUND) ||
          g_error_matches (cause, JD_STORAGE_ERROR, JD_STORAGE_ERROR_TOO_LARGE))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  if (known == NULL || !g_str_equal (known->hash, (*base)->hash))
    keep_version (save, JD_VERSION_THEIRS, bytes);

  return TRUE;
}

static gboolean
find_base (JdFile            *self,
           Save              *save,
           JdFileState      **base,
           JdSafeWriteFlags  *flags,
           GCancellable      *cancellable,
           GError           **error)
{
  if ((save->flags & JD_FILE_SAVE_OVERWRITE) != 0)
    return find_base_to_overwrite (self, save, base, cancellable, error);

  *base = jd_file_get_state (self);
  if (*base == NULL)
    *flags = JD_SAFE_WRITE_NEW;

  return TRUE;
}

static gboolean
write_file (JdFile        *self,
            Save          *save,
            GBytes        *bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (JdFileState) base = NULL;
  g_autoptr (JdFileState) now = NULL;
  JdSafeWriteFlags flags = JD_SAFE_WRITE_NONE;

  if (!find_base (self, save, &base, &flags, cancellable, error))
    return FALSE;

  now = jd_safe_write (self->file, bytes, flags, base, cancellable, &cause);

  /* The file holds the new text in this case too, and the next save must know it. */
  if (now == NULL && g_error_matches (cause, JD_STORAGE_ERROR, JD_STORAGE_ERROR_UNCERTAIN))
    now = jd_file_state_new (NULL, bytes);

  if (now != NULL)
    jd_file_set_state (self, now);
  if (cause == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&cause));

  return FALSE;
}

/* What the document was made from is older than the first version that a save keeps. */
static void
keep_origin (JdFile *self,
             Save   *save)
{
  g_autoptr (JdDocument) origin = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_mutex_lock (&self->mutex);
  origin = g_steal_pointer (&self->origin);
  g_mutex_unlock (&self->mutex);

  bytes = origin != NULL ? jd_draft_write_document (origin, NULL) : NULL;
  if (bytes != NULL)
    keep_version (save, JD_VERSION_TEMPLATE, bytes);
}

/* The user agreed to replace what is there, not what somebody writes in another window. */
static gboolean
is_of_another_window (JdFile *self,
                      Save   *save)
{
  g_autoptr (JdFileState) known = jd_file_get_state (self);

  return known == NULL && (save->flags & JD_FILE_SAVE_OVERWRITE) != 0 &&
         jd_file_registry_has_other (self);
}

static gboolean
run_save (JdFile        *self,
          Save          *save,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->working);
  g_autoptr (GBytes) bytes = NULL;

  if (save->serial < self->saved_serial)
    return TRUE;

  if (jd_document_get_format_version (save->document) > JD_FORMAT_VERSION)
    {
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NEWER,
                             _("it was made with a newer Rolewright"));
      return FALSE;
    }

  if (is_of_another_window (self, save))
    {
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_IN_USE,
                             _("it is open in another window"));
      return FALSE;
    }

  bytes = jd_draft_write_document (save->document, error);
  if (bytes == NULL)
    return FALSE;

  write_draft (self, save, bytes);
  if (!write_file (self, save, bytes, cancellable, error))
    return FALSE;

  self->saved_serial = save->serial;
  keep_origin (self, save);
  keep_version (save, JD_VERSION_SAVED, bytes);
  if (save->drafts != NULL)
    jd_draft_store_retire (save->drafts, save->draft, save->sequence);

  return TRUE;
}

gboolean
jd_file_save (JdFile           *self,
              JdDocument       *document,
              JdFileSaveFlags   flags,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (Save) save = NULL;

  g_return_val_if_fail (JD_IS_FILE (self), FALSE);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  save = save_new (self, document, flags);

  return run_save (self, save, cancellable, error);
}

static void
save_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (run_save (source, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
jd_file_save_async (JdFile              *self,
                    JdDocument          *document,
                    JdFileSaveFlags      flags,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JD_IS_FILE (self));
  g_return_if_fail (JD_IS_DOCUMENT (document));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_file_save_async);

  /* A save that is done is done, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, save_new (self, document, flags), (GDestroyNotify) save_free);
  g_task_run_in_thread (task, save_cb);
}

gboolean
jd_file_save_finish (JdFile        *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
