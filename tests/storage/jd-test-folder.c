/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-test-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

void
jd_test_folder_set_up (JdTestFolder  *self,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;

  self->path = g_dir_make_tmp ("jd-storage-XXXXXX", &error);
  g_assert_no_error (error);
  state = g_build_filename (self->path, "state", NULL);
  g_setenv ("JD_STATE_DIR", state, TRUE);
}

static void
remove_all (GFile *file)
{
  g_autoptr (GFileEnumerator) files =
    g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  g_chmod (g_file_peek_path (file), 0700);
  while (files != NULL && g_file_enumerator_iterate (files, NULL, &child, NULL, NULL) &&
         child != NULL)
    {
      if (g_file_query_file_type (child, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) ==
          G_FILE_TYPE_DIRECTORY)
        remove_all (child);
      g_file_delete (child, NULL, NULL);
    }
}

void
jd_test_folder_tear_down (JdTestFolder  *self,
                          gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);

  remove_all (folder);
  g_file_delete (folder, NULL, NULL);
  g_clear_pointer (&self->path, g_free);
}

char *
jd_test_folder_dup (JdTestFolder *self,
                    const char   *name)
{
  return g_build_filename (self->path, name, NULL);
}

GFile *
jd_test_folder_get (JdTestFolder *self,
                    const char   *name)
{
  return g_file_new_build_filename (self->path, name, NULL);
}

void
jd_test_folder_write (JdTestFolder *self,
                      const char   *name,
                      const char   *text)
{
  g_autofree char *path = jd_test_folder_dup (self, name);
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  g_assert_cmpint (close (fd), ==, 0);
}

char *
jd_test_folder_read (JdTestFolder *self,
                     const char   *name)
{
  g_autofree char *path = jd_test_folder_dup (self, name);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

guint
jd_test_folder_count (JdTestFolder *self,
                      const char   *name)
{
  g_autofree char *path = jd_test_folder_dup (self, name);
  g_autoptr (GDir) listing = g_dir_open (path, 0, NULL);
  const char *child;
  guint n = 0;

  while (listing != NULL && (child = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *whole = g_build_filename (path, child, NULL);

      n += !g_file_test (whole, G_FILE_TEST_IS_DIR);
    }

  return n;
}

GBytes *
jd_test_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static gboolean
on_late_cb (gpointer data)
{
  g_error ("waited ten seconds for nothing");

  return G_SOURCE_REMOVE;
}

void
jd_test_wait (gboolean *done)
{
  guint late = g_timeout_add_seconds (10, on_late_cb, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (late);
}
