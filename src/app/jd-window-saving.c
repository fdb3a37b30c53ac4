/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-conflict-dialog.h"
#include "jd-dialog.h"
#include "jd-file-dialogs.h"
#include "jd-safe-write.h"
#include "jd-save-failure.h"
#include "jd-toast.h"
#include "jd-versions-dialog.h"
#include "jd-window-private.h"

/* Saving, and what is asked when that cannot be done without a word. */

static JdApplication *
get_app (JdWindow *self)
{
  return JD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

void
jd_window_show_conflict (JdWindow *self)
{
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (self->session && jd_edit_session_get_file (self->session) && !JD_IS_CONFLICT_DIALOG (shown) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    jd_dialog_present (jd_conflict_dialog_new (self->session), GTK_WIDGET (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (JdWindow) self = user_data;
  JdEditSession *session = JD_EDIT_SESSION (source);
  JdSessions *sessions;
  g_autoptr (GError) error = NULL;

  if (!jd_edit_session_save_finish (session, result, &error))
    {
      /* Any other failure is in the session, and so in the banner. */
      if (g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT))
        jd_window_show_conflict (self);
      return;
    }

  if (!get_app (self))
    return;

  sessions = jd_application_get_sessions (get_app (self));
  jd_recent_store_add (jd_sessions_get_recents (sessions), jd_edit_session_get_file (session),
                       jd_part_get_string (jd_edit_session_get_document (session),
                                           JD_DOCUMENT_TITLE));
  g_clear_pointer (&self->notice, g_free);
  jd_window_update_banner (self);
  /* Translators: read aloud after a save */
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Saved"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
save (JdWindow *self,
      GFile    *file)
{
  jd_edit_session_save_async (self->session, file, NULL, saved_cb, g_object_ref (self));
}

static void
save_as_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (JdWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file && self->session)
    save (self, file);
}

static void
save_as_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = jd_file_dialog_new_save (self->session);

  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, save_as_chosen_cb, g_object_ref (self));
}

/* Where saving into the file would lose somebody's text, or cannot be, it asks. */
static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  switch (jd_edit_session_get_state (self->session))
    {
    case JD_SESSION_CHANGED_OUTSIDE:
      jd_window_show_conflict (self);
      break;
    case JD_SESSION_DRAFT:
    case JD_SESSION_READ_ONLY:
      save_as_cb (widget, action, parameter);
      break;
    case JD_SESSION_SAVED:
    case JD_SESSION_CHANGED:
    case JD_SESSION_SAVING:
    case JD_SESSION_NOT_SAVED:
    default:
      if (jd_edit_session_get_change (self->session) == JD_FILE_GONE)
        save_as_cb (widget, action, parameter);
      else
        save (self, NULL);
    }
}

/* The same save once more, which may have gone to another file than that of the session. */
static void
save_again_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  GFile *failed = jd_edit_session_get_failed_file (self->session);
  GFile *own = jd_edit_session_get_file (self->session);

  if (failed && !(own && g_file_equal (failed, own)))
    save (self, failed);
  else
    save_cb (widget, action, parameter);
}

/* What was made by a newer Rolewright is copied letter by letter */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (!gtk_widget_get_mapped (window))
    return;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      jd_toast_show (window, _("Copy saved"));
      return;
    }

  dialog = adw_alert_dialog_new (_("The Copy Was Not Saved"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  jd_dialog_present (dialog, window);
}

static void
copy_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = jd_safe_read_bytes (source_object, JD_FILE_MAX_BYTES, NULL, NULL,
                                                 &error);

  if (bytes && jd_safe_write_bytes (task_data, bytes, JD_SAFE_WRITE_NONE, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copy_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (JdWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GTask) task = NULL;

  if (!file || !self->session)
    return;

  task = g_task_new (jd_edit_session_get_file (self->session), NULL, copied_cb,
                     g_object_ref (self));
  g_task_set_source_tag (task, copy_chosen_cb);
  g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, copy_thread);
}

static void
save_copy_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = jd_file_dialog_new_save (self->session);

  gtk_file_dialog_set_title (dialog, _("Save a Copy"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, copy_chosen_cb, g_object_ref (self));
}

/* Older texts */

static void
on_restored_cb (JdWindow      *self,
                JdVersionText *text)
{
  /* Translators: %s is a version: “Yesterday, 17:52” */
  g_autofree char *toast = g_strdup_printf (_("Restored: %s"), jd_version_text_get_title (text));

  jd_toast_show_action (GTK_WIDGET (self), toast, _("Undo"), "win.undo");
}

static void
on_copied_cb (JdWindow      *self,
              JdVersionText *text)
{
  JdSessions *sessions = jd_application_get_sessions (get_app (self));
  g_autoptr (JdEditSession) session =
    jd_sessions_make_copy (sessions, jd_version_text_get_document (text));

  jd_application_open_session (get_app (self), session, GTK_WINDOW (self));
}

static void
show_versions (JdWindow        *self,
               JdVersionSource  source)
{
  AdwDialog *dialog = jd_versions_dialog_new (self->session, source);

  g_signal_connect_object (dialog, "restored", G_CALLBACK (on_restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "copied", G_CALLBACK (on_copied_cb), self, G_CONNECT_SWAPPED);
  jd_dialog_present (dialog, GTK_WIDGET (self));
}

static void
versions_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  show_versions (JD_WINDOW (widget), JD_VERSION_NOW);
}

static void
compare_file_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  show_versions (JD_WINDOW (widget), JD_VERSION_FILE);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  jd_window_show_conflict (JD_WINDOW (widget));
}

static void
resolve_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  jd_save_failure_present (widget, JD_WINDOW (widget)->session);
}

void
jd_window_class_install_saving_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (widget_class, "win.save-again", NULL, save_again_cb);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.versions", NULL, versions_cb);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "win.compare-file", NULL, compare_file_cb);
  gtk_widget_class_install_action (widget_class, "win.resolve", NULL, resolve_cb);
}

void
jd_window_update_saving_actions (JdWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = self->session && jd_edit_session_is_editable (self->session);

  gtk_widget_action_set_enabled (widget, "win.save", editable);
  gtk_widget_action_set_enabled (widget, "win.save-as", editable);
  gtk_widget_action_set_enabled (widget, "win.save-again", editable);
  gtk_widget_action_set_enabled (widget, "win.save-copy", self->session && !editable);
  gtk_widget_action_set_enabled (widget, "win.versions", self->session != NULL);
}
