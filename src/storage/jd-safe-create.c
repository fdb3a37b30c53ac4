/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "jd-storage-io.h"

/* Gives the file its name only if nobody has it, by the best way the disk offers. */
static gboolean
name_file (int         folder,
           const char *temporary,
           const char *name)
{
  struct stat info;

  if (renameat2 (folder, temporary, folder, name, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return FALSE;

  if (linkat (folder, temporary, folder, name, 0) == 0)
    {
      unlinkat (folder, temporary, 0);
      return TRUE;
    }
  if (errno == EEXIST)
    return FALSE;

  if (fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return errno == ENOENT && renameat (folder, temporary, folder, name) == 0;
}

static gboolean
settle (JdSafeWrite  *self,
        GError      **error)
{
  int number;

  if (jd_io_sync_folder (self->folder) &&
      jd_safe_holds (self->folder, self->name, self->bytes, NULL))
    return TRUE;

  number = errno;
  if (unlinkat (self->folder, self->name, 0) != 0 && errno != ENOENT)
    jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_UNCERTAIN,
                           _("it is there, but the disk may not keep it"));
  else if (number != 0)
    jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, number);
  else
    jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NOT_VERIFIED,
                           _("the disk gave back something else than was written"));

  return FALSE;
}

gboolean
jd_safe_create (JdSafeWrite  *self,
                GError      **error)
{
  g_autofree char *temporary = jd_io_dup_temporary_name ();
  int number;

  if (jd_safe_write_temporary (self, temporary, error) != JD_SAFE_DONE)
    return FALSE;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    {
      unlinkat (self->folder, temporary, 0);
      return FALSE;
    }

  if (name_file (self->folder, temporary, self->name))
    return settle (self, error);

  number = errno;
  unlinkat (self->folder, temporary, 0);
  jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, number);

  return FALSE;
}
