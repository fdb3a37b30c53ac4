/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-field.h"
#include "jd-outline.h"
#include "jd-outliner-row.h"
#include "jd-place-mark.h"

/* What can have the focus, or is a button, has a role and a name. */

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
has_text_inside (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!GTK_IS_POPOVER (child) && has_text_inside (child))
        return TRUE;
    }

  return FALSE;
}

/* The row that a part of a row of libadwaita gets its name from. */
static gboolean
is_inside_of_row (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW) != NULL &&
         !JD_IS_FIELD (widget);
}

static void
check_names (GtkWidget *widget,
             guint     *n)
{
  if (GTK_IS_POPOVER (widget) || GTK_IS_SCROLLBAR (widget) || !gtk_widget_get_mapped (widget))
    return;

  if ((gtk_widget_get_focusable (widget) || GTK_IS_BUTTON (widget)) &&
      !GTK_IS_SCROLLED_WINDOW (widget) && !GTK_IS_VIEWPORT (widget) &&
      !is_inside_of_row (widget))
    {
      if (!has_name (widget) && !has_text_inside (widget))
        g_error ("a %s (%s) has no name", G_OBJECT_TYPE_NAME (widget),
                 gtk_widget_get_css_classes (widget)[0]);
      (*n)++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, n);
}

static void
test_everything_has_a_name (void)
{
  FormFixture self;
  guint n = 0;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);
  check_names (GTK_WIDGET (self.form), &n);
  g_assert_cmpuint (n, >, 100);
  form_fixture_close (&self);
}

static void
test_items (void)
{
  FormFixture self;
  JdPart *section;
  JdPartList *items;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);
  section = jd_document_find_section (self.document, JD_SECTION_ROLE_RESPONSIBILITIES);
  items = jd_part_get_list (jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0),
                            JD_BLOCK_ITEMS);

  GtkWidget *field = jd_place_find (GTK_WIDGET (self.form), jd_part_list_get (items, 0),
                                    JD_ITEM_TEXT);
  GtkWidget *row = gtk_widget_get_ancestor (field, JD_TYPE_OUTLINER_ROW);
  GtkWidget *handle = gtk_widget_get_first_child (row);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Responsibility 1 of 9");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Move or delete responsibility 1");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (handle), ==, "Move or delete responsibility 1");

  /* Tab goes from text to text. */
  g_assert_false (gtk_widget_get_focusable (gtk_widget_get_first_child (handle)));
  form_fixture_close (&self);
}

static void
test_sections (void)
{
  FormFixture self;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);

  g_autoptr (GPtrArray) sections = jd_form_list_sections (self.form);

  for (guint i = 0; i < sections->len; i++)
    {
      GtkAccessible *section = g_ptr_array_index (sections, i);

      gtk_test_accessible_assert_role (section, GTK_ACCESSIBLE_ROLE_GROUP);
      g_assert_true (gtk_test_accessible_has_relation (section,
                                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY));
    }
  form_fixture_close (&self);
}

static void
test_outline (void)
{
  FormFixture self;
  JdOutline *outline;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);
  outline = g_object_ref_sink (JD_OUTLINE (jd_outline_new ()));
  jd_outline_set_form (outline, self.form);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (jd_outline_get_row (outline, 3)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Responsibilities, 9");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (jd_outline_get_row (outline, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Details");
  jd_outline_set_form (outline, NULL);
  g_object_unref (outline);
  form_fixture_close (&self);
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/form-names/everything-has-a-name", test_everything_has_a_name);
  g_test_add_func ("/form-names/items", test_items);
  g_test_add_func ("/form-names/sections", test_sections);
  g_test_add_func ("/form-names/outline", test_outline);

  return g_test_run ();
}
