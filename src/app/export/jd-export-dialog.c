/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-export-dialog.h"

#include <glib/gi18n.h>

#include "jd-copy.h"
#include "jd-export-done.h"
#include "jd-export-record.h"
#include "jd-export-report-view.h"
#include "jd-export-target.h"
#include "jd-file-name.h"
#include "jd-page.h"
#include "jd-toast.h"

/* After so many milliseconds an export is one to wait for. */
#define BUSY_DELAY 500

struct _JdExportDialog {
  AdwDialog parent_instance;

  /* Owned */
  JdEditSession *session;
  GCancellable *checks;
  GCancellable *writing;
  GFile *file;
  GtkWidget *window; /* While it writes */

  /* Template */
  AdwNavigationSplitView *split;
  AdwNavigationPage *target_page;
  GtkListBox *targets;
  AdwBanner *banner;
  JdExportReportView *report_view;
  GtkWidget *options_group;
  AdwComboRow *paper_row;
  AdwComboRow *style_row;
  AdwSwitchRow *questions_row;
  GtkStack *buttons;
  GtkWidget *copy_button;

  /* Borrowed */
  JdExportTarget *target;

  guint busy_source;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (JdExportDialog, jd_export_dialog, ADW_TYPE_DIALOG)

static const char *const order[] = {
  "pdf", "jobposting", "markdown", "text", "html", "jsonresume", "json",
};

static JdExportOptions
get_options (JdExportDialog *self)
{
  JdPart *page = jd_part_get_part (jd_edit_session_get_document (self->session),
                                   JD_DOCUMENT_PAGE);
  JdExportOptions options = {
    .style = (int) adw_combo_row_get_selected (self->style_row),
    .paper = (int) adw_combo_row_get_selected (self->paper_row),
    .no_questions = !adw_switch_row_get_active (self->questions_row),
  };

  if (options.style == MAX (jd_part_get_choice (page, JD_PAGE_STYLE), 0))
    options.style = -1;
  if (options.paper == MAX (jd_part_get_choice (page, JD_PAGE_PAPER), 0))
    options.paper = -1;

  return options;
}

static void
show_target (JdExportDialog *self)
{
  const JdFormat *format = jd_export_target_get_format (self->target);
  JdDocument *document = jd_edit_session_get_document (self->session);
  gboolean is_page = g_str_equal (format->id, "pdf");
  gboolean has_questions = jd_part_has (document, JD_DOCUMENT_FAQ)
                           && !g_str_equal (format->id, "json");
  JdReport *report = jd_export_target_get_report (self->target);
  gboolean ready = report != NULL && self->writing == NULL;

  adw_navigation_page_set_title (self->target_page, jd_export_target_get_title (self->target));
  jd_export_report_view_show (self->report_view, document, report);

  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), is_page);
  gtk_widget_set_visible (GTK_WIDGET (self->style_row), is_page);
  gtk_widget_set_visible (GTK_WIDGET (self->questions_row), has_questions);
  gtk_widget_set_visible (self->options_group, is_page || has_questions);

  gtk_widget_set_visible (self->copy_button, !is_page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", ready && !is_page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.start", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.cancel", self->writing != NULL);
}

static void
on_checked_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (JdExportTarget) target = user_data;
  g_autoptr (JdReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const JdFormat *format;
  GtkWidget *dialog;

  report = jd_export_check_finish (result, &format, &error);
  dialog = gtk_widget_get_ancestor (GTK_WIDGET (target), JD_TYPE_EXPORT_DIALOG);
  if (dialog == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  jd_export_target_set_report (target, report, error);
  if (JD_EXPORT_DIALOG (dialog)->target == target)
    show_target (JD_EXPORT_DIALOG (dialog));
}

/* Asks every writer what it would change. A new question makes the answers to the old one void. */
static void
check_targets (JdExportDialog *self)
{
  JdDocument *document = jd_edit_session_get_document (self->session);
  JdExportOptions options = get_options (self);
  GtkListBoxRow *row;

  g_cancellable_cancel (self->checks);
  g_clear_object (&self->checks);
  self->checks = g_cancellable_new ();

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->targets, i)) != NULL; i++)
    {
      JdExportTarget *target = JD_EXPORT_TARGET (row);

      jd_export_check_async (document, jd_export_target_get_format (target), &options,
                             self->checks, on_checked_cb, g_object_ref (target));
    }
}

static void
on_option_changed_cb (JdExportDialog *self)
{
  if (self->session != NULL)
    check_targets (self);
}

static void
choose_target (JdExportDialog *self,
               JdExportTarget *target)
{
  if (self->target == target)
    return;

  self->target = target;
  adw_banner_set_revealed (self->banner, FALSE);
  show_target (self);
}

/* While the list stands alone the focus wanders over it without choosing: a row is opened. */
static void
on_target_selected_cb (JdExportDialog *self,
                       GtkListBoxRow  *row)
{
  if (row != NULL && !adw_navigation_split_view_get_collapsed (self->split))
    choose_target (self, JD_EXPORT_TARGET (row));
}

static void
on_target_activated_cb (JdExportDialog *self,
                        GtkListBoxRow  *row)
{
  choose_target (self, JD_EXPORT_TARGET (row));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
on_collapsed_cb (JdExportDialog *self)
{
  if (self->target != NULL)
    gtk_list_box_select_row (self->targets, GTK_LIST_BOX_ROW (self->target));
}

static gboolean
on_busy_cb (gpointer user_data)
{
  JdExportDialog *self = user_data;

  self->busy_source = 0;
  gtk_stack_set_visible_child_name (self->buttons, "busy");

  return G_SOURCE_REMOVE;
}

static void
set_writing (JdExportDialog *self,
             gboolean        writing)
{
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->writing);
  if (writing)
    {
      self->writing = g_cancellable_new ();
      self->busy_source = g_timeout_add (BUSY_DELAY, on_busy_cb, self);
    }
  else
    gtk_stack_set_visible_child_name (self->buttons, "ready");

  gtk_widget_set_sensitive (GTK_WIDGET (self->targets), !writing);
  gtk_widget_set_sensitive (self->options_group, !writing);
  show_target (self);
}

/* Who closed the dialog while it wrote is told by its window. */
static void
show_failure (JdExportDialog *self,
              GtkWidget      *window,
              gboolean        existed,
              const GError   *error)
{
  g_autofree char *text = jd_export_dup_failure (self->file, existed, error);

  if (self->closed)
    {
      if (window != NULL)
        jd_toast_show (window, text);
      return;
    }

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->banner), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (JdExportDialog) self = user_data;
  g_autoptr (GtkWidget) window = g_steal_pointer (&self->window);
  g_autoptr (JdReport) report = NULL;
  g_autoptr (GError) error = NULL;
  JdExportOptions options;
  gboolean existed;

  report = jd_export_write_finish (result, &existed, &error);
  if (self->session == NULL)
    return;

  set_writing (self, FALSE);
  if (report == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, window, existed, error);
      return;
    }

  options = get_options (self);
  jd_export_record_set (self->session, jd_export_dialog_get_format (self), &options, self->file,
                        jd_report_count_changes (report));
  if (!self->closed)
    adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    jd_export_show_done (window, self->file);
}

void
jd_export_dialog_export_to (JdExportDialog *self,
                            GFile          *file)
{
  JdExportOptions options;

  g_return_if_fail (JD_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->writing == NULL);

  options = get_options (self);
  g_set_object (&self->file, file);
  g_set_object (&self->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_banner_set_revealed (self->banner, FALSE);
  set_writing (self, TRUE);
  jd_export_write_async (jd_edit_session_get_document (self->session),
                         jd_export_dialog_get_format (self), &options, file, self->writing,
                         on_written_cb, g_object_ref (self));
}

static void
on_try_again_cb (JdExportDialog *self)
{
  if (self->file != NULL && self->writing == NULL)
    jd_export_dialog_export_to (self, self->file);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (JdExportDialog) self = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (self->session == NULL)
    return;

  if (file != NULL)
    jd_export_dialog_export_to (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jd_toast_show (GTK_WIDGET (self), error->message);
}

static GListModel *
create_filters (JdExportTarget *target)
{
  const JdFormat *format = jd_export_target_get_format (target);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, jd_export_target_get_title (target));
  for (guint i = 0; format->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, format->suffixes[i] + 1);
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (g_steal_pointer (&filters));
}

static void
start_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  JdExportDialog *self = JD_EXPORT_DIALOG (widget);
  const JdFormat *format = jd_export_dialog_get_format (self);
  JdDocument *document = jd_edit_session_get_document (self->session);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters (self->target);
  g_autoptr (GFile) folder = jd_export_record_dup_folder (format);
  g_autofree char *name = NULL;

  name = jd_file_name_dup (jd_part_get_string (document, JD_DOCUMENT_TITLE),
                           format->suffixes[0]);
  gtk_file_dialog_set_title (dialog, _("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);

  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        on_file_chosen_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_cancellable_cancel (JD_EXPORT_DIALOG (widget)->writing);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  JdExportDialog *self = JD_EXPORT_DIALOG (widget);
  JdExportOptions options = get_options (self);
  g_autoptr (GError) error = NULL;

  if (jd_copy_format (gtk_widget_get_clipboard (widget),
                      jd_edit_session_get_document (self->session),
                      jd_export_dialog_get_format (self), &options, &error))
    jd_toast_show (GTK_WIDGET (gtk_widget_get_root (widget)), _("Copied"));
  else
    {
      adw_banner_set_title (self->banner, error->message);
      adw_banner_set_revealed (self->banner, TRUE);
    }
}

/* Ctrl+Enter is the default button from anywhere in the dialog. */
static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "export.start", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "export.start", NULL);
}

static void
add_target (JdExportDialog *self,
            const JdFormat *format)
{
  GtkListBoxRow *row;

  if (format == NULL || format->write == NULL)
    return;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->targets, i)) != NULL; i++)
    if (jd_export_target_get_format (JD_EXPORT_TARGET (row)) == format)
      return;

  gtk_list_box_append (self->targets, jd_export_target_new (format));
}

static void
add_targets (JdExportDialog *self)
{
  guint n_formats;
  const JdFormat *formats = jd_formats_get (&n_formats);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_target (self, jd_format_find (order[i]));
  for (guint i = 0; i < n_formats; i++)
    add_target (self, &formats[i]);
}

static void
init_options (JdExportDialog *self)
{
  JdPart *page = jd_part_get_part (jd_edit_session_get_document (self->session),
                                   JD_DOCUMENT_PAGE);
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) styles = gtk_string_list_new (NULL);

  gtk_string_list_append (papers, _("A4"));
  gtk_string_list_append (papers, _("Letter"));
  gtk_string_list_append (styles, _("Modern"));
  gtk_string_list_append (styles, _("Classic"));
  gtk_string_list_append (styles, _("Compact"));

  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (papers));
  adw_combo_row_set_selected (self->paper_row,
                              (guint) MAX (jd_part_get_choice (page, JD_PAGE_PAPER), 0));
  adw_combo_row_set_model (self->style_row, G_LIST_MODEL (styles));
  adw_combo_row_set_selected (self->style_row,
                              (guint) MAX (jd_part_get_choice (page, JD_PAGE_STYLE), 0));
}

JdExportDialog *
jd_export_dialog_new (JdEditSession *session)
{
  JdExportDialog *self;
  const JdExportRecord *record;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_EXPORT_DIALOG, NULL);
  add_targets (self);
  g_set_object (&self->session, session);
  init_options (self);

  record = jd_export_record_get (session);
  jd_export_dialog_set_format (self, record != NULL ? record->format
                                                    : jd_export_record_get_last_format ());
  if (self->target == NULL)
    jd_export_dialog_set_format (self, jd_format_find (order[0]));
  check_targets (self);

  return self;
}

const JdFormat *
jd_export_dialog_get_format (JdExportDialog *self)
{
  g_return_val_if_fail (JD_IS_EXPORT_DIALOG (self), NULL);

  return self->target != NULL ? jd_export_target_get_format (self->target) : NULL;
}

void
jd_export_dialog_set_format (JdExportDialog *self,
                             const JdFormat *format)
{
  GtkListBoxRow *row;

  g_return_if_fail (JD_IS_EXPORT_DIALOG (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->targets, i)) != NULL; i++)
    if (jd_export_target_get_format (JD_EXPORT_TARGET (row)) == format)
      {
        choose_target (self, JD_EXPORT_TARGET (row));
        gtk_list_box_select_row (self->targets, row);
        /* In this list the focus chooses, so it is where the choice is. */
        adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (row));
      }
}

static void
jd_export_dialog_closed (AdwDialog *dialog)
{
  JD_EXPORT_DIALOG (dialog)->closed = TRUE;
}

static void
jd_export_dialog_dispose (GObject *object)
{
  JdExportDialog *self = JD_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->checks);
  g_clear_object (&self->checks);
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->window);
  self->target = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->writing);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (jd_export_dialog_parent_class)->dispose (object);
}

static void
jd_export_dialog_class_init (JdExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwDialogClass *dialog_class = ADW_DIALOG_CLASS (klass);

  object_class->dispose = jd_export_dialog_dispose;
  dialog_class->closed = jd_export_dialog_closed;

  gtk_widget_class_install_action (widget_class, "export.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy_cb);
  add_shortcuts (widget_class);

  g_type_ensure (JD_TYPE_EXPORT_REPORT_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, split);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, target_page);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, targets);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, report_view);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, options_group);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, style_row);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, questions_row);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, JdExportDialog, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, on_target_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_target_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_try_again_cb);
}

static void
jd_export_dialog_init (JdExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
