/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-view-private.h"

/* Where the pages of a view are, and how large. */

#define NARROW_WIDTH 420
#define NARROW_MARGIN 12
#define TEXT_MARGIN 12

/* The room a page has: a view that is not allocated yet has none. */
static double
fit (double room,
     double size)
{
  return CLAMP (room / size, 0.1, JD_ZOOM_MAX);
}

static void
update_zoom (JdPageView *self,
             int         width,
             int         height)
{
  JdPageGeometry *pages = &self->geometry;
  double old = pages->zoom;
  double room, text_left, text_width;

  pages->view_width = width;
  pages->margin = width < NARROW_WIDTH ? NARROW_MARGIN : JD_PAGE_VIEW_MARGIN;
  pages->left = 0;
  room = width - 2 * pages->margin;

  switch (jd_page_view_get_shown_mode (self))
    {
    case JD_ZOOM_FIT_TEXT:
      jd_layout_get_text_extent (self->layout, &text_left, &text_width);
      pages->left = MIN (text_left, pages->page_width - text_left - text_width) - TEXT_MARGIN;
      pages->left = MAX (pages->left, 0);
      pages->zoom = fit (room, pages->page_width - 2 * pages->left);
      break;
    case JD_ZOOM_FIT_PAGE:
      pages->zoom = MIN (fit (room, pages->page_width),
                         fit (height - 2 * pages->margin, pages->page_height));
      break;
    case JD_ZOOM_FIT_WIDTH:
      pages->zoom = fit (room, pages->page_width);
      break;
    case JD_ZOOM_AUTOMATIC:
    case JD_ZOOM_FIXED:
    default:
      break;
    }

  if (pages->zoom != old)
    g_object_notify (G_OBJECT (self), "zoom");
}

static double
get_scrolled (JdPageView     *self,
              GtkOrientation  orientation)
{
  return self->adjustments[orientation] != NULL
           ? gtk_adjustment_get_value (self->adjustments[orientation])
           : 0;
}

void
jd_page_view_set_anchor (JdPageView *self,
                         double      x,
                         double      y)
{
  if (self->geometry.n_pages > 0)
    jd_page_geometry_set_anchor (&self->geometry, &self->anchor,
                                 get_scrolled (self, GTK_ORIENTATION_HORIZONTAL),
                                 get_scrolled (self, GTK_ORIENTATION_VERTICAL), x, y);
}

static void
configure (JdPageView     *self,
           GtkOrientation  orientation,
           double          total,
           double          seen,
           double          value)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;

  total = MAX (total, seen);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, total - seen), 0, total, seen * 0.1,
                            seen * 0.9, seen);
}

static void
configure_adjustments (JdPageView *self,
                       int         width,
                       int         height)
{
  double x = get_scrolled (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_scrolled (self, GTK_ORIENTATION_VERTICAL);

  if (self->anchor.is_set)
    jd_page_geometry_follow_anchor (&self->geometry, &self->anchor, &x, &y);
  self->anchor.is_set = FALSE;

  configure (self, GTK_ORIENTATION_HORIZONTAL,
             jd_page_geometry_get_width (&self->geometry) + 2 * self->geometry.margin, width, x);
  configure (self, GTK_ORIENTATION_VERTICAL,
             jd_page_geometry_get_total_height (&self->geometry), height, y);
}

static void
scroll_to_revealed (JdPageView *self,
                    int         height)
{
  double top = get_scrolled (self, GTK_ORIENTATION_VERTICAL);
  double y, bottom;
  JdRectangle caret;
  guint page;

  if (self->reveal_block == JD_PAGE_NO_BLOCK)
    return;

  if (jd_layout_find_caret (self->layout, self->reveal_block, self->reveal_offset, &page, &caret)
      && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    {
      y = jd_page_geometry_get_y (&self->geometry, page) + caret.y * self->geometry.zoom;
      bottom = y + caret.height * self->geometry.zoom;
      /* A place out of view comes to a third of the height, so that what follows is seen too. */
      if (y < top || bottom > top + height)
        gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                                  MAX (y - height / 3.0, 0));
    }
  self->reveal_block = JD_PAGE_NO_BLOCK;
}

static void
update_page (JdPageView *self,
             int         height)
{
  double middle = get_scrolled (self, GTK_ORIENTATION_VERTICAL) + height / 2.0;
  guint page = jd_page_geometry_find_page (&self->geometry, middle);

  if (self->page == page)
    return;

  self->page = page;
  g_object_notify (G_OBJECT (self), "page");
}

static double
get_page_y (JdPageView *self,
            guint       page)
{
  return jd_page_geometry_get_y (&self->geometry, page)
         - get_scrolled (self, GTK_ORIENTATION_VERTICAL);
}

/* The first and the last page that are seen. */
static void
find_seen (JdPageView *self,
           guint      *first,
           guint      *last)
{
  double top = get_scrolled (self, GTK_ORIENTATION_VERTICAL);
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  *first = jd_page_geometry_find_page (&self->geometry, top);
  *last = jd_page_geometry_find_page (&self->geometry, top + height);
}

void
jd_page_view_fill (JdPageView *self)
{
  guint first, last, page;
  JdRectangle caret;

  if (self->layout == NULL || self->geometry.n_pages == 0)
    return;

  find_seen (self, &first, &last);
  /* What is about to be scrolled to comes into view without a blank frame before. */
  if (self->reveal_block != JD_PAGE_NO_BLOCK
      && jd_layout_find_caret (self->layout, self->reveal_block, self->reveal_offset, &page,
                               &caret)
      && jd_page_pool_get (self->pool, page) == NULL)
    first = last = page;

  if (jd_page_pool_keep (self->pool, first, last))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
on_fill_cb (gpointer user_data)
{
  JdPageView *self = user_data;

  self->fill_source = 0;
  jd_page_view_fill (self);

  return G_SOURCE_REMOVE;
}

static void
allocate_area (JdPageView *self,
               guint       page,
               int         height)
{
  const JdPageGeometry *pages = &self->geometry;
  GtkWidget *area = jd_page_pool_get (self->pool, page);
  double x = jd_page_geometry_get_x (pages) - get_scrolled (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_page_y (self, page);
  int area_width = (int) jd_page_geometry_get_width (pages);
  int area_height = (int) jd_page_geometry_get_height (pages);
  gboolean seen = y + area_height > 0 && y < height;
  GskTransform *transform = NULL;

  if (area == NULL)
    return;

  gtk_widget_set_child_visible (area, seen);
  if (!seen)
    return;

  jd_page_area_set_view (JD_PAGE_AREA (area), pages->zoom, pages->left);
  gtk_widget_measure (area, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_widget_allocate (area, area_width, area_height, -1, transform);
}

/* Children cannot be made while their parent gets its size. */
static void
allocate_areas (JdPageView *self,
                int         height)
{
  guint first, last;

  for (guint i = 0; i < self->geometry.n_pages; i++)
    allocate_area (self, i, height);
  jd_page_view_show_look (self);

  find_seen (self, &first, &last);
  for (guint i = first; i <= last && self->fill_source == 0; i++)
    if (jd_page_pool_get (self->pool, i) == NULL)
      self->fill_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_fill_cb, self, NULL);
}

void
jd_page_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  JdPageView *self = JD_PAGE_VIEW (widget);
  double zoom = self->geometry.zoom;
  gboolean anchored = self->anchor.is_set;

  if (self->layout == NULL || self->geometry.n_pages == 0)
    return;

  self->allocating = TRUE;
  /* A pane that is made wider or smaller keeps what is at its top. */
  if (!anchored)
    jd_page_view_set_anchor (self, 0, 0);
  update_zoom (self, width, height);
  self->anchor.is_set = anchored || self->geometry.zoom != zoom;
  configure_adjustments (self, width, height);
  scroll_to_revealed (self, height);
  update_page (self, height);
  allocate_areas (self, height);
  self->allocating = FALSE;
}

/* Zoom */

double
jd_page_view_get_zoom (JdPageView *self)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), 1);

  return self->geometry.zoom;
}

void
jd_page_view_set_zoom_at (JdPageView *self,
                          double      zoom,
                          double      x,
                          double      y)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  if (!self->anchor.is_set)
    jd_page_view_set_anchor (self, x, y);
  self->mode = JD_ZOOM_FIXED;
  self->geometry.zoom = CLAMP (zoom, JD_ZOOM_MIN, JD_ZOOM_MAX);
  g_object_notify (G_OBJECT (self), "zoom");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
jd_page_view_set_zoom (JdPageView *self,
                       double      zoom)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  jd_page_view_set_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0);
}

JdZoomMode
jd_page_view_get_zoom_mode (JdPageView *self)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), JD_ZOOM_AUTOMATIC);

  return self->mode;
}

void
jd_page_view_set_zoom_mode (JdPageView *self,
                            JdZoomMode  mode)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  if (self->mode == mode)
    return;

  jd_page_view_set_anchor (self, 0, 0);
  self->mode = mode;
  g_object_notify (G_OBJECT (self), "zoom");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

JdZoomMode
jd_page_view_get_shown_mode (JdPageView *self)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), JD_ZOOM_AUTOMATIC);

  if (self->mode != JD_ZOOM_AUTOMATIC)
    return self->mode;

  return gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_WIDTH ? JD_ZOOM_FIT_TEXT
                                                                 : JD_ZOOM_FIT_WIDTH;
}
