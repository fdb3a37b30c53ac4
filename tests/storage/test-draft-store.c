/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "jd-draft-store-private.h"
#include "jd-test-folder.h"

#define DRAFTS "state/drafts"

static void
put (JdDraftStore *store,
     JdDraft      *draft,
     const char   *text)
{
  g_autoptr (GBytes) bytes = jd_test_bytes (text);
  g_autoptr (GError) error = NULL;
  JdDraftText content = { .bytes = bytes, .title = text, .snippet = "snippet" };

  g_assert_true (jd_draft_store_write_sync (store, draft, &content, &error));
  g_assert_no_error (error);
}

static JdDraftStore *
open_store (void)
{
  JdDraftStore *store = jd_draft_store_new (NULL);
  g_autoptr (GError) error = NULL;

  jd_draft_store_refresh (store, &error);
  g_assert_no_error (error);

  return store;
}

static guint
count (gpointer model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static JdDraft *
get (gpointer model,
     guint    position)
{
  return g_list_model_get_item (G_LIST_MODEL (model), position);
}

static void
assert_text (JdDraftStore *store,
             JdDraft      *draft,
             const char   *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jd_draft_store_load (store, draft, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

/* Makes a draft of two generations, as after a kill between writing one and removing the other. */
static char *
make_generations (JdTestFolder *folder,
                  const char   *first,
                  const char   *second)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;

  put (store, draft, first);
  name = jd_draft_dup_file_name (jd_draft_get_id (draft), jd_draft_get_sequence (draft));
  path = g_build_filename (folder->path, DRAFTS, name, NULL);
  kept = g_build_filename (folder->path, "kept", NULL);
  g_assert_cmpint (link (path, kept), ==, 0);
  if (second != NULL)
    put (store, draft, second);
  g_assert_cmpint (g_rename (kept, path), ==, 0);
  jd_draft_store_release (store, draft);

  return g_strdup (jd_draft_get_id (draft));
}

static char *
dup_generation_path (JdTestFolder *folder,
                     const char   *id,
                     guint64       sequence)
{
  g_autofree char *name = jd_draft_dup_file_name (id, sequence);

  return g_build_filename (folder->path, DRAFTS, name, NULL);
}

static void
test_life (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  g_autoptr (GFile) file = jd_test_folder_get (folder, "a.jobdesc");
  g_autoptr (GBytes) bytes = jd_test_bytes ("{}");
  JdDraftText text = { bytes, "Title\nof two lines", "first words", "some-id", file, "cafe" };
  g_autoptr (JdDraftStore) other = NULL;
  g_autoptr (JdDraft) found = NULL;

  g_assert_cmpuint (count (store), ==, 0);
  g_assert_true (jd_draft_store_write_sync (store, draft, &text, NULL));
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_true (jd_draft_get_in_use (draft));

  other = open_store ();
  found = get (other, 0);
  g_assert_cmpstr (jd_draft_get_id (found), ==, jd_draft_get_id (draft));
  g_assert_cmpstr (jd_draft_get_title (found), ==, "Title\nof two lines");
  g_assert_cmpstr (jd_draft_get_snippet (found), ==, "first words");
  g_assert_cmpstr (jd_draft_get_document_id (found), ==, "some-id");
  g_assert_cmpstr (jd_draft_get_base (found), ==, "cafe");
  g_assert_true (g_file_equal (jd_draft_get_file (found), file));
  g_assert_nonnull (jd_draft_get_moment (found));
  assert_text (other, found, "{}");
}

static void
test_generations (JdTestFolder  *folder,
                  gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  guint64 last = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      put (store, draft, text);
      g_assert_cmpuint (jd_draft_get_sequence (draft), >, last);
      last = jd_draft_get_sequence (draft);
      assert_text (store, draft, text);
    }

  /* The last generation and the lock. */
  g_assert_cmpuint (jd_test_folder_count (folder, DRAFTS), ==, 2);
  g_assert_cmpuint (count (store), ==, 1);
}

static void
test_private (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  g_autofree char *path = NULL;
  g_autofree char *drafts = jd_test_folder_dup (folder, DRAFTS);
  struct stat info;

  put (store, draft, "secret");
  path = dup_generation_path (folder, jd_draft_get_id (draft), jd_draft_get_sequence (draft));
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (drafts, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

/* A folder that is a link is somebody else's trick. */
static void
test_planted_folder (JdTestFolder  *folder,
                     gconstpointer  data)
{
  g_autofree char *state = jd_test_folder_dup (folder, "state");
  g_autofree char *drafts = jd_test_folder_dup (folder, DRAFTS);
  g_autofree char *elsewhere = jd_test_folder_dup (folder, "elsewhere");
  g_autoptr (JdDraftStore) store = jd_draft_store_new (NULL);
  g_autoptr (JdDraft) draft = NULL;
  g_autoptr (GBytes) bytes = jd_test_bytes ("secret");
  g_autoptr (GError) error = NULL;
  JdDraftText text = { .bytes = bytes };

  g_assert_cmpint (g_mkdir (state, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (elsewhere, 0777), ==, 0);
  g_assert_cmpint (symlink (elsewhere, drafts), ==, 0);
  g_assert_false (jd_draft_store_refresh (store, &error));
  g_assert_cmpint (error->domain, ==, JD_STORAGE_ERROR);
  g_clear_error (&error);

  draft = jd_draft_store_create (store);
  g_assert_false (jd_draft_store_write_sync (store, draft, &text, &error));
  g_assert_cmpint (error->domain, ==, JD_STORAGE_ERROR);
  g_assert_cmpuint (jd_test_folder_count (folder, "elsewhere"), ==, 0);
}

/* Whichever generation is damaged, the other one is found, and the damaged one is kept. */
static void
test_damaged (JdTestFolder  *folder,
              gconstpointer  data)
{
  static const char *const damages[] = {
    "",
    "x",
    "rolewright-record/1 draft\n\n",
    "{\"title\":1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *id = make_generations (folder, "first", "second");
      g_autoptr (JdDraftStore) before = open_store ();
      g_autoptr (JdDraft) newest = get (before, 0);
      g_autofree char *path = dup_generation_path (folder, id, jd_draft_get_sequence (newest));
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *in_folder = g_build_filename (DRAFTS, name, NULL);
      g_autoptr (JdDraftStore) store = NULL;
      g_autoptr (JdDraft) draft = NULL;
      g_autoptr (JdDraft) broken = NULL;

      assert_text (before, newest, "second");
      jd_test_folder_write (folder, in_folder, damages[i]);
      store = open_store ();
      draft = get (store, 0);
      g_assert_cmpstr (jd_draft_get_id (draft), ==, id);
      assert_text (store, draft, "first");

      g_assert_cmpuint (count (jd_draft_store_get_unreadable (store)), ==, 1);
      broken = get (jd_draft_store_get_unreadable (store), 0);
      g_assert_cmpint (jd_draft_get_state (broken), ==, JD_DRAFT_UNREADABLE);
      assert_text (store, broken, damages[i]);

      g_assert_true (jd_draft_store_discard (store, draft, NULL));
      g_assert_true (jd_draft_store_clear (store, NULL));
      g_assert_cmpuint (count (jd_draft_store_get_unreadable (store)), ==, 0);
      g_assert_cmpuint (count (jd_draft_store_get_discarded (store)), ==, 0);
    }
}

/* Damage in the text is not seen in the list, but on loading. */
static void
test_damaged_text (JdTestFolder  *folder,
                   gconstpointer  data)
{
  g_autofree char *id = make_generations (folder, "first text", "second text");
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = get (store, 0);
  g_autofree char *path = dup_generation_path (folder, id, jd_draft_get_sequence (draft));
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (pwrite (fd, "X", 1, lseek (fd, 0, SEEK_END) - 1), ==, 1);
  g_assert_cmpint (close (fd), ==, 0);
  assert_text (store, draft, "first text");
}

static void
test_strangers (JdTestFolder  *folder,
                gconstpointer  data)
{
  static const char *const names[] = {
    "README", "x.draft", ".hidden.draft", "00000000-0000-4000-8000-000000000000.draft",
    "00000000-0000-4000-8000-000000000000-000000000000000g.draft",
    "not-a-uuid-not-a-uuid-not-a-uuid-nota-0000000000000001.draft", "index.json",
  };
  g_autoptr (JdDraftStore) store = open_store ();
  g_autofree char *newer =
    g_build_filename (DRAFTS, "00000000-0000-4000-8000-000000000001-0000000000000001.draft", NULL);
  g_autofree char *odd = g_build_filename (
    folder->path, DRAFTS, "00000000-0000-4000-8000-000000000002-0000000000000001.draft", NULL);
  g_autoptr (JdDraft) draft = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_build_filename (DRAFTS, names[i], NULL);

      jd_test_folder_write (folder, name, "x");
    }
  jd_test_folder_write (folder, newer, "rolewright-record/2 draft\nnew: yes\n\nnew text");
  g_assert_cmpint (g_mkdir (odd, 0700), ==, 0);

  g_assert_true (jd_draft_store_refresh (store, NULL));
  g_assert_cmpuint (count (store), ==, 0);

  /* The one from the future is listed where it is, and can be read as text. */
  draft = get (jd_draft_store_get_unreadable (store), 0);
  g_assert_nonnull (draft);
  assert_text (store, draft, "rolewright-record/2 draft\nnew: yes\n\nnew text");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_build_filename (DRAFTS, names[i], NULL);
      g_autofree char *text = jd_test_folder_read (folder, name);

      g_assert_cmpstr (text, ==, "x");
    }
}

/* A draft of one name with the content of another is no draft. */
static void
test_swapped (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autofree char *id = make_generations (folder, "mine", NULL);
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = get (store, 0);
  g_autofree char *path = dup_generation_path (folder, id, jd_draft_get_sequence (draft));
  g_autofree char *other = dup_generation_path (folder, id, 99999);

  g_assert_cmpint (g_rename (path, other), ==, 0);
  g_assert_true (jd_draft_store_refresh (store, NULL));
  g_assert_cmpuint (count (store), ==, 0);
  g_assert_cmpuint (count (jd_draft_store_get_unreadable (store)), ==, 1);
}

static void
test_order (JdTestFolder  *folder,
            gconstpointer  data)
{
  static const char *const texts[] = { "one", "two", "three" };
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JdDraftStore) other = NULL;

  for (guint i = 0; i < 3; i++)
    {
      JdDraft *draft = jd_draft_store_create (store);
      g_autofree char *path = NULL;
      time_t then = 1000000 * (3 - (time_t) i);
      struct timespec times[2] = { { .tv_sec = then }, { .tv_sec = then } };

      g_ptr_array_add (drafts, draft);
      put (store, draft, texts[i]);

      /* The clock says the opposite. */
      path = dup_generation_path (folder, jd_draft_get_id (draft), jd_draft_get_sequence (draft));
      g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
    }

  other = open_store ();
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (JdDraft) draft = get (other, i);

      g_assert_cmpstr (jd_draft_get_title (draft), ==, texts[2 - i]);
    }
}

static void
test_hold (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdDraftStore) ours = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (ours);
  g_autoptr (JdDraftStore) theirs = NULL;
  g_autoptr (JdDraft) seen = NULL;
  g_autoptr (GError) error = NULL;

  put (ours, draft, "text");
  theirs = open_store ();
  seen = get (theirs, 0);
  g_assert_true (jd_draft_get_in_use (seen));
  g_assert_false (jd_draft_store_take (theirs, seen, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (jd_draft_store_discard (theirs, seen, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_IN_USE);

  jd_draft_store_release (ours, draft);
  g_assert_true (jd_draft_store_take (theirs, seen, NULL));
  put (theirs, seen, "theirs");
  g_assert_true (jd_draft_store_refresh (ours, NULL));
  assert_text (ours, draft, "theirs");
}

static void
test_retire (JdTestFolder  *folder,
             gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  guint64 saved;

  put (store, draft, "saved");
  saved = jd_draft_get_sequence (draft);
  put (store, draft, "typed since");
  jd_draft_store_retire (store, draft, saved);
  g_assert_cmpuint (count (store), ==, 1);
  assert_text (store, draft, "typed since");

  jd_draft_store_retire (store, draft, G_MAXUINT64);
  g_assert_cmpuint (count (store), ==, 0);
  g_assert_cmpuint (jd_test_folder_count (folder, DRAFTS), ==, 1);

  /* And on it goes. */
  put (store, draft, "next");
  g_assert_cmpuint (count (store), ==, 1);
  assert_text (store, draft, "next");
}

static void
test_late_write (JdTestFolder  *folder,
                 gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  g_autoptr (GBytes) bytes = jd_test_bytes ("late");
  JdDraftText text = { .bytes = bytes };
  guint64 early = jd_draft_store_next_sequence (store);

  put (store, draft, "newer");
  g_assert_true (jd_draft_store_write_numbered (store, draft, early, &text, NULL));
  assert_text (store, draft, "newer");

  jd_draft_store_retire (store, draft, G_MAXUINT64);
  g_assert_true (jd_draft_store_write_numbered (store, draft, early, &text, NULL));
  g_assert_cmpuint (jd_test_folder_count (folder, DRAFTS), ==, 1);

  put (store, draft, "last");
  g_assert_true (jd_draft_store_discard (store, draft, NULL));
  g_assert_true (jd_draft_store_write_sync (store, draft, &text, NULL));
  g_assert_true (jd_draft_store_refresh (store, NULL));
  g_assert_cmpuint (count (store), ==, 0);
}

static void
test_discard (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);

  put (store, draft, "text");
  jd_draft_store_release (store, draft);
  g_assert_true (jd_draft_store_discard (store, draft, NULL));
  g_assert_cmpuint (count (store), ==, 0);
  g_assert_cmpuint (count (jd_draft_store_get_discarded (store)), ==, 1);
  g_assert_cmpint (jd_draft_get_state (draft), ==, JD_DRAFT_DISCARDED);
  assert_text (store, draft, "text");

  g_assert_true (jd_draft_store_refresh (store, NULL));
  g_assert_cmpuint (count (jd_draft_store_get_discarded (store)), ==, 1);
  g_assert_true (jd_draft_store_restore (store, draft, NULL));
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_cmpuint (count (jd_draft_store_get_discarded (store)), ==, 0);
  g_assert_true (jd_draft_store_refresh (store, NULL));
  assert_text (store, draft, "text");
}

static void
test_keep_days (JdTestFolder  *folder,
                gconstpointer  data)
{
  static const struct {
    int days_ago;
    guint left;
  } rows[] = { { 29, 1 }, { 31, 0 }, { -400, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdDraftStore) store = open_store ();
      g_autoptr (JdDraft) draft = jd_draft_store_create (store);
      g_autofree char *name = NULL;
      g_autofree char *path = NULL;
      gint64 then = g_get_real_time () / G_USEC_PER_SEC - rows[i].days_ago * 24 * 60 * 60;
      struct timespec times[2] = { { .tv_sec = then }, { .tv_sec = then } };

      put (store, draft, "text");
      name = jd_draft_dup_file_name (jd_draft_get_id (draft), jd_draft_get_sequence (draft));
      path = g_build_filename (folder->path, DRAFTS, "discarded", name, NULL);
      g_assert_true (jd_draft_store_discard (store, draft, NULL));
      g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
      g_assert_true (jd_draft_store_refresh (store, NULL));
      g_assert_cmpuint (count (jd_draft_store_get_discarded (store)), ==, rows[i].left);
      g_assert_true (jd_draft_store_clear (store, NULL));
    }
}

static void
test_find (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  g_autoptr (GFile) file = jd_test_folder_get (folder, "a.jobdesc");
  g_autoptr (GFile) other = jd_test_folder_get (folder, "b.jobdesc");
  g_autoptr (GBytes) bytes = jd_test_bytes ("{}");
  JdDraftText text = { .bytes = bytes, .file = file };

  g_assert_true (jd_draft_store_write_sync (store, draft, &text, NULL));
  g_assert_null (jd_draft_store_find (store, file));
  jd_draft_store_release (store, draft);
  g_assert_true (jd_draft_store_find (store, file) == draft);
  g_assert_null (jd_draft_store_find (store, other));
}

static void
test_many (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  guint n = g_test_perf () ? 10000 : 1200;
  gint64 start;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdRecord) head = jd_record_new ("draft");
      g_autoptr (GBytes) content = jd_test_bytes ("{}");
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *path = dup_generation_path (folder, id, i + 1);
      g_autofd int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

      jd_record_set (head, "id", id);
      jd_record_set_number (head, "sequence", i + 1);
      bytes = jd_record_write (head, content);
      g_assert_cmpint (write (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), >, 0);
    }

  start = g_get_monotonic_time ();
  g_assert_true (jd_draft_store_refresh (store, NULL));
  g_test_message ("%u drafts in %" G_GINT64_FORMAT " ms", n,
                  (g_get_monotonic_time () - start) / 1000);

  /* Once the bound is kept a start is quick. */
  start = g_get_monotonic_time ();
  g_assert_true (jd_draft_store_refresh (store, NULL));
  g_test_message ("again in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - start) / 1000);

  /* The oldest over the bound can still be restored. */
  g_assert_cmpuint (count (store), ==, 1000);
  g_assert_cmpuint (count (jd_draft_store_get_discarded (store)), ==, MIN (n - 1000, 1000));
}

typedef struct {
  guint n_left;
  gboolean done;
} Wait;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_draft_store_write_finish (JD_DRAFT_STORE (source), result, &error));
  g_assert_no_error (error);
  wait->done = --wait->n_left == 0;
}

/* Many writes at once: whatever order the threads run in, the last text is what stays. */
static void
test_async (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autoptr (JdDraftStore) store = open_store ();
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  Wait wait = { 30, FALSE };

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);
      g_autoptr (GBytes) bytes = jd_test_bytes (text);
      JdDraftText content = { .bytes = bytes, .title = text };

      jd_draft_store_write_async (store, draft, &content, NULL, written_cb, &wait);
    }
  jd_test_wait (&wait.done);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  assert_text (store, draft, "text 29");
  g_assert_cmpstr (jd_draft_get_title (draft), ==, "text 29");
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_cmpuint (jd_test_folder_count (folder, DRAFTS), ==, 2);
}

#define ADD(name, function) \
  g_test_add ("/storage/draft-store/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("life", test_life);
  ADD ("generations", test_generations);
  ADD ("private", test_private);
  ADD ("planted-folder", test_planted_folder);
  ADD ("damaged", test_damaged);
  ADD ("damaged-text", test_damaged_text);
  ADD ("strangers", test_strangers);
  ADD ("swapped", test_swapped);
  ADD ("order", test_order);
  ADD ("hold", test_hold);
  ADD ("retire", test_retire);
  ADD ("late-write", test_late_write);
  ADD ("discard", test_discard);
  ADD ("keep-days", test_keep_days);
  ADD ("find", test_find);
  ADD ("many", test_many);
  ADD ("async", test_async);

  return g_test_run ();
}
