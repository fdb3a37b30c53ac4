/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-outliner.h"
#include "jd-row-rest.h"

#define N_ITEMS 300

static gpointer
get_item (FormFixture *self,
          guint        index)
{
  return jd_part_list_get (form_fixture_get_items (self->document), index);
}

static guint
count_resting (FormFixture *self,
               guint        n_items)
{
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      JdField *field = form_fixture_get_field (self, get_item (self, i), JD_ITEM_TEXT);

      n += gtk_widget_get_mapped (GTK_WIDGET (field)) ? 0 : 1;
    }

  return n;
}

static double
get_height (FormFixture *self)
{
  GtkWidget *scroller = form_fixture_get_nth (self->form, GTK_TYPE_SCROLLED_WINDOW, 0);

  return gtk_adjustment_get_upper (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static void
open_list (FormFixture *self,
           guint        n_items)
{
  form_fixture_open (self, form_fixture_new_list (n_items), 600, 500);
  form_fixture_settle (self);
}

/* Rows far away rest, and the list is as high as before. */
static void
test_rests (void)
{
  FormFixture self;
  double height;

  open_list (&self, N_ITEMS);
  g_assert_cmpuint (count_resting (&self, N_ITEMS), >, N_ITEMS / 2);
  height = get_height (&self);
  g_assert_cmpfloat (height, >, N_ITEMS * 30);

  gtk_widget_set_size_request (self.window, 601, -1);
  form_fixture_settle (&self);
  g_assert_cmpfloat (get_height (&self), ==, height);
  form_fixture_close (&self);
}

static void
test_short_list_does_not_rest (void)
{
  FormFixture self;

  open_list (&self, JD_ROW_REST_MIN - 1);
  g_assert_cmpuint (count_resting (&self, JD_ROW_REST_MIN - 1), ==, 0);
  form_fixture_close (&self);
}

/* Whatever leads to a row that rests wakes it. */
static void
test_wakes (void)
{
  FormFixture self;
  JdPlace place;
  JdField *field;

  open_list (&self, N_ITEMS);
  field = form_fixture_get_field (&self, get_item (&self, 250), JD_ITEM_TEXT);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (field)));

  place = (JdPlace) { get_item (&self, 250), JD_ITEM_TEXT, 3, 3 };
  g_assert_true (jd_form_go_to (self.form, &place));
  form_fixture_settle (&self);
  form_fixture_assert_focus (&self, place.part, JD_ITEM_TEXT, 3);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (field)));

  /* Away from the caret, which stays where it is, and back by a key. */
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (form_fixture_get_nth (self.form, GTK_TYPE_SCROLLED_WINDOW, 0))), 0);
  form_fixture_settle (&self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (field)));
  g_assert_true (jd_field_run (field, JD_FIELD_DOWN));
  form_fixture_settle (&self);
  form_fixture_assert_focus (&self, get_item (&self, 251), JD_ITEM_TEXT, 3);

  field = form_fixture_get_field (&self, get_item (&self, 20), JD_ITEM_TEXT);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (field)));
  jd_part_set_string (get_item (&self, 20), JD_ITEM_TEXT, "another text");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (field))));
  form_fixture_close (&self);
}

/* Enter and its undo, far below the top, with all rows numbered again. */
static void
test_split (void)
{
  FormFixture self;
  JdPart *item;
  JdField *field;

  open_list (&self, N_ITEMS);
  item = get_item (&self, 150);
  field = form_fixture_get_field (&self, item, JD_ITEM_TEXT);
  form_fixture_focus (&self, field, 4);
  jd_field_run (field, JD_FIELD_ENTER);
  form_fixture_settle (&self);
  form_fixture_assert_focus (&self, get_item (&self, 151), JD_ITEM_TEXT, 0);
  jd_history_undo (self.history);
  form_fixture_settle (&self);
  form_fixture_assert_focus (&self, item, JD_ITEM_TEXT, 4);
  form_fixture_close (&self);
}

/* Ctrl+A again selects all items; Delete takes them all, as one step. */
static void
test_select_all (void)
{
  FormFixture self;
  JdOutliner *outliner;
  JdField *field;

  open_list (&self, 5);
  field = form_fixture_get_field (&self, get_item (&self, 2), JD_ITEM_TEXT);
  outliner = JD_OUTLINER (gtk_widget_get_ancestor (GTK_WIDGET (field), JD_TYPE_OUTLINER));
  form_fixture_focus (&self, field, 3);
  g_assert_false (jd_outliner_press (outliner, GDK_KEY_Delete, 0));
  g_assert_true (jd_field_run (field, JD_FIELD_SELECT_ALL));
  g_assert_true (jd_outliner_press (outliner, GDK_KEY_Escape, 0));
  g_assert_false (jd_outliner_press (outliner, GDK_KEY_Delete, 0));

  g_assert_true (jd_field_run (field, JD_FIELD_SELECT_ALL));
  g_assert_true (jd_outliner_press (outliner, GDK_KEY_c, GDK_CONTROL_MASK));
  g_assert_cmpuint (jd_part_list_get_n (form_fixture_get_items (self.document)), ==, 5);
  g_assert_true (jd_outliner_press (outliner, GDK_KEY_Delete, 0));
  g_assert_cmpuint (jd_part_list_get_n (form_fixture_get_items (self.document)), ==, 0);
  g_assert_true (jd_history_undo (self.history));
  form_fixture_settle (&self);
  g_assert_cmpuint (jd_part_list_get_n (form_fixture_get_items (self.document)), ==, 5);
  form_fixture_assert_focus (&self, get_item (&self, 2), JD_ITEM_TEXT, 3);
  form_fixture_close (&self);
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/long-list/rests", test_rests);
  g_test_add_func ("/long-list/short-list-does-not-rest", test_short_list_does_not_rest);
  g_test_add_func ("/long-list/wakes", test_wakes);
  g_test_add_func ("/long-list/split", test_split);

  g_test_add_func ("/long-list/select-all", test_select_all);

  return g_test_run ();
}
