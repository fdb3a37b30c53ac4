/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-fixture.h"

static void
type (JdHistory  *history,
      const char *text)
{
  JdPlace place = { JD_PART (jd_history_get_document (history)), JD_DOCUMENT_TITLE, 0, 0 };

  jd_history_begin_typing (history, "Typing", &place);
  jd_part_set_string (place.part, JD_DOCUMENT_TITLE, text);
  place.start = place.end = (guint) g_utf8_strlen (text, -1);
  jd_history_end (history, &place);
}

static const char *
get_title (JdHistory *history)
{
  return jd_part_get_string (jd_history_get_document (history), JD_DOCUMENT_TITLE);
}

static void
test_typing (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdHistory) history = jd_history_new (document);

  type (history, "a");
  type (history, "ab");
  jd_history_break (history);
  type (history, "abc");
  type (history, "abcd");

  g_assert_cmpstr (jd_history_get_undo_label (history), ==, "Typing");
  g_assert_true (jd_history_undo (history));
  g_assert_cmpstr (get_title (history), ==, "ab");
  g_assert_true (jd_history_undo (history));
  g_assert_null (get_title (history));
  g_assert_false (jd_history_undo (history));

  g_assert_true (jd_history_redo (history));
  g_assert_cmpstr (get_title (history), ==, "ab");
  type (history, "abX");
  g_assert_false (jd_history_can_redo (history));
  g_assert_true (jd_history_undo (history));
  g_assert_cmpstr (get_title (history), ==, "ab");
}

static void
test_groups (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdHistory) history = jd_history_new (document);
  g_autoptr (JdDocument) before = NULL;

  jd_history_begin (history, "Outer", NULL);
  jd_history_begin (history, "Inner", NULL);
  jd_document_add_section (document, JD_SECTION_ROLE_SKILLS, "Skills");
  jd_history_end (history, NULL);
  jd_part_set_string (document, JD_DOCUMENT_TITLE, "T");
  jd_history_end (history, NULL);

  jd_history_begin (history, "Nothing", NULL);
  jd_history_end (history, NULL);

  before = jd_document_copy (document);
  g_assert_cmpstr (jd_history_get_undo_label (history), ==, "Outer");
  g_assert_true (jd_history_undo (history));
  g_assert_true (jd_part_is_empty (document));
  g_assert_false (jd_history_can_undo (history));
  g_assert_cmpstr (jd_history_get_redo_label (history), ==, "Outer");
  g_assert_true (jd_history_redo (history));
  g_assert_true (jd_part_equal (document, before));
}

static void
on_restored_cb (JdPlace       *seen,
                const JdPlace *place)
{
  *seen = *place;
}

static void
test_places (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdHistory) history = jd_history_new (document);
  JdPlace seen = { 0 };

  g_signal_connect_swapped (history, "restored", G_CALLBACK (on_restored_cb), &seen);
  type (history, "abc");
  jd_history_undo (history);
  g_assert_true (seen.part == JD_PART (document));
  g_assert_cmpuint (seen.member, ==, JD_DOCUMENT_TITLE);
  g_assert_cmpuint (seen.end, ==, 0);
  jd_history_redo (history);
  g_assert_cmpuint (seen.end, ==, 3);
}

static void
edit_restored_cb (JdHistory *history)
{
  jd_part_set_string (jd_history_get_document (history), JD_DOCUMENT_LANG, "de");
}

/* The first handler edits, as one does that ends an edit when the focus moves. */
static void
test_edit_while_restoring (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdHistory) history = jd_history_new (document);
  JdPlace seen = { 0 };

  type (history, "abc");
  g_signal_connect (history, "restored", G_CALLBACK (edit_restored_cb), NULL);
  g_signal_connect_swapped (history, "restored", G_CALLBACK (on_restored_cb), &seen);
  g_assert_true (jd_history_undo (history));
  g_assert_false (jd_history_can_redo (history));
  g_assert_true (seen.part == JD_PART (document));
  g_assert_cmpuint (seen.member, ==, JD_DOCUMENT_TITLE);
}

static void
test_saved (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdHistory) history = jd_history_new (document);

  g_assert_false (jd_history_is_modified (history));
  type (history, "a");
  g_assert_true (jd_history_is_modified (history));
  jd_history_mark_saved (history, jd_history_get_state (history));
  g_assert_false (jd_history_is_modified (history));

  /* Typing after a save is a step of its own: undo leads to what is in the file. */
  type (history, "ab");
  g_assert_true (jd_history_is_modified (history));
  jd_history_undo (history);
  g_assert_cmpstr (get_title (history), ==, "a");
  g_assert_false (jd_history_is_modified (history));
  jd_history_undo (history);
  g_assert_true (jd_history_is_modified (history));

  /* Another way with the same number of steps is not the saved text. */
  type (history, "x");
  g_assert_true (jd_history_is_modified (history));
  jd_history_mark_unsaved (history);
  jd_history_undo (history);
  g_assert_true (jd_history_is_modified (history));
}

static void
test_bounds (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdHistory) history = jd_history_new (document);
  guint n = 0;

  for (guint i = 0; i < JD_HISTORY_MAX_STEPS + 100; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      jd_part_set_string (document, JD_DOCUMENT_TITLE, title);
    }

  while (jd_history_undo (history))
    n++;

  g_assert_cmpuint (n, ==, JD_HISTORY_MAX_STEPS);
  g_assert_cmpstr (get_title (history), ==, "99");
}

/* Undo all gives the start, redo all the end, whatever was done between. */
static void
test_random (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (JdDocument) document = model_fixture_new_document (200);
      g_autoptr (JdDocument) start = jd_document_copy (document);
      g_autoptr (JdHistory) history = jd_history_new (document);
      g_autoptr (JdDocument) end = NULL;

      for (guint k = 0; k < 150; k++)
        {
          gboolean grouped = g_test_rand_int_range (0, 2);

          if (grouped)
            jd_history_begin (history, "Step", NULL);
          for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
            model_fixture_change_at_random (document);
          if (grouped)
            jd_history_end (history, NULL);
          if (g_test_rand_int_range (0, 8) == 0)
            jd_history_undo (history);
          if (g_test_rand_int_range (0, 16) == 0)
            jd_history_redo (history);
        }

      end = jd_document_copy (document);
      while (jd_history_redo (history))
        g_set_object (&end, NULL);
      if (!end)
        end = jd_document_copy (document);

      while (jd_history_undo (history))
        ;
      g_assert_true (jd_part_equal (document, start));
      while (jd_history_redo (history))
        ;
      g_assert_true (jd_part_equal (document, end));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/typing", test_typing);
  g_test_add_func ("/history/groups", test_groups);
  g_test_add_func ("/history/places", test_places);
  g_test_add_func ("/history/edit-while-restoring", test_edit_while_restoring);
  g_test_add_func ("/history/saved", test_saved);
  g_test_add_func ("/history/bounds", test_bounds);
  g_test_add_func ("/history/random", test_random);

  return g_test_run ();
}
