/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "jd-autosave.h"
#include "jd-draft-text.h"
#include "jd-model.h"
#include "jd-test-folder.h"

typedef struct {
  JdTestFolder folder;
  JdDocument *document;
  JdDraftStore *store;
  JdDraft *draft;
  JdAutosave *autosave;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  jd_test_folder_set_up (&self->folder, data);
  self->document = jd_document_new_blank ("en");
  self->store = jd_draft_store_new (NULL);
  self->draft = jd_draft_store_create (self->store);
  self->autosave = jd_autosave_new (self->document, self->store, self->draft);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->autosave != NULL)
    jd_autosave_stop (self->autosave);
  g_clear_object (&self->autosave);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);
  g_clear_object (&self->document);
  jd_test_folder_tear_down (&self->folder, data);
}

static void
type (Fixture    *self,
      const char *title)
{
  jd_part_set_string (self->document, JD_DOCUMENT_TITLE, title);
}

static gboolean
is_on_disk (Fixture    *self,
            const char *title)
{
  g_autoptr (JdDraftStore) store = jd_draft_store_new (NULL);
  g_autoptr (JdDraft) draft = NULL;

  g_assert_true (jd_draft_store_refresh (store, NULL));
  draft = g_list_model_get_item (G_LIST_MODEL (store), 0);

  return draft != NULL && g_strcmp0 (jd_draft_get_title (draft), title) == 0;
}

/* Waits until nothing is pending; the main loop runs all the while, as in the program. */
static void
settle (Fixture *self)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (jd_autosave_is_pending (self->autosave))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
}

static gboolean
on_over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Gives what must not happen the time to happen. */
static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_over_cb, &over);
  jd_test_wait (&over);
}

static void
test_timer (Fixture       *self,
            gconstpointer  data)
{
  jd_autosave_set_interval (self->autosave, 1);
  g_assert_false (jd_autosave_is_pending (self->autosave));
  type (self, "Cook");
  g_assert_true (jd_autosave_is_pending (self->autosave));
  g_assert_false (is_on_disk (self, "Cook"));
  settle (self);
  g_assert_true (is_on_disk (self, "Cook"));
}

/* Who types without a pause is written all the same: a later change does not put the write off. */
static void
test_without_pause (Fixture       *self,
                    gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  guint n = 0;

  jd_autosave_set_interval (self->autosave, 20);
  while (jd_draft_get_sequence (self->draft) == 0)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", n++);

      type (self, title);
      g_main_context_iteration (NULL, FALSE);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  g_assert_cmpuint (n, >, 1);
  type (self, "last");
  settle (self);
  g_assert_true (is_on_disk (self, "last"));
}

static void
test_within_two_seconds (Fixture       *self,
                         gconstpointer  data)
{
  gint64 start = g_get_monotonic_time ();

  type (self, "Cook");
  settle (self);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_assert_true (is_on_disk (self, "Cook"));
}

static void
test_flush (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint64 sequence;

  type (self, "Cook");
  g_assert_true (jd_autosave_flush (self->autosave, &error));
  g_assert_no_error (error);
  g_assert_true (is_on_disk (self, "Cook"));

  /* Nothing to do is done. */
  sequence = jd_draft_get_sequence (self->draft);
  g_assert_true (jd_autosave_flush (self->autosave, NULL));
  g_assert_cmpuint (jd_draft_get_sequence (self->draft), ==, sequence);
}

/* No ghost comes back after the end. */
static void
test_stop (Fixture       *self,
           gconstpointer  data)
{
  jd_autosave_set_interval (self->autosave, 1);
  type (self, "Cook");
  jd_autosave_stop (self->autosave);
  type (self, "Chef");
  g_assert_false (jd_autosave_is_pending (self->autosave));
  g_assert_true (jd_autosave_flush (self->autosave, NULL));
  run_for (20);
  g_assert_cmpuint (jd_draft_get_sequence (self->draft), ==, 0);
  g_assert_cmpuint (jd_test_folder_count (&self->folder, "state/drafts"), ==, 0);
}

static void
test_stop_while_writing (Fixture       *self,
                         gconstpointer  data)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (JdDraft) draft = jd_draft_store_create (self->store);
      g_autoptr (JdAutosave) autosave = jd_autosave_new (self->document, self->store, draft);

      jd_autosave_set_interval (autosave, 0);
      type (self, i % 2 == 0 ? "even" : "odd");
      g_main_context_iteration (NULL, TRUE);
      jd_autosave_stop (autosave);
      if (jd_draft_get_sequence (draft) == 0)
        g_assert_true (jd_draft_store_discard (self->store, draft, NULL));
      else
        jd_draft_store_retire (self->store, draft, G_MAXUINT64);
      jd_draft_store_release (self->store, draft);
    }

  /* What was thrown away can at most be among the discarded. */
  run_for (20);
  g_assert_true (jd_draft_store_refresh (self->store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->store)), ==, 0);
}

static void
test_settle (Fixture       *self,
             gconstpointer  data)
{
  type (self, "saved in a file");
  jd_autosave_settle (self->autosave);
  g_assert_false (jd_autosave_is_pending (self->autosave));
  g_assert_true (jd_autosave_flush (self->autosave, NULL));
  g_assert_cmpuint (jd_draft_get_sequence (self->draft), ==, 0);
  type (self, "typed since");
  g_assert_true (jd_autosave_flush (self->autosave, NULL));
  g_assert_true (is_on_disk (self, "typed since"));
}

static void
test_file (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GFile) where = jd_test_folder_get (&self->folder, "a.jobdesc");
  g_autoptr (JdFile) file = jd_file_new (where);
  g_autoptr (JdFileState) state = NULL;

  type (self, "Cook");
  g_assert_true (jd_file_save (file, self->document, JD_FILE_SAVE_NONE, NULL, NULL));
  state = jd_file_get_state (file);
  jd_autosave_set_file (self->autosave, file);
  type (self, "Chef");
  g_assert_true (jd_autosave_flush (self->autosave, NULL));
  g_assert_true (g_file_equal (jd_draft_get_file (self->draft), where));
  g_assert_cmpstr (jd_draft_get_base (self->draft), ==, state->hash);
}

static void
on_failed_cb (JdAutosave *autosave,
              GError     *error,
              guint      *n)
{
  g_assert_cmpint (error->domain, ==, JD_STORAGE_ERROR);
  (*n)++;
}

/* Said once, and tried again until it works. */
static void
test_failing (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *state = jd_test_folder_dup (&self->folder, "state");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  jd_test_folder_write (&self->folder, "state", "in the way");
  g_signal_connect (self->autosave, "failed", G_CALLBACK (on_failed_cb), &n);
  type (self, "Cook");
  g_assert_false (jd_autosave_flush (self->autosave, &error));
  g_assert_cmpint (error->domain, ==, JD_STORAGE_ERROR);
  g_assert_false (jd_autosave_flush (self->autosave, NULL));
  g_assert_true (jd_autosave_is_failing (self->autosave));
  g_assert_cmpuint (n, ==, 1);

  g_assert_cmpint (g_unlink (state), ==, 0);
  g_assert_true (jd_autosave_flush (self->autosave, NULL));
  g_assert_false (jd_autosave_is_failing (self->autosave));
  g_assert_true (is_on_disk (self, "Cook"));
}

static void
test_snippet (Fixture       *self,
              gconstpointer  data)
{
  gpointer section = jd_document_find_section (self->document, JD_SECTION_ROLE_SUMMARY);
  gpointer block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *none = jd_draft_dup_snippet (self->document);
  g_autofree char *snippet = NULL;
  g_autofree char *cut = NULL;

  g_assert_null (none);
  jd_part_set_string (block, JD_BLOCK_TEXT, "You **cook**\nfor <b>two</b> hundred");
  snippet = jd_draft_dup_snippet (self->document);
  g_assert_cmpstr (snippet, ==, "You cook for <b>two</b> hundred");
  jd_part_set_string (block, JD_BLOCK_TEXT, long_text);
  cut = jd_draft_dup_snippet (self->document);
  g_assert_cmpuint (g_utf8_strlen (cut, -1), ==, 160);
}

#define ADD(name, function) \
  g_test_add ("/storage/autosave/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("timer", test_timer);
  ADD ("without-pause", test_without_pause);
  ADD ("within-two-seconds", test_within_two_seconds);
  ADD ("flush", test_flush);
  ADD ("stop", test_stop);
  ADD ("stop-while-writing", test_stop_while_writing);
  ADD ("settle", test_settle);
  ADD ("file", test_file);
  ADD ("failing", test_failing);
  ADD ("snippet", test_snippet);

  return g_test_run ();
}
