/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-export-done.h"

#include <glib/gi18n.h>

#include "jd-storage-error.h"
#include "jd-toast.h"

/* A name may turn the text around it, so it stands between marks that keep it to itself. */
static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");

  return g_strdup_printf ("\u2068%s\u2069", name);
}

static void
on_launched_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      && gtk_widget_get_mapped (window))
    jd_toast_show (window, _("There is no program to open the file"));
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWidget *window = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_IS_WINDOW (window) ? GTK_WINDOW (window) : NULL, NULL,
                            on_launched_cb, g_object_ref (window));
}

/* The toast outlives the dialog, so its action belongs to the window. */
static void
install_open_action (GtkWidget *window)
{
  static const GActionEntry entries[] = { { .name = "open",
                                            .activate = open_cb,
                                            .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), window);
  gtk_widget_insert_action_group (window, "exported", G_ACTION_GROUP (group));
}

void
jd_export_show_done (GtkWidget *window,
                     GFile     *file)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (G_IS_FILE (file));

  name = dup_name (file);
  uri = g_file_get_uri (file);
  target = g_variant_ref_sink (g_variant_new_string (uri));
  action = g_action_print_detailed_name ("exported.open", target);
  install_open_action (window);
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Exported to “%s”"), name);
  jd_toast_show_action (window, text, _("Open"), action);
}

/* Whether the save can still say so: see the two codes. */
static gboolean
is_unchanged (const GError *error)
{
  return !g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_UNCERTAIN)
         && !g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_TORN);
}

char *
jd_export_dup_failure (GFile        *file,
                       gboolean      existed,
                       const GError *error)
{
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  name = dup_name (file);
  reason = jd_storage_error_dup_reason (error);
  if (existed && is_unchanged (error))
    /* Translators: %1$s is the name of a file, %2$s why, such as “the disk is full” */
    return g_strdup_printf (_("Could not write “%1$s”: %2$s. The old file is unchanged."), name,
                            reason);

  /* Translators: %1$s is the name of a file, %2$s why, such as “the disk is full” */
  return g_strdup_printf (_("Could not write “%1$s”: %2$s"), name, reason);
}
