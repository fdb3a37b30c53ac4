/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "jd-copy.h"
#include "jd-export-dialog.h"
#include "jd-export-done.h"
#include "jd-export-record.h"
#include "jd-export-report-view.h"
#include "jd-export-target.h"
#include "jd-export.h"
#include "jd-file-name.h"
#include "jd-page-text.h"
#include "jd-print.h"
#include "jd-storage-error.h"
#include "ui-fixture.h"

typedef struct {
  JdDocument *document;
  JdEditSession *session;
  JdExportDialog *dialog;
  GtkWidget *window;
  char *folder;
} Fixture;

static gboolean
is_ready (gpointer user_data)
{
  GtkWidget *list = ui_find (user_data, GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    if (jd_export_target_get_report (JD_EXPORT_TARGET (row)) == NULL)
      return FALSE;

  return TRUE;
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = jd_export_dialog_new (fixture->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  ui_wait (is_ready, fixture->dialog);
  ui_draw (fixture->window);
}

static void
set_up_size (Fixture *fixture,
             int      width,
             int      height)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("export-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->document = ui_document_new ();
  fixture->session = jd_edit_session_new (fixture->document, NULL, NULL, NULL);
  fixture->window = ui_window_new (gtk_label_new ("Form"), width, height);
  open_dialog (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_size (fixture, 1000, 760);
}

static gboolean
is_null (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_window_destroy (fixture->window);
  ui_wait (is_null, &fixture->dialog);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static AdwBanner *
get_banner (Fixture *fixture)
{
  return ADW_BANNER (ui_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_BANNER));
}

static void
test_name (void)
{
  static const struct {
    const char *title;
    const char *name;
  } cases[] = {
    { "Backend Developer", "Backend Developer.pdf" },
    { NULL, "Job Description.pdf" },
    { "", "Job Description.pdf" },
    { " . . ", "Job Description.pdf" },
    { "../../etc/passwd", "etc passwd.pdf" },
    { "C/C++: 50% <b>?*|\"\\", "C C++ 50% b.pdf" },
    { "-rf ~", "rf ~.pdf" },
    { "  .hidden.. ", "hidden.pdf" },
    { "UI/UX Designer (m/w/d)", "UI UX Designer (m w d).pdf" },
    { "C:\\*?\"<>|", "C.pdf" },
    { "...", "Job Description.pdf" },
    { "a\nb\tc\001d", "a b c d.pdf" },
    { "\u202egnp.exe", "gnp.exe.pdf" },
    { "مهندس برمجيات", "مهندس برمجيات.pdf" },
    { "エンジニア。", "エンジニア。.pdf" },
  };
  g_autofree char *long_title = g_strnfill (5000, 'x');
  g_autofree char *long_name = jd_file_name_dup (long_title, ".json");
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autofree char *wide_name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = jd_file_name_dup (cases[i].title, ".pdf");

      g_assert_cmpstr (name, ==, cases[i].name);
    }

  g_assert_cmpuint (strlen (long_name), <=, JD_FILE_NAME_MAX_BYTES + 5);
  for (guint i = 0; i < 200; i++)
    g_string_append (wide, "日");
  wide_name = jd_file_name_dup (wide->str, ".pdf");
  g_assert_true (g_utf8_validate (wide_name, -1, NULL));
  g_assert_cmpuint (strlen (wide_name), <=, JD_FILE_NAME_MAX_BYTES + 4);
}

static void
test_targets (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *list = ui_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_LIST_BOX);
  guint n_formats, n_writers = 0;
  const JdFormat *formats = jd_formats_get (&n_formats);
  GtkListBoxRow *row;
  guint n_rows = 0;

  for (guint i = 0; i < n_formats; i++)
    n_writers += formats[i].write != NULL ? 1 : 0;
  for (; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n_rows)) != NULL;
       n_rows++)
    {
      JdExportTarget *target = JD_EXPORT_TARGET (row);

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           jd_export_target_get_title (target));
    }
  g_assert_cmpuint (n_rows, ==, n_writers);
  g_assert_cmpstr (jd_export_dialog_get_format (fixture->dialog)->id, ==, "pdf");

  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "What Changes"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "Internal Notes"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "Never exported"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "Paper"));
  ui_screenshot (fixture->window, "export");

  jd_export_dialog_set_format (fixture->dialog, jd_format_find ("json"));
  ui_draw (fixture->window);
  g_assert_cmpstr (jd_export_dialog_get_format (fixture->dialog)->id, ==, "json");
  g_assert_null (ui_find_text (GTK_WIDGET (fixture->dialog), "Paper"));
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GError) error = NULL;

  jd_export_dialog_set_format (fixture->dialog, jd_format_find ("markdown"));
  ui_draw (fixture->window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.copy", NULL));
  text = ui_read_clipboard (fixture->window);
  g_assert_nonnull (strstr (text, "Harbour Software Developer"));
  g_assert_nonnull (strstr (text, "**correct**"));
  g_assert_null (strstr (text, "Secret"));

  g_assert_true (jd_copy_document (clipboard, fixture->document, &error));
  g_assert_no_error (error);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "text/markdown"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "text/html"));
  plain = ui_read_clipboard (fixture->window);
  g_assert_nonnull (strstr (plain, "Harbour Software Developer\n"));
  g_assert_nonnull (strstr (plain, "harbours correct, and"));
  g_assert_nonnull (strstr (plain, "Watch them run, and mend them by day\n"));
  g_assert_null (strstr (plain, "Secret"));
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "harbour.pdf");
  g_autofree char *contents = NULL;
  const JdExportRecord *record;
  gsize length;

  jd_export_dialog_export_to (fixture->dialog, file);
  ui_wait (is_null, &fixture->dialog);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  ui_draw (fixture->window);
  g_assert_nonnull (ui_find_text (fixture->window, "Exported to “\u2068harbour.pdf\u2069”"));
  g_assert_nonnull (ui_find_text (fixture->window, "Open"));

  record = jd_export_record_get (fixture->session);
  g_assert_nonnull (record);
  g_assert_cmpstr (record->format->id, ==, "pdf");
  g_assert_true (g_file_equal (record->file, file));
}

typedef struct {
  GtkWidget *window;
  const char *text;
} Told;

static gboolean
is_told (gpointer user_data)
{
  const Told *told = user_data;

  return ui_find_text (told->window, told->text) != NULL;
}

/* Who closes the dialog while it writes hears of the end from the window. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *inside = g_build_filename (fixture->folder, "gone", "closed.md", NULL);
  g_autoptr (GFile) nowhere = g_file_new_for_path (inside);
  g_autoptr (GFile) file = get_file (fixture, "closed.md");
  GFile *const files[] = { file, nowhere };
  const char *const texts[] = {
    "Exported to “\u2068closed.md\u2069”",
    "Could not write “\u2068closed.md\u2069”: its folder is not there",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      Told told = { fixture->window, texts[i] };

      jd_export_dialog_set_format (fixture->dialog, jd_format_find ("markdown"));
      jd_export_dialog_export_to (fixture->dialog, files[i]);
      adw_dialog_close (ADW_DIALOG (fixture->dialog));
      ui_wait (is_told, &told);
      ui_wait (is_null, &fixture->dialog);
      if (i == 0)
        open_dialog (fixture);
    }
  g_assert_true (g_file_query_exists (file, NULL));
}

static gboolean
is_revealed (gpointer user_data)
{
  return adw_banner_get_revealed (user_data);
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", NULL);
  g_autofree char *inside = g_build_filename (path, "x.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (inside);
  g_autofree char *announced = NULL;
  AdwBanner *banner = get_banner (fixture);

  jd_export_dialog_set_format (fixture->dialog, jd_format_find ("markdown"));
  jd_export_dialog_export_to (fixture->dialog, file);
  ui_wait (is_revealed, banner);
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   "Could not write “\u2068x.md\u2069”: its folder is not there");
  announced = ui_steal_announced ();
  g_assert_cmpstr (announced, ==, adw_banner_get_title (banner));
  ui_screenshot (fixture->window, "export-failed");

  /* Once the folder is there, trying again works. */
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_signal_emit_by_name (banner, "button-clicked");
  ui_wait (is_null, &fixture->dialog);
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_cmpint (g_remove (inside), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_mkdir (path, 0700);
}

static void
on_late_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  JdReport **report = user_data;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (g_task_get_cancellable (G_TASK (result)));
  *report = jd_export_write_finish (result, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_report (gpointer user_data)
{
  return *(JdReport **) user_data != NULL;
}

static void
test_cancelled_late (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "late.md");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JdReport) report = NULL;

  jd_export_write_async (fixture->document, jd_format_find ("markdown"), NULL, file, cancellable,
                         on_late_cb, &report);
  ui_wait (has_report, &report);
  g_assert_true (g_file_query_exists (file, NULL));
}

static gboolean
exists (gpointer file)
{
  return g_file_query_exists (file, NULL);
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "again.md");

  jd_export_dialog_set_format (fixture->dialog, jd_format_find ("markdown"));
  jd_export_dialog_export_to (fixture->dialog, file);
  ui_wait (is_null, &fixture->dialog);
  g_assert_true (g_file_delete (file, NULL, NULL));

  jd_export_again (fixture->window, fixture->session);
  ui_wait (exists, file);
  g_assert_null (ui_find (fixture->window, JD_TYPE_EXPORT_DIALOG));
}

static void
test_failure_text (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/backend.pdf");
  g_autoptr (GError) full = g_error_new (JD_STORAGE_ERROR, JD_STORAGE_ERROR_NO_SPACE, "x");
  g_autoptr (GError) torn = g_error_new (JD_STORAGE_ERROR, JD_STORAGE_ERROR_TORN, "x");
  g_autofree char *old = jd_export_dup_failure (file, TRUE, full);
  g_autofree char *new = jd_export_dup_failure (file, FALSE, full);
  g_autofree char *lost = jd_export_dup_failure (file, TRUE, torn);

  g_assert_cmpstr (old, ==, "Could not write “\u2068backend.pdf\u2069”: x. The old file is "
                            "unchanged.");
  g_assert_cmpstr (new, ==, "Could not write “\u2068backend.pdf\u2069”: x");
  g_assert_null (strstr (lost, "unchanged"));
}

static void
test_report (void)
{
  g_autoptr (JdDocument) document = ui_document_new ();
  g_autoptr (JdReport) report = jd_report_new ();
  GtkWidget *view = g_object_new (JD_TYPE_EXPORT_REPORT_VIEW, NULL);
  GtkWidget *window;
  GtkWidget *more;

  for (guint i = 0; i < 8; i++)
    jd_report_add (report, JD_REPORT_LOST, 0, 0, NULL, "Thing <b> %u", i);
  jd_report_add (report, JD_REPORT_MISSING, 0, 0, NULL, "A place");
  jd_report_add (report, JD_REPORT_NOTED, 0, 0, NULL, "Fonts of this computer are used.");
  /* What stays out of every export is no loss of this one. */
  jd_report_add (report, JD_REPORT_LOST, 0, 0, "/internal", "Internal notes stay out.");
  jd_report_add (report, JD_REPORT_LOST, 0, 0, "/sections/4", "A section is switched off.");
  g_assert_cmpuint (jd_report_count_changes (report), ==, 8);

  jd_part_set_flag (jd_document_find_section (document, JD_SECTION_ROLE_ABOUT_ROLE),
                    JD_SECTION_ENABLED, 0);
  jd_export_report_view_show (JD_EXPORT_REPORT_VIEW (view), document, report);
  window = ui_window_new (view, 520, 900);

  g_assert_nonnull (ui_find_text (window, "Still Missing"));
  g_assert_nonnull (ui_find_text (window, "Thing <b> 5"));
  g_assert_null (ui_find_text (window, "Thing <b> 6"));
  g_assert_nonnull (ui_find_text (window, "About the Role"));
  more = ui_find_text (window, "Show All 9");
  g_assert_nonnull (more);
  g_signal_emit_by_name (gtk_widget_get_ancestor (more, ADW_TYPE_BUTTON_ROW), "activated");
  ui_draw (window);
  g_assert_nonnull (ui_find_text (window, "Thing <b> 7"));
  g_assert_nonnull (ui_find_text (window, "Fonts of this computer are used."));
  ui_window_destroy (window);
}

/* What a file of printed pages says, with a form feed after each page. */
static char *
read_printed (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                     "pdftotext", "-layout",
                                                     g_file_peek_path (file), "-", NULL);
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);

  return text;
}

/* The lines are those of the layout, page by page. */
static void
check_printed (JdDocument *document,
               const char *text)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_autoptr (JdLayout) layout = NULL;
  JdPageSettings settings;

  jd_page_settings_init (&settings, document);
  layout = jd_layout_new (&settings);
  jd_layout_set_content (layout, content);
  g_assert_cmpuint (g_strv_length (pages), ==, jd_layout_get_n_pages (layout) + 1);

  for (guint page = 0; page < jd_layout_get_n_pages (layout); page++)
    {
      g_autoptr (JdPageText) shown = jd_page_text_new (layout, page);

      for (guint i = 0; i < jd_page_text_get_n_lines (shown); i++)
        {
          const JdPageTextLine *line = jd_page_text_get_line (shown, i);
          g_autofree char *words = jd_page_text_dup (shown, line->start,
                                                     line->start + line->length);

          g_assert_nonnull (strstr (pages[page], g_strstrip (words)));
        }
    }
  g_assert_null (strstr (text, "Secret"));
}

static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "print.pdf");
  g_autoptr (GtkPrintOperation) operation = jd_print_operation_new (fixture->document);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GtkPrintOperationResult result;
  int n_pages;

  gtk_print_operation_set_export_filename (operation, g_file_peek_path (file));
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                    GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >=, 2);
  text = read_printed (file);
  check_printed (fixture->document, text);
}

static void
test_narrow (void)
{
  Fixture fixture = { 0 };
  AdwNavigationSplitView *split;

  set_up_size (&fixture, 360, 640);
  split = ADW_NAVIGATION_SPLIT_VIEW (ui_find (GTK_WIDGET (fixture.dialog),
                                              ADW_TYPE_NAVIGATION_SPLIT_VIEW));
  g_assert_true (adw_navigation_split_view_get_collapsed (split));
  g_assert_cmpstr (jd_export_dialog_get_format (fixture.dialog)->id, ==, "pdf");
  ui_screenshot (fixture.window, "export-narrow-list");
  adw_navigation_split_view_set_show_content (split, TRUE);
  ui_draw (fixture.window);
  ui_screenshot (fixture.window, "export-narrow");
  tear_down (&fixture, NULL);
}

static void
test_looks (Fixture       *fixture,
            gconstpointer  data)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  ui_screenshot (fixture->window, "export-dark");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ui_screenshot (fixture->window, "export-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/export/name", test_name);
  g_test_add_func ("/export/failure-text", test_failure_text);
  g_test_add_func ("/export/report", test_report);
  add ("/export/targets", test_targets);
  add ("/export/copy", test_copy);
  add ("/export/export", test_export);
  add ("/export/closed", test_closed);
  add ("/export/cancelled-late", test_cancelled_late);
  add ("/export/failure", test_failure);
  add ("/export/again", test_again);
  add ("/export/print", test_print);
  g_test_add_func ("/export/narrow", test_narrow);
  add ("/export/looks", test_looks);

  return g_test_run ();
}
