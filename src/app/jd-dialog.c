/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-dialog.h"

/* A dialog becomes a bottom sheet while its breakpoint bin is allocated, and for that the bin hides
 * its child. When the dialog is closing, this ends the animation, so the dialog leaves the window
 * there and then, and the bin goes on with what it freed (libadwaita 1.5 to 1.10). So the dialog
 * lives until the frame is done. */
static void
on_parent_cb (AdwDialog *dialog)
{
  if (gtk_widget_get_parent (GTK_WIDGET (dialog)) == NULL)
    g_idle_add_once (g_object_unref, g_object_ref (dialog));
}

void
jd_dialog_present (AdwDialog *dialog,
                   GtkWidget *parent)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (parent == NULL || GTK_IS_WIDGET (parent));

  g_signal_handlers_disconnect_by_func (dialog, on_parent_cb, NULL);
  g_signal_connect (dialog, "notify::parent", G_CALLBACK (on_parent_cb), NULL);
  adw_dialog_present (dialog, parent);
}
