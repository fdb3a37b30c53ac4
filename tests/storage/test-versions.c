/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jd-test-folder.h"
#include "jd-version-store.h"

static void
add (const char    *id,
     JdVersionKind  kind,
     const char    *text)
{
  g_autoptr (GBytes) bytes = jd_test_bytes (text);
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_versions_add (id, kind, text, bytes, &error));
  g_assert_no_error (error);
}

static void
assert_version (GListModel    *list,
                guint          position,
                JdVersionKind  kind,
                const char    *text)
{
  g_autoptr (JdVersionEntry) version = g_list_model_get_item (list, position);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jd_version_entry_load (version, &error);

  g_assert_no_error (error);
  g_assert_cmpint (jd_version_entry_get_kind (version), ==, kind);
  g_assert_cmpstr (jd_version_entry_get_title (version), ==, text);
  g_assert_nonnull (jd_version_entry_get_moment (version));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_keep (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (GListModel) list = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      add ("one", i % 2 == 0 ? JD_VERSION_SAVED : JD_VERSION_OURS, text);
      add ("one", JD_VERSION_DRAFT, text);
    }
  list = jd_versions_list ("one");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, JD_VERSION_KEEP);
  assert_version (list, 0, JD_VERSION_OURS, "text 29");
  assert_version (list, 1, JD_VERSION_SAVED, "text 28");
  assert_version (list, JD_VERSION_KEEP - 1, JD_VERSION_SAVED, "text 10");
}

/* Two hundred megabytes a document: of the third the first makes room. */
static void
test_bytes (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autoptr (GListModel) oldest = NULL;
  g_autoptr (GListModel) newest = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("document %u", i);
      g_autofree char *versions = jd_test_folder_dup (folder, "state/versions");
      g_autoptr (GDir) listing = NULL;
      const char *name;

      add (id, JD_VERSION_SAVED, id);
      listing = g_dir_open (versions, 0, NULL);
      while ((name = g_dir_read_name (listing)) != NULL)
        {
          g_autofree char *path = g_build_filename (versions, name, NULL);
          g_autofree char *large = g_build_filename (path, "0000000000000000.version", NULL);
          struct timespec old[2] = { { .tv_sec = 1000 + i }, { .tv_sec = 1000 + i } };
          g_autofd int fd = -1;

          if (g_file_test (large, G_FILE_TEST_EXISTS))
            continue;

          /* As large as it says, but with nothing in it. */
          fd = open (large, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
          g_assert_cmpint (ftruncate (fd, 200 * 1024 * 1024), ==, 0);
          g_assert_cmpint (utimensat (AT_FDCWD, path, old, 0), ==, 0);
        }
    }

  add ("document 3", JD_VERSION_SAVED, "text");
  oldest = jd_versions_list ("document 0");
  newest = jd_versions_list ("document 2");
  g_assert_cmpuint (g_list_model_get_n_items (oldest), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (newest), ==, 1);
}

static void
test_identities (JdTestFolder  *folder,
                 gconstpointer  data)
{
  static const char *const ids[] = { "", "..", "../../x", "/etc/passwd", "a b\n", "日本", "%s" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add (ids[i], JD_VERSION_SAVED, ids[i]);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GListModel) list = jd_versions_list (ids[i]);
      g_autoptr (JdVersionEntry) version = g_list_model_get_item (list, 0);
      g_autoptr (GBytes) bytes = jd_version_entry_load (version, NULL);

      g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), ids[i],
                       strlen (ids[i]));
    }
  g_assert_cmpuint (jd_test_folder_count (folder, ""), ==, 0);
}

static void
test_damaged (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autofree char *versions = jd_test_folder_dup (folder, "state/versions");
  g_autoptr (GDir) listing = NULL;
  g_autofree char *name = NULL;

  add ("one", JD_VERSION_SAVED, "first");
  add ("one", JD_VERSION_SAVED, "second");
  listing = g_dir_open (versions, 0, NULL);
  name = g_build_filename ("state/versions", g_dir_read_name (listing), "0000000000000002.version",
                           NULL);
  jd_test_folder_write (folder, name, "broken");
  list = jd_versions_list ("one");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  assert_version (list, 0, JD_VERSION_SAVED, "first");

  /* And the next one does not take its place. */
  add ("one", JD_VERSION_SAVED, "third");
  before = jd_versions_list ("one");
  assert_version (before, 0, JD_VERSION_SAVED, "third");
  assert_version (before, 1, JD_VERSION_SAVED, "first");
}

static void
test_clear (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (jd_versions_get_size (), ==, 0);
  add ("one", JD_VERSION_SAVED, "text");
  add ("two", JD_VERSION_SAVED, "text");
  g_assert_cmpuint (jd_versions_get_size (), >, 8);
  g_assert_true (jd_versions_clear (&error));
  g_assert_no_error (error);
  list = jd_versions_list ("one");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/storage/versions/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("keep", test_keep);
  ADD ("bytes", test_bytes);
  ADD ("identities", test_identities);
  ADD ("damaged", test_damaged);
  ADD ("clear", test_clear);

  return g_test_run ();
}
