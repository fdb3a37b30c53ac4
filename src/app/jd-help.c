/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-toast.h"

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      /* Translators: %s says why */
      g_autofree char *text = g_strdup_printf (_("Help could not be opened: %s"), error->message);

      if (ADW_IS_APPLICATION_WINDOW (window))
        jd_toast_show (window, text);
    }
}

/* Public API */

void
jd_help_show (GtkWindow *window)
{
  g_autoptr (GtkUriLauncher) launcher = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));

  launcher = gtk_uri_launcher_new ("help:" PACKAGE_NAME);
  gtk_uri_launcher_launch (launcher, window, NULL, launched_cb, g_object_ref (window));
}
