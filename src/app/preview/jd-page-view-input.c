/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-view-private.h"

/* Keys and pointer: from block to block, and ranges of blocks. */

typedef struct {
  gboolean found;
  guint page;
} FirstPage;

static void
on_first_rectangle_cb (guint              page,
                       const JdRectangle *rectangle,
                       gpointer           user_data)
{
  FirstPage *first = user_data;

  if (!first->found)
    first->page = page;
  first->found = TRUE;
}

static gboolean
find_page (JdPageView *self,
           guint       block,
           guint      *page)
{
  FirstPage first = { 0 };

  jd_layout_foreach_rectangle (self->layout, block, on_first_rectangle_cb, &first);
  *page = first.page;

  return first.found;
}

static guint
get_n_blocks (JdPageView *self)
{
  JdContent *content = self->layout != NULL ? jd_layout_get_content (self->layout) : NULL;

  return content != NULL ? jd_content_get_n_blocks (content) : 0;
}

static gboolean
go_to_block (JdPageView *self,
             guint       block,
             gboolean    extend)
{
  GtkWidget *area;
  guint page;

  if (!find_page (self, block, &page))
    return FALSE;

  jd_page_view_reveal (self, block, 0);
  area = jd_page_pool_get (self->pool, page);
  if (area == NULL)
    return FALSE;

  jd_page_view_set_current (self, block, extend);
  gtk_widget_set_child_visible (area, TRUE);
  gtk_widget_grab_focus (area);

  return TRUE;
}

/* Where the keyboard starts when it comes here: what is being edited, else what is seen first. */
static int
find_start (JdPageView *self,
            int         step)
{
  guint block, offset;
  JdRectangle caret;
  guint page;

  if (self->current < get_n_blocks (self))
    return (int) self->current;
  if (self->tinted < get_n_blocks (self)
      && jd_layout_find_caret (self->layout, self->tinted, 0, &page, &caret)
      && page == self->page)
    return (int) self->tinted - step;
  if (self->page > 0 && jd_layout_find_place (self->layout, self->page, 0, 0, &block, &offset))
    return (int) block - step;

  return step > 0 ? -1 : (int) get_n_blocks (self);
}

static gboolean
move_by_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  JdPageView *self = JD_PAGE_VIEW (widget);
  int n = (int) get_n_blocks (self);
  gboolean extend;
  int step;

  g_variant_get (args, "(ib)", &step, &extend);
  /* A block that is on no page, such as the hidden heading of the summary, is passed over. */
  for (int block = find_start (self, step) + step; block >= 0 && block < n; block += step)
    if (go_to_block (self, (guint) block, extend))
      return GDK_EVENT_STOP;

  return GDK_EVENT_PROPAGATE;
}

static gboolean
go_to_end (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  JdPageView *self = JD_PAGE_VIEW (widget);
  int n = (int) get_n_blocks (self);
  int step = g_variant_get_int32 (args);

  for (int block = step > 0 ? 0 : n - 1; block >= 0 && block < n; block += step)
    if (go_to_block (self, (guint) block, FALSE))
      return GDK_EVENT_STOP;

  return GDK_EVENT_PROPAGATE;
}

static gboolean
activate_by_key (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  JdPageView *self = JD_PAGE_VIEW (widget);

  if (self->current >= get_n_blocks (self))
    return GDK_EVENT_PROPAGATE;

  jd_page_view_activate (self, self->current, 0);

  return GDK_EVENT_STOP;
}

static gboolean
select_all_by_key (GtkWidget *widget,
                   GVariant  *args,
                   gpointer   user_data)
{
  jd_page_view_select_all (JD_PAGE_VIEW (widget));

  return GDK_EVENT_STOP;
}

static gboolean
unselect_by_key (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  JdPageView *self = JD_PAGE_VIEW (widget);
  guint first, last;

  if (!jd_page_view_get_selection (self, &first, &last))
    return GDK_EVENT_PROPAGATE;

  jd_page_view_set_current (self, self->current, FALSE);

  return GDK_EVENT_STOP;
}

static gboolean
copy_by_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  jd_page_view_copy (JD_PAGE_VIEW (widget));

  return GDK_EVENT_STOP;
}

void
jd_page_view_class_install_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    int step;
  } moves[] = { { GDK_KEY_Up, -1 }, { GDK_KEY_KP_Up, -1 }, { GDK_KEY_Down, 1 },
                { GDK_KEY_KP_Down, 1 } };

  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_by_key, "(ib)",
                                    moves[i].step, FALSE);
      gtk_widget_class_add_binding (widget_class, moves[i].key, GDK_SHIFT_MASK, move_by_key,
                                    "(ib)", moves[i].step, TRUE);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, go_to_end, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, go_to_end, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, select_all_by_key,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, unselect_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, copy_by_key, NULL);
}

/* Pointer */

static gboolean
find_place (JdPageView *self,
            double      x,
            double      y,
            guint      *block,
            guint      *offset)
{
  double whole = y + (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL
                        ? gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL])
                        : 0);
  guint page;
  GtkWidget *area;
  graphene_point_t point;

  if (self->layout == NULL || self->geometry.n_pages == 0)
    return FALSE;

  page = jd_page_geometry_find_page (&self->geometry, whole);
  area = jd_page_pool_get (self->pool, page);
  if (area == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self), area,
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  return jd_page_area_find_place (JD_PAGE_AREA (area), point.x, point.y, block, offset);
}

static gboolean
is_on_page (JdPageView *self,
            double      x,
            double      y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && JD_IS_PAGE_AREA (picked);
}

static void
on_released_cb (JdPageView *self,
                int         n_press,
                double      x,
                double      y,
                GtkGesture *click)
{
  GdkModifierType state;
  guint block, offset;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  if (!is_on_page (self, x, y) || !find_place (self, x, y, &block, &offset))
    return;

  if (state & GDK_SHIFT_MASK)
    {
      go_to_block (self, block, TRUE);
      return;
    }

  jd_page_view_set_current (self, block, FALSE);
  jd_page_view_activate (self, block, offset);
}

/* With a finger a drag scrolls. */
static void
on_drag_begin_cb (JdPageView *self,
                  double      x,
                  double      y,
                  GtkGesture *drag)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (drag));

  if ((device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
      || !is_on_page (self, x, y))
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
}

/* A drag that stays in a block is a click with an unsteady hand. */
static void
on_drag_update_cb (JdPageView     *self,
                   double          dx,
                   double          dy,
                   GtkGestureDrag *drag)
{
  double x, y;
  guint first, block, offset;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  if (!find_place (self, x, y, &first, &offset)
      || !find_place (self, x + dx, y + dy, &block, &offset)
      || (first == block && self->anchor_block != first))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->anchor_block != first)
    jd_page_view_set_current (self, first, FALSE);
  go_to_block (self, block, TRUE);
}

void
jd_page_view_init_pointer (JdPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
