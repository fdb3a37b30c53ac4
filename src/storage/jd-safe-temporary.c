/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "jd-storage-io.h"

static JdSafeOutcome
fill (JdSafeWrite *self,
      int         *fd)
{
  gsize length;
  const void *data = g_bytes_get_data (self->bytes, &length);

  if (!jd_io_write_all (*fd, data, length, 0))
    return JD_SAFE_FAILED;
  if (self->old >= 0 && !jd_safe_keep_attributes (self->old, &self->info, *fd))
    return JD_SAFE_NOT_THIS_WAY;
  if (!jd_io_sync (*fd) || !jd_io_close (fd))
    return JD_SAFE_FAILED;

  return JD_SAFE_DONE;
}

static mode_t
get_mode (JdSafeWrite *self)
{
  if (self->old >= 0 || (self->flags & JD_SAFE_WRITE_PRIVATE) != 0)
    return 0600;

  return 0666;
}

JdSafeOutcome
jd_safe_write_temporary (JdSafeWrite  *self,
                         const char   *name,
                         GError      **error)
{
  g_autofd int fd = -1;
  JdSafeOutcome outcome;
  int number;

  fd = jd_io_open (self->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
                   get_mode (self));
  if (fd < 0)
    {
      if (self->old >= 0 && (errno == EACCES || errno == EPERM))
        return JD_SAFE_NOT_THIS_WAY;

      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      return JD_SAFE_FAILED;
    }

  outcome = fill (self, &fd);
  number = errno;
  if (outcome == JD_SAFE_DONE)
    {
      if (jd_safe_holds (self->folder, name, self->bytes, NULL))
        return JD_SAFE_DONE;
      outcome = JD_SAFE_FAILED;
      number = errno;
    }

  unlinkat (self->folder, name, 0);
  if (outcome == JD_SAFE_FAILED && number != 0)
    jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, number);
  else if (outcome == JD_SAFE_FAILED)
    jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NOT_VERIFIED,
                           _("the disk gave back something else than was written"));

  return outcome;
}
