/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Case 25: a disk that takes its time. Every write to a disk waits here until the test lets it go
 * on; whoever waits for one on the main loop meanwhile waits for ever, and the test with it. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "jd-edit-session.h"
#include "jd-sessions.h"

static GMutex mutex;
static GCond cond;
static gboolean slow;
static guint n_waiting;

/* Takes the place of the C library's. */
ssize_t
pwrite (int         fd,
        const void *data,
        size_t      length,
        off_t       offset)
{
  g_mutex_lock (&mutex);
  n_waiting++;
  g_cond_broadcast (&cond);
  while (slow)
    g_cond_wait (&cond, &mutex);
  n_waiting--;
  g_mutex_unlock (&mutex);

  return syscall (SYS_pwrite64, fd, data, length, offset);
}

static void
set_slow (gboolean on)
{
  g_mutex_lock (&mutex);
  slow = on;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);
}

static void
wait_for_writer (void)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  g_mutex_lock (&mutex);
  while (n_waiting == 0)
    g_assert_true (g_cond_wait_until (&cond, &mutex, end));
  g_mutex_unlock (&mutex);
}

static void
set_title (JdEditSession *session,
           const char    *title)
{
  JdHistory *history = jd_edit_session_get_history (session);

  jd_history_begin (history, "Title", NULL);
  jd_part_set_string (jd_edit_session_get_document (session), JD_DOCUMENT_TITLE, title);
  jd_history_end (history, NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_edit_session_save_finish (JD_EDIT_SESSION (source), result, &error));
  g_assert_no_error (error);
  (*(guint *) user_data)--;
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_assert_true (jd_edit_session_flush_finish (JD_EDIT_SESSION (source), result, NULL));
  (*(guint *) user_data)--;
}

static void
wait_until_zero (const guint *n)
{
  gint64 start = g_get_monotonic_time ();

  while (*n > 0)
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* Everything that a window does while somebody types, and none of it waits for the disk. */
static void
work (JdEditSession *session,
      JdSessions    *sessions,
      GFile         *file,
      guint         *n_left)
{
  set_title (session, "Typed while the disk is slow");
  jd_edit_session_save_async (session, NULL, NULL, saved_cb, n_left);
  jd_edit_session_flush_async (session, flushed_cb, n_left);
  jd_edit_session_look (session);
  jd_recent_store_add (jd_sessions_get_recents (sessions), file, "Title");
  g_assert_nonnull (jd_edit_session_get_subtitle (session));
  g_assert_true (jd_history_undo (jd_edit_session_get_history (session)));
  g_assert_true (jd_history_redo (jd_edit_session_get_history (session)));
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
test_slow_disk (void)
{
  g_autofree char *folder = g_dir_make_tmp ("slow-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.jobdesc", NULL);
  g_autofree char *state = g_build_filename (folder, "state", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JdSessions) sessions = NULL;
  g_autoptr (JdEditSession) session = NULL;
  g_autofree char *content = NULL;
  guint n_left = 1;

  g_setenv ("JD_STATE_DIR", state, TRUE);
  sessions = jd_sessions_new (NULL);
  session = jd_sessions_make_blank (sessions);
  set_title (session, "First");
  jd_edit_session_save_async (session, file, NULL, saved_cb, &n_left);
  wait_until_zero (&n_left);

  set_slow (TRUE);
  n_left = 3;
  set_title (session, "Second");
  jd_edit_session_save_async (session, NULL, NULL, saved_cb, &n_left);
  wait_for_writer ();
  work (session, sessions, file, &n_left);
  g_assert_cmpuint (n_left, ==, 3);
  set_slow (FALSE);
  wait_until_zero (&n_left);

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Typed while the disk is slow"));
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
  while (jd_recent_store_is_writing (jd_sessions_get_recents (sessions)))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slow-disk", test_slow_disk);

  return g_test_run ();
}
