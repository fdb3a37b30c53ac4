/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-crash-count.h"
#include "jd-test-folder.h"
#include "jd-workspace.h"

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return jd_workspace_read (bytes);
}

static void
test_round_trip (JdTestFolder  *folder,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) windows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jd_workspace_window_free);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JdWorkspaceWindow *window = g_new0 (JdWorkspaceWindow, 1);
  const char *rows[] = { "a;b", "ü", NULL };

  window->uri = g_strdup ("file:///tmp/a%20b.jobdesc");
  window->width = 900;
  window->place = g_strdup ("/sections/1/blocks/0/text");
  window->end = 7;
  window->scroll = 1200;
  window->rows = g_strdupv ((char **) rows);
  g_ptr_array_add (windows, window);
  g_ptr_array_add (windows, g_new0 (JdWorkspaceWindow, 1));

  bytes = jd_workspace_write (windows);
  g_assert_true (jd_workspace_save (bytes, NULL));
  read = jd_workspace_load ();
  g_assert_cmpuint (read->len, ==, 2);
  window = g_ptr_array_index (read, 0);
  g_assert_cmpstr (window->uri, ==, "file:///tmp/a%20b.jobdesc");
  g_assert_null (window->draft);
  g_assert_cmpint (window->width, ==, 900);
  g_assert_cmpstr (window->place, ==, "/sections/1/blocks/0/text");
  g_assert_cmpuint (window->end, ==, 7);
  g_assert_cmpint (window->scroll, ==, 1200);
  g_assert_cmpstrv (window->rows, rows);
  window = g_ptr_array_index (read, 1);
  g_assert_null (window->uri);
}

/* Case 58: what somebody else wrote, or nobody, gives no window, or a harmless one. */
static void
test_damaged (JdTestFolder  *folder,
              gconstpointer  data)
{
  static const struct {
    const char *text;
    guint n_windows;
  } rows[] = {
    { "", 0 },
    { "\xff\xfe", 0 },
    { "[window 1", 0 },
    { "width=5\n[window 1]\n", 0 },
    { "[other]\nwidth=5\n", 0 },
    { "[window 1]\nwidth=-5\nheight=99999999999999\nstart=x\nscroll=-1\n", 1 },
    { "[window 1]\nuri=\xc3\x28\n", 1 },
  };
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GPtrArray) bounded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) windows = read_text (rows[i].text);

      g_assert_cmpuint (windows->len, ==, rows[i].n_windows);
      if (windows->len > 0)
        {
          const JdWorkspaceWindow *window = g_ptr_array_index (windows, 0);

          g_assert_cmpint (window->width, >=, 0);
          g_assert_cmpint (window->height, <=, 30000);
          g_assert_cmpint (window->scroll, >=, 0);
        }
    }

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (many, "[window %u]\n", i);
  bounded = read_text (many->str);
  g_assert_cmpuint (bounded->len, ==, JD_WORKSPACE_MAX);
}

static void
test_nowhere (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) windows = NULL;
  g_autoptr (GBytes) bytes = jd_test_bytes ("");
  g_autoptr (GError) error = NULL;

  g_setenv ("JD_STATE_DIR", "/proc/nowhere", TRUE);
  windows = jd_workspace_load ();
  g_assert_cmpuint (windows->len, ==, 0);
  g_assert_false (jd_workspace_save (bytes, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (jd_crash_count_begin (), ==, 0);
  jd_crash_count_end ();
}

/* Case 34: two runs in a row that did not end well are counted, a good one starts anew. */
static void
test_crashes (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_assert_cmpuint (jd_crash_count_begin (), ==, 0);
  g_assert_cmpuint (jd_crash_count_begin (), ==, 1);
  g_assert_cmpuint (jd_crash_count_begin (), ==, 2);
  jd_crash_count_end ();
  g_assert_cmpuint (jd_crash_count_begin (), ==, 0);

  for (guint i = 1; i < 12; i++)
    g_assert_cmpuint (jd_crash_count_begin (), ==, MIN (i, 9));
}

#define ADD(name, function) \
  g_test_add ("/storage/workspace/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("damaged", test_damaged);
  ADD ("nowhere", test_nowhere);
  ADD ("crashes", test_crashes);

  return g_test_run ();
}
