/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-names.h"

#include "jd-field-private.h"

/* The popover lives as long as its field; what it edits is the selection at the time it opens. */
typedef struct {
  JdField *field;
  GtkWidget *text;
  GtkWidget *address;
  GtkWidget *message;
  GtkWidget *remove;
  guint start;
  guint end;
} LinkEditor;

static void
close_editor (LinkEditor *editor)
{
  gtk_popover_popdown (GTK_POPOVER (editor->field->link_popover));
  gtk_widget_grab_focus (GTK_WIDGET (editor->field));
}

static void
on_apply_cb (LinkEditor *editor)
{
  JdField *field = editor->field;
  const char *address = gtk_editable_get_text (GTK_EDITABLE (editor->address));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (editor->text));
  const guint length = (guint) g_utf8_strlen (text, -1);

  if (!jd_inline_is_allowed_address (address))
    {
      gtk_widget_add_css_class (editor->address, "error");
      gtk_widget_set_visible (editor->message, TRUE);
      jd_names_announce (editor->address, gtk_label_get_text (GTK_LABEL (editor->message)));
      gtk_widget_grab_focus (editor->address);
      return;
    }

  close_editor (editor);

  if (length == 0)
    text = address;

  JdHistory *history = jd_edit_session_get_history (field->session);
  JdPlace place = { field->part, field->member, editor->start, editor->end };
  GtkTextIter start;
  GtkTextIter end;

  jd_history_begin (history, _("Link"), &place);
  gtk_text_buffer_get_iter_at_offset (field->buffer, &start, (int) editor->start);
  gtk_text_buffer_get_iter_at_offset (field->buffer, &end, (int) editor->end);
  g_autofree char *old = gtk_text_iter_get_text (&start, &end);

  if (!g_str_equal (old, text))
    {
      gtk_text_buffer_begin_user_action (field->buffer);
      gtk_text_buffer_delete (field->buffer, &start, &end);
      gtk_text_buffer_insert (field->buffer, &start, text, -1);
      gtk_text_buffer_end_user_action (field->buffer);
      editor->end = editor->start + (guint) g_utf8_strlen (text, -1);
    }
  jd_field_set_link (field, editor->start, editor->end, address);
  jd_field_select (field, editor->end, editor->end);
  jd_field_get_place (field, &place);
  jd_history_end (history, &place);
}

static void
on_remove_cb (LinkEditor *editor)
{
  close_editor (editor);
  jd_field_set_link (editor->field, editor->start, editor->end, NULL);
}

static void
on_address_changed_cb (LinkEditor *editor)
{
  gtk_widget_remove_css_class (editor->address, "error");
  gtk_widget_set_visible (editor->message, FALSE);
}

static GtkWidget *
add_row (GtkBox     *box,
         const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (box, label);
  gtk_box_append (box, entry);

  return entry;
}

static void
create_editor (JdField *self)
{
  LinkEditor *editor = g_new0 (LinkEditor, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *apply = gtk_button_new_with_mnemonic (_("_Apply"));

  editor->field = self;
  editor->text = add_row (GTK_BOX (box), _("Text"));
  editor->address = add_row (GTK_BOX (box), _("Address"));
  gtk_entry_set_input_purpose (GTK_ENTRY (editor->address), GTK_INPUT_PURPOSE_URL);
  editor->message =
    gtk_label_new (_("Use an address that starts with https, http, mailto or tel"));
  gtk_label_set_wrap (GTK_LABEL (editor->message), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (editor->message), 30);
  gtk_label_set_xalign (GTK_LABEL (editor->message), 0);
  gtk_widget_add_css_class (editor->message, "caption");
  gtk_widget_add_css_class (editor->message, "error");
  gtk_box_append (GTK_BOX (box), editor->message);

  editor->remove = gtk_button_new_with_mnemonic (_("_Remove Link"));
  gtk_widget_add_css_class (apply, "suggested-action");
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), editor->remove);
  gtk_box_append (GTK_BOX (buttons), apply);
  gtk_box_append (GTK_BOX (box), buttons);

  g_signal_connect_swapped (editor->text, "activate", G_CALLBACK (on_apply_cb), editor);
  g_signal_connect_swapped (editor->address, "activate", G_CALLBACK (on_apply_cb), editor);
  g_signal_connect_swapped (editor->address, "changed", G_CALLBACK (on_address_changed_cb), editor);
  g_signal_connect_swapped (apply, "clicked", G_CALLBACK (on_apply_cb), editor);
  g_signal_connect_swapped (editor->remove, "clicked", G_CALLBACK (on_remove_cb), editor);

  self->link_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->link_popover), box);
  gtk_widget_set_parent (self->link_popover, GTK_WIDGET (self));
  g_object_set_data_full (G_OBJECT (self->link_popover), "jd-link-editor", editor, g_free);
}

/* The link around the caret, or the selection. */
static void
find_range (JdField     *self,
            GtkTextIter *start,
            GtkTextIter *end)
{
  const char *href;

  if (gtk_text_buffer_get_selection_bounds (self->buffer, start, end))
    return;

  href = jd_field_get_href_at (self, start);
  if (!href)
    return;

  while (!gtk_text_iter_is_start (start))
    {
      GtkTextIter before = *start;

      gtk_text_iter_backward_char (&before);
      if (g_strcmp0 (jd_field_get_href_at (self, &before), href) != 0)
        break;
      *start = before;
    }

  while (!gtk_text_iter_is_end (end) && g_strcmp0 (jd_field_get_href_at (self, end), href) == 0)
    gtk_text_iter_forward_char (end);
}

void
jd_field_edit_link (JdField *self)
{
  LinkEditor *editor;
  GtkTextIter start;
  GtkTextIter end;
  GdkRectangle area;
  g_autofree char *text = NULL;
  const char *href;

  if (!self->rich || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  if (!self->link_popover)
    create_editor (self);

  editor = g_object_get_data (G_OBJECT (self->link_popover), "jd-link-editor");
  find_range (self, &start, &end);
  editor->start = (guint) gtk_text_iter_get_offset (&start);
  editor->end = (guint) gtk_text_iter_get_offset (&end);
  text = gtk_text_iter_get_text (&start, &end);
  href = jd_field_get_href_at (self, &start);

  gtk_editable_set_text (GTK_EDITABLE (editor->text), text);
  gtk_editable_set_text (GTK_EDITABLE (editor->address), href ? href : "https://");
  gtk_widget_set_visible (editor->remove, href != NULL);
  on_address_changed_cb (editor);

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &end, &area);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         area.x, area.y, &area.x, &area.y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->link_popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->link_popover));
  gtk_widget_grab_focus (*text ? editor->address : editor->text);
}
