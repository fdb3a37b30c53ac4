/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-export-report-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-compensation.h"
#include "jd-section.h"

struct _JdExportReportView {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (JdExportReportView, jd_export_report_view, GTK_TYPE_BOX)

/* The order in which kinds of change are told. */
static const struct {
  JdReportKind kind;
  const char *icon;
} changes[] = {
  { JD_REPORT_SHORTENED, "view-more-horizontal-symbolic" },
  { JD_REPORT_MOVED, "go-jump-symbolic" },
  { JD_REPORT_LOST, "list-remove-symbolic" },
  { JD_REPORT_WARNING, "dialog-warning-symbolic" },
};

static const char *
get_subtitle (const JdReportEntry *entry)
{
  if (g_strcmp0 (entry->pointer, "/variables") == 0)
    return _("It stays in the text as it is");

  switch (entry->kind)
    {
    case JD_REPORT_SHORTENED:
      return _("Shortened");
    case JD_REPORT_MOVED:
      return _("Kept in another form or place");
    case JD_REPORT_LOST:
      return _("Left out");
    case JD_REPORT_MISSING:
      return _("The target requires it");
    case JD_REPORT_ADVICE:
      return _("Would make it better");
    default:
      return "";
    }
}

static GtkListBox *
add_group (JdExportReportView *self,
           const char         *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_box_append (GTK_BOX (self), group);

  return GTK_LIST_BOX (list);
}

static GtkWidget *
get_row (GtkListBox *list,
         guint       index)
{
  return (GtkWidget *) gtk_list_box_get_row_at_index (list, (int) index);
}

static void
on_show_all_cb (GtkListBox *list,
                GtkWidget  *button)
{
  GtkWidget *first = NULL;
  GtkWidget *row;

  for (guint i = 0; (row = get_row (list, i)) != NULL; i++)
    {
      if (first == NULL && !gtk_widget_get_visible (row))
        first = row;
      gtk_widget_set_visible (row, row != button);
    }

  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         const char *icon)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (image, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  gtk_list_box_append (list, row);
}

/* Rows past the first few hide behind a button, so that “What Stays Out” stays in view. */
static void
fold (GtkListBox *list)
{
  g_autofree char *label = NULL;
  GtkWidget *button;
  guint n = 0;

  while (get_row (list, n) != NULL)
    n++;
  if (n <= JD_EXPORT_REPORT_VIEW_MAX_ROWS)
    return;

  for (guint i = JD_EXPORT_REPORT_VIEW_MAX_ROWS; i < n; i++)
    gtk_widget_set_visible (get_row (list, i), FALSE);

  /* Translators: a button; %u is the number of rows in the list */
  label = g_strdup_printf (ngettext ("Show All %u", "Show All %u", n), n);
  button = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), label);
  g_signal_connect_object (button, "activated", G_CALLBACK (on_show_all_cb), list,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (list, button);
}

static void
add_entries (GtkListBox   *list,
             JdReport     *report,
             JdReportKind  kind,
             const char   *icon)
{
  for (guint i = 0; i < jd_report_get_n (report); i++)
    {
      const JdReportEntry *entry = jd_report_get (report, i);

      if (entry->kind == kind && !jd_report_entry_is_kept_out (entry))
        add_row (list, entry->message, get_subtitle (entry), icon);
    }
}

static void
show_changes (JdExportReportView *self,
              JdReport           *report)
{
  GtkListBox *list = add_group (self, _("What Changes"));

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    add_entries (list, report, changes[i].kind, changes[i].icon);

  if (jd_report_count_changes (report) == 0)
    add_row (list, _("Everything Is Kept"), "", "object-select-symbolic");
  add_entries (list, report, JD_REPORT_NOTED, "dialog-information-symbolic");
  fold (list);
}

static void
show_missing (JdExportReportView *self,
              JdReport           *report)
{
  GtkListBox *list;

  if (jd_report_count (report, JD_REPORT_MISSING) == 0
      && jd_report_count (report, JD_REPORT_ADVICE) == 0)
    return;

  list = add_group (self, _("Still Missing"));
  add_entries (list, report, JD_REPORT_MISSING, "dialog-warning-symbolic");
  add_entries (list, report, JD_REPORT_ADVICE, "dialog-information-symbolic");
  fold (list);
}

static void
show_left_out (JdExportReportView *self,
               JdDocument         *document)
{
  JdPartList *sections = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);
  JdPart *pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  GtkListBox *list = add_group (self, _("What Stays Out"));

  if (jd_part_has (document, JD_DOCUMENT_INTERNAL))
    add_row (list, _("Internal Notes"), _("Never exported"), "view-conceal-symbolic");

  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    {
      JdSection *section = jd_part_list_get (sections, i);
      const char *title = jd_part_get_string (section, JD_SECTION_TITLE);

      if (!jd_part_get_flag (section, JD_SECTION_ENABLED))
        add_row (list, title != NULL ? title : _("Section Without a Heading"),
                 _("Left out of exports"), "view-conceal-symbolic");
    }

  if (!jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH)
      && (jd_part_has (pay, JD_COMPENSATION_MIN) || jd_part_has (pay, JD_COMPENSATION_MAX)))
    add_row (list, _("Pay"), _("Kept in this file only"), "view-conceal-symbolic");

  if (get_row (list, 0) == NULL)
    gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (list), ADW_TYPE_PREFERENCES_GROUP),
                            FALSE);
  fold (list);
}

void
jd_export_report_view_show (JdExportReportView *self,
                            JdDocument         *document,
                            JdReport           *report)
{
  GtkWidget *child;

  g_return_if_fail (JD_IS_EXPORT_REPORT_VIEW (self));
  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (report == NULL || JD_IS_REPORT (report));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  if (report != NULL)
    {
      show_missing (self, report);
      show_changes (self, report);
    }
  show_left_out (self, document);
}

static void
jd_export_report_view_class_init (JdExportReportViewClass *klass)
{
}

static void
jd_export_report_view_init (JdExportReportView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}
