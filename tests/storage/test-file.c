/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jd-draft-store.h"
#include "jd-file.h"
#include "jd-model.h"
#include "jd-safe-write.h"
#include "jd-test-folder.h"
#include "jd-version-store.h"

static JdDocument *
make_document (const char *title)
{
  JdDocument *document = jd_document_new_blank ("en");

  jd_part_set_string (document, JD_DOCUMENT_TITLE, title);

  return document;
}

static JdFile *
get_file (JdTestFolder *folder,
          const char   *name)
{
  g_autoptr (GFile) file = jd_test_folder_get (folder, name);

  return jd_file_new (file);
}

static void
save (JdFile     *file,
      JdDocument *document)
{
  g_autoptr (GError) error = NULL;

  jd_file_save (file, document, JD_FILE_SAVE_NONE, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_title (JdTestFolder *folder,
              const char   *name,
              const char   *title)
{
  g_autoptr (JdFile) file = get_file (folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = jd_file_peek (file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_TITLE), ==, title);
}

static void
test_round_trip (JdTestFolder  *folder,
                 gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autoptr (JdFile) again = get_file (folder, "a.jobdesc");
  g_autoptr (JdDocument) read = NULL;
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (JdFileState) state_again = NULL;
  gpointer internal = jd_part_get_part (document, JD_DOCUMENT_INTERNAL);

  jd_part_set_string (internal, JD_INTERNAL_NOTES, "kept in the file");
  save (file, document);
  g_assert_null (jd_part_get_string (document, JD_DOCUMENT_MODIFIED));

  read = jd_file_load (again, NULL, NULL, NULL);
  g_assert_nonnull (read);
  g_assert_nonnull (jd_part_get_string (read, JD_DOCUMENT_MODIFIED));
  jd_part_set_string (read, JD_DOCUMENT_MODIFIED, NULL);
  g_assert_true (jd_part_equal (document, read));

  state = jd_file_get_state (file);
  state_again = jd_file_get_state (again);
  g_assert_cmpstr (state->hash, ==, state_again->hash);
  g_assert_cmpuint (state->inode, ==, state_again->inode);
  g_assert_false (jd_file_get_read_only (again));
}

static void
test_unreadable (JdTestFolder  *folder,
                 gconstpointer  data)
{
  static const struct {
    const char *text;
    gboolean newer;
  } rows[] = {
    { "", FALSE },
    { "{", FALSE },
    { "null", FALSE },
    { "{\"format\":\"jobdesc/1\",\"title\":\"x\\u0000y\"}", FALSE },
    { "{\"format\":\"jobdesc/9\",\"title\":\"From the Future\"}", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
      g_autoptr (GError) error = NULL;
      g_autoptr (JdDocument) document = NULL;
      g_autofree char *held = NULL;

      jd_test_folder_write (folder, "a.jobdesc", rows[i].text);
      document = jd_file_load (file, NULL, NULL, &error);
      g_assert_true ((document != NULL) == rows[i].newer);
      g_assert_true ((error == NULL) == rows[i].newer);
      g_clear_error (&error);

      /* One from a newer version can be read, and is never written over. */
      if (document != NULL)
        {
          g_assert_true (jd_file_get_read_only (file));
          g_assert_false (jd_file_save (file, document, JD_FILE_SAVE_NONE, NULL, &error));
          g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NEWER);
        }
      held = jd_test_folder_read (folder, "a.jobdesc");
      g_assert_cmpstr (held, ==, rows[i].text);
    }
}

static void
test_conflict (JdTestFolder  *folder,
               gconstpointer  data)
{
  g_autoptr (JdDocument) ours = make_document ("Ours");
  g_autoptr (JdDocument) theirs = make_document ("Theirs");
  g_autoptr (JdFile) our_file = get_file (folder, "a.jobdesc");
  g_autoptr (JdFile) their_file = get_file (folder, "a.jobdesc");
  g_autoptr (JdDocument) loaded = NULL;
  g_autoptr (GListModel) versions = NULL;
  g_autoptr (JdVersionEntry) loser = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;

  save (our_file, ours);
  loaded = jd_file_load (their_file, NULL, NULL, NULL);
  g_assert_cmpint (jd_file_check (our_file, NULL), ==, JD_FILE_UNCHANGED);
  save (their_file, theirs);
  g_assert_cmpint (jd_file_check (our_file, NULL), ==, JD_FILE_CHANGED);

  g_assert_false (jd_file_save (our_file, ours, JD_FILE_SAVE_NONE, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT);
  assert_title (folder, "a.jobdesc", "Theirs");
  g_clear_error (&error);

  /* On the word of the user; what loses is kept. */
  jd_file_save (our_file, ours, JD_FILE_SAVE_OVERWRITE, NULL, &error);
  g_assert_no_error (error);
  assert_title (folder, "a.jobdesc", "Ours");
  versions = jd_versions_list (jd_part_get_string (ours, JD_DOCUMENT_ID));
  loser = g_list_model_get_item (versions, 1);
  g_assert_cmpint (jd_version_entry_get_kind (loser), ==, JD_VERSION_THEIRS);
  kept = jd_version_entry_load (loser, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (kept, NULL), (gssize) g_bytes_get_size (kept),
                                  "\"Theirs\""));
}

static void
test_gone (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autofree char *path = jd_test_folder_dup (folder, "a.jobdesc");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (jd_file_check (file, NULL), ==, JD_FILE_UNCHANGED);
  save (file, document);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (jd_file_check (file, NULL), ==, JD_FILE_GONE);
  g_assert_false (jd_file_save (file, document, JD_FILE_SAVE_NONE, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_GONE);
  g_assert_true (jd_file_save (file, document, JD_FILE_SAVE_OVERWRITE, NULL, NULL));
  assert_title (folder, "a.jobdesc", "Cook");
}

static void
test_not_new (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autoptr (GError) error = NULL;

  jd_test_folder_write (folder, "a.jobdesc", "somebody's");
  g_assert_false (jd_file_save (file, document, JD_FILE_SAVE_NONE, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_EXISTS);
}

/* A file that is open is found by any of its names, and not exported over. */
static void
test_open (JdTestFolder  *folder,
           gconstpointer  data)
{
  static const char *const names[] = { "a.jobdesc", "soft", "hard", "./a.jobdesc" };
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autofree char *path = jd_test_folder_dup (folder, "a.jobdesc");
  g_autofree char *soft = jd_test_folder_dup (folder, "soft");
  g_autofree char *hard = jd_test_folder_dup (folder, "hard");
  g_autoptr (GFile) other = jd_test_folder_get (folder, "b");
  g_autoptr (GBytes) bytes = jd_test_bytes ("export");

  save (file, document);
  g_assert_cmpint (symlink (path, soft), ==, 0);
  g_assert_cmpint (link (path, hard), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) name = jd_test_folder_get (folder, names[i]);
      g_autoptr (JdFile) open = jd_file_find_open (name);
      g_autoptr (GError) error = NULL;

      g_assert_true (open == file);
      g_assert_false (jd_safe_write_bytes (name, bytes, JD_SAFE_WRITE_NONE, NULL, &error));
      g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_IN_USE);
    }
  g_assert_null (jd_file_find_open (other));
  g_assert_true (jd_safe_write_bytes (other, bytes, JD_SAFE_WRITE_NONE, NULL, NULL));
  assert_title (folder, "a.jobdesc", "Cook");

  g_clear_object (&file);
  {
    g_autoptr (GFile) name = jd_test_folder_get (folder, "a.jobdesc");

    g_assert_null (jd_file_find_open (name));
  }
}

static void
test_drafts (JdTestFolder  *folder,
             gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autoptr (JdDraftStore) store = jd_draft_store_new (NULL);
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  g_autoptr (GListModel) versions = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  jd_file_set_drafts (file, store, draft);
  save (file, document);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 0);
  versions = jd_versions_list (jd_part_get_string (document, JD_DOCUMENT_ID));
  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 1);

  /* When the save fails the draft has the text. */
  jd_test_folder_write (folder, "a.jobdesc", "changed");
  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Chef");
  g_assert_false (jd_file_save (file, document, JD_FILE_SAVE_NONE, NULL, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 1);
  g_assert_cmpstr (jd_draft_get_title (draft), ==, "Chef");
  g_assert_true (g_file_equal (jd_draft_get_file (draft), jd_file_get_file (file)));
  bytes = jd_draft_store_load (store, draft, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                  "\"Chef\""));
}

/* With no room for drafts a save works all the same. */
static void
test_without_drafts (JdTestFolder  *folder,
                     gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autoptr (JdDraftStore) store = jd_draft_store_new ("/proc/nowhere");
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);

  g_setenv ("JD_STATE_DIR", "/proc/nowhere", TRUE);
  jd_file_set_drafts (file, store, draft);
  save (file, document);
  assert_title (folder, "a.jobdesc", "Cook");
}

typedef struct {
  guint n_left;
  gboolean done;
} Wait;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_file_save_finish (JD_FILE (source), result, &error));
  g_assert_no_error (error);
  wait->done = --wait->n_left == 0;
}

/* However the threads run, the last save is what the file holds. */
static void
test_many_saves (JdTestFolder  *folder,
                 gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  Wait wait = { 20, FALSE };

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      jd_part_set_string (document, JD_DOCUMENT_TITLE, title);
      jd_file_save_async (file, document, JD_FILE_SAVE_NONE, NULL, saved_cb, &wait);
    }
  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Typed since");
  jd_test_wait (&wait.done);
  assert_title (folder, "a.jobdesc", "Title 19");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = jd_file_load_finish (JD_FILE (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_TITLE), ==, "Cook");
  *(gboolean *) data = TRUE;
}

static void
test_load_async (JdTestFolder  *folder,
                 gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  gboolean done = FALSE;

  save (file, document);
  jd_file_load_async (file, NULL, NULL, loaded_cb, &done);
  jd_test_wait (&done);
}

typedef struct {
  int change;
  gboolean done;
} Seen;

static void
on_changed_cb (JdFile *file,
               int     change,
               Seen   *seen)
{
  seen->change = change;
  seen->done = TRUE;
}

static void
test_watch (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autofree char *path = jd_test_folder_dup (folder, "a.jobdesc");
  g_autofree char *content = NULL;
  Seen seen = { 0, FALSE };

  save (file, document);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_signal_connect (file, "changed", G_CALLBACK (on_changed_cb), &seen);
  jd_file_watch (file, TRUE);

  jd_test_folder_write (folder, "a.jobdesc", "theirs");
  jd_file_look (file);
  jd_test_wait (&seen.done);
  g_assert_cmpint (seen.change, ==, JD_FILE_CHANGED);

  seen.done = FALSE;
  g_assert_cmpint (g_unlink (path), ==, 0);
  jd_file_look (file);
  jd_test_wait (&seen.done);
  g_assert_cmpint (seen.change, ==, JD_FILE_GONE);

  seen.done = FALSE;
  jd_test_folder_write (folder, "a.jobdesc", content);
  jd_file_look (file);
  jd_test_wait (&seen.done);
  g_assert_cmpint (seen.change, ==, JD_FILE_UNCHANGED);
  jd_file_watch (file, FALSE);
}

/* What is open in another window is not replaced, under whatever name; under another name of its
 * own it is. */
static void
test_save_as (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) file = get_file (folder, "a.jobdesc");
  g_autoptr (JdFile) mine = get_file (folder, "mine.jobdesc");
  g_autoptr (JdFile) again = get_file (folder, "soft");
  g_autofree char *path = jd_test_folder_dup (folder, "a.jobdesc");
  g_autofree char *soft = jd_test_folder_dup (folder, "soft");
  g_autoptr (GError) error = NULL;

  save (file, document);
  save (mine, document);
  g_assert_cmpint (symlink (path, soft), ==, 0);

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Chef");
  jd_file_set_successor (mine, again);
  g_assert_false (jd_file_save (again, document, JD_FILE_SAVE_OVERWRITE, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_IN_USE);
  assert_title (folder, "a.jobdesc", "Cook");

  jd_file_set_successor (file, again);
  g_assert_true (jd_file_save (again, document, JD_FILE_SAVE_OVERWRITE, NULL, NULL));
  assert_title (folder, "a.jobdesc", "Chef");
}

static void
peeked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (JdDocument) document = jd_file_peek_finish (JD_FILE (source), result, &state, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_TITLE), ==, "Chef");
  jd_file_set_state (JD_FILE (source), state);
  *(gboolean *) data = TRUE;
}

/* What another process wrote is a conflict until it was taken over. */
static void
test_peek (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdDocument) document = make_document ("Cook");
  g_autoptr (JdFile) ours = get_file (folder, "a.jobdesc");
  g_autoptr (JdFile) theirs = get_file (folder, "a.jobdesc");
  g_autoptr (JdDocument) read = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  save (ours, document);
  read = jd_file_load (theirs, NULL, NULL, NULL);
  jd_part_set_string (read, JD_DOCUMENT_TITLE, "Chef");
  save (theirs, read);

  g_assert_false (jd_file_save (ours, document, JD_FILE_SAVE_NONE, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT);
  jd_file_peek_async (ours, NULL, peeked_cb, &done);
  jd_test_wait (&done);
  save (ours, document);
  assert_title (folder, "a.jobdesc", "Cook");
}

static void
test_folder_name (JdTestFolder  *folder,
                  gconstpointer  data)
{
  g_autoptr (JdFile) file = get_file (folder, "Documents/a.jobdesc");
  g_autofree char *name = jd_file_dup_folder_name (file);
  g_autoptr (GFile) hidden = g_file_new_for_path ("/run/user/1000/doc/1a2b3c4d/a.jobdesc");
  g_autoptr (JdFile) portal = jd_file_new (hidden);

  g_assert_cmpstr (name, ==, "Documents");
  g_assert_null (jd_file_dup_folder_name (portal));
}

#define ADD(name, function) \
  g_test_add ("/storage/file/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("unreadable", test_unreadable);
  ADD ("conflict", test_conflict);
  ADD ("gone", test_gone);
  ADD ("not-new", test_not_new);
  ADD ("open", test_open);
  ADD ("drafts", test_drafts);
  ADD ("without-drafts", test_without_drafts);
  ADD ("many-saves", test_many_saves);
  ADD ("load-async", test_load_async);
  ADD ("save-as", test_save_as);
  ADD ("peek", test_peek);
  ADD ("watch", test_watch);
  ADD ("folder-name", test_folder_name);

  return g_test_run ();
}
