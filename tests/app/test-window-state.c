/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows that come back, and files that are dropped on one. */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "jd-application.h"
#include "jd-form.h"
#include "jd-window.h"

#define TIMEOUT (20 * G_USEC_PER_SEC)
/* Without a window manager the shadow counts as a part of the window. */
#define SHADOW 10

static JdApplication *app;

static void
settle (gpointer widget)
{
  for (guint i = 0; i < 4; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_test_widget_wait_for_draw (widget);
    }
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GtkAdjustment *
get_scroll (JdWindow *window)
{
  GtkWidget *form = find (GTK_WIDGET (window), JD_TYPE_FORM);

  return gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (find (form, GTK_TYPE_SCROLLED_WINDOW)));
}

static char *
copy_sample (const char *name)
{
  g_autofree char *sample = g_build_filename (g_getenv ("JD_SOURCE_ROOT"), "data",
                                              "sample.jobdesc", NULL);
  char *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autofree char *content = NULL;
  gsize length;
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_true (g_file_get_contents (sample, &content, &length, NULL));
  g_assert_cmpuint (fwrite (content, 1, length, file), ==, length);
  fclose (file);

  return path;
}

static void
wait_for_session (JdWindow *window)
{
  gint64 start = g_get_monotonic_time ();

  while (!jd_window_get_session (window))
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, TIMEOUT);
      g_main_context_iteration (NULL, FALSE);
    }
  settle (window);
}

static void
wait_for_scroll (JdWindow *window,
                 int       scroll)
{
  gint64 start = g_get_monotonic_time ();

  while (ABS (gtk_adjustment_get_value (get_scroll (window)) - scroll) > 2)
    {
      if (g_get_monotonic_time () - start > TIMEOUT)
        g_error ("the form is at %f of %f, not at %d",
                 gtk_adjustment_get_value (get_scroll (window)),
                 gtk_adjustment_get_upper (get_scroll (window)), scroll);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* A text far below the first screen. */
static JdPlace
get_place (JdWindow *window)
{
  JdDocument *document = jd_edit_session_get_document (jd_window_get_session (window));
  JdPart *section = jd_document_find_section (document, JD_SECTION_ROLE_RESPONSIBILITIES);
  JdPart *block = jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0);
  JdPart *item = jd_part_list_get (jd_part_get_list (block, JD_BLOCK_ITEMS), 2);

  return (JdPlace) { item, JD_ITEM_TEXT, 3, 5 };
}

static JdWindow *
open_window (const char *path)
{
  JdWindow *window = jd_window_new (app);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gtk_window_set_default_size (GTK_WINDOW (window), 900 + SHADOW, 600 + SHADOW);
  jd_window_open_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_session (window);

  return window;
}

/* A window goes, and comes back with its file, size, caret, scroll and open row. */
static void
test_come_back (void)
{
  g_autofree char *path = copy_sample ("come-back.jobdesc");
  JdWindow *window = open_window (path);
  g_autoptr (JdWorkspaceWindow) before = NULL;
  g_autoptr (JdWorkspaceWindow) after = NULL;
  GtkWidget *row = find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW);
  JdPlace place = get_place (window);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_true (jd_form_go_to (JD_FORM (find (GTK_WIDGET (window), JD_TYPE_FORM)), &place));
  settle (window);
  before = jd_window_dup_state (window);
  g_assert_cmpint (before->scroll, >, 0);
  g_assert_cmpuint (g_strv_length (before->rows), ==, 1);
  g_assert_nonnull (before->place);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  window = jd_window_new (app);
  jd_window_restore_state (window, before, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_session (window);
  wait_for_scroll (window, before->scroll);

  after = jd_window_dup_state (window);
  g_assert_cmpstr (after->uri, ==, before->uri);
  g_assert_cmpstr (after->place, ==, before->place);
  g_assert_cmpuint (after->start, ==, before->start);
  g_assert_cmpuint (after->end, ==, before->end);
  g_assert_cmpstrv (after->rows, before->rows);
  g_assert_cmpint (after->width, ==, before->width);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was written down by somebody else opens no caret, and nothing else. */
static void
test_odd_state (void)
{
  static const char *const places[] = {
    "", "/", "/title", "/sections/999/title", "/no/such", "/sections/0/blocks/0/text\xff", NULL
  };
  g_autofree char *path = copy_sample ("odd.jobdesc");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  for (guint i = 0; places[i]; i++)
    {
      JdWindow *window = jd_window_new (app);
      g_autoptr (JdWorkspaceWindow) state = g_new0 (JdWorkspaceWindow, 1);

      state->uri = g_strdup (uri);
      state->draft = g_strdup ("../../etc/passwd");
      state->place = g_strdup (places[i]);
      state->start = G_MAXINT;
      state->end = 5;
      state->scroll = 9999999;
      state->pane = g_strdup ("nowhere");
      jd_window_restore_state (window, state, TRUE);
      gtk_window_present (GTK_WINDOW (window));
      wait_for_session (window);
      gtk_window_destroy (GTK_WINDOW (window));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static GtkDropTarget *
find_drop_target (JdWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (one))
        return GTK_DROP_TARGET (one);
    }

  g_assert_not_reached ();
}

/* Files that are dropped on a window open, a text as an import; the same one twice opens once. */
static void
test_drop (void)
{
  g_autofree char *path = copy_sample ("dropped.jobdesc");
  g_autofree char *text = g_build_filename (g_get_home_dir (), "dropped.txt", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (path);
  g_autoptr (GFile) second = g_file_new_for_path (text);
  GFile *files[] = { first, first, second };
  g_auto (GValue) value = G_VALUE_INIT;
  JdWindow *window = jd_window_new (app);
  guint n_documents = 0;
  gboolean taken = FALSE;
  FILE *file = g_fopen (text, "wb");

  fputs ("Head Gardener Job Description\n\nYou look after the gardens of a museum.\n", file);
  fclose (file);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l; l = l->next)
    {
      wait_for_session (l->data);
      n_documents++;
    }
  g_assert_cmpuint (n_documents, ==, 2);
  g_assert_true (g_file_equal (jd_edit_session_get_file (jd_window_get_session (window)), first));

  while (gtk_application_get_windows (GTK_APPLICATION (app)))
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (app))->data);
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  app = jd_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE |
                                                G_APPLICATION_HANDLES_OPEN);
  g_application_set_default (G_APPLICATION (app));
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));

  g_test_add_func ("/window-state/come-back", test_come_back);
  g_test_add_func ("/window-state/odd-state", test_odd_state);
  g_test_add_func ("/window-state/drop", test_drop);

  status = g_test_run ();
  g_clear_object (&app);

  return status;
}
