/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-window.h"

#include <glib/gi18n.h>

#include "jd-menu-names.h"
#include "jd-window-private.h"

G_DEFINE_FINAL_TYPE (JdWindow, jd_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  SIGNAL_STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
jd_window_note_state (JdWindow *self)
{
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

static void
update_title (JdWindow *self)
{
  const char *title = self->session ? jd_edit_session_get_title (self->session) : "Rolewright";

  gtk_window_set_title (GTK_WINDOW (self), title);
  if (!self->session)
    return;

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title,
                                 jd_edit_session_get_subtitle (self->session));
}

static void
on_state_changed_cb (JdWindow *self)
{
  update_title (self);
  jd_window_update_saving_actions (self);
  jd_window_update_banner (self);
}

static void
on_active_cb (JdWindow *self)
{
  if (!self->session)
    return;

  if (gtk_window_is_active (GTK_WINDOW (self)))
    jd_edit_session_look (self->session);
  else
    jd_edit_session_flush_async (self->session, NULL, NULL);
}

static void
on_banner_clicked_cb (JdWindow *self)
{
  jd_window_activate_banner (self);
}

/* The window goes at once; the program waits until its text is on disk. */
static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GApplication) application = user_data;

  g_application_release (application);
}

static gboolean
on_close_request_cb (JdWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->session && application)
    {
      g_application_hold (G_APPLICATION (application));
      jd_edit_session_flush_async (self->session, flushed_cb, g_object_ref (application));
    }
  g_cancellable_cancel (self->opening);

  return GDK_EVENT_PROPAGATE;
}

static void
on_view_changed_cb (JdWindow *self)
{
  jd_window_update_actions (self);
  jd_window_update_content_actions (self);
  jd_window_update_output_actions (self);
  jd_window_update_find_actions (self);
  jd_window_update_saving_actions (self);
  jd_window_update_pane_actions (self);
}

/* Size and panes come back with the next window. */
static void
bind_settings (JdWindow  *self,
               GSettings *settings)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

  g_settings_bind (settings, "window-width", self, "default-width", flags);
  g_settings_bind (settings, "window-height", self, "default-height", flags);
  g_settings_bind (settings, "window-maximized", self, "maximized", flags);
  g_settings_bind (settings, "show-side-pane", self->aside_split, "show-sidebar", flags);
}

/* GObject overrides */

static void
jd_window_constructed (GObject *object)
{
  JdWindow *self = JD_WINDOW (object);
  GApplication *application = g_application_get_default ();

  G_OBJECT_CLASS (jd_window_parent_class)->constructed (object);

  if (JD_IS_APPLICATION (application))
    bind_settings (self, jd_application_get_settings (JD_APPLICATION (application)));
}

static void
jd_window_dispose (GObject *object)
{
  JdWindow *self = JD_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->opening_file);
  g_clear_handle_id (&self->slow_open, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_WINDOW);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->failed_file);
  g_clear_pointer (&self->notice, g_free);
  g_clear_pointer (&self->pending, jd_workspace_window_free);

  G_OBJECT_CLASS (jd_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JdWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, views);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, outline_split);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, aside_split);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, layouts);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, narrow_stack);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, write_page);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, opening_page);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, text_button);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, undo_box);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, outline_button);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, aside_button);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, outline_slot);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, form_slot);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, find_slot);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, preview_slot);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, document_menu);
  gtk_widget_class_bind_template_child (widget_class, JdWindow, undo_menu);
}

static void
jd_window_class_init (JdWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = jd_window_constructed;
  object_class->dispose = jd_window_dispose;

  signals[SIGNAL_STATE_CHANGED] =
    g_signal_new ("state-changed", JD_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (JD_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rolewright/Rolewright/jd-window.ui");
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_banner_clicked_cb);

  jd_window_class_install_actions (klass);
  jd_window_class_install_content_actions (klass);
  jd_window_class_install_find_actions (klass);
  jd_window_class_install_output_actions (klass);
  jd_window_class_install_file_actions (klass);
  jd_window_class_install_saving_actions (klass);
  jd_window_class_install_pane_actions (klass);
}

static void
jd_window_init (JdWindow *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->opening_page));
  adw_status_page_set_paintable (self->opening_page, GDK_PAINTABLE (spinner));

  self->session_signals = g_signal_group_new (JD_TYPE_EDIT_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::title",
                                  G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::subtitle",
                                  G_CALLBACK (on_state_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::error",
                                  G_CALLBACK (on_state_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::file",
                                  G_CALLBACK (jd_window_note_state), self);
  g_signal_group_connect_swapped (self->session_signals, "reloaded",
                                  G_CALLBACK (jd_window_show_reloaded), self);
  self->history_signals = g_signal_group_new (JD_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify",
                                  G_CALLBACK (jd_window_update_actions), self);

  g_signal_connect_object (self->views, "notify::visible-child",
                           G_CALLBACK (on_view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_cb), NULL);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (jd_window_note_state), NULL);
  g_signal_connect (self, "notify::default-height", G_CALLBACK (jd_window_note_state), NULL);
  g_signal_connect (self, "notify::maximized", G_CALLBACK (jd_window_note_state), NULL);
  g_signal_connect (self, "close-request", G_CALLBACK (on_close_request_cb), NULL);

  jd_menu_names_watch_button (self->menu_button);
  jd_window_init_panes (self);
  jd_window_init_files (self);
  update_title (self);
  on_view_changed_cb (self);
}

/* Public API */

JdWindow *
jd_window_new (JdApplication *application)
{
  g_return_val_if_fail (JD_IS_APPLICATION (application), NULL);

  return g_object_new (JD_TYPE_WINDOW, "application", application, NULL);
}

JdEditSession *
jd_window_get_session (JdWindow *self)
{
  g_return_val_if_fail (JD_IS_WINDOW (self), NULL);

  return self->session;
}

GFile *
jd_window_get_file (JdWindow *self)
{
  g_return_val_if_fail (JD_IS_WINDOW (self), NULL);

  if (self->session)
    return jd_edit_session_get_file (self->session);

  return self->opening ? self->opening_file : NULL;
}

void
jd_window_set_session (JdWindow      *self,
                       JdEditSession *session)
{
  g_return_if_fail (JD_IS_WINDOW (self));
  g_return_if_fail (JD_IS_EDIT_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->history_signals, jd_edit_session_get_history (session));

  jd_window_fill (self);
  adw_view_stack_set_visible_child_name (self->views, "editor");
  on_state_changed_cb (self);
  jd_window_focus_content (self);
  jd_window_apply_pending_state (self);
  jd_window_note_state (self);
}

gboolean
jd_window_is_free (JdWindow *self)
{
  g_return_val_if_fail (JD_IS_WINDOW (self), FALSE);

  return !self->session && !self->opening;
}
