/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include <gtksourceview/gtksource.h>

#include "jd-format.h"
#include "jd-place-mark.h"

void
form_fixture_init (int    *argc,
                   char ***argv)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  gtk_source_init ();
  gtk_css_provider_load_from_resource (style, "/io/github/rolewright/Rolewright/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

JdDocument *
form_fixture_read (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("JD_SOURCE_ROOT"), "data", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JdDocument *document;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  document = jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static void
open_window (FormFixture *self,
             GtkWidget   *child,
             int          width,
             int          height)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->window = adw_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), child);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  form_fixture_settle (self);
}

static void
take_document (FormFixture *self,
               JdDocument  *document)
{
  self->document = document;
  self->session = jd_edit_session_new (document, NULL, NULL, NULL);
  self->history = jd_edit_session_get_history (self->session);
}

void
form_fixture_open (FormFixture *self,
                   JdDocument  *document,
                   int          width,
                   int          height)
{
  *self = (FormFixture) { NULL };
  take_document (self, document);
  self->form = JD_FORM (jd_form_new ());
  jd_form_set_session (self->form, self->session);
  jd_form_build_all (self->form);
  open_window (self, GTK_WIDGET (self->form), width, height);
}

void
form_fixture_open_child (FormFixture *self,
                         JdDocument  *document,
                         GtkWidget   *child,
                         int          width,
                         int          height)
{
  *self = (FormFixture) { NULL };
  take_document (self, document);
  open_window (self, child, width, height);
}

void
form_fixture_close (FormFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->session);
  g_clear_object (&self->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
form_fixture_settle (FormFixture *self)
{
  gtk_test_widget_wait_for_draw (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_test_widget_wait_for_draw (self->window);
}

char *
form_fixture_dup_text (JdDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = jd_format_write (jd_format_find ("json"), document, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

GtkWidget *
form_fixture_find (GtkWidget *root,
                   GType      type,
                   guint     *skip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*skip)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = form_fixture_find (child, type, skip);

      if (found)
        return found;
    }

  return NULL;
}

GtkWidget *
form_fixture_get_nth (gpointer root,
                      GType    type,
                      guint    index)
{
  GtkWidget *found = form_fixture_find (GTK_WIDGET (root), type, &index);

  g_assert_nonnull (found);

  return found;
}

JdFormSection *
form_fixture_get_section (FormFixture   *self,
                          JdSectionRole  role)
{
  g_autoptr (GPtrArray) sections = jd_form_list_sections (self->form);
  JdPart *part = jd_document_find_section (self->document, role);

  for (guint i = 0; i < sections->len; i++)
    {
      if (jd_form_section_get_part (g_ptr_array_index (sections, i)) == part)
        return g_ptr_array_index (sections, i);
    }

  g_assert_not_reached ();
}

JdField *
form_fixture_get_field (FormFixture *self,
                        gpointer     part,
                        guint        member)
{
  GtkWidget *field = jd_place_find (GTK_WIDGET (self->form), part, member);

  g_assert_true (JD_IS_FIELD (field));

  return JD_FIELD (field);
}

GtkWidget *
form_fixture_get_focus (FormFixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

void
form_fixture_assert_focus (FormFixture *self,
                           gpointer     part,
                           guint        member,
                           guint        caret)
{
  JdField *field = form_fixture_get_field (self, part, member);
  JdPlace place;

  g_assert_true (form_fixture_get_focus (self) == GTK_WIDGET (field));
  jd_field_get_place (field, &place);
  g_assert_cmpuint (place.end, ==, caret);
}

void
form_fixture_focus (FormFixture *self,
                    JdField     *field,
                    guint        caret)
{
  gtk_widget_grab_focus (GTK_WIDGET (field));
  jd_field_select (field, caret, caret);
}

void
form_fixture_type (JdField    *field,
                   const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

JdDocument *
form_fixture_new_list (guint n_items)
{
  JdDocument *document = jd_document_new ();
  JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_RESPONSIBILITIES, "Tasks");
  JdPart *block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));

  jd_part_set_choice (block, JD_BLOCK_TYPE, JD_BLOCK_TYPE_BULLETS);
  for (guint i = 0; i < n_items; i++)
    {
      JdPart *item = jd_part_list_append_new (jd_part_get_list (block, JD_BLOCK_ITEMS));
      g_autofree char *text = g_strdup_printf ("Item %u is written in **one line** and some", i);

      jd_part_set_string (item, JD_ITEM_TEXT, text);
    }

  return document;
}

JdPartList *
form_fixture_get_items (JdDocument *document)
{
  JdPart *section = jd_part_list_get (jd_part_get_list (document, JD_DOCUMENT_SECTIONS), 0);

  return jd_part_get_list (jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0),
                           JD_BLOCK_ITEMS);
}
