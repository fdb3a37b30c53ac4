/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * JdSvg:
 *
 * An SVG picture. librsvg draws it, and is loaded only when there is one: no export without an SVG
 * logo pays for it, and a machine without it shows no such logo.
 */
typedef struct _JdSvg JdSvg;

/**
 * jd_svg_new:
 * @data: an SVG
 * @length: its length in bytes
 * @width: (out): its width, in any unit
 * @height: (out): its height, in the same unit
 *
 * Reads an SVG. Nothing that it refers to outside of itself is loaded.
 *
 * Returns: (transfer full) (nullable): the picture; NULL when it is broken, has no size, or cannot
 *   be drawn here
 */
JdSvg *jd_svg_new (const guchar *data,
                   gsize         length,
                   double       *width,
                   double       *height);

/**
 * jd_svg_free:
 * @self: (transfer full): a picture
 */
void jd_svg_free (JdSvg *self);

/**
 * jd_svg_draw:
 * @self: a picture
 * @cr: where to draw, with the top left of the picture at 0, 0
 * @width: how wide
 * @height: how high
 */
void jd_svg_draw (JdSvg   *self,
                  cairo_t *cr,
                  double   width,
                  double   height);

G_END_DECLS
