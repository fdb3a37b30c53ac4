/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-export-target.h"

#include <glib/gi18n.h>

#include "jd-export-report-view.h"

struct _JdExportTarget {
  GtkListBoxRow parent_instance;

  /* Owned */
  JdReport *report;

  /* Borrowed */
  const JdFormat *format;
  GtkLabel *caption;
};

G_DEFINE_FINAL_TYPE (JdExportTarget, jd_export_target, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
create_label (GtkWidget  *box,
              const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

GtkWidget *
jd_export_target_new (const JdFormat *format)
{
  JdExportTarget *self;
  GtkWidget *box;

  g_return_val_if_fail (format != NULL && format->write != NULL, NULL);

  self = g_object_new (JD_TYPE_EXPORT_TARGET, NULL);
  self->format = format;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  create_label (box, jd_export_target_get_title (self));
  self->caption = GTK_LABEL (create_label (box, ""));
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dimmed");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jd_export_target_get_title (self), -1);

  return GTK_WIDGET (self);
}

const JdFormat *
jd_export_target_get_format (JdExportTarget *self)
{
  g_return_val_if_fail (JD_IS_EXPORT_TARGET (self), NULL);

  return self->format;
}

const char *
jd_export_target_get_title (JdExportTarget *self)
{
  g_return_val_if_fail (JD_IS_EXPORT_TARGET (self), NULL);

  return _(self->format->label);
}

JdReport *
jd_export_target_get_report (JdExportTarget *self)
{
  g_return_val_if_fail (JD_IS_EXPORT_TARGET (self), NULL);

  return self->report;
}

void
jd_export_target_set_report (JdExportTarget *self,
                             JdReport       *report,
                             const GError   *error)
{
  g_autofree char *text = NULL;
  guint n;

  g_return_if_fail (JD_IS_EXPORT_TARGET (self));
  g_return_if_fail (report != NULL || error != NULL);

  g_set_object (&self->report, report);
  n = report != NULL ? jd_report_count_changes (report) : 0;
  if (report == NULL)
    text = g_strdup (error->message);
  else if (n == 0)
    text = g_strdup (_("Keeps everything"));
  else
    /* Translators: how many things an export shortens, moves or leaves out */
    text = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);

  gtk_label_set_text (self->caption, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
jd_export_target_dispose (GObject *object)
{
  JdExportTarget *self = JD_EXPORT_TARGET (object);

  g_clear_object (&self->report);

  G_OBJECT_CLASS (jd_export_target_parent_class)->dispose (object);
}

static void
jd_export_target_class_init (JdExportTargetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_export_target_dispose;
}

static void
jd_export_target_init (JdExportTarget *self)
{
}
