/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include <gtksourceview/gtksource.h>

#include "jd-format.h"

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
