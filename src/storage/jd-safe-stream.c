/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <glib/gi18n-lib.h>

#include "jd-rescue.h"

#define MAX_OLD_BYTES (64 * 1024 * 1024)
#define PIECE 65536

GBytes *
jd_safe_read_stream (GFile         *file,
                     gsize          limit,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (PIECE);
  gssize n;

  if (stream == NULL)
    return NULL;

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, PIECE, cancellable,
                                   error)) > 0)
    {
      if (array->len + (gsize) n > limit)
        {
          jd_storage_set_reason (error, file, JD_STORAGE_READ, JD_STORAGE_ERROR_TOO_LARGE,
                                 _("it is too large"));
          return NULL;
        }
      g_byte_array_append (array, buffer, (guint) n);
    }

  if (n < 0 || !g_input_stream_close (G_INPUT_STREAM (stream), cancellable, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static char *
dup_etag (GFile *file)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* Closing a stream that failed puts its broken text in place, unless the closing is cancelled. */
static void
give_up (GFileOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
}

static gboolean
push (GFile         *file,
      GBytes        *bytes,
      const char    *etag,
      gboolean       is_new,
      GError       **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (is_new)
    stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, error);
  else
    stream = g_file_replace (file, etag, FALSE, G_FILE_CREATE_NONE, NULL, error);
  if (stream == NULL)
    return FALSE;

  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, NULL, error) ||
      !g_output_stream_flush (G_OUTPUT_STREAM (stream), NULL, error))
    {
      give_up (stream);
      return FALSE;
    }

  return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
holds (GFile  *file,
       GBytes *bytes)
{
  g_autoptr (GBytes) found = jd_safe_read_stream (file, MAX_OLD_BYTES, NULL, NULL);

  return found != NULL && g_bytes_equal (found, bytes);
}

static gboolean
find_old (JdSafeWrite  *self,
          GError      **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (JdFileState) found = NULL;

  self->old_bytes = jd_safe_read_stream (self->file, MAX_OLD_BYTES, self->cancellable, &cause);
  if (self->old_bytes == NULL && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      jd_storage_take_gio_error (error, self->file, JD_STORAGE_SAVE, g_steal_pointer (&cause));
      return FALSE;
    }

  if (self->old_bytes == NULL)
    {
      if (self->base == NULL)
        return TRUE;
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_GONE,
                             _("it was moved or deleted"));
      return FALSE;
    }

  found = jd_file_state_new (NULL, self->old_bytes);
  if (self->base != NULL && !g_str_equal (self->base->hash, found->hash))
    {
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_CONFLICT,
                             _("another program changed it"));
      return FALSE;
    }

  return TRUE;
}

/* Some servers write in place; then the old text is put back by hand. */
static gboolean
put_back (JdSafeWrite  *self,
          GError      **error)
{
  if (self->old_bytes == NULL)
    return g_file_delete (self->file, NULL, NULL) || !g_file_query_exists (self->file, NULL);

  if (holds (self->file, self->old_bytes) ||
      (push (self->file, self->old_bytes, NULL, FALSE, NULL) &&
       holds (self->file, self->old_bytes)))
    return TRUE;

  g_clear_error (error);
  jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_TORN,
                         _("the server failed in the middle. Its old text is kept on this "
                           "computer"));

  return FALSE;
}

static gboolean
write_and_verify (JdSafeWrite  *self,
                  const char   *etag,
                  GError      **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean is_new = self->old_bytes == NULL;

  if (push (self->file, self->bytes, etag, is_new, &cause))
    {
      if (holds (self->file, self->bytes))
        return TRUE;
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NOT_VERIFIED,
                             _("the server gave back something else than was written"));
      return FALSE;
    }

  jd_storage_take_gio_error (error, self->file, JD_STORAGE_SAVE, g_steal_pointer (&cause));

  return FALSE;
}

/* Nothing was written when somebody else was faster. */
static gboolean
is_untouched (const GError *error)
{
  return g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT) ||
         g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_EXISTS);
}

gboolean
jd_safe_write_stream (JdSafeWrite  *self,
                      GError      **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *etag = dup_etag (self->file);
  g_autofree char *rescue = NULL;
  gboolean done;

  if (!find_old (self, error) || g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->old_bytes != NULL && (self->flags & JD_SAFE_WRITE_NEW) != 0)
    {
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_EXISTS,
                             _("there is a file of this name already"));
      return FALSE;
    }
  if (self->old_bytes != NULL)
    {
      rescue = jd_rescue_begin (self->file, self->old_bytes, self->bytes, error);
      if (rescue == NULL)
        return FALSE;
    }

  done = write_and_verify (self, self->base != NULL ? etag : NULL, &failure);
  if (done || is_untouched (failure) || put_back (self, &failure))
    jd_rescue_end (rescue);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&failure));

  return done;
}
