/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-file-dialogs.h"
#include "jd-opened.h"
#include "jd-window-private.h"
#include "jd-windows.h"

/* Opening files. */

/* A file that is read within this many milliseconds shows no “Opening…”. */
#define SLOW_OPEN 300

static JdApplication *
get_app (JdWindow *self)
{
  return JD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static char *
dup_name (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  const char *name = info ? g_file_info_get_display_name (info) : NULL;
  g_autofree char *base = g_file_get_basename (file);

  return name ? g_strdup (name) : g_filename_display_name (base);
}

static void
show_error (JdWindow     *self,
            GFile        *file,
            const GError *error)
{
  g_autofree char *name = dup_name (file);
  /* Translators: %s is the name of a file */
  g_autofree char *title = g_strdup_printf (_("Cannot Open “%s”"), name);
  gboolean is_content = error->domain == JD_FORMAT_ERROR;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (is_content)
    /* Translators: %s says why, in whole sentences */
    text = g_strdup_printf (_("%s The file is unchanged."), error->message);
  else
    text = g_strdup (error->message);
  markup = g_markup_escape_text (text, -1);

  g_set_object (&self->failed_file, file);
  adw_status_page_set_title (self->error_page, title);
  adw_status_page_set_description (self->error_page, markup);
  gtk_widget_set_visible (self->text_button, is_content);
  adw_view_stack_set_visible_child_name (self->views, "error");
  gtk_widget_grab_focus (is_content ? self->text_button : self->back_button);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* The file may be open already, under another name. */
static gboolean
show_other (JdWindow *self,
            JdOpened *opened)
{
  JdWindow *other = jd_windows_find_opened (GTK_APPLICATION (get_app (self)), opened);

  if (!other)
    return FALSE;

  gtk_window_present (GTK_WINDOW (other));
  if (self->made_for_file)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    adw_view_stack_set_visible_child_name (self->views, "start");

  return TRUE;
}

static void
show_opened (JdWindow *self,
             JdOpened *opened)
{
  JdSessions *sessions = jd_application_get_sessions (get_app (self));
  g_autoptr (JdEditSession) session = NULL;
  g_autoptr (GDateTime) recovered = NULL;

  if (show_other (self, opened))
    return;

  session = jd_sessions_make_from_opened (sessions, opened, &recovered);
  if (opened->file)
    jd_recent_store_add (jd_sessions_get_recents (sessions), jd_file_get_file (opened->file),
                         jd_part_get_string (opened->document, JD_DOCUMENT_TITLE));

  jd_window_set_session (self, session);
  if (recovered)
    jd_window_show_recovered (self, recovered);
}

static gboolean
slow_open_cb (gpointer user_data)
{
  JdWindow *self = user_data;

  self->slow_open = 0;
  adw_view_stack_set_visible_child_name (self->views, "opening");

  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (JdWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdOpened) opened = jd_opened_read_finish (result, &error);

  /* A cancelled reading has been answered already. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_task_get_cancellable (G_TASK (result)) != self->opening)
    return;

  g_clear_object (&self->opening);
  g_clear_handle_id (&self->slow_open, g_source_remove);

  if (opened)
    show_opened (self, opened);
  else if (!jd_window_open_pending_draft (self))
    show_error (self, G_FILE (source), error);
}

static void
read_file (JdWindow       *self,
           GFile          *file,
           const JdFormat *format)
{
  g_clear_object (&self->opening);
  g_set_object (&self->opening_file, file);
  self->opening = g_cancellable_new ();
  g_clear_handle_id (&self->slow_open, g_source_remove);
  self->slow_open = g_timeout_add (SLOW_OPEN, slow_open_cb, self);

  jd_opened_read_async (file, format, self->opening, read_cb, g_object_ref (self));
}

static void
open_as_text_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  g_autoptr (GFile) file = g_steal_pointer (&self->failed_file);

  if (file)
    read_file (self, file, jd_format_find ("text"));
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->slow_open, g_source_remove);
  g_clear_object (&self->failed_file);
  adw_view_stack_set_visible_child_name (self->views, "start");
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (JdWindow) self = user_data;
  g_autoptr (GListModel) files = NULL;

  files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  for (guint i = 0; files && i < MIN (g_list_model_get_n_items (files), JD_MAX_WINDOWS); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      jd_application_open_file (get_app (self), file, GTK_WINDOW (self));
    }
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = jd_file_dialog_new_open ();

  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, chosen_cb,
                                 g_object_ref (widget));
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = jd_file_dialog_new_import ();

  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, chosen_cb,
                                 g_object_ref (widget));
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            JdWindow      *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  guint n_opened = 0;

  for (GSList *l = files; l && n_opened < JD_MAX_WINDOWS; l = l->next, n_opened++)
    jd_application_open_file (get_app (self), l->data, GTK_WINDOW (self));

  return n_opened > 0;
}

void
jd_window_init_files (JdWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
jd_window_class_install_file_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.open-as-text", NULL, open_as_text_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
}

/* Public API */

void
jd_window_open_file (JdWindow *self,
                     GFile    *file)
{
  g_return_if_fail (JD_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (jd_window_is_free (self));

  self->made_for_file = !gtk_widget_get_mapped (GTK_WIDGET (self));
  read_file (self, file, NULL);
}
