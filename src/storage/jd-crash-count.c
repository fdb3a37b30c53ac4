/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-crash-count.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "jd-storage-io.h"
#include "jd-storage-private.h"

#define NAME "crashes"

/* One digit: there is nothing in it that could be torn, and no need to wait for the disk, as it is
 * about an end of the program, not of the computer. */
static int
open_count (void)
{
  g_autofree char *path = jd_storage_dup_state_folder ("run");
  g_autofd int folder = jd_io_make_folder (path);

  return folder < 0 ? -1 : jd_io_open (folder, NAME, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                                       0600);
}

static void
write_count (int   fd,
             guint count)
{
  char digit = (char) ('0' + MIN (count, 9));

  if (jd_io_write_all (fd, &digit, 1, 0) && ftruncate (fd, 1) != 0)
    g_debug ("%s cannot be cut", NAME);
}

guint
jd_crash_count_begin (void)
{
  g_autofd int fd = open_count ();
  char digit = '0';
  guint count;

  if (fd < 0)
    return 0;

  if (pread (fd, &digit, 1, 0) != 1 || !g_ascii_isdigit (digit))
    digit = '0';
  count = (guint) (digit - '0');
  write_count (fd, count + 1);

  return count;
}

void
jd_crash_count_end (void)
{
  g_autofd int fd = open_count ();

  if (fd >= 0)
    write_count (fd, 0);
}
