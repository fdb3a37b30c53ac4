/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-binding.h"

#include <glib/gi18n.h>

#include "jd-place-mark.h"

struct _JdBinding {
  GObject parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;
  char *title;

  /* Borrowed */
  GtkWidget *widget;
  void (*show) (JdBinding *self);

  guint member;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JdBinding, jd_binding, G_TYPE_OBJECT)

static void
jd_binding_finalize (GObject *object)
{
  JdBinding *self = JD_BINDING (object);

  g_clear_object (&self->session);
  g_clear_object (&self->part);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (jd_binding_parent_class)->finalize (object);
}

static void
jd_binding_class_init (JdBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_binding_finalize;
}

static void
jd_binding_init (JdBinding *self)
{
}

static void
show (JdBinding *self)
{
  if (self->busy)
    return;

  self->busy = TRUE;
  self->show (self);
  self->busy = FALSE;
}

static JdBinding *
bind (GtkWidget     *widget,
      JdEditSession *session,
      gpointer       part,
      guint          member,
      const char    *title,
      void         (*show_func) (JdBinding *self))
{
  JdBinding *self = g_object_new (JD_TYPE_BINDING, NULL);
  GParamSpec *property = JD_PART_GET_CLASS (part)->properties[member + 1];
  g_autofree char *detailed = g_strconcat ("notify::", property->name, NULL);

  self->session = g_object_ref (session);
  self->part = g_object_ref (part);
  self->member = member;
  self->title = g_strdup (title);
  self->widget = widget;
  self->show = show_func;

  jd_place_mark (widget, part, member);
  g_object_set_data_full (G_OBJECT (widget), "jd-binding", self, g_object_unref);
  g_signal_connect_object (part, detailed, G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return self;
}

static void
begin (JdBinding *self,
       gboolean   typing)
{
  const JdPlace place = { self->part, self->member, 0, 0 };
  JdHistory *history = jd_edit_session_get_history (self->session);
  /* Translators: the name of a step that Undo can take back; what follows is the name of a field */
  g_autofree char *label = g_strdup_printf (_("Edit “%s”"), self->title);

  self->busy = TRUE;
  if (typing)
    jd_history_begin_typing (history, label, &place);
  else
    jd_history_begin (history, label, &place);
}

static void
end (JdBinding *self)
{
  jd_history_end (jd_edit_session_get_history (self->session), NULL);
  self->busy = FALSE;
}

static void
end_visit (JdBinding *self)
{
  jd_history_break (jd_edit_session_get_history (self->session));
}

/* Entries */

static gboolean
is_strings (JdBinding *self)
{
  return jd_part_get_member (self->part, self->member)->kind == JD_VALUE_STRINGS;
}

static void
show_string (JdBinding *self)
{
  g_autofree char *joined = NULL;
  const char *value = NULL;

  if (is_strings (self))
    {
      const char *const *strings = jd_part_get_strings (self->part, self->member);

      if (strings)
        value = joined = g_strjoinv (", ", (char **) strings);
    }
  else
    {
      value = jd_part_get_string (self->part, self->member);
    }

  gtk_editable_set_text (GTK_EDITABLE (self->widget), value ? value : "");
}

static void
store_strings (JdBinding  *self,
               const char *text)
{
  g_auto (GStrv) split = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; split[i]; i++)
    {
      if (*g_strstrip (split[i]))
        g_strv_builder_add (builder, split[i]);
    }

  strings = g_strv_builder_end (builder);
  jd_part_set_strings (self->part, self->member, (const char *const *) strings);
}

static void
on_text_changed_cb (JdBinding *self)
{
  if (self->busy)
    return;

  begin (self, TRUE);
  if (is_strings (self))
    store_strings (self, gtk_editable_get_text (GTK_EDITABLE (self->widget)));
  else
    jd_part_set_string (self->part, self->member,
                        gtk_editable_get_text (GTK_EDITABLE (self->widget)));
  end (self);
}

void
jd_bind_editable (GtkWidget     *editable,
                  JdEditSession *session,
                  gpointer       part,
                  guint          member,
                  const char    *title)
{
  JdBinding *self;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_EDITABLE (editable));
  g_return_if_fail (JD_IS_PART (part));

  gtk_editable_set_enable_undo (GTK_EDITABLE (editable), FALSE);
  gtk_editable_set_editable (GTK_EDITABLE (editable), jd_edit_session_is_editable (session));
  self = bind (editable, session, part, member, title, show_string);
  g_signal_connect_object (editable, "changed", G_CALLBACK (on_text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (end_visit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (editable, focus);
}

/* Combo rows */

static void
show_combo (JdBinding *self)
{
  guint index;

  if (jd_part_get_member (self->part, self->member)->kind != JD_VALUE_FLAG)
    index = (guint) (jd_part_get_choice (self->part, self->member) + 1);
  else if (!jd_part_has (self->part, self->member))
    index = 0;
  else
    index = jd_part_get_flag (self->part, self->member) ? 1 : 2;

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), index);
}

static void
on_selected_cb (JdBinding *self)
{
  const guint index = adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget));

  if (self->busy || index == GTK_INVALID_LIST_POSITION)
    return;

  begin (self, FALSE);
  if (jd_part_get_member (self->part, self->member)->kind == JD_VALUE_FLAG)
    jd_part_set_flag (self->part, self->member, index == 0 ? -1 : index == 1);
  else
    jd_part_set_choice (self->part, self->member, (int) index - 1);
  end (self);
}

void
jd_bind_combo (AdwComboRow   *row,
               JdEditSession *session,
               gpointer       part,
               guint          member)
{
  JdBinding *self;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (JD_IS_PART (part));

  gtk_widget_set_sensitive (GTK_WIDGET (row), jd_edit_session_is_editable (session));
  self = bind (GTK_WIDGET (row), session, part, member,
               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), show_combo);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Switches */

static void
show_flag (JdBinding *self)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->widget),
                             jd_part_get_flag (self->part, self->member));
}

static void
on_active_cb (JdBinding *self)
{
  if (self->busy)
    return;

  begin (self, FALSE);
  jd_part_set_flag (self->part, self->member,
                    adw_switch_row_get_active (ADW_SWITCH_ROW (self->widget)));
  end (self);
}

void
jd_bind_switch (AdwSwitchRow  *row,
                JdEditSession *session,
                gpointer       part,
                guint          member)
{
  JdBinding *self;

  g_return_if_fail (ADW_IS_SWITCH_ROW (row));
  g_return_if_fail (JD_IS_PART (part));

  gtk_widget_set_sensitive (GTK_WIDGET (row), jd_edit_session_is_editable (session));
  self = bind (GTK_WIDGET (row), session, part, member,
               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), show_flag);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_active_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Spin rows */

static gboolean
on_spin_output_cb (AdwSpinRow *row)
{
  const int value = (int) adw_spin_row_get_value (row);
  g_autofree char *text = NULL;

  if (value < 0)
    text = g_strdup ("–");
  else
    text = g_strdup_printf ("%d", value);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (row))))
    gtk_editable_set_text (GTK_EDITABLE (row), text);

  return TRUE;
}

static int
on_spin_input_cb (AdwSpinRow *row,
                  double     *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  char *end_of_number;

  *value = g_strtod (text, &end_of_number);
  if (end_of_number == text)
    *value = -1;

  return TRUE;
}

static void
show_integer (JdBinding *self)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (self->widget),
                          jd_part_get_integer (self->part, self->member));
}

static void
on_value_cb (JdBinding *self)
{
  if (self->busy)
    return;

  begin (self, TRUE);
  jd_part_set_integer (self->part, self->member,
                       (int) adw_spin_row_get_value (ADW_SPIN_ROW (self->widget)));
  end (self);
}

void
jd_bind_spin (AdwSpinRow    *row,
              JdEditSession *session,
              gpointer       part,
              guint          member)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  JdBinding *self;

  g_return_if_fail (ADW_IS_SPIN_ROW (row));
  g_return_if_fail (JD_IS_PART (part));

  gtk_widget_set_sensitive (GTK_WIDGET (row), jd_edit_session_is_editable (session));
  adw_spin_row_set_adjustment (row,
                               gtk_adjustment_new (-1, -1, jd_part_get_member (part, member)->limit,
                                                   1, 10, 0));
  g_signal_connect (row, "output", G_CALLBACK (on_spin_output_cb), NULL);
  g_signal_connect (row, "input", G_CALLBACK (on_spin_input_cb), NULL);
  self = bind (GTK_WIDGET (row), session, part, member,
               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), show_integer);
  on_spin_output_cb (row);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (on_value_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (end_visit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
}
