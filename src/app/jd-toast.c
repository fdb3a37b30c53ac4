/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define SECONDS_PLAIN 3
#define SECONDS_BUTTON 5
#define SECONDS_UNDO 10

static void
show (GtkWidget  *widget,
      const char *text,
      const char *label,
      const char *action,
      guint       seconds)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwToast *toast;

  /* A dialog stands beside the content of its window, not in it. */
  if (!overlay && ADW_IS_APPLICATION_WINDOW (root))
    overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));
  if (!ADW_IS_TOAST_OVERLAY (overlay))
    return;

  toast = g_object_new (ADW_TYPE_TOAST, "use-markup", FALSE, "timeout", seconds, NULL);
  adw_toast_set_title (toast, text);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_detailed_action_name (toast, action);

  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (overlay));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

void
jd_toast_show (GtkWidget  *widget,
               const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  show (widget, text, NULL, NULL, SECONDS_PLAIN);
}

void
jd_toast_show_action (GtkWidget  *widget,
                      const char *text,
                      const char *label,
                      const char *action)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL && label != NULL && action != NULL);

  show (widget, text, label, action, SECONDS_BUTTON);
}

void
jd_toast_show_undo (GtkWidget  *widget,
                    const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  show (widget, text, _("Undo"), "win.undo", SECONDS_UNDO);
}

void
jd_toast_show_undo_action (GtkWidget  *widget,
                           const char *text,
                           const char *action)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL && action != NULL);

  show (widget, text, _("Undo"), action, SECONDS_UNDO);
}
