/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-find-bar.h"
#include "jd-form.h"
#include "jd-window-private.h"

/* Finding and replacing. */

void
jd_window_fill_find (JdWindow *self)
{
  self->find_bar = jd_find_bar_new (JD_FORM (self->form));
  adw_bin_set_child (self->find_slot, self->find_bar);
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

void
jd_window_class_install_find_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "win.replace", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_next_cb);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_previous_cb);
}

void
jd_window_update_find_actions (JdWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = self->session && jd_edit_session_is_editable (self->session);

  gtk_widget_action_set_enabled (widget, "win.replace", editable);
  gtk_widget_action_set_enabled (widget, "win.find-next", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.find-previous", self->session != NULL);
}
