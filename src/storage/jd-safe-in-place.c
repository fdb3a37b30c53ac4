/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "jd-rescue.h"
#include "jd-storage-io.h"

/* Asks for the room first, so that a full disk is known while the file is whole. */
static gboolean
reserve (int    fd,
         gsize  length)
{
  int result;

  if (length == 0)
    return TRUE;

  do
    result = fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, (off_t) length);
  while (result != 0 && errno == EINTR);

  return result == 0 || (errno != ENOSPC && errno != EDQUOT && errno != EFBIG && errno != EIO);
}

static gboolean
cut (int   fd,
     gsize length)
{
  int result;

  do
    result = ftruncate (fd, (off_t) length);
  while (result != 0 && errno == EINTR);

  return result == 0;
}

/* All by one descriptor, so that what is begun can be finished or taken back. errno is 0 when the
 * disk gives back something else than was written. */
static gboolean
overwrite (int     fd,
           GBytes *bytes)
{
  g_autoptr (GBytes) found = NULL;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (!jd_io_write_all (fd, data, length, 0) || !cut (fd, length) || !jd_io_sync (fd) ||
      !jd_io_flush (fd))
    return FALSE;

  found = jd_io_read_all (fd, length);
  if (found == NULL)
    return FALSE;

  errno = 0;

  return g_bytes_equal (found, bytes);
}

static void
set_failure (JdSafeWrite  *self,
             int           number,
             GError      **error)
{
  if (number != 0)
    jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, number);
  else
    jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NOT_VERIFIED,
                           _("the disk gave back something else than was written"));
}

/* Returns whether the file is whole, with the new content or the old one. */
static gboolean
write_over (JdSafeWrite  *self,
            int           fd,
            gboolean     *done,
            GError      **error)
{
  int number;

  *done = overwrite (fd, self->bytes);
  if (*done)
    return TRUE;

  number = errno;
  if (overwrite (fd, self->old_bytes))
    {
      set_failure (self, number, error);
      return TRUE;
    }

  jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_TORN,
                         _("the disk failed in the middle. Its old text is kept, and is put back "
                           "at the next start"));

  return FALSE;
}

gboolean
jd_safe_write_in_place (JdSafeWrite  *self,
                        GError      **error)
{
  g_autofd int fd = -1;
  g_autofree char *rescue = NULL;
  g_autoptr (GFile) target = g_file_new_for_path (self->path);
  gboolean done = FALSE;

  fd = jd_io_open (self->folder, self->name, O_RDWR | O_NOFOLLOW | O_NONBLOCK, 0);
  if (fd < 0)
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      return FALSE;
    }

  rescue = jd_rescue_begin (target, self->old_bytes, self->bytes, error);
  if (rescue == NULL)
    return FALSE;

  if (!reserve (fd, g_bytes_get_size (self->bytes)))
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      jd_rescue_end (rescue);
      return FALSE;
    }

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
      !jd_safe_check_base (self, error))
    {
      jd_rescue_end (rescue);
      return FALSE;
    }

  if (write_over (self, fd, &done, error))
    jd_rescue_end (rescue);

  return done;
}
