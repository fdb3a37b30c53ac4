/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "jd-storage-io.h"

#define MAX_OLD_BYTES (512 * 1024 * 1024)
#define MAX_LOCK_TRIES 20
#define LOCK_WAIT 50000

static char *
resolve_new (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = realpath (folder, NULL);

  return real != NULL ? g_build_filename (real, name, NULL) : NULL;
}

static char *
resolve (const char *path,
         int        *number)
{
  struct stat info;
  char *real;

  if (lstat (path, &info) != 0)
    {
      real = errno == ENOENT ? resolve_new (path) : NULL;
      *number = errno;
      return real;
    }

  real = realpath (path, NULL);
  *number = errno == ENOENT && S_ISLNK (info.st_mode) ? ELOOP : errno;

  return real;
}

static gboolean
is_of_the_system (int folder)
{
  struct statfs info;

  if (fstatfs (folder, &info) != 0)
    return FALSE;

  switch ((guint64) info.f_type)
    {
    case PROC_SUPER_MAGIC:
    case SYSFS_MAGIC:
    case DEBUGFS_MAGIC:
    case CGROUP_SUPER_MAGIC:
    case CGROUP2_SUPER_MAGIC:
    case DEVPTS_SUPER_MAGIC:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
jd_safe_is_in_user_space (int fd)
{
  struct statfs info;

  return fstatfs (fd, &info) == 0 && (guint64) info.f_type == FUSE_SUPER_MAGIC;
}

gboolean
jd_safe_lock (int fd)
{
  for (guint i = 0; i < MAX_LOCK_TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
        return TRUE;
      g_usleep (LOCK_WAIT);
    }

  return FALSE;
}

static gboolean
open_old (JdSafeWrite  *self,
          GError      **error)
{
  struct stat opened;

  g_clear_fd (&self->old, NULL);
  self->old = jd_io_open (self->folder, self->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
  if (self->old < 0 || fstat (self->old, &opened) != 0)
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      return FALSE;
    }
  if (!jd_safe_lock (self->old))
    {
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_IN_USE,
                             _("another window or program is saving it"));
      return FALSE;
    }

  return TRUE;
}

/* Whoever held the lock may have put another file in this place. */
static gboolean
is_what_was_opened (JdSafeWrite *self)
{
  struct stat opened;

  return fstat (self->old, &opened) == 0 &&
         fstatat (self->folder, self->name, &self->info, AT_SYMLINK_NOFOLLOW) == 0 &&
         opened.st_ino == self->info.st_ino && opened.st_dev == self->info.st_dev;
}

static gboolean
read_old (JdSafeWrite  *self,
          GError      **error)
{
  guint tries = 0;

  do
    if (++tries > 5 || !open_old (self, error))
      {
        if (tries > 5)
          jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, EBUSY);
        return FALSE;
      }
  while (!is_what_was_opened (self));

  self->old_bytes = jd_io_read_all (self->old, MAX_OLD_BYTES);
  if (self->old_bytes == NULL)
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      return FALSE;
    }

  return TRUE;
}

static gboolean
may_write (JdSafeWrite  *self,
           GError      **error)
{
  if (!S_ISREG (self->info.st_mode))
    {
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NOT_REGULAR,
                             S_ISDIR (self->info.st_mode)
                             ? _("it is a folder")
                             : _("it is a device or a pipe, not a file"));
      return FALSE;
    }
  if ((self->flags & JD_SAFE_WRITE_NEW) != 0)
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, EEXIST);
      return FALSE;
    }
  if (faccessat (self->folder, self->name, W_OK, AT_EACCESS) != 0)
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      return FALSE;
    }

  return TRUE;
}

static gboolean
set_gone (JdSafeWrite  *self,
          GError      **error)
{
  jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_GONE,
                         _("it was moved or deleted"));

  return FALSE;
}

static gboolean
set_conflict (JdSafeWrite  *self,
              GError      **error)
{
  jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_CONFLICT,
                         _("another program changed it"));

  return FALSE;
}

static gboolean
is_base (const JdFileState *base,
         GBytes            *bytes)
{
  g_autoptr (JdFileState) found = jd_file_state_new (NULL, bytes);

  return g_str_equal (base->hash, found->hash);
}

static gboolean
find_old (JdSafeWrite  *self,
          GError      **error)
{
  if (fstatat (self->folder, self->name, &self->info, AT_SYMLINK_NOFOLLOW) != 0)
    {
      if (errno == ENOENT)
        return self->base == NULL || set_gone (self, error);

      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      return FALSE;
    }

  if (!may_write (self, error) || !read_old (self, error))
    return FALSE;

  return self->base == NULL || is_base (self->base, self->old_bytes) || set_conflict (self, error);
}

gboolean
jd_safe_find (JdSafeWrite  *self,
              GError      **error)
{
  g_autofree char *folder = NULL;
  int number;

  self->path = resolve (jd_storage_get_path (self->file), &number);
  if (self->path == NULL)
    {
      if (number == ENOENT && self->base != NULL)
        return set_gone (self, error);
      if (number == ENOENT)
        number = ENOTDIR;
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, number);
      return FALSE;
    }

  folder = g_path_get_dirname (self->path);
  self->name = g_path_get_basename (self->path);
  self->folder = jd_io_open_folder (folder);
  if (self->folder < 0)
    {
      jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);
      return FALSE;
    }
  if (is_of_the_system (self->folder))
    {
      jd_storage_set_reason (error, self->file, JD_STORAGE_SAVE, JD_STORAGE_ERROR_NOT_REGULAR,
                             _("it belongs to the system"));
      return FALSE;
    }

  return find_old (self, error);
}

gboolean
jd_safe_is_same (const struct stat *a,
                 const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
         a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

gboolean
jd_safe_holds (int          folder,
               const char  *name,
               GBytes      *bytes,
               struct stat *info)
{
  g_autofd int fd = jd_io_open (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
  g_autoptr (GBytes) found = NULL;
  struct stat unused;

  if (fd < 0 || fstat (fd, info != NULL ? info : &unused) != 0)
    return FALSE;

  found = jd_io_read_all (fd, MAX_OLD_BYTES);
  if (found == NULL)
    return FALSE;

  errno = 0;

  return g_bytes_equal (found, bytes);
}

gboolean
jd_safe_check_base (JdSafeWrite  *self,
                    GError      **error)
{
  struct stat now;

  if (self->base == NULL)
    return TRUE;

  if (jd_safe_holds (self->folder, self->name, self->old_bytes, &now))
    return TRUE;
  if (errno == 0)
    return set_conflict (self, error);
  if (errno == ENOENT)
    return set_gone (self, error);

  jd_storage_set_errno (error, self->file, JD_STORAGE_SAVE, errno);

  return FALSE;
}
