/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-field.h"

/* Undoing everything gives the start, redoing everything the end, and the form shows the same. */

static void
do_anything (FormFixture *self,
             GRand       *rand)
{
  guint n_fields = 0;
  guint skip = G_MAXUINT;

  form_fixture_find (GTK_WIDGET (self->form), JD_TYPE_FIELD, &skip);
  n_fields = G_MAXUINT - skip;

  JdField *field = JD_FIELD (form_fixture_get_nth (self->form, JD_TYPE_FIELD,
                                      (guint) g_rand_int_range (rand, 0, (int) n_fields)));

  form_fixture_focus (self, field, (guint) g_rand_int_range (rand, 0, 12));
  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      form_fixture_type (field, "word ");
      break;
    case 1:
      jd_field_select (field, 0, (guint) g_rand_int_range (rand, 0, 9));
      jd_field_toggle_format (field, JD_INLINE_STRONG);
      break;
    case 2:
      jd_field_paste (field, "- a\n  - b *c*\n- d");
      break;
    default:
      jd_field_run (field, (JdFieldCommand) g_rand_int_range (rand, JD_FIELD_ENTER,
                                                             JD_FIELD_MENU));
    }
}

static void
check_fields (GtkWidget *widget)
{
  if (JD_IS_FIELD (widget))
    {
      JdField *field = JD_FIELD (widget);
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
      const char *source = jd_part_get_string (jd_field_get_part (field),
                                               jd_field_get_member (field));
      g_autofree char *plain = NULL;
      g_autofree char *shown = NULL;

      if (jd_part_get_member (jd_field_get_part (field), jd_field_get_member (field))->kind ==
          JD_VALUE_TEXT)
        plain = jd_inline_dup_plain (source ? source : "");
      else
        plain = g_strdup (source ? source : "");
      g_object_get (buffer, "text", &shown, NULL);
      g_assert_cmpstr (shown, ==, plain);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_fields (child);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 6; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      FormFixture self;
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;
      g_autofree char *again = NULL;
      g_autofree char *back = NULL;

      form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 600, 600);
      start = form_fixture_dup_text (self.document);
      for (guint i = 0; i < 60; i++)
        do_anything (&self, rand);

      end = form_fixture_dup_text (self.document);
      check_fields (GTK_WIDGET (self.form));
      while (jd_history_undo (self.history))
        ;
      back = form_fixture_dup_text (self.document);
      g_assert_cmpstr (back, ==, start);
      check_fields (GTK_WIDGET (self.form));
      while (jd_history_redo (self.history))
        ;
      again = form_fixture_dup_text (self.document);
      g_assert_cmpstr (again, ==, end);
      check_fields (GTK_WIDGET (self.form));
      form_fixture_close (&self);
    }
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/form/random", test_random);

  return g_test_run ();
}
