/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-geometry.h"

#include <math.h>

/* Between two pages. */
#define GAP 12

double
jd_page_geometry_get_width (const JdPageGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return round ((self->page_width - 2 * self->left) * self->zoom);
}

double
jd_page_geometry_get_height (const JdPageGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return round (self->page_height * self->zoom);
}

double
jd_page_geometry_get_x (const JdPageGeometry *self)
{
  double room;

  g_return_val_if_fail (self != NULL, 0);

  room = self->view_width - jd_page_geometry_get_width (self);

  return MAX (floor (room / 2), self->margin);
}

double
jd_page_geometry_get_y (const JdPageGeometry *self,
                        guint                 page)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->margin + page * (jd_page_geometry_get_height (self) + GAP);
}

double
jd_page_geometry_get_total_height (const JdPageGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->n_pages == 0)
    return 0;

  return jd_page_geometry_get_y (self, self->n_pages - 1) + jd_page_geometry_get_height (self)
         + self->margin;
}

guint
jd_page_geometry_find_page (const JdPageGeometry *self,
                            double                y)
{
  double step;

  g_return_val_if_fail (self != NULL && self->n_pages > 0, 0);

  step = jd_page_geometry_get_height (self) + GAP;

  return (guint) CLAMP (floor ((y - self->margin) / step), 0, self->n_pages - 1);
}

/* The desk around the pages does not grow with them. */
static double
to_page (const JdPageGeometry *self,
         double                pixels)
{
  return pixels > 0 ? pixels / self->zoom : pixels;
}

static double
from_page (const JdPageGeometry *self,
           double                points)
{
  return points > 0 ? points * self->zoom : points;
}

void
jd_page_geometry_set_anchor (const JdPageGeometry *self,
                             JdPageAnchor         *anchor,
                             double                scrolled_x,
                             double                scrolled_y,
                             double                view_x,
                             double                view_y)
{
  double x = scrolled_x + view_x;
  double y = scrolled_y + view_y;
  guint page;

  g_return_if_fail (self != NULL && self->n_pages > 0);
  g_return_if_fail (anchor != NULL);

  page = jd_page_geometry_find_page (self, y);
  *anchor = (JdPageAnchor) {
    .is_set = TRUE,
    .page = page,
    .page_x = to_page (self, x - jd_page_geometry_get_x (self)),
    .page_y = to_page (self, y - jd_page_geometry_get_y (self, page)),
    .view_x = view_x,
    .view_y = view_y,
  };
}

void
jd_page_geometry_follow_anchor (const JdPageGeometry *self,
                                const JdPageAnchor   *anchor,
                                double               *scrolled_x,
                                double               *scrolled_y)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (anchor != NULL && anchor->is_set);
  g_return_if_fail (scrolled_x != NULL && scrolled_y != NULL);

  *scrolled_x = round (jd_page_geometry_get_x (self) + from_page (self, anchor->page_x)
                       - anchor->view_x);
  *scrolled_y = round (jd_page_geometry_get_y (self, anchor->page)
                       + from_page (self, anchor->page_y) - anchor->view_y);
}
