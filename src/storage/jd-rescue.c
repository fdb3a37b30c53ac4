/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-rescue.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "jd-record.h"
#include "jd-storage-io.h"
#include "jd-storage-private.h"

#define KIND "rescue"
#define SUFFIX ".rescue"
#define MAX_BYTES (1024 * 1024 * 1024)
#define BLOCK 512

static int
open_folder (void)
{
  g_autofree char *path = jd_storage_dup_state_folder ("rescue");

  return jd_io_make_folder (path);
}

static GBytes *
join (GBytes *first,
      GBytes *second)
{
  GByteArray *array = g_byte_array_new ();
  gsize length;
  const void *data = g_bytes_get_data (first, &length);

  g_byte_array_append (array, data, (guint) length);
  data = g_bytes_get_data (second, &length);
  g_byte_array_append (array, data, (guint) length);

  return g_byte_array_free_to_bytes (array);
}

char *
jd_rescue_begin (GFile   *file,
                 GBytes  *old_bytes,
                 GBytes  *new_bytes,
                 GError **error)
{
  g_autoptr (JdRecord) record = jd_record_new (KIND);
  g_autoptr (GBytes) both = join (old_bytes, new_bytes);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (uuid, SUFFIX, NULL);
  g_autofd int folder = open_folder ();

  jd_record_set (record, "target", uri);
  jd_record_set_number (record, "old-length", g_bytes_get_size (old_bytes));
  bytes = jd_record_write (record, both);

  if (folder >= 0 && jd_io_write_file (folder, name, bytes))
    return g_steal_pointer (&name);

  jd_storage_set_errno (error, file, JD_STORAGE_SAVE, errno);
  /* Translators: keep the blank at the end; a sentence that says why follows */
  g_prefix_error_literal (error, _("No safety copy could be made. "));

  return NULL;
}

void
jd_rescue_end (const char *name)
{
  g_autofd int folder = name != NULL ? open_folder () : -1;

  if (folder >= 0)
    unlinkat (folder, name, 0);
}

/* A block of a file whose writing was interrupted is the old one, the new one, or one that the
 * disk had no time to fill. */
static gboolean
is_block_of (const guint8 *block,
             gsize         offset,
             gsize         length,
             GBytes       *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize there = offset < size ? MIN (length, size - offset) : 0;

  if (there > 0 && memcmp (block, data + offset, there) != 0)
    return FALSE;
  for (gsize i = there; i < length; i++)
    if (block[i] != 0)
      return FALSE;

  return TRUE;
}

static gboolean
is_torn (GBytes *found,
         GBytes *old_bytes,
         GBytes *new_bytes)
{
  static const guint8 nothing[1] = { 0 };
  g_autoptr (GBytes) empty = g_bytes_new_static (nothing, 0);
  gsize size;
  const guint8 *data = g_bytes_get_data (found, &size);
  gsize mixed;

  if (size > MAX (g_bytes_get_size (old_bytes), g_bytes_get_size (new_bytes)))
    return FALSE;

  /* The write goes from the start to the end: new up to some byte, old from there. */
  mixed = g_bytes_get_size (new_bytes);
  for (gsize i = 0; i < MIN (size, mixed); i++)
    if (data[i] != ((const guint8 *) g_bytes_get_data (new_bytes, NULL))[i])
      mixed = i;
  if (mixed >= size || is_block_of (data + mixed, mixed, size - mixed, old_bytes))
    return TRUE;

  for (gsize i = 0; i < size; i += BLOCK)
    {
      gsize length = MIN (BLOCK, size - i);

      if (!is_block_of (data + i, i, length, old_bytes) &&
          !is_block_of (data + i, i, length, new_bytes) &&
          !is_block_of (data + i, i, length, empty))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_old (int     fd,
           GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return jd_io_write_all (fd, data, length, 0) && ftruncate (fd, (off_t) length) == 0 &&
         jd_io_sync (fd);
}

/* Returns 1 when the file was mended, 0 when there is nothing to do any more, -1 when it cannot
 * be done now. */
static int
mend (const char *path,
      GBytes     *old_bytes,
      GBytes     *new_bytes)
{
  g_autofd int fd = jd_io_open (AT_FDCWD, path, O_RDWR | O_NOFOLLOW | O_NONBLOCK, 0);
  g_autoptr (GBytes) found = NULL;
  struct stat info;

  /* Whoever holds the lock is writing right now, and has this rescue for it. */
  if (fd < 0 || fstat (fd, &info) != 0 || !S_ISREG (info.st_mode) ||
      (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK))
    return -1;

  found = jd_io_read_all (fd, MAX_BYTES);
  if (found == NULL)
    return -1;
  if (g_bytes_equal (found, old_bytes) || g_bytes_equal (found, new_bytes) ||
      !is_torn (found, old_bytes, new_bytes))
    return 0;

  return write_old (fd, old_bytes) ? 1 : -1;
}

static int
mend_record (int         folder,
             const char *name)
{
  g_autofd int fd = jd_io_open (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
  g_autoptr (GBytes) bytes = fd >= 0 ? jd_io_read_all (fd, MAX_BYTES) : NULL;
  g_autoptr (GBytes) both = NULL;
  g_autoptr (GBytes) old_bytes = NULL;
  g_autoptr (GBytes) new_bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JdRecord) record = bytes != NULL ? jd_record_read (bytes, KIND, &both, NULL) : NULL;
  guint64 old_length;

  if (record == NULL || jd_record_get (record, "target") == NULL)
    return -1;

  file = g_file_new_for_uri (jd_record_get (record, "target"));
  old_length = jd_record_get_number (record, "old-length");
  if (jd_storage_get_path (file) == NULL || old_length > g_bytes_get_size (both))
    return -1;

  old_bytes = g_bytes_new_from_bytes (both, 0, old_length);
  new_bytes = g_bytes_new_from_bytes (both, old_length, g_bytes_get_size (both) - old_length);

  return mend (jd_storage_get_path (file), old_bytes, new_bytes);
}

static int
mend_all (int  folder,
          DIR *listing)
{
  int n = 0;

  for (struct dirent *entry = readdir (listing); entry != NULL; entry = readdir (listing))
    if (g_str_has_suffix (entry->d_name, SUFFIX))
      {
        int result = mend_record (folder, entry->d_name);

        n += result > 0;
        if (result >= 0)
          unlinkat (folder, entry->d_name, 0);
      }

  return n;
}

int
jd_safe_write_recover (GError **error)
{
  g_autofree char *path = jd_storage_dup_state_folder ("rescue");
  g_autofd int folder = jd_io_open (AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
  g_autofd int copy = folder >= 0 ? jd_io_open (folder, ".", O_RDONLY | O_DIRECTORY, 0) : -1;
  DIR *listing = copy >= 0 ? fdopendir (copy) : NULL;
  int n;

  if (listing == NULL)
    {
      int number = errno;
      g_autoptr (GFile) file = g_file_new_for_path (path);

      if (folder < 0 && number == ENOENT)
        return 0;

      jd_storage_set_errno (error, file, JD_STORAGE_READ, number);
      return -1;
    }

  g_steal_fd (&copy);
  n = mend_all (folder, listing);
  closedir (listing);
  jd_io_sweep (folder, time (NULL));

  return n;
}
