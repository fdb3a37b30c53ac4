/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "jd-recent-store.h"
#include "jd-test-folder.h"

/* The list is on disk, and no thread is at it any more. */
static void
settle (JdRecentStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_recent_store_flush (store, &error));
  g_assert_no_error (error);
  while (jd_recent_store_is_writing (store))
    g_main_context_iteration (NULL, TRUE);
}

static void
add (JdTestFolder  *folder,
     JdRecentStore *store,
     const char    *name,
     const char    *title)
{
  g_autoptr (GFile) file = jd_test_folder_get (folder, name);

  jd_recent_store_add (store, file, title);
  settle (store);
}

static void
assert_titles (JdRecentStore      *store,
               const char *const  *titles)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  g_assert_cmpuint (n, ==, g_strv_length ((char **) titles));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdRecent) recent = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_assert_cmpstr (jd_recent_get_title (recent), ==, titles[i]);
      g_assert_nonnull (jd_recent_get_moment (recent));
    }
}

static void
test_list (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdRecentStore) store = jd_recent_store_new (NULL);
  g_autoptr (JdRecentStore) again = NULL;
  g_autoptr (GFile) file = jd_test_folder_get (folder, "b");

  add (folder, store, "a", "A");
  add (folder, store, "b", "B");
  add (folder, store, "c", "“C” <b>\n");
  add (folder, store, "a", "A again");
  assert_titles (store, (const char *const[]) { "A again", "“C” <b>\n", "B", NULL });

  again = jd_recent_store_new (NULL);
  assert_titles (again, (const char *const[]) { "A again", "“C” <b>\n", "B", NULL });
  jd_recent_store_remove (again, file);
  jd_recent_store_remove (again, file);
  settle (again);
  assert_titles (again, (const char *const[]) { "A again", "“C” <b>\n", NULL });
}

/* However the threads run, the last list is what is kept. */
static void
test_order (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autoptr (JdRecentStore) store = jd_recent_store_new (NULL);
  g_autoptr (JdRecentStore) again = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr (GFile) file = jd_test_folder_get (folder, "a");

      jd_recent_store_add (store, file, title);
    }
  settle (store);
  again = jd_recent_store_new (NULL);
  assert_titles (again, (const char *const[]) { "29", NULL });
}

static void
test_bounds (JdTestFolder  *folder,
             gconstpointer  data)
{
  g_autoptr (JdRecentStore) store = jd_recent_store_new (NULL);
  g_autofree char *long_title = g_strnfill (100000, 'x');
  g_autoptr (JdRecent) recent = NULL;

  add (folder, store, "long", long_title);
  recent = g_list_model_get_item (G_LIST_MODEL (store), 0);
  g_assert_cmpuint (g_utf8_strlen (jd_recent_get_title (recent), -1), ==, 200);
  for (guint i = 0; i < JD_RECENT_KEEP + 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("file-%u", i);

      add (folder, store, name, NULL);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, JD_RECENT_KEEP);
}

static void
test_damaged (JdTestFolder  *folder,
              gconstpointer  data)
{
  static const struct {
    const char *text;
    guint n;
  } rows[] = {
    { "", 0 },
    { "{", 0 },
    { "{}", 0 },
    { "null", 0 },
    { "[1, null, [], {}]", 0 },
    { "[{\"uri\": 1, \"used\": 2}]", 0 },
    { "[{\"uri\": \"file:///a\"}]", 0 },
    { "[{\"uri\": \"file:///a\", \"used\": \"yesterday\"}]", 0 },
    { "[{\"uri\": \"file:///a\", \"used\": \"2026-11-20T10:00:00Z\", \"title\": 7}]", 1 },
    { "[{\"uri\": \"file:///a\", \"used\": \"2026-11-20T10:00:00Z\"},"
      " {\"uri\": \"file:///a\", \"used\": \"2026-11-20T10:00:00Z\"}]", 1 },
  };
  g_autofree char *path = jd_test_folder_dup (folder, "recent");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdRecentStore) store = NULL;

      jd_test_folder_write (folder, "recent", rows[i].text);
      store = jd_recent_store_new (path);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, rows[i].n);
      add (folder, store, "x", "X");
    }
}

static void
on_missing_cb (JdRecent   *recent,
               GParamSpec *pspec,
               gboolean   *done)
{
  *done = TRUE;
}

static void
test_missing (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autoptr (JdRecentStore) store = jd_recent_store_new (NULL);
  g_autofree char *path = jd_test_folder_dup (folder, "here");
  g_autoptr (JdRecent) gone = NULL;
  g_autoptr (JdRecent) here = NULL;
  gboolean done = FALSE;

  jd_test_folder_write (folder, "here", "x");
  add (folder, store, "here", "Here");
  add (folder, store, "gone", "Gone");
  gone = g_list_model_get_item (G_LIST_MODEL (store), 0);
  here = g_list_model_get_item (G_LIST_MODEL (store), 1);
  g_signal_connect (gone, "notify::missing", G_CALLBACK (on_missing_cb), &done);
  jd_recent_store_look (store, NULL);
  jd_test_wait (&done);
  g_assert_true (jd_recent_get_missing (gone));
  g_assert_false (jd_recent_get_missing (here));

  /* It stays, and comes back when it does. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 2);
  jd_test_folder_write (folder, "gone", "x");
  done = FALSE;
  jd_recent_store_look (store, NULL);
  jd_test_wait (&done);
  g_assert_false (jd_recent_get_missing (gone));
}

#define ADD(name, function) \
  g_test_add ("/storage/recent/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("list", test_list);
  ADD ("order", test_order);
  ADD ("bounds", test_bounds);
  ADD ("damaged", test_damaged);
  ADD ("missing", test_missing);

  return g_test_run ();
}
