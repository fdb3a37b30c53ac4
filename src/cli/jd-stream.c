/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "jd-format.h"

#define CHUNK 65536

static gboolean
set_errno (GError **error)
{
  int number = errno;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number), g_strerror (number));

  return FALSE;
}

/* A descriptor that the program was started with; -1 for none. To open it by its path would begin
 * a file anew that the shell appends to. */
static int
find_descriptor (const char *path,
                 int         standard)
{
  static const char *const folders[] = { "/dev/fd/", "/proc/self/fd/" };
  guint64 number;

  if (g_str_equal (path, "-"))
    return standard;
  if (g_str_equal (path, "/dev/stdin"))
    return STDIN_FILENO;
  if (g_str_equal (path, "/dev/stdout"))
    return STDOUT_FILENO;
  if (g_str_equal (path, "/dev/stderr"))
    return STDERR_FILENO;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      if (g_str_has_prefix (path, folders[i]) &&
          g_ascii_string_to_unsigned (path + strlen (folders[i]), 10, 0, G_MAXINT, &number, NULL))
        return (int) number;
    }

  return -1;
}

static int
open_stream (const char  *path,
             int          standard,
             int          flags,
             GError     **error)
{
  int descriptor = find_descriptor (path, standard);
  int fd = descriptor >= 0 ? fcntl (descriptor, F_DUPFD_CLOEXEC, 0)
                           : g_open (path, flags | O_CLOEXEC | O_NOCTTY, 0);

  if (fd < 0)
    set_errno (error);

  return fd;
}

gboolean
jd_stream_is (const char *path)
{
  GStatBuf info;

  g_return_val_if_fail (path != NULL, FALSE);

  return find_descriptor (path, STDIN_FILENO) >= 0 ||
         (g_stat (path, &info) == 0 && (S_ISFIFO (info.st_mode) || S_ISCHR (info.st_mode)));
}

GBytes *
jd_stream_read (const char  *path,
                GError     **error)
{
  g_autofd int fd = -1;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fd = open_stream (path, STDIN_FILENO, O_RDONLY, error);
  if (fd < 0)
    return NULL;

  while ((n = read (fd, chunk, CHUNK)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          set_errno (error);
          return NULL;
        }

      g_byte_array_append (data, chunk, (guint) n);
      if (data->len > JD_FORMAT_MAX_BYTES)
        {
          g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT,
                               _("The input is larger than 16 MiB."));
          return NULL;
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

gboolean
jd_stream_write (const char  *path,
                 GBytes      *bytes,
                 GError     **error)
{
  g_autofd int fd = -1;
  const char *data;
  gsize length;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  fd = open_stream (path, STDOUT_FILENO, O_WRONLY, error);
  if (fd < 0)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return set_errno (error);

      data += n;
      length -= (gsize) n;
    }

  return g_close (g_steal_fd (&fd), error);
}
