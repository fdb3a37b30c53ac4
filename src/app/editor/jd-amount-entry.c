/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-amount-entry.h"

#include <glib/gi18n.h>

#include "jd-amount.h"
#include "jd-place-mark.h"

struct _JdAmountEntry {
  GtkBox parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;

  /* Template */
  GtkWidget *label;
  GtkWidget *entry;

  guint member;
  gboolean busy;
};

enum {
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdAmountEntry, jd_amount_entry, GTK_TYPE_BOX)

static void
show (JdAmountEntry *self)
{
  g_autofree char *text = NULL;

  if (self->busy)
    return;

  text = jd_amount_dup (jd_part_get_number (self->part, self->member));
  self->busy = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->busy = FALSE;
}

static void
on_changed_cb (JdAmountEntry *self)
{
  JdHistory *history;
  JdPlace place;
  g_autofree char *label = NULL;
  double amount;

  if (self->busy)
    return;

  gtk_widget_remove_css_class (self->entry, "error");
  if (!jd_amount_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &amount))
    return;

  history = jd_edit_session_get_history (self->session);
  place = (JdPlace) { self->part, self->member, 0, 0 };
  label = g_strdup_printf (_("Edit “%s”"), gtk_label_get_text (GTK_LABEL (self->label)));
  self->busy = TRUE;
  jd_history_begin_typing (history, label, &place);
  jd_part_set_number (self->part, self->member, amount);
  jd_history_end (history, &place);
  self->busy = FALSE;
}

static void
on_leave_cb (JdAmountEntry *self)
{
  double amount;

  jd_history_break (jd_edit_session_get_history (self->session));
  if (jd_amount_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &amount))
    show (self);
  else
    gtk_widget_add_css_class (self->entry, "error");
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
jd_amount_entry_dispose (GObject *object)
{
  JdAmountEntry *self = JD_AMOUNT_ENTRY (object);

  g_clear_object (&self->part);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_amount_entry_parent_class)->dispose (object);
}

static void
jd_amount_entry_class_init (JdAmountEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_amount_entry_dispose;

  signals[SIGNAL_LEFT] =
    g_signal_new ("left", JD_TYPE_AMOUNT_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
jd_amount_entry_init (JdAmountEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "dimmed");
  gtk_box_append (GTK_BOX (self), self->label);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
}

GtkWidget *
jd_amount_entry_new (JdEditSession *session,
                     gpointer       part,
                     guint          member,
                     const char    *title)
{
  JdAmountEntry *self;
  g_autofree char *detailed = NULL;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_PART (part), NULL);

  self = g_object_new (JD_TYPE_AMOUNT_ENTRY, NULL);
  self->session = g_object_ref (session);
  self->part = g_object_ref (part);
  self->member = member;
  gtk_label_set_text (GTK_LABEL (self->label), title);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), jd_edit_session_is_editable (session));
  jd_place_mark (self->entry, part, member);

  detailed = g_strconcat ("notify::", JD_PART_GET_CLASS (part)->properties[member + 1]->name, NULL);
  g_signal_connect_object (part, detailed, G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

void
jd_amount_entry_set_error (JdAmountEntry *self,
                           gboolean       error)
{
  g_return_if_fail (JD_IS_AMOUNT_ENTRY (self));

  if (error)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}
