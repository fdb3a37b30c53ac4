/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "jd-storage-io.h"

#define MAX_TRIES 5

static gboolean
check_kind (GFile             *file,
            const struct stat *info,
            gsize              limit,
            GError           **error)
{
  if (S_ISDIR (info->st_mode))
    jd_storage_set_errno (error, file, JD_STORAGE_READ, EISDIR);
  else if (!S_ISREG (info->st_mode))
    jd_storage_set_reason (error, file, JD_STORAGE_READ, JD_STORAGE_ERROR_NOT_REGULAR,
                           _("it is a device or a pipe, not a file"));
  else if (info->st_size > 0 && (guint64) info->st_size > limit)
    jd_storage_set_reason (error, file, JD_STORAGE_READ, JD_STORAGE_ERROR_TOO_LARGE,
                           _("it is too large"));
  else
    return TRUE;

  return FALSE;
}

static GBytes *
set_read_error (GFile   *file,
                int      number,
                GError **error)
{
  if (number == EFBIG)
    jd_storage_set_reason (error, file, JD_STORAGE_READ, JD_STORAGE_ERROR_TOO_LARGE,
                           _("it is too large"));
  else
    jd_storage_set_errno (error, file, JD_STORAGE_READ, number);

  return NULL;
}

/* Returns NULL without an error when the file changed while it was read. */
static GBytes *
read_once (GFile        *file,
           gsize         limit,
           struct stat  *info,
           GError      **error)
{
  const char *path = jd_storage_get_path (file);
  g_autofd int fd = -1;
  g_autoptr (GBytes) bytes = NULL;
  struct stat after;

  /* Looked at before it is opened, as opening a device can have an effect. */
  if (stat (path, info) != 0)
    return set_read_error (file, errno, error);
  if (!check_kind (file, info, limit, error))
    return NULL;

  fd = jd_io_open (AT_FDCWD, path, O_RDONLY | O_NONBLOCK, 0);
  if (fd < 0 || fstat (fd, info) != 0)
    return set_read_error (file, errno, error);
  if (!check_kind (file, info, limit, error))
    return NULL;

  bytes = jd_io_read_all (fd, limit);
  if (bytes == NULL || fstat (fd, &after) != 0)
    return set_read_error (file, errno, error);

  return jd_safe_is_same (info, &after) ? g_steal_pointer (&bytes) : NULL;
}

static GBytes *
read_local (GFile         *file,
            gsize          limit,
            struct stat   *info,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GError) cause = NULL;

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      GBytes *bytes;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      bytes = read_once (file, limit, info, &cause);
      if (bytes != NULL)
        return bytes;
      if (cause != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
    }

  jd_storage_set_reason (error, file, JD_STORAGE_READ, JD_STORAGE_ERROR_IN_USE,
                         _("another program keeps changing it"));

  return NULL;
}

GBytes *
jd_safe_read_bytes (GFile         *file,
                    gsize          limit,
                    JdFileState  **state,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;
  struct stat info;
  gboolean is_local;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  is_local = jd_storage_get_path (file) != NULL;
  if (is_local)
    bytes = read_local (file, limit, &info, cancellable, &cause);
  else
    bytes = jd_safe_read_stream (file, limit, cancellable, &cause);

  if (bytes == NULL)
    {
      jd_storage_take_gio_error (error, file, JD_STORAGE_READ, g_steal_pointer (&cause));
      return NULL;
    }

  if (state != NULL)
    *state = jd_file_state_new (is_local ? &info : NULL, bytes);

  return g_steal_pointer (&bytes);
}
