/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-find-bar.h"
#include "jd-finder.h"
#include "jd-inline-edit.h"

static void
test_text (void)
{
  static const struct {
    const char *text;
    const char *query;
    JdTextMatchFlags flags;
    const char *found;
  } rows[] = {
    { "one two one", "one", 0, "0-3 8-11 " },
    { "aaaa", "aa", 0, "0-2 2-4 " },
    { "Über über ÜBER", "über", 0, "0-4 5-9 10-14 " },
    { "Über über ÜBER", "über", JD_TEXT_MATCH_CASE, "5-9 " },
    { "ΣΑΣ σας", "σασ", 0, "0-3 4-7 " },
    { "cat concat cat's cat", "cat", JD_TEXT_MATCH_WORDS, "0-3 11-14 17-20 " },
    { "C++ and C", "c++", JD_TEXT_MATCH_WORDS, "0-3 " },
    { "日本語の文章", "本語", 0, "1-3 " },
    { "العربية", "عرب", 0, "2-5 " },
    { "", "a", 0, "" },
    { "a", "", 0, "" },
    { "short", "much longer than it", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) found = jd_text_match_find (rows[i].text, rows[i].query, rows[i].flags);
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (list, "%u-%u ", g_array_index (found, JdTextMatch, j).start,
                                g_array_index (found, JdTextMatch, j).end);
      g_assert_cmpstr (list->str, ==, rows[i].found);
    }
}

static void
test_replaced_text (void)
{
  static const struct {
    const char *source;
    guint start;
    guint end;
    const char *text;
    const char *result;
  } rows[] = {
    { "plain text", 6, 10, "words", "plain words" },
    { "a **strong** word", 2, 8, "bold", "a **bold** word" },
    { "a **strong** word", 3, 11, "x*y", "a **sx\\*y**rd" },
    { "a [link](https://a.example) b", 2, 6, "way", "a [way](https://a.example) b" },
    { "some `code` here", 5, 9, "", "some  here" },
    { NULL, 0, 0, "fresh", "fresh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *result = jd_inline_edit_dup_replaced (rows[i].source, rows[i].start,
                                                             rows[i].end, rows[i].text);

      g_assert_cmpstr (result, ==, rows[i].result);
    }
}

static JdDocument *
create_document (void)
{
  JdDocument *document = form_fixture_new_list (3);
  JdPart *internal = jd_part_get_part (document, JD_DOCUMENT_INTERNAL);
  JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_CUSTOM, "Locked Fox");
  JdPart *block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "A Fox");
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_ROLE), JD_ROLE_TEAM, "Fox hunters");
  jd_part_set_string (jd_part_list_get (form_fixture_get_items (document), 1), JD_ITEM_TEXT,
                      "The **fox** and the foxes");
  jd_part_set_string (block, JD_BLOCK_TEXT, "No fox is to be changed");
  jd_part_set_flag (section, JD_SECTION_LOCKED, 1);
  jd_part_set_string (internal, JD_INTERNAL_NOTES, "The fox is dear");

  return document;
}

static void
assert_current (JdFinder   *finder,
                gpointer    part,
                guint       start)
{
  const JdFound *found = jd_finder_get_current (finder, NULL);

  g_assert_nonnull (found);
  g_assert_true (found->place.part == part);
  g_assert_cmpuint (found->place.start, ==, start);
}

/* Title, rows, items, heading, locked text: in the order of the form. */
static void
test_order (void)
{
  FormFixture self;
  g_autoptr (JdFinder) finder = NULL;
  JdPart *item;

  form_fixture_open (&self, create_document (), 600, 600);
  finder = jd_finder_new (self.form);
  item = jd_part_list_get (form_fixture_get_items (self.document), 1);

  jd_finder_search (finder, "fox", 0, FALSE);
  g_assert_cmpuint (jd_finder_get_n (finder), ==, 6);
  assert_current (finder, self.document, 2);
  jd_finder_step (finder, 1);
  assert_current (finder, jd_part_get_part (self.document, JD_DOCUMENT_ROLE), 0);
  jd_finder_step (finder, 1);
  assert_current (finder, item, 4);
  jd_finder_step (finder, 1);
  assert_current (finder, item, 16);
  jd_finder_step (finder, 2);
  g_assert_true (jd_finder_get_current (finder, NULL)->locked);
  jd_finder_step (finder, 1);
  assert_current (finder, self.document, 2);
  jd_finder_step (finder, -1);
  g_assert_true (jd_finder_get_current (finder, NULL)->locked);

  jd_finder_search (finder, "fox", 0, TRUE);
  g_assert_cmpuint (jd_finder_get_n (finder), ==, 7);
  jd_finder_search (finder, "fox", JD_TEXT_MATCH_WORDS | JD_TEXT_MATCH_CASE, FALSE);
  g_assert_cmpuint (jd_finder_get_n (finder), ==, 2);

  /* It starts where the writer is, and follows what is written. */
  form_fixture_focus (&self, form_fixture_get_field (&self, item, JD_ITEM_TEXT), 10);
  jd_finder_search (finder, "fox", 0, FALSE);
  assert_current (finder, item, 16);
  jd_part_set_string (item, JD_ITEM_TEXT, "gone");
  form_fixture_settle (&self);
  g_assert_cmpuint (jd_finder_get_n (finder), ==, 4);
  form_fixture_close (&self);
}

static void
test_replace (void)
{
  FormFixture self;
  g_autoptr (JdFinder) finder = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  JdPart *item;
  guint n_locked;

  form_fixture_open (&self, create_document (), 600, 600);
  finder = jd_finder_new (self.form);
  item = jd_part_list_get (form_fixture_get_items (self.document), 1);
  start = form_fixture_dup_text (self.document);

  /* One after the other; what is put in is not found again. */
  form_fixture_focus (&self, form_fixture_get_field (&self, item, JD_ITEM_TEXT), 0);
  jd_finder_search (finder, "fox", 0, FALSE);
  g_assert_true (jd_finder_replace (finder, "red fox"));
  g_assert_cmpstr (jd_part_get_string (item, JD_ITEM_TEXT), ==, "The **red fox** and the foxes");
  assert_current (finder, item, 20);
  g_assert_cmpstr (jd_history_get_undo_label (self.history), ==, "Replace");
  g_assert_true (jd_history_undo (self.history));
  form_fixture_settle (&self);
  form_fixture_assert_focus (&self, item, JD_ITEM_TEXT, 7);

  /* All at once: one step, and what is locked stays. */
  g_assert_cmpuint (jd_finder_replace_all (finder, "dog", &n_locked), ==, 5);
  g_assert_cmpuint (n_locked, ==, 1);
  g_assert_cmpstr (jd_part_get_string (item, JD_ITEM_TEXT), ==, "The **dog** and the doges");
  g_assert_cmpstr (jd_part_get_string (self.document, JD_DOCUMENT_TITLE), ==, "A dog");
  g_assert_true (jd_history_undo (self.history));
  end = form_fixture_dup_text (self.document);
  g_assert_cmpstr (end, ==, start);
  form_fixture_close (&self);
}

/* The bar stands above the form, as in the window. */
static JdFindBar *
open_bar (FormFixture *self)
{
  GtkWidget *overlay;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar;

  form_fixture_open (self, create_document (), 600, 600);
  overlay = adw_window_get_content (ADW_WINDOW (self->window));
  bar = jd_find_bar_new (self->form);
  g_object_ref (self->form);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), NULL);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  g_object_unref (self->form);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  form_fixture_settle (self);

  return JD_FIND_BAR (bar);
}

static void
test_bar (void)
{
  FormFixture self;
  JdFindBar *bar = open_bar (&self);
  JdPart *item = jd_part_list_get (form_fixture_get_items (self.document), 1);
  GtkWidget *entry = form_fixture_get_nth (bar, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *search = form_fixture_get_nth (bar, GTK_TYPE_SEARCH_BAR, 0);

  /* It takes over what is selected. */
  form_fixture_focus (&self, form_fixture_get_field (&self, item, JD_ITEM_TEXT), 0);
  jd_field_select (form_fixture_get_field (&self, item, JD_ITEM_TEXT), 4, 7);
  jd_find_bar_open (bar);
  form_fixture_settle (&self);
  g_assert_true (jd_find_bar_is_open (bar));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "fox");
  g_assert_true (gtk_widget_is_ancestor (form_fixture_get_focus (&self), entry));

  /* Closing leads to the match. */
  jd_find_bar_step (bar, 1);
  form_fixture_settle (&self);
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (search), FALSE);
  form_fixture_settle (&self);
  form_fixture_assert_focus (&self, item, JD_ITEM_TEXT, 19);

  jd_find_bar_open (bar);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing like it");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  form_fixture_close (&self);
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/find/text", test_text);
  g_test_add_func ("/find/replaced-text", test_replaced_text);
  g_test_add_func ("/find/order", test_order);
  g_test_add_func ("/find/replace", test_replace);
  g_test_add_func ("/find/bar", test_bar);

  return g_test_run ();
}
