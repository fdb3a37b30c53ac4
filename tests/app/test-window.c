/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "jd-actions.h"
#include "jd-application.h"
#include "jd-shortcuts-dialog.h"
#include "jd-window.h"

static JdApplication *app;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Waits until @widget was drawn, so that sizes and breakpoints are settled. */
static void
settle (gpointer widget)
{
  gtk_test_widget_wait_for_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
  iterate ();
}

static GtkWidget *
find (gpointer  root,
      GType     type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static gpointer
get_child (JdWindow   *window,
           const char *name)
{
  gpointer child = gtk_widget_get_template_child (GTK_WIDGET (window), JD_TYPE_WINDOW, name);

  g_assert_nonnull (child);

  return child;
}

/* Without a window manager the shadow counts as a part of the window. */
#define SHADOW 10

static JdWindow *
make_window (int width,
             int height)
{
  JdWindow *window = jd_window_new (app);

  gtk_window_set_default_size (GTK_WINDOW (window), width + SHADOW, height + SHADOW);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);

  return window;
}

static JdWindow *
make_editor (int width,
             int height)
{
  JdWindow *window = jd_window_new (app);
  g_autoptr (JdEditSession) session = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), width + SHADOW, height + SHADOW);
  session = jd_sessions_make_blank (jd_application_get_sessions (app));
  jd_window_set_session (window, session);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);

  return window;
}

static void
close_window (JdWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  iterate ();
}

static void
test_layouts (void)
{
  static const struct {
    int width;
    int height;
    gboolean collapsed;
    const char *layout;
  } rows[] = {
    { 1280, 800, FALSE, "wide" },
    { 1100, 700, FALSE, "wide" },
    { 1098, 700, TRUE, "wide" },
    { 900, 700, TRUE, "wide" },
    { 720, 700, TRUE, "wide" },
    { 700, 700, TRUE, "narrow" },
    { 360, 640, TRUE, "narrow" },
    { 640, 360, TRUE, "narrow" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JdWindow *window = make_editor (rows[i].width, rows[i].height);
      AdwOverlaySplitView *outline = get_child (window, "outline_split");
      AdwMultiLayoutView *layouts = get_child (window, "layouts");

      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, rows[i].width);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (window)), ==, rows[i].height);
      g_assert_true (adw_overlay_split_view_get_collapsed (outline) == rows[i].collapsed);
      g_assert_true (adw_overlay_split_view_get_show_sidebar (outline) == !rows[i].collapsed);
      g_assert_cmpstr (adw_multi_layout_view_get_layout_name (layouts), ==, rows[i].layout);
      close_window (window);
    }
}

static void
test_panes (void)
{
  JdWindow *window = make_editor (1280, 800);
  AdwOverlaySplitView *outline = get_child (window, "outline_split");
  AdwOverlaySplitView *aside = get_child (window, "aside_split");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-outline", NULL);
  g_assert_false (adw_overlay_split_view_get_show_sidebar (outline));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-outline", NULL);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (outline));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.focus-mode", NULL);
  g_assert_false (adw_overlay_split_view_get_show_sidebar (outline));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (aside));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.focus-mode", NULL);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (outline));
  g_assert_true (adw_overlay_split_view_get_show_sidebar (aside));

  close_window (window);
}

static void
test_narrow_views (void)
{
  JdWindow *window = make_editor (360, 640);
  AdwViewStack *stack = get_child (window, "narrow_stack");
  GtkMenuButton *button = get_child (window, "menu_button");
  g_autofree char *hint = NULL;

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "form");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-aside", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "preview");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-aside", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "form");

  /* Undo and Redo head the menu, as they have left the header bar. */
  g_assert_false (gtk_widget_get_visible (get_child (window, "undo_box")));
  g_assert_true (g_menu_model_get_item_attribute (gtk_menu_button_get_menu_model (button), 0,
                                                  "display-hint", "s", &hint));
  g_assert_cmpstr (hint, ==, "inline-buttons");

  close_window (window);
}

static void
test_title_and_undo (void)
{
  JdWindow *window = make_editor (1280, 800);
  JdEditSession *session = jd_window_get_session (window);
  JdHistory *history = jd_edit_session_get_history (session);
  GtkWidget *undo = get_child (window, "undo_button");
  AdwWindowTitle *title = get_child (window, "window_title");

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Untitled Job Description");
  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo");

  jd_history_begin (history, "Delete Item", NULL);
  jd_part_set_string (jd_edit_session_get_document (session), JD_DOCUMENT_TITLE, "<i>Clerk");
  jd_history_end (history, NULL);

  g_assert_cmpstr (adw_window_title_get_title (title), ==, "\u2068<i>Clerk\u2069");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "\u2068<i>Clerk\u2069");
  g_assert_true (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo Delete Item");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Untitled Job Description");
  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_child (window, "redo_button")), ==,
                   "Redo Delete Item");

  close_window (window);
}

static gboolean
has_action (GtkWidget  *widget,
            const char *name)
{
  GType owner;
  const GVariantType *type;
  const char *action;
  const char *property;

  for (guint i = 0;
       gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &action, &type,
                                      &property);
       i++)
    if (g_str_equal (action, name))
      return TRUE;

  return FALSE;
}

/* A table that names an action that nobody has would put a dead key into the dialog. */
static void
test_actions_exist (void)
{
  JdWindow *window = make_editor (1280, 800);
  guint n_actions;
  const JdAction *actions = jd_actions_get (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (actions[i].flags & JD_ACTION_LOCAL)
        continue;

      g_assert_true (g_action_parse_detailed_name (actions[i].name, &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        {
          if (!g_action_map_lookup_action (G_ACTION_MAP (app), name + strlen ("app.")))
            g_error ("the application has no %s", name);
        }
      else if (!has_action (GTK_WIDGET (window), name) &&
               !g_action_map_lookup_action (G_ACTION_MAP (window), name + strlen ("win.")) &&
               !has_action (get_child (window, "start_page"), name))
        {
          g_error ("nobody has %s", name);
        }
    }

  close_window (window);
}

static void
test_shortcuts_dialog (void)
{
  JdWindow *window = make_window (1280, 800);
  AdwDialog *dialog = ADW_DIALOG (g_object_ref_sink (jd_shortcuts_dialog_new ()));
  GtkWidget *search;

  adw_dialog_present (dialog, GTK_WIDGET (window));
  settle (window);
  search = find (dialog, GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (search);
  g_assert_nonnull (find (dialog, ADW_TYPE_ACTION_ROW));

  adw_dialog_force_close (dialog);
  g_object_unref (dialog);
  close_window (window);
}

static void
test_start_is_free (void)
{
  JdWindow *window = make_window (1280, 800);
  g_autoptr (JdEditSession) session = NULL;

  g_assert_true (jd_window_is_free (window));
  g_assert_null (jd_window_get_session (window));

  session = jd_sessions_make_blank (jd_application_get_sessions (app));
  jd_application_open_session (app, session, GTK_WINDOW (window));
  g_assert_true (jd_window_get_session (window) == session);
  g_assert_false (jd_window_is_free (window));
  settle (window);

  close_window (window);
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

  g_test_add_func ("/window/layouts", test_layouts);
  g_test_add_func ("/window/panes", test_panes);
  g_test_add_func ("/window/narrow-views", test_narrow_views);
  g_test_add_func ("/window/title-and-undo", test_title_and_undo);
  g_test_add_func ("/window/actions-exist", test_actions_exist);
  g_test_add_func ("/window/shortcuts-dialog", test_shortcuts_dialog);
  g_test_add_func ("/window/start-is-free", test_start_is_free);

  status = g_test_run ();
  g_clear_object (&app);

  return status;
}
