/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-window-private.h"

/* What a window does with its document, files and panes apart. */

/* A one-line entry takes back what is typed in it before that is an edit of the document. */
static gboolean
use_entry (JdWindow   *self,
           const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return GTK_IS_TEXT (focus) && gtk_widget_activate_action (focus, action, NULL);
}

static void
announce (JdWindow   *self,
          const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  JdHistory *history = jd_edit_session_get_history (self->session);
  /* Translators: read aloud; %s is the name of a step such as “Delete Item” */
  g_autofree char *text = g_strdup_printf (_("Undone: %s"), jd_history_get_undo_label (history));

  if (!use_entry (self, "text.undo") && jd_history_undo (history))
    announce (self, text);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  JdHistory *history = jd_edit_session_get_history (self->session);
  /* Translators: read aloud; %s is the name of a step such as “Delete Item” */
  g_autofree char *text = g_strdup_printf (_("Redone: %s"), jd_history_get_redo_label (history));

  if (!use_entry (self, "text.redo") && jd_history_redo (history))
    announce (self, text);
}

void
jd_window_class_install_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
}

static void
set_tooltip (GtkWidget  *button,
             const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
update_tooltips (JdWindow  *self,
                 JdHistory *history)
{
  const char *undo = history ? jd_history_get_undo_label (history) : NULL;
  const char *redo = history ? jd_history_get_redo_label (history) : NULL;
  /* Translators: a tooltip; %s is the name of a step such as “Delete Item” */
  g_autofree char *undo_text = undo ? g_strdup_printf (_("Undo %s"), undo) : g_strdup (_("Undo"));
  /* Translators: a tooltip; %s is the name of a step such as “Delete Item” */
  g_autofree char *redo_text = redo ? g_strdup_printf (_("Redo %s"), redo) : g_strdup (_("Redo"));

  set_tooltip (self->undo_button, undo_text);
  set_tooltip (self->redo_button, redo_text);
}

void
jd_window_update_actions (JdWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  JdHistory *history = self->session ? jd_edit_session_get_history (self->session) : NULL;
  gboolean editable = self->session && jd_edit_session_is_editable (self->session);

  gtk_widget_action_set_enabled (widget, "win.undo", editable && jd_history_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", editable && jd_history_can_redo (history));

  update_tooltips (self, history);
}
