/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-choices.h"
#include "jd-outline.h"
#include "jd-words.h"

typedef struct {
  FormFixture base;
  JdOutline *outline;
} Fixture;

static void
open_outline (Fixture    *self,
              JdDocument *document)
{
  form_fixture_open (&self->base, document, 700, 600);
  self->outline = g_object_ref_sink (JD_OUTLINE (jd_outline_new ()));
  jd_outline_set_form (self->outline, self->base.form);
}

static void
close_outline (Fixture *self)
{
  jd_outline_set_form (self->outline, NULL);
  g_object_unref (self->outline);
  form_fixture_close (&self->base);
}

/* The rows as their labels: “Details | Skills 9 | …” */
static void
append_labels (GtkWidget *widget,
               GString   *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget))
    {
      if (text->len > 0 && !g_str_has_suffix (text->str, "| "))
        g_string_append_c (text, ' ');
      g_string_append (text, gtk_label_get_text (GTK_LABEL (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    append_labels (child, text);
}

static char *
dup_rows (Fixture *self)
{
  GString *text = g_string_new (NULL);
  GtkListBoxRow *row;

  for (guint i = 0; (row = jd_outline_get_row (self->outline, i)); i++)
    {
      if (i > 0)
        g_string_append (text, " | ");
      append_labels (GTK_WIDGET (row), text);
    }

  return g_string_free (text, FALSE);
}

/* A change that nobody made a step of is followed as soon as the main loop runs. */
static void
assert_rows (Fixture    *self,
             const char *expected)
{
  g_autofree char *rows = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  rows = dup_rows (self);
  g_assert_cmpstr (rows, ==, expected);
}

static JdDocument *
create_document (void)
{
  JdDocument *document = jd_document_new ();
  JdPart *section;
  JdPart *block;

  jd_part_set_string (document, JD_DOCUMENT_LANG, "en");
  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Engineer");
  section = jd_document_add_section (document, JD_SECTION_ROLE_SUMMARY, "Summary");
  block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));
  jd_part_set_choice (block, JD_BLOCK_TYPE, JD_BLOCK_TYPE_PARAGRAPH);
  jd_part_set_string (block, JD_BLOCK_TEXT, "Five words are in here");
  jd_document_add_section (document, JD_SECTION_ROLE_RESPONSIBILITIES, "Duties");
  jd_document_add_section (document, JD_SECTION_ROLE_SKILLS, "Skills");

  return document;
}

static void
test_follows_the_document (void)
{
  Fixture self;
  JdPart *section;
  JdPartList *skills;

  open_outline (&self, create_document ());
  assert_rows (&self, "Details | Summary | Duties | Skills | Internal Notes");

  skills = jd_part_get_list (self.base.document, JD_DOCUMENT_SKILLS);
  jd_part_set_string (jd_part_list_append_new (skills), JD_SKILL_NAME, "Git");
  jd_part_set_string (jd_part_list_append_new (skills), JD_SKILL_NAME, "SQL");
  assert_rows (&self, "Details | Summary | Duties | Skills 2 | Internal Notes");

  /* As many as there are chips: a group is one. */
  jd_part_set_string (jd_part_list_append_new (skills), JD_SKILL_NAME, "Perl");
  jd_part_set_string (jd_part_list_get (skills, 0), JD_SKILL_ANY_OF, "group");
  assert_rows (&self, "Details | Summary | Duties | Skills 3 | Internal Notes");
  jd_part_set_string (jd_part_list_get (skills, 2), JD_SKILL_ANY_OF, "group");
  assert_rows (&self, "Details | Summary | Duties | Skills 2 | Internal Notes");

  section = jd_document_find_section (self.base.document, JD_SECTION_ROLE_SUMMARY);
  jd_part_set_string (section, JD_SECTION_TITLE, "In Short");
  jd_part_list_move (jd_part_get_list (self.base.document, JD_DOCUMENT_SECTIONS), 0, 2);
  assert_rows (&self, "Details | Duties | Skills 2 | In Short | Internal Notes");

  while (jd_history_undo (self.base.history))
    ;
  assert_rows (&self, "Details | Summary | Duties | Skills | Internal Notes");
  close_outline (&self);
}

static void
test_adds_sections (void)
{
  Fixture self;
  JdPartList *list;

  open_outline (&self, create_document ());
  list = jd_part_get_list (self.base.document, JD_DOCUMENT_SECTIONS);
  jd_outline_add_section (self.outline, JD_SECTION_ROLE_FAQ);
  g_assert_cmpuint (jd_part_list_get_n (list), ==, 4);
  g_assert_nonnull (jd_document_find_section (self.base.document, JD_SECTION_ROLE_FAQ));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (self.base.window)));
  g_assert_cmpint (jd_part_get_choice (
                     jd_form_section_get_part (jd_form_get_visible_section (self.base.form)),
                     JD_SECTION_ROLE), ==, JD_SECTION_ROLE_FAQ);
  g_assert_true (jd_history_undo (self.base.history));
  g_assert_cmpuint (jd_part_list_get_n (list), ==, 3);
  g_assert_false (jd_history_can_undo (self.base.history));
  close_outline (&self);
}

/* What the menu promises is what comes. */
static void
test_role_labels (void)
{
  for (int role = 0; jd_section_roles[role]; role++)
    {
      if (role != JD_SECTION_ROLE_CUSTOM)
        g_assert_cmpstr (jd_outline_get_role_label ((JdSectionRole) role), ==,
                         jd_words_get_heading ("en", (JdSectionRole) role));
    }
}

static void
test_counts_words (void)
{
  Fixture self;
  JdPart *section;
  JdPart *block;

  open_outline (&self, create_document ());
  jd_outline_count_words (self.outline);
  g_assert_nonnull (strstr (jd_outline_get_foot (self.outline), " words · 1 min"));

  section = jd_document_find_section (self.base.document, JD_SECTION_ROLE_SUMMARY);
  block = jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0);

  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 920; i++)
    g_string_append (text, "word ");
  jd_part_set_string (block, JD_BLOCK_TEXT, text->str);
  jd_outline_count_words (self.outline);
  g_assert_nonnull (strstr (jd_outline_get_foot (self.outline), " · 4 min"));
  close_outline (&self);

  /* Nothing takes no time. */
  open_outline (&self, jd_document_new ());
  jd_outline_count_words (self.outline);
  g_assert_cmpstr (jd_outline_get_foot (self.outline), ==, "0 words");
  close_outline (&self);
}

static void
test_follows_the_scroll (void)
{
  Fixture self;
  GtkListBoxRow *row;
  JdPart *skills;

  open_outline (&self, form_fixture_read ("sample.jobdesc"));
  row = jd_outline_get_row (self.outline, 0);
  g_assert_true (gtk_list_box_row_is_selected (row));

  skills = jd_document_find_section (self.base.document, JD_SECTION_ROLE_SKILLS);
  jd_form_show_section (self.base.form, skills);
  form_fixture_settle (&self.base);
  g_assert_true (jd_form_section_get_part (jd_form_get_visible_section (self.base.form)) == skills);
  g_assert_false (gtk_list_box_row_is_selected (row));

  /* Each section can be shown, the last ones too. */
  g_autoptr (GPtrArray) sections = jd_form_list_sections (self.base.form);

  for (guint i = 0; i < sections->len; i++)
    {
      jd_form_show (self.base.form, g_ptr_array_index (sections, i));
      form_fixture_settle (&self.base);
      g_assert_true (jd_form_get_visible_section (self.base.form) ==
                     g_ptr_array_index (sections, i));
      g_assert_true (gtk_list_box_row_is_selected (jd_outline_get_row (self.outline, i)));
    }
  close_outline (&self);
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/outline/follows-the-document", test_follows_the_document);
  g_test_add_func ("/outline/adds-sections", test_adds_sections);
  g_test_add_func ("/outline/role-labels", test_role_labels);
  g_test_add_func ("/outline/counts-words", test_counts_words);
  g_test_add_func ("/outline/follows-the-scroll", test_follows_the_scroll);

  return g_test_run ();
}
