/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-field-private.h"

/* Where the caret is */

static void
get_caret (JdField     *self,
           GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, iter, gtk_text_buffer_get_insert (self->buffer));
}

static int
get_line_y (JdField           *self,
            const GtkTextIter *iter)
{
  GdkRectangle location;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &location);

  return location.y;
}

static gboolean
is_caret_in_edge_line (JdField  *self,
                       gboolean  last)
{
  GtkTextIter caret;
  GtkTextIter edge;

  get_caret (self, &caret);
  if (last)
    gtk_text_buffer_get_end_iter (self->buffer, &edge);
  else
    gtk_text_buffer_get_start_iter (self->buffer, &edge);

  return get_line_y (self, &caret) == get_line_y (self, &edge);
}

static gboolean
is_caret_at_edge (JdField  *self,
                  gboolean  last)
{
  GtkTextIter caret;

  if (gtk_text_buffer_get_has_selection (self->buffer))
    return FALSE;

  get_caret (self, &caret);

  return last ? gtk_text_iter_is_end (&caret) : gtk_text_iter_is_start (&caret);
}

int
jd_field_get_caret_x (JdField *self)
{
  GtkTextIter caret;
  GdkRectangle location;

  g_return_val_if_fail (JD_IS_FIELD (self), 0);

  get_caret (self, &caret);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &caret, &location);

  return location.x;
}

void
jd_field_enter (JdField  *self,
                gboolean  last_line,
                int       x)
{
  GtkTextIter edge;
  GtkTextIter iter;
  guint offset;

  g_return_if_fail (JD_IS_FIELD (self));

  if (last_line)
    gtk_text_buffer_get_end_iter (self->buffer, &edge);
  else
    gtk_text_buffer_get_start_iter (self->buffer, &edge);

  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, x, get_line_y (self, &edge));
  offset = (guint) gtk_text_iter_get_offset (&iter);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  jd_field_select (self, offset, offset);
}

/* Keys */

typedef struct {
  guint key;
  GdkModifierType modifiers;
  JdFieldCommand command;
} Key;

static const Key keys[] = {
  { GDK_KEY_Return, 0, JD_FIELD_ENTER },
  { GDK_KEY_KP_Enter, 0, JD_FIELD_ENTER },
  { GDK_KEY_ISO_Enter, 0, JD_FIELD_ENTER },
  { GDK_KEY_BackSpace, 0, JD_FIELD_BACKSPACE },
  { GDK_KEY_Delete, 0, JD_FIELD_DELETE },
  { GDK_KEY_KP_Delete, 0, JD_FIELD_DELETE },
  { GDK_KEY_Up, 0, JD_FIELD_UP },
  { GDK_KEY_KP_Up, 0, JD_FIELD_UP },
  { GDK_KEY_Down, 0, JD_FIELD_DOWN },
  { GDK_KEY_KP_Down, 0, JD_FIELD_DOWN },
  { GDK_KEY_Up, GDK_ALT_MASK, JD_FIELD_MOVE_UP },
  { GDK_KEY_Down, GDK_ALT_MASK, JD_FIELD_MOVE_DOWN },
  { GDK_KEY_bracketright, GDK_CONTROL_MASK, JD_FIELD_NEST },
  { GDK_KEY_bracketleft, GDK_CONTROL_MASK, JD_FIELD_UNNEST },
  { GDK_KEY_m, GDK_CONTROL_MASK, JD_FIELD_SWITCH },
  { GDK_KEY_a, GDK_CONTROL_MASK, JD_FIELD_SELECT_ALL },
  { GDK_KEY_BackSpace, GDK_CONTROL_MASK | GDK_SHIFT_MASK, JD_FIELD_REMOVE },
  { GDK_KEY_Return, GDK_ALT_MASK, JD_FIELD_MENU },
  { GDK_KEY_KP_Enter, GDK_ALT_MASK, JD_FIELD_MENU },
};

static gboolean
is_all_selected (JdField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);

  return gtk_text_iter_is_start (&start) && gtk_text_iter_is_end (&end);
}

static gboolean
is_meant (JdField        *self,
          JdFieldCommand  command)
{
  switch (command)
    {
    case JD_FIELD_BACKSPACE:
      return is_caret_at_edge (self, FALSE);
    case JD_FIELD_DELETE:
      return is_caret_at_edge (self, TRUE);
    case JD_FIELD_UP:
      return is_caret_in_edge_line (self, FALSE);
    case JD_FIELD_DOWN:
      return is_caret_in_edge_line (self, TRUE);
    case JD_FIELD_SELECT_ALL:
      return is_all_selected (self);
    case JD_FIELD_ENTER:
    case JD_FIELD_MOVE_UP:
    case JD_FIELD_MOVE_DOWN:
    case JD_FIELD_NEST:
    case JD_FIELD_UNNEST:
    case JD_FIELD_SWITCH:
    case JD_FIELD_REMOVE:
    case JD_FIELD_MENU:
    case JD_FIELD_DUPLICATE:
    case JD_FIELD_BULLETS:
    case JD_FIELD_NUMBERS:
    default:
      return TRUE;
    }
}

static gboolean
changes_text (JdFieldCommand command)
{
  return command != JD_FIELD_UP && command != JD_FIELD_DOWN && command != JD_FIELD_MENU &&
         command != JD_FIELD_SELECT_ALL;
}

static gboolean
on_key_pressed_cb (JdField         *self,
                   guint            keyval,
                   guint            keycode,
                   GdkModifierType  state)
{
  const gboolean editable = gtk_text_view_get_editable (GTK_TEXT_VIEW (self));

  /* While an input method composes, its keys are its own. */
  if (self->composing)
    return GDK_EVENT_PROPAGATE;

  state &= gtk_accelerator_get_default_mod_mask ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].key != keyval || keys[i].modifiers != state)
        continue;
      if (!editable && changes_text (keys[i].command))
        return GDK_EVENT_PROPAGATE;
      if (is_meant (self, keys[i].command) && jd_field_run (self, keys[i].command))
        return GDK_EVENT_STOP;
    }

  /* GtkSourceView would move lines and words within the text. */
  if (state == GDK_ALT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    return GDK_EVENT_STOP;

  return GDK_EVENT_PROPAGATE;
}

/* Formats */

void
jd_field_toggle_format (JdField       *self,
                        JdInlineFlags  format)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter iter;
  gboolean all = TRUE;

  g_return_if_fail (JD_IS_FIELD (self));

  if (!self->rich || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    {
      if (!self->has_pending && !gtk_text_iter_starts_line (&start))
        {
          gtk_text_iter_backward_char (&start);
          self->pending = jd_field_get_flags_at (self, &start);
        }
      else if (!self->has_pending)
        {
          self->pending = 0;
        }
      self->pending ^= format;
      self->has_pending = TRUE;
      jd_field_break (self);
      return;
    }

  for (iter = start; gtk_text_iter_compare (&iter, &end) < 0; gtk_text_iter_forward_char (&iter))
    all = all && (jd_field_get_flags_at (self, &iter) & format);

  for (iter = start; gtk_text_iter_compare (&iter, &end) < 0;)
    {
      GtkTextIter next = iter;
      JdInlineFlags flags = jd_field_get_flags_at (self, &iter);

      if (!gtk_text_iter_forward_to_tag_toggle (&next, NULL) ||
          gtk_text_iter_compare (&next, &end) > 0)
        next = end;
      jd_field_apply_flags (self, all ? flags & ~format : flags | format, &iter, &next);
      iter = next;
    }

  jd_field_exempt_from_spelling (self);
  /* Translators: the name of a step that Undo can take back, as in “Undo Format” */
  jd_field_store (self, _("Format"), FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
jd_field_set_link (JdField    *self,
                   guint       start,
                   guint       end,
                   const char *address)
{
  GtkTextIter from;
  GtkTextIter to;

  g_return_if_fail (JD_IS_FIELD (self));
  g_return_if_fail (address == NULL || jd_inline_is_allowed_address (address));

  if (!self->rich || start >= end)
    return;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) end);
  jd_field_apply_href (self, address, &from, &to);

  /* Translators: the name of a step that Undo can take back, as in “Undo Link” */
  jd_field_store (self, _("Link"), FALSE);
}

/* Actions */

static void
toggle_strong (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  jd_field_toggle_format (JD_FIELD (widget), JD_INLINE_STRONG);
}

static void
toggle_emphasis (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  jd_field_toggle_format (JD_FIELD (widget), JD_INLINE_EMPHASIS);
}

static void
toggle_code (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  jd_field_toggle_format (JD_FIELD (widget), JD_INLINE_CODE);
}

static void
paste_plain (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  jd_field_paste_plain (JD_FIELD (widget));
}

static void
edit_link (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  jd_field_edit_link (JD_FIELD (widget));
}

void
jd_field_class_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "field.strong", NULL, toggle_strong);
  gtk_widget_class_install_action (klass, "field.emphasis", NULL, toggle_emphasis);
  gtk_widget_class_install_action (klass, "field.code", NULL, toggle_code);
  gtk_widget_class_install_action (klass, "field.link", NULL, edit_link);
  gtk_widget_class_install_action (klass, "field.paste-plain", NULL, paste_plain);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_b, GDK_CONTROL_MASK, "field.strong", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_i, GDK_CONTROL_MASK, "field.emphasis", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "field.code", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_k, GDK_CONTROL_MASK, "field.link", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "field.paste-plain", NULL);
}

GMenuModel *
jd_field_get_menu (void)
{
  static GMenu *menu = NULL;

  if (!menu)
    {
      menu = g_menu_new ();
      g_menu_append (menu, _("_Bold"), "field.strong");
      g_menu_append (menu, _("_Italic"), "field.emphasis");
      g_menu_append (menu, _("_Code"), "field.code");
      g_menu_append (menu, _("_Link…"), "field.link");
      g_menu_append (menu, _("Paste as Plain _Text"), "field.paste-plain");
    }

  return G_MENU_MODEL (menu);
}

void
jd_field_add_keys (JdField *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), jd_field_get_menu ());
}
