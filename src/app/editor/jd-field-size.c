/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-field-private.h"

/* A GtkTextView keeps one pixel for the caret at the end of a line. */
#define CARET_WIDTH 1

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               const JdRun    *run)
{
  attribute->start_index = run->start;
  attribute->end_index = run->start + run->length;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
dup_attributes (const JdInline *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);

      if (run->flags & JD_INLINE_STRONG)
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), run);
      if (run->flags & JD_INLINE_EMPHASIS)
        add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), run);
      if (run->flags & JD_INLINE_CODE)
        add_attribute (attributes, pango_attr_family_new ("monospace"), run);
    }

  return g_steal_pointer (&attributes);
}

/* The layout of a paragraph, or of the placeholder, that is as wide as its text. */
static PangoLayout *
create_layout (JdField *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

static int
get_side_margins (JdField *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  return CARET_WIDTH + gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view);
}

static void
set_width (JdField     *self,
           PangoLayout *layout,
           int          width)
{
  pango_layout_set_width (layout, MAX (width - get_side_margins (self), 1) * PANGO_SCALE);
}

static void
set_line (JdField     *self,
          PangoLayout *layout,
          int          line)
{
  g_autoptr (JdInline) text = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (self->buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  text = jd_field_dup_inline (self, &start, &end);
  attributes = dup_attributes (text);
  pango_layout_set_text (layout, jd_inline_get_text (text), -1);
  pango_layout_set_attributes (layout, attributes);
}

/* Rounds as a GtkTextView does, not up. */
static int
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return PANGO_PIXELS (height);
}

static gboolean
shows_placeholder (JdField *self)
{
  return self->placeholder && jd_field_is_empty (self);
}

int
jd_field_measure_width (JdField *self)
{
  g_autoptr (PangoLayout) layout = create_layout (self);
  int widest = 0;

  if (shows_placeholder (self))
    {
      pango_layout_set_text (layout, self->placeholder, -1);
      pango_layout_get_pixel_size (layout, &widest, NULL);
    }
  else
    {
      for (int i = 0; i < gtk_text_buffer_get_line_count (self->buffer); i++)
        {
          int width;

          set_line (self, layout, i);
          pango_layout_get_pixel_size (layout, &width, NULL);
          widest = MAX (widest, width);
        }
    }

  return MAX (widest + get_side_margins (self), JD_FIELD_MIN_WIDTH);
}

/* A GtkTextView knows its height only for the width it has, and none before it is realized, so a
 * form of them would jump. */
int
jd_field_measure_height (JdField *self,
                         int      width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (PangoLayout) layout = create_layout (self);
  int total = 0;

  set_width (self, layout, width);
  if (shows_placeholder (self))
    {
      pango_layout_set_text (layout, self->placeholder, -1);
      total = get_height (layout);
    }
  else
    {
      for (int i = 0; i < gtk_text_buffer_get_line_count (self->buffer); i++)
        {
          set_line (self, layout, i);
          total += get_height (layout);
        }
    }

  return total + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

void
jd_field_snapshot_placeholder (JdField     *self,
                               GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) layout = create_layout (self);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.55f;

  set_width (self, layout, gtk_widget_get_width (GTK_WIDGET (self)));
  pango_layout_set_text (layout, self->placeholder, -1);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) gtk_text_view_get_left_margin (view),
                                                (float) gtk_text_view_get_top_margin (view)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}
