/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-copy.h"
#include "jd-export.h"
#include "jd-print.h"
#include "jd-toast.h"
#include "jd-window-private.h"

/* How a document leaves a window: export, copy, print. */

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  jd_edit_session_flush_async (self->session, NULL, NULL);
  jd_export_present (widget, self->session);
}

static void
export_again_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  jd_edit_session_flush_async (self->session, NULL, NULL);
  jd_export_again (widget, self->session);
}

static void
copy_document_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (jd_copy_document (gtk_widget_get_clipboard (widget),
                        jd_edit_session_get_document (self->session), &error))
    jd_toast_show (widget, _("Copied"));
  else
    jd_toast_show (widget, error->message);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  jd_print_document (GTK_WINDOW (self), jd_edit_session_get_document (self->session));
}

void
jd_window_class_install_output_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-again", NULL, export_again_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-document", NULL, copy_document_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
}

void
jd_window_update_output_actions (JdWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.export", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.export-again", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy-document", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.print", self->session != NULL);
}
