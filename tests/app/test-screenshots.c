/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the windows at all sizes, in all styles and three directions of text, into
 * _build/screenshots/, for people to look at. What a program can see it checks: that the window
 * has the size it was asked for, that no button is cut, and that GTK warns of nothing. */

#include "config.h"

#include <adwaita.h>
#include <gsk/gsk.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "jd-application.h"
#include "jd-export-dialog.h"
#include "jd-preferences-dialog.h"
#include "jd-shortcuts-dialog.h"
#include "jd-window.h"
#include "screenshot-safety.h"

/* Without a window manager the shadow counts as a part of the window. */
#define SHADOW 10

typedef enum {
  VIEW_START,
  VIEW_WRITE,
  VIEW_PREVIEW,
  VIEW_SKILLS,
  VIEW_OUTLINE,
  VIEW_EXPORT,
  VIEW_SHORTCUTS,
  VIEW_PREFERENCES,
  VIEW_DOCUMENTS,
  VIEW_VERSIONS,
  VIEW_CONFLICT,
  VIEW_FAILURE,
} View;

/**
 * Shot:
 * @name: name of the picture; that of a variant ends in the name of the variant
 * @view: what is shown
 * @width: of the window
 * @height: of the window
 * @dark: whether in the dark style
 * @text: size of the text in percents
 * @variants: whether the variants show it too: other languages, high contrast
 */
typedef struct {
  const char *name;
  View view;
  int width;
  int height;
  gboolean dark;
  int text;
  gboolean variants;
} Shot;

static const Shot shots[] = {
  { "start", VIEW_START, 1280, 800, FALSE, 100, TRUE },
  { "small-start", VIEW_START, 1000, 700, FALSE, 100, FALSE },
  { "small-editor", VIEW_WRITE, 1000, 700, FALSE, 100, FALSE },
  { "start-dark", VIEW_START, 1280, 800, TRUE, 100, FALSE },
  { "start-narrow", VIEW_START, 360, 640, FALSE, 100, TRUE },
  { "documents", VIEW_DOCUMENTS, 900, 700, FALSE, 100, FALSE },
  { "editor", VIEW_WRITE, 1280, 800, FALSE, 100, TRUE },
  { "editor-dark", VIEW_WRITE, 1280, 800, TRUE, 100, FALSE },
  { "editor-medium", VIEW_WRITE, 900, 700, FALSE, 100, FALSE },
  { "editor-outline", VIEW_OUTLINE, 900, 700, FALSE, 100, FALSE },
  { "editor-large-text", VIEW_WRITE, 900, 700, FALSE, 150, FALSE },
  { "write-narrow", VIEW_WRITE, 360, 640, FALSE, 100, TRUE },
  { "write-narrow-dark", VIEW_WRITE, 360, 640, TRUE, 100, FALSE },
  { "preview-narrow", VIEW_PREVIEW, 360, 640, FALSE, 100, TRUE },
  { "skills-narrow", VIEW_SKILLS, 360, 640, FALSE, 100, TRUE },
  { "write-landscape", VIEW_WRITE, 640, 360, FALSE, 100, FALSE },
  { "write-double-text", VIEW_WRITE, 360, 640, FALSE, 200, TRUE },
  { "preview-double-text", VIEW_PREVIEW, 360, 640, FALSE, 200, FALSE },
  { "start-double-text", VIEW_START, 360, 640, FALSE, 200, TRUE },
  { "skills", VIEW_SKILLS, 1280, 800, FALSE, 100, FALSE },
  { "export", VIEW_EXPORT, 1000, 700, FALSE, 100, FALSE },
  { "export-narrow", VIEW_EXPORT, 360, 640, FALSE, 100, TRUE },
  { "shortcuts", VIEW_SHORTCUTS, 900, 700, FALSE, 100, FALSE },
  { "shortcuts-narrow", VIEW_SHORTCUTS, 360, 640, FALSE, 100, TRUE },
  { "preferences", VIEW_PREFERENCES, 900, 700, FALSE, 100, FALSE },
  { "versions", VIEW_VERSIONS, 1280, 800, FALSE, 100, FALSE },
  { "versions-narrow", VIEW_VERSIONS, 360, 640, FALSE, 100, TRUE },
  { "conflict", VIEW_CONFLICT, 1280, 800, FALSE, 100, FALSE },
  { "conflict-dark", VIEW_CONFLICT, 1280, 800, TRUE, 100, FALSE },
  { "conflict-narrow", VIEW_CONFLICT, 360, 640, FALSE, 100, TRUE },
  { "save-failed", VIEW_FAILURE, 1280, 800, FALSE, 100, FALSE },
  { "save-failed-narrow", VIEW_FAILURE, 360, 640, FALSE, 100, TRUE },
};

static JdApplication *app;
static char *folder;
static GString *warnings;

/* `de`, `ar` or `contrast`; empty for the plain pictures */
static const char *
get_variant (void)
{
  const char *variant = g_getenv ("JD_TEST_VARIANT");

  return variant ? variant : "";
}

static void
settle (gpointer widget)
{
  for (guint i = 0; i < 4; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_test_widget_wait_for_draw (widget);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Documents */

static JdDocument *
read_document (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JdFile) loaded = jd_file_new (file);
  JdDocument *document = jd_file_load (loaded, NULL, NULL, &error);

  g_assert_no_error (error);
  jd_document_renew_identity (document);

  return document;
}

static void
add_paragraph (gpointer    section,
               const char *text)
{
  gpointer block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));

  jd_part_set_choice (block, JD_BLOCK_TYPE, JD_BLOCK_TYPE_PARAGRAPH);
  jd_part_set_string (block, JD_BLOCK_TEXT, text);
}

static void
add_bullets (gpointer           section,
             const char *const *texts)
{
  gpointer block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));

  jd_part_set_choice (block, JD_BLOCK_TYPE, JD_BLOCK_TYPE_BULLETS);
  for (guint i = 0; texts[i]; i++)
    jd_part_set_string (jd_part_list_append_new (jd_part_get_list (block, JD_BLOCK_ITEMS)),
                        JD_ITEM_TEXT, texts[i]);
}

/* A text from right to left, with names from left to right in it. */
static JdDocument *
make_arabic (void)
{
  static const char *const duties[] = {
    "تصميم واجهات برمجية وتطويرها باستخدام Python و PostgreSQL",
    "كتابة اختبارات آلية ومراجعة شيفرة الزملاء",
    "مراقبة الخدمات ومعالجة الأعطال مع فريق البنية التحتية",
    NULL
  };
  static const char *const skills[] = { "Python", "PostgreSQL", "Git", "Docker", NULL };
  JdDocument *document = jd_document_new_blank ("ar");
  gpointer section;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "مطوّر برمجيات خلفية");
  section = jd_document_find_section (document, JD_SECTION_ROLE_SUMMARY);
  jd_part_set_string (section, JD_SECTION_TITLE, "نبذة");
  add_paragraph (section, "نبحث عن مطوّر برمجيات ينضم إلى فريقنا في بيروت، ويعمل على خدمات "
                          "يستخدمها الناس كل يوم.");
  section = jd_document_find_section (document, JD_SECTION_ROLE_RESPONSIBILITIES);
  jd_part_set_string (section, JD_SECTION_TITLE, "المهام");
  add_bullets (section, duties);
  for (guint i = 0; skills[i]; i++)
    {
      gpointer skill = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_SKILLS));

      jd_part_set_string (skill, JD_SKILL_NAME, skills[i]);
      jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, JD_IMPORTANCE_MUST);
    }

  return document;
}

static JdDocument *
make_document (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("JD_SOURCE_ROOT"), "data", "sample.jobdesc",
                                            NULL);

  return g_str_equal (get_variant (), "ar") ? make_arabic () : read_document (path);
}

/* Two drafts and a file, so that there is something to go on with. */
static void
leave_documents (void)
{
  JdSessions *sessions = jd_application_get_sessions (app);
  static const char *const titles[] = { "Warehouse Team Lead", "Backend Software Developer" };
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_home_dir (), "Documents",
                                                      "nurse.jobdesc", NULL);
  g_autoptr (GFile) documents = g_file_get_parent (file);
  g_autoptr (GFile) sample = g_file_new_build_filename (g_getenv ("JD_SOURCE_ROOT"), "data",
                                                        "sample.jobdesc", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (JdEditSession) session = jd_sessions_make_blank (sessions);

      jd_part_set_string (jd_edit_session_get_document (session), JD_DOCUMENT_TITLE, titles[i]);
      g_assert_true (jd_edit_session_flush (session));
    }

  g_file_make_directory_with_parents (documents, NULL, NULL);
  g_assert_true (g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  jd_recent_store_add (jd_sessions_get_recents (sessions), file, "Registered Nurse");
}

/* What a program can see */

static void
check_button (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child) && gtk_widget_get_mapped (child) &&
          pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (child))))
        g_error ("the button “%s” is cut", gtk_label_get_text (GTK_LABEL (child)));
      check_button (child);
    }
}

static void
check_buttons (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_BUTTON (widget))
    {
      check_button (widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child;
       child = gtk_widget_get_next_sibling (child))
    check_buttons (child);
}

static const char *
find_text (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child && !text;
       child = gtk_widget_get_next_sibling (child))
    text = find_text (child);

  return text;
}

static int
get_minimum (GtkWidget *widget)
{
  int minimum = -1;

  if (gtk_widget_get_mapped (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* The widest widgets, one in the other, down to the one that makes the others so. */
static void
list_widest (GtkWidget *widget,
             GString   *list)
{
  while (widget)
    {
      GtkWidget *widest = NULL;

      g_string_append_printf (list, "  %s “%s” needs %d\n", G_OBJECT_TYPE_NAME (widget),
                              find_text (widget), get_minimum (widget));
      for (GtkWidget *child = gtk_widget_get_first_child (widget);
           child;
           child = gtk_widget_get_next_sibling (child))
        if (get_minimum (child) > (widest ? get_minimum (widest) : 0))
          widest = child;
      widget = widest;
    }
}

static void
check_warnings (GtkWidget *window)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (warnings->len == 0)
    return;

  list_widest (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)), list);
  g_test_message ("%s", list->str);
  g_error ("%s", warnings->str);
}

static void
keep_warning (const char     *domain,
              GLogLevelFlags  level,
              const char     *message,
              gpointer        user_data)
{
  g_string_printf (warnings, "%s: %s\n", domain, message);
}

static void
save_picture (GtkWidget  *widget,
              const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *path = NULL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));

  file_name = g_strconcat (name, *get_variant () ? "-" : "", get_variant (), ".png", NULL);
  path = g_build_filename (folder, file_name, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* The windows */

static JdWindow *
make_window (const Shot *shot)
{
  JdWindow *window = jd_window_new (app);

  gtk_window_set_default_size (GTK_WINDOW (window), shot->width + SHADOW,
                               shot->height + SHADOW);
  if (shot->view != VIEW_START && shot->view != VIEW_DOCUMENTS)
    {
      g_autoptr (JdDocument) document = make_document ();
      g_autoptr (JdEditSession) session = shot->view >= VIEW_VERSIONS
                                          ? screenshot_session_new (document)
                                          : jd_edit_session_new (document, NULL, NULL, NULL);

      jd_window_set_session (window, session);
    }
  gtk_window_present (GTK_WINDOW (window));
  settle (window);

  return window;
}

static AdwDialog *
make_dialog (const Shot *shot,
             JdWindow   *window)
{
  switch (shot->view)
    {
    case VIEW_EXPORT:
      return ADW_DIALOG (jd_export_dialog_new (jd_window_get_session (window)));
    case VIEW_SHORTCUTS:
      return ADW_DIALOG (jd_shortcuts_dialog_new ());
    case VIEW_PREFERENCES:
      return ADW_DIALOG (jd_preferences_dialog_new (jd_application_get_settings (app)));
    case VIEW_START:
    case VIEW_WRITE:
    case VIEW_PREVIEW:
    case VIEW_SKILLS:
    case VIEW_OUTLINE:
    case VIEW_DOCUMENTS:
    case VIEW_VERSIONS:
    case VIEW_CONFLICT:
    case VIEW_FAILURE:
    default:
      return NULL;
    }
}

static void
show_question (const Shot *shot,
               JdWindow   *window)
{
  const char *action = shot->view == VIEW_VERSIONS ? "win.compare-file"
                       : shot->view == VIEW_CONFLICT ? "win.compare" : "win.resolve";

  if (shot->view == VIEW_FAILURE)
    screenshot_fail_save (jd_window_get_session (window));
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  screenshot_wait (GTK_WIDGET (window));
}

static void
show_view (const Shot *shot,
           JdWindow   *window)
{
  GObject *start = gtk_widget_get_template_child (GTK_WIDGET (window), JD_TYPE_WINDOW,
                                                  "start_page");

  if (shot->view == VIEW_PREVIEW)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-aside", NULL);
  else if (shot->view == VIEW_SKILLS)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-skills", NULL);
  else if (shot->view == VIEW_OUTLINE)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-outline", NULL);
  else if (shot->view == VIEW_DOCUMENTS)
    gtk_widget_activate_action (GTK_WIDGET (start), "start.all-documents", NULL);
  else if (shot->view >= VIEW_VERSIONS)
    show_question (shot, window);
}

static void
set_style (const Shot *shot)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (styles, shot->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                         : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi", 96 * 1024 * shot->text / 100,
                "gtk-enable-animations", FALSE,
                "gtk-decoration-layout", ":close",
                NULL);
}

static void
test_shot (gconstpointer data)
{
  const Shot *shot = data;
  JdWindow *window;
  AdwDialog *dialog;

  set_style (shot);
  window = make_window (shot);
  dialog = make_dialog (shot, window);
  if (dialog)
    adw_dialog_present (dialog, GTK_WIDGET (window));
  show_view (shot, window);
  settle (window);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, shot->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (window)), ==, shot->height);
  check_warnings (GTK_WIDGET (window));
  check_buttons (GTK_WIDGET (window));
  save_picture (GTK_WIDGET (window), shot->name);

  if (dialog)
    adw_dialog_force_close (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The language of the words is that of the locale; without a locale there are no others. */
static gboolean
set_language (void)
{
  g_autofree char *po = g_build_filename (g_getenv ("JD_BUILD_ROOT"), "po", NULL);

  if (!setlocale (LC_ALL, ""))
    return FALSE;

  bindtextdomain (GETTEXT_PACKAGE, po);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (g_str_equal (get_variant (), "ar"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  gboolean has_language;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  has_language = set_language ();
  if (!has_language)
    {
      g_print ("1..0 # SKIP the locale is not there\n");
      return 0;
    }

  warnings = g_string_new (NULL);
  /* Not fatal at once: what is too wide is found when all has its place. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_log_set_handler ("Adwaita", G_LOG_LEVEL_WARNING, keep_warning, NULL);
  g_log_set_handler ("Gtk", G_LOG_LEVEL_WARNING, keep_warning, NULL);
  folder = g_build_filename (g_getenv ("JD_BUILD_ROOT"), "screenshots", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);

  app = jd_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE |
                                                G_APPLICATION_HANDLES_OPEN);
  g_application_set_default (G_APPLICATION (app));
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  leave_documents ();

  for (guint i = 0; i < G_N_ELEMENTS (shots); i++)
    if (!*get_variant () || shots[i].variants)
      {
        g_autofree char *path = g_strconcat ("/screenshots/", shots[i].name, NULL);

        g_test_add_data_func (path, &shots[i], test_shot);
      }

  status = g_test_run ();
  g_clear_object (&app);
  g_clear_pointer (&folder, g_free);
  g_string_free (warnings, TRUE);

  return status;
}
