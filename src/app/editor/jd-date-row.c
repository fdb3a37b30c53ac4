/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-date-row.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "jd-names.h"
#include "jd-place-mark.h"

struct _JdDateRow {
  AdwEntryRow parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;

  /* Template */
  GtkWidget *calendar_button;
  GtkWidget *calendar;

  guint member;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JdDateRow, jd_date_row, ADW_TYPE_ENTRY_ROW)

static GDateTime *
parse_iso (const char *text)
{
  int year;
  guint month;
  guint day;
  char rest;

  if (!text || sscanf (text, "%4d-%2u-%2u%c", &year, &month, &day, &rest) != 3)
    return NULL;

  return g_date_time_new_utc (year, (int) month, (int) day, 0, 0, 0);
}

static char *
dup_iso (const char *text)
{
  g_autoptr (GDateTime) iso = parse_iso (text);
  GDate date;

  if (iso)
    return g_date_time_format (iso, "%Y-%m-%d");

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  if (!g_date_valid (&date))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date),
                          (guint) g_date_get_month (&date), g_date_get_day (&date));
}

static char *
dup_shown (const char *value)
{
  g_autoptr (GDateTime) date = parse_iso (value);

  if (!date)
    return g_strdup (value ? value : "");

  /* Translators: a day, such as “31 January 2027”; see the manual of strftime() */
  return g_date_time_format (date, _("%-d %B %Y"));
}

static void
show (JdDateRow *self)
{
  g_autofree char *shown = NULL;

  if (self->busy)
    return;

  shown = dup_shown (jd_part_get_string (self->part, self->member));
  self->busy = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), shown);
  self->busy = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
store (JdDateRow  *self,
       const char *value)
{
  JdHistory *history = jd_edit_session_get_history (self->session);
  const JdPlace place = { self->part, self->member, 0, 0 };
  g_autofree char *label =
    g_strdup_printf (_("Edit “%s”"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  self->busy = TRUE;
  jd_history_begin_typing (history, label, &place);
  jd_part_set_string (self->part, self->member, value);
  jd_history_end (history, &place);
  self->busy = FALSE;
}

static void
on_changed_cb (JdDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *iso = NULL;

  if (self->busy)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  iso = dup_iso (text);
  if (iso || !*text)
    store (self, iso);
}

static void
on_leave_cb (JdDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *iso = dup_iso (text);
  g_autofree char *shown = dup_shown (jd_part_get_string (self->part, self->member));

  jd_history_break (jd_edit_session_get_history (self->session));
  if (iso || !*text || g_str_equal (text, shown))
    show (self);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
on_day_selected_cb (JdDateRow *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *iso = NULL;

  if (self->busy)
    return;

  date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  iso = g_date_time_format (date, "%Y-%m-%d");
  jd_history_break (jd_edit_session_get_history (self->session));
  store (self, iso);
  jd_history_break (jd_edit_session_get_history (self->session));
  show (self);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->calendar_button));
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JdDateRow *self = user_data;
  g_autoptr (GDateTime) date = parse_iso (jd_part_get_string (self->part, self->member));

  if (!self->calendar)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->calendar = gtk_calendar_new ();
      g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
      gtk_menu_button_set_popover (button, popover);
    }

  if (date)
    {
      self->busy = TRUE;
      gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
      self->busy = FALSE;
    }
}

static void
jd_date_row_dispose (GObject *object)
{
  JdDateRow *self = JD_DATE_ROW (object);

  g_clear_object (&self->part);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_date_row_parent_class)->dispose (object);
}

static void
jd_date_row_class_init (JdDateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_date_row_dispose;
}

static void
jd_date_row_init (JdDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);

  self->calendar_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->calendar_button),
                                 "x-office-calendar-symbolic");
  jd_names_set_with_tooltip (self->calendar_button, _("Choose a Day"));
  gtk_widget_add_css_class (self->calendar_button, "flat");
  gtk_widget_set_valign (self->calendar_button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->calendar_button), create_popup_cb,
                                         self, NULL);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->calendar_button);

  g_signal_connect (self, "changed", G_CALLBACK (on_changed_cb), NULL);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
jd_date_row_new (JdEditSession *session,
                 gpointer       part,
                 guint          member,
                 const char    *title)
{
  JdDateRow *self;
  g_autofree char *detailed = NULL;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_PART (part), NULL);

  self = g_object_new (JD_TYPE_DATE_ROW, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  self->busy = TRUE;
  self->session = g_object_ref (session);
  self->part = g_object_ref (part);
  self->member = member;
  self->busy = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), jd_edit_session_is_editable (session));
  jd_place_mark (GTK_WIDGET (self), part, member);

  detailed = g_strconcat ("notify::", JD_PART_GET_CLASS (part)->properties[member + 1]->name, NULL);
  g_signal_connect_object (part, detailed, G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
