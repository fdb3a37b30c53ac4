/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdPageGeometry:
 * @page_width: in points
 * @page_height: in points
 * @left: what is cut off at either side of a page, in points
 * @zoom: pixels a point
 * @margin: pixels of desk around the pages
 * @view_width: pixels of the view
 * @n_pages: how many pages there are
 *
 * Where pages are, in pixels of the whole that a view scrolls over.
 */
typedef struct {
  double page_width;
  double page_height;
  double left;
  double zoom;
  int margin;
  int view_width;
  guint n_pages;
} JdPageGeometry;

/**
 * JdPageAnchor:
 * @is_set: whether there is one
 * @page: a page, counted from 0
 * @page_x: where on it, in points; pixels where it is negative, beside the page
 * @page_y: likewise
 * @view_x: where in the view, in pixels
 * @view_y: likewise
 *
 * A place of the pages that stays at a place of the view while the zoom changes.
 */
typedef struct {
  gboolean is_set;
  guint page;
  double page_x;
  double page_y;
  double view_x;
  double view_y;
} JdPageAnchor;

/**
 * jd_page_geometry_get_width:
 * @self: a geometry
 *
 * Returns: how wide a page is, in whole pixels
 */
double jd_page_geometry_get_width (const JdPageGeometry *self);

/**
 * jd_page_geometry_get_height:
 * @self: a geometry
 *
 * Returns: how high a page is, in whole pixels
 */
double jd_page_geometry_get_height (const JdPageGeometry *self);

/**
 * jd_page_geometry_get_x:
 * @self: a geometry
 *
 * Returns: where pages start
 */
double jd_page_geometry_get_x (const JdPageGeometry *self);

/**
 * jd_page_geometry_get_y:
 * @self: a geometry
 * @page: a page, counted from 0
 *
 * Returns: where that page starts
 */
double jd_page_geometry_get_y (const JdPageGeometry *self,
                               guint                 page);

/**
 * jd_page_geometry_get_total_height:
 * @self: a geometry
 *
 * Returns: how high all pages are together, with the desk
 */
double jd_page_geometry_get_total_height (const JdPageGeometry *self);

/**
 * jd_page_geometry_find_page:
 * @self: a geometry with pages
 * @y: a height of the whole
 *
 * Returns: the page that is there, or the nearest
 */
guint jd_page_geometry_find_page (const JdPageGeometry *self,
                                  double                y);

/**
 * jd_page_geometry_set_anchor:
 * @self: a geometry with pages
 * @anchor: (out caller-allocates): the anchor
 * @scrolled_x: what is scrolled past at the left
 * @scrolled_y: what is scrolled past at the top
 * @view_x: where in the view
 * @view_y: where in the view
 *
 * Holds on to what is at a place of the view.
 */
void jd_page_geometry_set_anchor (const JdPageGeometry *self,
                                  JdPageAnchor         *anchor,
                                  double                scrolled_x,
                                  double                scrolled_y,
                                  double                view_x,
                                  double                view_y);

/**
 * jd_page_geometry_follow_anchor:
 * @self: a geometry, with another zoom since
 * @anchor: an anchor that is set
 * @scrolled_x: (out): what is to be scrolled past at the left
 * @scrolled_y: (out): what is to be scrolled past at the top
 */
void jd_page_geometry_follow_anchor (const JdPageGeometry *self,
                                     const JdPageAnchor   *anchor,
                                     double               *scrolled_x,
                                     double               *scrolled_y);

G_END_DECLS
