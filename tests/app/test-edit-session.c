/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "jd-edit-session.h"
#include "jd-sessions.h"
#include "jd-version-store.h"

/* A folder of its own for each test: documents in it, drafts below it. */
typedef struct {
  char *folder;
  char *path;
  GFile *file;
  JdDraftStore *drafts;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *state = NULL;
  g_autofree char *drafts = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("session-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "nurse.jobdesc", NULL);
  fixture->file = g_file_new_for_path (fixture->path);

  state = g_build_filename (fixture->folder, "state", NULL);
  g_setenv ("JD_STATE_DIR", state, TRUE);
  drafts = g_build_filename (state, "drafts", NULL);
  fixture->drafts = jd_draft_store_new (drafts);
  jd_draft_store_refresh (fixture->drafts, &error);
  g_assert_no_error (error);
}

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child;

  children = g_file_enumerate_children (file, "standard::name",
                                        G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->drafts);
  remove_tree (folder);
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

static JdDocument *
make_document (const char *title)
{
  JdDocument *document = jd_document_new_blank ("en");

  jd_part_set_string (document, JD_DOCUMENT_TITLE, title);

  return document;
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

/* For what a thread may be the last to let go of: that wakes no main loop. */
static void
turn (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_thread_yield ();
}

/* Lets go of a session, and waits for the threads that still work for it. */
static void
end_session (JdEditSession **session)
{
  GWeakRef alive;
  gpointer object;

  g_weak_ref_init (&alive, *session);
  g_clear_object (session);
  while ((object = g_weak_ref_get (&alive)) != NULL)
    {
      g_object_unref (object);
      turn ();
    }
  g_weak_ref_clear (&alive);
}

static const char *
get_title (JdEditSession *session)
{
  return jd_part_get_string (jd_edit_session_get_document (session), JD_DOCUMENT_TITLE);
}

typedef struct {
  gboolean done;
  gboolean saved;
  GError *error;
} Result;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Result *r = user_data;

  r->saved = jd_edit_session_save_finish (JD_EDIT_SESSION (source), result, &r->error);
  r->done = TRUE;
}

/* Returns: why it failed, or NULL */
static GError *
save (JdEditSession *session,
      GFile         *file)
{
  Result result = { FALSE };

  jd_edit_session_save_async (session, file, NULL, saved_cb, &result);
  while (!result.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (result.saved == (result.error == NULL));

  return result.error;
}

static void
write_outside (Fixture    *fixture,
               const char *text)
{
  FILE *file = g_fopen (fixture->path, "w");

  g_assert_nonnull (file);
  fputs (text, file);
  fclose (file);
}

static char *
dup_content (Fixture *fixture)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));

  return content;
}

static guint
count_drafts (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->drafts));
}

static void
count_notify_cb (guint *count)
{
  (*count)++;
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document (NULL);
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, NULL, NULL);
  guint n_notified = 0;

  g_signal_connect_swapped (session, "notify::title", G_CALLBACK (count_notify_cb), &n_notified);
  g_assert_cmpstr (jd_edit_session_get_title (session), ==, "Untitled Job Description");
  g_assert_cmpstr (jd_edit_session_get_subtitle (session), ==, "Draft, Not in a File");

  set_title (session, "Nurse");
  g_assert_cmpstr (jd_edit_session_get_title (session), ==, "\u2068Nurse\u2069");
  g_assert_cmpuint (n_notified, ==, 1);
  jd_part_set_string (document, JD_DOCUMENT_FAMILY, "Care");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_DRAFT);
}

/* What is typed is on disk within two seconds, without anybody asking. */
static void
test_draft_in_time (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  gint64 start;

  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  set_title (session, "Night Nurse");

  start = g_get_monotonic_time ();
  while (count_drafts (fixture) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
      g_main_context_iteration (NULL, TRUE);
    }
  if (g_test_perf ())
    g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
test_flush (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (JdDraft) draft = NULL;

  g_assert_true (jd_edit_session_flush (session));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);

  set_title (session, "Night Nurse");
  g_assert_true (jd_edit_session_flush (session));
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  draft = g_list_model_get_item (G_LIST_MODEL (fixture->drafts), 0);
  g_assert_cmpstr (jd_draft_get_title (draft), ==, "Night Nurse");
  g_assert_true (jd_draft_get_in_use (draft));

  g_clear_object (&session);
  g_assert_false (jd_draft_get_in_use (draft));
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autofree char *folder = g_path_get_basename (fixture->folder);
  g_autofree char *changed = g_strconcat (folder, ", Unsaved Changes", NULL);
  g_autofree char *content = NULL;

  set_title (session, "Night Nurse");
  g_assert_true (jd_edit_session_flush (session));
  g_assert_no_error (save (session, fixture->file));

  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
  g_assert_cmpstr (jd_edit_session_get_subtitle (session), ==, folder);
  g_assert_true (g_file_equal (jd_edit_session_get_file (session), fixture->file));
  content = dup_content (fixture);
  g_assert_nonnull (strstr (content, "\"title\": \"Night Nurse\""));

  set_title (session, "Day Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED);
  g_assert_cmpstr (jd_edit_session_get_subtitle (session), ==, changed);

  /* The history goes on over the save, and tells when it is back at what is in the file. */
  g_assert_true (jd_history_undo (jd_edit_session_get_history (session)));
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
  g_assert_true (jd_history_undo (jd_edit_session_get_history (session)));
  g_assert_cmpstr (get_title (session), ==, "Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED);
}

static void
test_saved_leaves_no_draft (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (GError) error = NULL;

  set_title (session, "Night Nurse");
  g_assert_true (jd_edit_session_flush (session));
  g_assert_no_error (save (session, fixture->file));
  g_assert_true (jd_edit_session_flush (session));
  end_session (&session);

  jd_draft_store_refresh (fixture->drafts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
test_save_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "where", NULL);
  g_autoptr (GError) error = save (session, nowhere);

  g_assert_nonnull (error);
  g_assert_nonnull (jd_edit_session_get_error (session));
  g_assert_null (jd_edit_session_get_file (session));
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_DRAFT);

  g_assert_no_error (save (session, fixture->file));
  g_assert_null (jd_edit_session_get_error (session));
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
}

/* What another program wrote is never overwritten without a word. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_no_error (save (session, fixture->file));
  write_outside (fixture, "somebody else's");
  set_title (session, "Night Nurse");

  error = save (session, NULL);
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT);
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED_OUTSIDE);
  g_assert_cmpint (jd_edit_session_get_change (session), ==, JD_FILE_CHANGED);
  content = dup_content (fixture);
  g_assert_cmpstr (content, ==, "somebody else's");
  g_assert_cmpstr (get_title (session), ==, "Night Nurse");
}

static JdOpened *
open_file (Fixture *fixture)
{
  JdOpened *opened = g_new0 (JdOpened, 1);
  g_autoptr (GError) error = NULL;

  opened->file = jd_file_new (fixture->file);
  opened->report = jd_report_new ();
  opened->format = jd_format_find ("json");
  opened->document = jd_file_load (opened->file, opened->report, NULL, &error);
  g_assert_no_error (error);

  return opened;
}

/* Closed with unsaved text, opened again: the text is there, and undo leads to the file. */
static void
test_recover (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (JdSessions) sessions = NULL;
  g_autoptr (JdOpened) opened = NULL;
  g_autoptr (GDateTime) moment = NULL;

  g_assert_no_error (save (session, fixture->file));
  set_title (session, "Night Nurse");
  g_assert_true (jd_edit_session_flush (session));
  end_session (&session);

  sessions = jd_sessions_new (NULL);
  opened = open_file (fixture);
  g_assert_cmpstr (jd_part_get_string (opened->document, JD_DOCUMENT_TITLE), ==, "Nurse");
  session = jd_sessions_make_from_opened (sessions, opened, &moment);

  g_assert_nonnull (moment);
  g_assert_cmpstr (get_title (session), ==, "Night Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED);
  g_assert_true (jd_history_undo (jd_edit_session_get_history (session)));
  g_assert_cmpstr (get_title (session), ==, "Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
}

/* The file went on without us: its draft is shown, and a save does not overwrite it silently. */
static void
test_recover_conflict (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (JdSessions) sessions = NULL;
  g_autoptr (JdOpened) opened = NULL;
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GString) content = NULL;
  g_autofree char *before = NULL;

  g_assert_no_error (save (session, fixture->file));
  set_title (session, "Night Nurse");
  g_assert_true (jd_edit_session_flush (session));
  end_session (&session);

  before = dup_content (fixture);
  content = g_string_new (before);
  g_string_replace (content, "\"Nurse\"", "\"Head Nurse\"", 0);
  write_outside (fixture, content->str);

  sessions = jd_sessions_new (NULL);
  opened = open_file (fixture);
  session = jd_sessions_make_from_opened (sessions, opened, &moment);

  g_assert_cmpstr (get_title (session), ==, "Night Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED_OUTSIDE);
  g_assert_true (jd_history_undo (jd_edit_session_get_history (session)));
  g_assert_cmpstr (get_title (session), ==, "Head Nurse");
}

/* What another program does: the same document with another title. */
static void
write_title_outside (Fixture    *fixture,
                     const char *title)
{
  g_autoptr (JdFile) file = jd_file_new (fixture->file);
  g_autoptr (JdDocument) document = jd_file_load (file, NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (document);
  jd_part_set_string (document, JD_DOCUMENT_TITLE, title);
  bytes = jd_format_write (jd_format_find ("json"), document, NULL, NULL, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  write_outside (fixture, text);
}

/* Whether a version of the document is of that kind and holds that title. */
static gboolean
has_version (JdEditSession *session,
             JdVersionKind  kind,
             const char    *title)
{
  JdDocument *document = jd_edit_session_get_document (session);
  g_autoptr (GListModel) versions =
    jd_versions_list (jd_part_get_string (document, JD_DOCUMENT_ID));

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (JdVersionEntry) entry = g_list_model_get_item (versions, i);
      g_autoptr (GBytes) bytes = jd_version_entry_load (entry, NULL);
      g_autofree char *text = g_strdup_printf ("\"title\": \"%s\"", title);

      if (jd_version_entry_get_kind (entry) == kind &&
          g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text))
        return TRUE;
    }

  return FALSE;
}

/* Runs the main loop until the document has that title, for ten seconds at most. */
static void
wait_for_title (JdEditSession *session,
                const char    *title)
{
  gint64 start = g_get_monotonic_time ();

  while (g_strcmp0 (get_title (session), title) != 0)
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
wait_for_change (JdEditSession *session,
                 JdFileChange   change)
{
  gint64 start = g_get_monotonic_time ();

  while (jd_edit_session_get_change (session) != change)
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* Changed outside, not here: the text follows as one step, and no draft is left of it. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  JdHistory *history = jd_edit_session_get_history (session);
  guint n_reloaded = 0;

  g_assert_no_error (save (session, fixture->file));
  g_signal_connect_swapped (session, "reloaded", G_CALLBACK (count_notify_cb), &n_reloaded);
  write_title_outside (fixture, "Head Nurse");
  jd_edit_session_look (session);
  wait_for_title (session, "Head Nurse");

  g_assert_cmpuint (n_reloaded, ==, 1);
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
  g_assert_true (jd_edit_session_flush (session));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);

  g_assert_true (jd_history_undo (history));
  g_assert_cmpstr (get_title (session), ==, "Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED);
  g_assert_no_error (save (session, NULL));
}

/* What cannot be read is not taken over. */
static void
test_reload_broken (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);

  g_assert_no_error (save (session, fixture->file));
  write_outside (fixture, "{ \"format\": ");
  jd_edit_session_look (session);
  wait_for_change (session, JD_FILE_CHANGED);
  g_assert_cmpstr (get_title (session), ==, "Nurse");
}

static void
exchanged_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_edit_session_exchange_finish (JD_EDIT_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* Changed here and outside: whichever text wins, the other is a version. */
static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (JdDocument) theirs = NULL;
  g_autoptr (GDateTime) changed = NULL;
  g_autofree char *content = NULL;
  gboolean done = FALSE;

  g_assert_no_error (save (session, fixture->file));
  set_title (session, "Night Nurse");
  write_title_outside (fixture, "Head Nurse");
  jd_edit_session_look (session);
  wait_for_change (session, JD_FILE_CHANGED);
  changed = jd_edit_session_dup_changed (session);
  g_assert_nonnull (changed);

  theirs = jd_file_peek (jd_edit_session_get_jd_file (session), NULL, &state, NULL, NULL);
  jd_edit_session_use_theirs_async (session, theirs, state, exchanged_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_title (session), ==, "Head Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
  g_assert_true (has_version (session, JD_VERSION_OURS, "Night Nurse"));

  set_title (session, "Day Nurse");
  write_title_outside (fixture, "Senior Nurse");
  jd_edit_session_look (session);
  wait_for_change (session, JD_FILE_CHANGED);
  g_assert_no_error (save (session, fixture->file));
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
  g_assert_true (has_version (session, JD_VERSION_THEIRS, "Senior Nurse"));
  content = dup_content (fixture);
  g_assert_nonnull (strstr (content, "Day Nurse"));
}

static void
refused_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jd_edit_session_exchange_finish (JD_EDIT_SESSION (source), result, &error));
  g_assert_nonnull (error);
  *(gboolean *) user_data = TRUE;
}

/* With no place to keep the text that is here, nothing takes its place. */
static void
test_answer_fails (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdDocument) older = make_document ("Cook");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  gboolean done = FALSE;

  g_setenv ("JD_STATE_DIR", "/proc/nowhere", TRUE);
  jd_edit_session_restore_async (session, older, refused_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_title (session), ==, "Nurse");
}

/* Deleted and put back as it was: nothing has happened. */
static void
test_gone_and_back (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autofree char *content = NULL;

  g_assert_no_error (save (session, fixture->file));
  content = dup_content (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  jd_edit_session_look (session);
  wait_for_change (session, JD_FILE_GONE);
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED);

  write_outside (fixture, content);
  jd_edit_session_look (session);
  wait_for_change (session, JD_FILE_UNCHANGED);
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_assert_true (jd_edit_session_flush_finish (JD_EDIT_SESSION (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

/* A window that closes while its save runs leaves no draft of what is in the file. */
static void
test_close_while_saving (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  JdEditSession *session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  gboolean flushed = FALSE;
  Result result = { FALSE };

  set_title (session, "Night Nurse");
  jd_edit_session_save_async (session, fixture->file, NULL, saved_cb, &result);
  jd_edit_session_flush_async (session, flushed_cb, &flushed);
  end_session (&session);
  g_assert_true (result.saved && flushed);

  /* The last thread that removes something has the store. */
  while (g_atomic_int_get (&G_OBJECT (fixture->drafts)->ref_count) > 1)
    turn ();
  g_assert_true (jd_draft_store_refresh (fixture->drafts, NULL));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* What came from the template is the oldest version, kept once and only when there is a file. */
static void
test_origin (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  g_autoptr (GListModel) versions = NULL;
  g_autoptr (JdVersionEntry) oldest = NULL;

  jd_edit_session_set_origin (session);
  set_title (session, "Night Nurse");
  g_assert_false (has_version (session, JD_VERSION_TEMPLATE, "Nurse"));
  g_assert_no_error (save (session, fixture->file));
  set_title (session, "Day Nurse");
  g_assert_no_error (save (session, NULL));

  versions = jd_versions_list (jd_part_get_string (document, JD_DOCUMENT_ID));
  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 3);
  oldest = g_list_model_get_item (versions, 2);
  g_assert_cmpint (jd_version_entry_get_kind (oldest), ==, JD_VERSION_TEMPLATE);
  g_assert_true (has_version (session, JD_VERSION_TEMPLATE, "Nurse"));
}

/* Case 59: what is undone while a save runs is not what the file holds. */
static void
test_undo_while_saving (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  JdHistory *history = jd_edit_session_get_history (session);
  g_autofree char *content = NULL;
  Result result = { FALSE };

  set_title (session, "Night Nurse");
  jd_edit_session_save_async (session, fixture->file, NULL, saved_cb, &result);
  g_assert_true (jd_history_undo (history));
  while (!result.done)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (result.saved);
  content = dup_content (fixture);
  g_assert_nonnull (strstr (content, "Night Nurse"));
  g_assert_cmpstr (get_title (session), ==, "Nurse");
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_CHANGED);
  g_assert_true (jd_history_redo (history));
  g_assert_cmpint (jd_edit_session_get_state (session), ==, JD_SESSION_SAVED);
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdDocument) older = jd_document_copy (document);
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, fixture->drafts, NULL);
  gboolean done = FALSE;

  set_title (session, "Night Nurse");
  jd_edit_session_restore_async (session, older, exchanged_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_title (session), ==, "Nurse");
  g_assert_true (has_version (session, JD_VERSION_DRAFT, "Night Nurse"));
  g_assert_true (jd_history_undo (jd_edit_session_get_history (session)));
  g_assert_cmpstr (get_title (session), ==, "Night Nurse");
}

static void
test_newer_format (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = NULL;

  jd_document_set_format_version (document, JD_FORMAT_VERSION + 1);
  session = jd_edit_session_new (document, NULL, NULL, NULL);
  g_assert_false (jd_edit_session_is_editable (session));
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (JdSessions) sessions = jd_sessions_new (NULL);
  g_autoptr (JdDocument) document = make_document ("Nurse");
  g_autoptr (JdEditSession) session = jd_sessions_make_copy (sessions, document);
  JdDocument *copy = jd_edit_session_get_document (session);

  g_assert_true (copy != document);
  g_assert_cmpstr (get_title (session), ==, "Nurse");
  g_assert_cmpstr (jd_part_get_string (copy, JD_DOCUMENT_ID), !=,
                   jd_part_get_string (document, JD_DOCUMENT_ID));
}

#define ADD(name, function) \
  g_test_add ("/edit-session/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("title", test_title);
  ADD ("draft-in-time", test_draft_in_time);
  ADD ("flush", test_flush);
  ADD ("save", test_save);
  ADD ("saved-leaves-no-draft", test_saved_leaves_no_draft);
  ADD ("save-fails", test_save_fails);
  ADD ("conflict", test_conflict);
  ADD ("recover", test_recover);
  ADD ("recover-conflict", test_recover_conflict);
  ADD ("reload", test_reload);
  ADD ("reload-broken", test_reload_broken);
  ADD ("answers", test_answers);
  ADD ("answer-fails", test_answer_fails);
  ADD ("gone-and-back", test_gone_and_back);
  ADD ("close-while-saving", test_close_while_saving);
  ADD ("origin", test_origin);
  ADD ("undo-while-saving", test_undo_while_saving);
  ADD ("restore", test_restore);
  ADD ("newer-format", test_newer_format);
  ADD ("copy", test_copy);

  return g_test_run ();
}
