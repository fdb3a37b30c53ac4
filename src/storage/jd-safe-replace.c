/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "jd-storage-io.h"

static void
set_not_verified (JdSafeWrite  *self,
                  int           number,
                  GError      **error)
{
  if (number != 0)
    jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, number);
  else
    jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NOT_VERIFIED,
                           _("the disk gave back something else than was written"));
}

static void
set_uncertain (JdSafeWrite  *self,
               GError      **error)
{
  g_clear_error (error);
  jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_UNCERTAIN,
                         _("the new text is there, but the disk may not keep it"));
}

/* By now the old file has the temporary name. Somebody may have changed or replaced it after the
 * last look at it; whoever did must not lose their text. */
static gboolean
check_displaced (JdSafeWrite  *self,
                 const char   *temporary,
                 GError      **error)
{
  if (self->base == NULL || temporary == NULL ||
      jd_safe_holds (self->folder, temporary, self->old_bytes, NULL))
    return TRUE;

  if (errno != 0)
    jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
  else
    jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_CONFLICT,
                           _("another program changed it"));

  return FALSE;
}

static gboolean
settle (JdSafeWrite  *self,
        const char   *temporary,
        GError      **error)
{
  if (!check_displaced (self, temporary, error))
    return FALSE;

  if (!jd_io_sync_folder (self->folder) ||
      !jd_safe_holds (self->folder, self->name, self->bytes, NULL))
    {
      set_not_verified (self, errno, error);
      return FALSE;
    }

  return TRUE;
}

static ino_t
get_inode (JdSafeWrite *self,
           const char  *name)
{
  struct stat info;

  return fstatat (self->folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 ? info.st_ino : 0;
}

/* The old and the new file change places, so that the old one is there to go back to until the
 * new one has been read back. Only a file that is not needed any more is removed. */
static JdSafeOutcome
exchange (JdSafeWrite  *self,
          const char   *temporary,
          GError      **error)
{
  ino_t ours = get_inode (self, temporary);

  if (jd_safe_is_in_user_space (self->folder))
    return JD_SAFE_NOT_THIS_WAY;
  if (renameat2 (self->folder, temporary, self->folder, self->name, RENAME_EXCHANGE) != 0)
    {
      if (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP)
        return JD_SAFE_NOT_THIS_WAY;

      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      unlinkat (self->folder, temporary, 0);
      return JD_SAFE_FAILED;
    }

  if (settle (self, temporary, error))
    {
      unlinkat (self->folder, temporary, 0);
      return JD_SAFE_DONE;
    }

  if (renameat2 (self->folder, temporary, self->folder, self->name, RENAME_EXCHANGE) != 0)
    {
      set_uncertain (self, error);
      return JD_SAFE_FAILED;
    }

  jd_io_sync_folder (self->folder);
  if (get_inode (self, temporary) == ours)
    unlinkat (self->folder, temporary, 0);

  return JD_SAFE_FAILED;
}

/* For disks that cannot exchange. A second name for the old file, where the disk has such, serves
 * to go back. */
static gboolean
move_over (JdSafeWrite  *self,
           const char   *temporary,
           GError      **error)
{
  g_autofree char *kept = jd_io_dup_temporary_name ();
  gboolean is_kept = linkat (self->folder, self->name, self->folder, kept, 0) == 0;

  if (renameat (self->folder, temporary, self->folder, self->name) != 0)
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      unlinkat (self->folder, temporary, 0);
    }
  else if (settle (self, is_kept ? kept : NULL, error))
    {
      if (is_kept)
        unlinkat (self->folder, kept, 0);
      return TRUE;
    }
  else if (is_kept && renameat (self->folder, kept, self->folder, self->name) == 0)
    {
      jd_io_sync_folder (self->folder);
      return FALSE;
    }
  else
    {
      set_uncertain (self, error);
      return FALSE;
    }

  if (is_kept)
    unlinkat (self->folder, kept, 0);

  return FALSE;
}

static gboolean
put_in_place (JdSafeWrite  *self,
              const char   *temporary,
              GError      **error)
{
  JdSafeOutcome outcome;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
      !jd_safe_check_base (self, error))
    {
      unlinkat (self->folder, temporary, 0);
      return FALSE;
    }

  outcome = exchange (self, temporary, error);
  if (outcome == JD_SAFE_NOT_THIS_WAY)
    return move_over (self, temporary, error);

  return outcome == JD_SAFE_DONE;
}

JdSafeOutcome
jd_safe_replace (JdSafeWrite  *self,
                 GError      **error)
{
  g_autofree char *temporary = jd_io_dup_temporary_name ();
  g_autofd int fd = -1;
  JdSafeOutcome outcome;

  if (self->info.st_nlink > 1 || faccessat (self->folder, ".", W_OK | X_OK, AT_EACCESS) != 0)
    return JD_SAFE_NOT_THIS_WAY;

  outcome = jd_safe_write_temporary (self, temporary, error);
  if (outcome != JD_SAFE_DONE)
    return outcome;

  /* Whoever opens the new file before it is settled waits at this lock. */
  fd = jd_io_open (self->folder, temporary, O_RDONLY | O_NOFOLLOW, 0);
  if (fd >= 0)
    jd_safe_lock (fd);

  return put_in_place (self, temporary, error) ? JD_SAFE_DONE : JD_SAFE_FAILED;
}
