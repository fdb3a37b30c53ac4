/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-storage-io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "jd-safe-write.h"

#define MAX_AGAIN 200
#define SWEEP_SECONDS (24 * 60 * 60)

int
jd_io_open (int         folder,
            const char *name,
            int         flags,
            mode_t      mode)
{
  int fd;

  do
    fd = openat (folder, name, flags | O_CLOEXEC | O_NOCTTY, mode);
  while (fd < 0 && errno == EINTR);

  return fd;
}

/* A file that is busy says EAGAIN on some disks; it gets a fifth of a second. */
static gboolean
is_worth_trying_again (guint *n_again)
{
  if (errno == EINTR)
    return TRUE;
  if (errno != EAGAIN || ++*n_again > MAX_AGAIN)
    return FALSE;

  g_usleep (1000);

  return TRUE;
}

/* A limit on the size of files is to come as an error, not as the end of the program. */
static void
ignore_size_signal (void)
{
  static gsize once = 0;
  struct sigaction action;

  if (!g_once_init_enter (&once))
    return;

  if (sigaction (SIGXFSZ, NULL, &action) == 0 && action.sa_handler == SIG_DFL)
    {
      action.sa_handler = SIG_IGN;
      sigaction (SIGXFSZ, &action, NULL);
    }
  g_once_init_leave (&once, 1);
}

gboolean
jd_io_write_all (int           fd,
                 gconstpointer data,
                 gsize         length,
                 goffset       offset)
{
  const char *bytes = data;
  gsize done = 0;
  guint n_again = 0;

  ignore_size_signal ();
  while (done < length)
    {
      gssize n = pwrite (fd, bytes + done, length - done, offset + (goffset) done);

      if (n > 0)
        {
          done += (gsize) n;
          n_again = 0;
        }
      else if (n == 0)
        {
          /* No progress and no reason given: what a disk does that has no room left. */
          errno = ENOSPC;
          return FALSE;
        }
      else if (!is_worth_trying_again (&n_again))
        return FALSE;
    }

  return TRUE;
}

GBytes *
jd_io_read_all (int   fd,
                gsize limit)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);
  guint n_again = 0;

  for (;;)
    {
      gssize n = pread (fd, buffer, 65536, array->len);

      if (n == 0)
        break;
      if (n < 0)
        {
          if (!is_worth_trying_again (&n_again))
            return NULL;
          continue;
        }
      if (array->len + (gsize) n > limit)
        {
          errno = EFBIG;
          return NULL;
        }
      g_byte_array_append (array, buffer, (guint) n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

gboolean
jd_io_sync (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);

  return result == 0;
}

gboolean
jd_io_sync_folder (int fd)
{
  return jd_io_sync (fd) || errno == EINVAL || errno == ENOTSUP || errno == EBADF ||
         errno == ENOSYS;
}

gboolean
jd_io_close (int *fd)
{
  int result = close (g_steal_fd (fd));

  /* Linux has closed the descriptor even when a signal came. */
  return result == 0 || errno == EINTR;
}

gboolean
jd_io_flush (int fd)
{
  int copy = fcntl (fd, F_DUPFD_CLOEXEC, 0);

  return copy >= 0 && jd_io_close (&copy);
}

int
jd_io_open_folder (const char *path)
{
  int fd = jd_io_open (AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0);

  /* A folder that may be entered and written but not listed. */
  if (fd < 0 && errno == EACCES)
    fd = jd_io_open (AT_FDCWD, path, O_PATH | O_DIRECTORY, 0);

  return fd;
}

int
jd_io_make_folder (const char *path)
{
  g_autofd int fd = -1;
  struct stat info;

  if (g_mkdir_with_parents (path, 0700) != 0)
    return -1;

  fd = jd_io_open (AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
  if (fd < 0 || fstat (fd, &info) != 0)
    return -1;
  if (info.st_uid != geteuid ())
    {
      errno = EPERM;
      return -1;
    }
  if ((info.st_mode & 077) != 0 && fchmod (fd, 0700) != 0)
    return -1;

  return g_steal_fd (&fd);
}

char *
jd_io_dup_temporary_name (void)
{
  return g_strdup_printf (JD_TEMPORARY_PREFIX "%08x%08x.tmp", g_random_int (), g_random_int ());
}

static gboolean
holds (int         folder,
       const char *name,
       GBytes     *bytes)
{
  g_autofd int fd = jd_io_open (folder, name, O_RDONLY | O_NOFOLLOW, 0);
  g_autoptr (GBytes) found = fd >= 0 ? jd_io_read_all (fd, g_bytes_get_size (bytes)) : NULL;

  if (found == NULL)
    return FALSE;
  if (g_bytes_equal (found, bytes))
    return TRUE;

  errno = EIO;

  return FALSE;
}

static gboolean
write_temporary (int         folder,
                 const char *name,
                 GBytes     *bytes)
{
  g_autofd int fd = -1;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  fd = jd_io_open (folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);

  return fd >= 0 && jd_io_write_all (fd, data, length, 0) && jd_io_sync (fd) && jd_io_close (&fd) &&
         holds (folder, name, bytes);
}

gboolean
jd_io_write_file (int         folder,
                  const char *name,
                  GBytes     *bytes)
{
  g_autofree char *temporary = jd_io_dup_temporary_name ();
  int number;

  if (write_temporary (folder, temporary, bytes) &&
      renameat (folder, temporary, folder, name) == 0)
    return jd_io_sync_folder (folder);

  number = errno;
  unlinkat (folder, temporary, 0);
  errno = number;

  return FALSE;
}

static gboolean
is_old_temporary (int           folder,
                  const char   *name,
                  gint64        now)
{
  struct stat info;

  /* The change time, as a file that was moved here keeps its modification time. */
  return g_str_has_prefix (name, JD_TEMPORARY_PREFIX) && g_str_has_suffix (name, ".tmp") &&
         fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (info.st_mode) &&
         info.st_uid == geteuid () && info.st_ctim.tv_sec < now - SWEEP_SECONDS;
}

guint
jd_io_sweep (int    folder,
             gint64 now)
{
  g_autofd int copy = jd_io_open (folder, ".", O_RDONLY | O_DIRECTORY, 0);
  DIR *listing = copy >= 0 ? fdopendir (copy) : NULL;
  guint n = 0;

  if (listing == NULL)
    return 0;

  g_steal_fd (&copy);
  for (struct dirent *entry = readdir (listing); entry != NULL; entry = readdir (listing))
    if (is_old_temporary (folder, entry->d_name, now) && unlinkat (folder, entry->d_name, 0) == 0)
      n++;
  closedir (listing);

  return n;
}
