/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-row-rest.h"

#include "jd-outliner-row.h"

struct _JdRowRest {
  GObject parent_instance;

  /* Owned */
  GSignalGroup *across_signals;
  GSignalGroup *down_signals;

  /* Borrowed */
  GtkWidget *box;
  GtkWidget *scroller;

  guint idle_id;
  int width;
};

G_DEFINE_FINAL_TYPE (JdRowRest, jd_row_rest, G_TYPE_OBJECT)

typedef struct {
  float top;
  float bottom;
} Range;

/* What is seen of the box, and half a page more on either side, in its own coordinates. */
static gboolean
find_near (JdRowRest *self,
           Range     *near)
{
  graphene_point_t origin;
  float height;

  if (!self->scroller || !gtk_widget_get_mapped (self->box) ||
      !gtk_widget_compute_point (self->box, self->scroller, &GRAPHENE_POINT_INIT (0, 0), &origin))
    return FALSE;

  height = (float) gtk_widget_get_height (self->scroller);
  *near = (Range) { -origin.y - height / 2, -origin.y + 1.5f * height };

  return height > 0;
}

static float
get_top (JdRowRest *self,
         GPtrArray *rows,
         guint      index)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (g_ptr_array_index (rows, index), self->box,
                                 &GRAPHENE_POINT_INIT (0, 0), &point))
    return 0;

  return point.y;
}

/* The first of the rows, which are in order, whose top is at @y or below. */
static guint
find_row_at (JdRowRest *self,
             GPtrArray *rows,
             float      y)
{
  guint low = 0;
  guint high = rows->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (get_top (self, rows, middle) < y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static GPtrArray *
list_rows (JdRowRest *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row;
       row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (rows, row);

  return g_steal_pointer (&rows);
}

/* Tab goes from the row with the focus to one of its neighbours. */
static gboolean
is_beside_focus (GtkWidget *box,
                 GtkWidget *row)
{
  GtkWidget *focus = gtk_widget_get_focus_child (box);

  return focus && (row == focus || gtk_widget_get_next_sibling (row) == focus ||
                   gtk_widget_get_prev_sibling (row) == focus);
}

static void
update (JdRowRest *self,
        gboolean   only_wake)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint first = 0;
  guint end = G_MAXUINT;
  Range near;

  if (!find_near (self, &near))
    return;

  rows = list_rows (self);
  if (rows->len >= JD_ROW_REST_MIN)
    {
      first = find_row_at (self, rows, near.top);
      end = find_row_at (self, rows, near.bottom);
    }

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      const gboolean rests = (i + 1 < first || i >= end) && gtk_widget_get_height (row) > 0 &&
                             !is_beside_focus (self->box, row);

      if (!rests || !only_wake)
        jd_outliner_row_set_resting (JD_OUTLINER_ROW (row), rests);
    }
}

static gboolean
update_cb (gpointer user_data)
{
  JdRowRest *self = user_data;

  self->idle_id = 0;
  update (self, FALSE);

  return G_SOURCE_REMOVE;
}

void
jd_row_rest_queue (JdRowRest *self)
{
  g_return_if_fail (JD_IS_ROW_REST (self));

  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

static void
on_scrolled_cb (JdRowRest *self)
{
  update (self, TRUE);
  jd_row_rest_queue (self);
}

static void
wake_all (JdRowRest *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row;
       row = gtk_widget_get_next_sibling (row))
    jd_outliner_row_set_resting (JD_OUTLINER_ROW (row), FALSE);
  jd_row_rest_queue (self);
}

/* In another width the rows have other heights, which only rows that are awake know. */
static void
on_width_changed_cb (JdRowRest *self)
{
  const int width = gtk_widget_get_width (self->scroller);

  if (width != self->width)
    wake_all (self);
  self->width = width;
}

static void
on_box_map_cb (JdRowRest *self)
{
  GtkScrolledWindow *scroller;

  self->scroller = gtk_widget_get_ancestor (self->box, GTK_TYPE_SCROLLED_WINDOW);
  scroller = GTK_SCROLLED_WINDOW (self->scroller);
  g_signal_group_set_target (self->down_signals,
                             scroller ? gtk_scrolled_window_get_vadjustment (scroller) : NULL);
  g_signal_group_set_target (self->across_signals,
                             scroller ? gtk_scrolled_window_get_hadjustment (scroller) : NULL);
  jd_row_rest_queue (self);
}

static void
on_box_unmap_cb (JdRowRest *self)
{
  self->scroller = NULL;
  g_signal_group_set_target (self->down_signals, NULL);
  g_signal_group_set_target (self->across_signals, NULL);
}

static void
jd_row_rest_dispose (GObject *object)
{
  JdRowRest *self = JD_ROW_REST (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->down_signals);
  g_clear_object (&self->across_signals);

  G_OBJECT_CLASS (jd_row_rest_parent_class)->dispose (object);
}

static void
jd_row_rest_class_init (JdRowRestClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_row_rest_dispose;
}

static void
jd_row_rest_init (JdRowRest *self)
{
  self->down_signals = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->down_signals, "value-changed",
                                  G_CALLBACK (on_scrolled_cb), self);
  g_signal_group_connect_swapped (self->down_signals, "changed",
                                  G_CALLBACK (jd_row_rest_queue), self);
  self->across_signals = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->across_signals, "changed",
                                  G_CALLBACK (on_width_changed_cb), self);
}

JdRowRest *
jd_row_rest_new (GtkWidget *box)
{
  JdRowRest *self;
  GtkSettings *settings;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  self = g_object_new (JD_TYPE_ROW_REST, NULL);
  self->box = box;
  settings = gtk_widget_get_settings (box);
  g_signal_connect_object (box, "map", G_CALLBACK (on_box_map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (box, "unmap", G_CALLBACK (on_box_unmap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (wake_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (wake_all), self,
                           G_CONNECT_SWAPPED);

  return self;
}
