/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-field.h"
#include "jd-form-private.h"
#include "jd-place-mark.h"

/* Where the writer is in the form, and how the form leads there. */

gboolean
jd_form_find_y (JdForm    *self,
                GtkWidget *widget,
                float     *y)
{
  graphene_point_t point;

  /* The column has padding, which its own coordinates do not count. */
  if (!gtk_widget_compute_point (widget, gtk_widget_get_parent (self->column),
                                 &GRAPHENE_POINT_INIT (0, 0), &point))
    return FALSE;

  *y = point.y;

  return TRUE;
}

GtkAdjustment *
jd_form_get_adjustment (JdForm *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* Scrolling */

static void
scroll_to (JdForm    *self,
           GtkWidget *widget)
{
  float y;

  if (jd_form_find_y (self, widget, &y))
    gtk_adjustment_set_value (jd_form_get_adjustment (self), y - JD_FORM_MARGIN / 2);
}

/* Keeps the caret of a long text in view, once its field has the size it wants. */
static gboolean
scroll_to_caret_cb (gpointer user_data)
{
  JdForm *self = user_data;
  GtkTextView *view = GTK_TEXT_VIEW (self->focus_field);
  GdkRectangle caret;
  float y;

  self->scroll_id = 0;
  if (!view)
    return G_SOURCE_REMOVE;

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y,
                                         &caret.x, &caret.y);
  if (jd_form_find_y (self, GTK_WIDGET (view), &y))
    gtk_adjustment_clamp_page (jd_form_get_adjustment (self), y + (float) caret.y - JD_FORM_MARGIN,
                               y + (float) (caret.y + caret.height) + JD_FORM_MARGIN);

  return G_SOURCE_REMOVE;
}

static gboolean
reveal_cb (gpointer user_data)
{
  JdForm *self = user_data;
  GdkRectangle area = { 0, 0, 1, 0 };
  float y;

  self->reveal_id = 0;
  if (!self->revealed || !jd_form_find_y (self, self->revealed, &y))
    return G_SOURCE_REMOVE;

  area.height = gtk_widget_get_height (self->revealed);
  if (JD_IS_FIELD (self->revealed))
    {
      GtkTextView *view = GTK_TEXT_VIEW (self->revealed);
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                          (int) self->revealed_offset);
      gtk_text_view_get_iter_location (view, &iter, &area);
      gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x, area.y,
                                             &area.x, &area.y);
    }
  gtk_adjustment_clamp_page (jd_form_get_adjustment (self),
                             y + (float) area.y - JD_FORM_MARGIN,
                             y + (float) (area.y + area.height) + JD_FORM_MARGIN);

  return G_SOURCE_REMOVE;
}

void
jd_form_reveal (JdForm        *self,
                const JdPlace *place)
{
  GtkWidget *widget;

  g_return_if_fail (JD_IS_FORM (self));
  g_return_if_fail (place != NULL);

  jd_form_build_all (self);
  widget = jd_place_find (self->column, place->part, place->member);
  if (!widget)
    return;

  jd_place_open (widget);
  g_set_weak_pointer (&self->revealed, widget);
  self->revealed_offset = place->start;
  if (self->reveal_id == 0)
    self->reveal_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, reveal_cb, self, NULL);
}

/* Places */

static void
set_place (JdForm        *self,
           const JdPlace *place)
{
  g_set_object (&self->place_part, place->part);
  self->place = *place;
  g_signal_emit_by_name (self, "place-changed", place);
}

static void
on_caret_moved_cb (JdForm *self)
{
  JdPlace place;

  jd_field_get_place (self->focus_field, &place);
  if (!place.part)
    return;

  set_place (self, &place);
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_to_caret_cb, self, NULL);
}

/* A GSignalGroup would stay in the weak references of a target that is being disposed of. */
void
jd_form_watch_caret (JdForm  *self,
                     JdField *field)
{
  static const char *const names[] = { "mark-set", "end-user-action" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (self->focus_field)
        g_clear_signal_handler (&self->caret_ids[i],
                                gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->focus_field)));
      self->caret_ids[i] = 0;
      if (field)
        self->caret_ids[i] =
          g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), names[i],
                                   G_CALLBACK (on_caret_moved_cb), self, G_CONNECT_SWAPPED);
    }

  g_set_weak_pointer (&self->focus_field, field);
}

void
jd_form_follow_focus (JdForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  JdField *field = NULL;
  JdPlace place;

  for (GtkWidget *widget = focus; widget && widget != GTK_WIDGET (self);
       widget = gtk_widget_get_parent (widget))
    {
      if (jd_place_get (widget, &place) && gtk_widget_is_ancestor (widget, GTK_WIDGET (self)))
        {
          if (JD_IS_FIELD (widget))
            field = JD_FIELD (widget);
          if (self->wanted_section &&
              !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->wanted_section)))
            g_clear_weak_pointer (&self->wanted_section);
          set_place (self, &place);
          break;
        }
    }

  jd_form_watch_caret (self, field);
}

gboolean
jd_form_get_place (JdForm  *self,
                   JdPlace *place)
{
  g_return_val_if_fail (JD_IS_FORM (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  *place = self->place;

  return self->place_part != NULL;
}

static JdFormSection *
find_section_of (JdForm *self,
                 JdPart *part)
{
  g_autoptr (GPtrArray) sections = jd_form_list_sections (self);

  for (; part; part = jd_part_get_parent (part))
    {
      for (guint i = 0; i < sections->len; i++)
        {
          JdFormSection *section = g_ptr_array_index (sections, i);

          if (jd_form_section_get_part (section) == part)
            return section;
        }
    }

  return NULL;
}

gboolean
jd_form_go_to (JdForm        *self,
               const JdPlace *place)
{
  JdFormSection *section;
  GtkWidget *widget;

  g_return_val_if_fail (JD_IS_FORM (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!place->part || !self->session)
    return FALSE;

  widget = jd_place_find (self->column, place->part, place->member);
  if (!widget)
    {
      jd_form_build_all (self);
      widget = jd_place_find (self->column, place->part, place->member);
    }

  if (widget)
    {
      jd_place_go_to (widget, place->start, place->end);
      jd_place_flash (widget);
      return TRUE;
    }

  section = find_section_of (self, place->part);
  if (section)
    jd_form_show (self, section);

  return section != NULL;
}

/* A form that cannot be seen, behind the checklist for one, leaves the focus where it is until the
 * writer comes back. */
void
jd_form_restore (JdForm        *self,
                 const JdPlace *place)
{
  self->restore_late = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->restore_late)
    jd_form_go_to (self, place);
  else if (place->part)
    set_place (self, place);
}

static gboolean
restore_cb (gpointer user_data)
{
  JdForm *self = user_data;

  self->reveal_id = 0;
  if (self->place_part)
    jd_form_go_to (self, &self->place);

  return G_SOURCE_REMOVE;
}

void
jd_form_restore_late (JdForm *self)
{
  if (!self->restore_late)
    return;

  self->restore_late = FALSE;
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  self->reveal_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, restore_cb, self, NULL);
}

void
jd_form_show (JdForm        *self,
              JdFormSection *section)
{
  g_autoptr (GPtrArray) sections = NULL;

  g_return_if_fail (JD_IS_FORM (self));
  g_return_if_fail (JD_IS_FORM_SECTION (section));

  /* What is built later above a section would push it away. */
  sections = jd_form_list_sections (self);
  for (guint i = 0; i < sections->len; i++)
    {
      jd_form_section_ensure_built (g_ptr_array_index (sections, i));
      if (g_ptr_array_index (sections, i) == section)
        break;
    }

  jd_form_section_focus_first (section);
  scroll_to (self, GTK_WIDGET (section));
  self->wanted_value = gtk_adjustment_get_value (jd_form_get_adjustment (self));
  g_set_weak_pointer (&self->wanted_section, section);
  jd_form_update_visible_section (self);
}

void
jd_form_show_section (JdForm *self,
                      JdPart *section)
{
  JdFormSection *found;

  g_return_if_fail (JD_IS_FORM (self));

  if (!self->session)
    return;

  found = section ? find_section_of (self, section) : JD_FORM_SECTION (self->details);
  if (found)
    jd_form_show (self, found);
}

void
jd_form_focus_title (JdForm *self)
{
  g_return_if_fail (JD_IS_FORM (self));

  gtk_widget_grab_focus (self->title);
  jd_field_select (JD_FIELD (self->title), G_MAXUINT, G_MAXUINT);
}
