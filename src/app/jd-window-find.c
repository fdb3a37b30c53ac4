/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-find-bar.h"
#include "jd-form.h"
#include "jd-names.h"
#include "jd-toast.h"
#include "jd-window-private.h"
#include "jd-writing.h"

/* Finding and replacing, and the spelling. */

static void
bind_writing (JdWindow *self)
{
  JdApplication *application = JD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GSettings *settings = jd_application_get_settings (application);
  JdWriting *writing = jd_writing_get (self->session);
  g_autoptr (GAction) action = g_settings_create_action (settings, "check-spelling");

  g_action_map_add_action (G_ACTION_MAP (self), action);
  g_settings_bind (settings, "check-spelling", writing, "check-spelling", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "typographic-quotes", writing, "typographic-quotes",
                   G_SETTINGS_BIND_GET);
  g_signal_connect_object (writing, "changed", G_CALLBACK (jd_window_update_banner), self,
                           G_CONNECT_SWAPPED);
}

void
jd_window_fill_find (JdWindow *self)
{
  self->find_bar = jd_find_bar_new (JD_FORM (self->form));
  adw_bin_set_child (self->find_slot, self->find_bar);

  bind_writing (self);
}

static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  if (!self->session)
    {
      jd_start_page_search (self->start_page);
      return;
    }

  jd_window_show_form (self);
  jd_find_bar_open (JD_FIND_BAR (self->find_bar));
}

static void
replace_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  JdFindBar *bar = JD_FIND_BAR (JD_WINDOW (widget)->find_bar);
  const gboolean was_open = jd_find_bar_is_open (bar);

  find_cb (widget, action, parameter);
  if (was_open)
    jd_find_bar_focus_replacement (bar);
}

static void
find_next_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  jd_window_show_form (JD_WINDOW (widget));
  jd_find_bar_step (JD_FIND_BAR (JD_WINDOW (widget)->find_bar), 1);
}

static void
find_previous_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  jd_window_show_form (JD_WINDOW (widget));
  jd_find_bar_step (JD_FIND_BAR (JD_WINDOW (widget)->find_bar), -1);
}

static void
next_misspelling_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  jd_window_show_form (self);
  if (!jd_writing_go_to_misspelling (jd_writing_get (self->session), JD_FORM (self->form)))
    {
      jd_toast_show (widget, _("No misspelled words"));
      jd_names_announce (widget, _("No misspelled words"));
    }
}

/* The page says how dictionaries are added; the banner has then done its work. */
static void
spelling_help_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  self->spelling_told = TRUE;
  jd_window_update_banner (self);
  gtk_widget_activate_action (widget, "app.help", NULL);
}

void
jd_window_class_install_find_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "win.replace", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_next_cb);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_previous_cb);
  gtk_widget_class_install_action (widget_class, "win.next-misspelling", NULL,
                                   next_misspelling_cb);
  gtk_widget_class_install_action (widget_class, "win.spelling-help", NULL, spelling_help_cb);
}

void
jd_window_update_find_actions (JdWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = self->session && jd_edit_session_is_editable (self->session);

  gtk_widget_action_set_enabled (widget, "win.replace", editable);
  gtk_widget_action_set_enabled (widget, "win.next-misspelling", editable);
  gtk_widget_action_set_enabled (widget, "win.find-next", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.find-previous", self->session != NULL);
}
