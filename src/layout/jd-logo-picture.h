/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "jd-model.h"

G_BEGIN_DECLS

/**
 * JdLogoPicture:
 *
 * A logo that has been read. It never changes.
 */
typedef struct _JdLogoPicture JdLogoPicture;

/**
 * jd_logo_picture_new:
 * @logo: the logo of a document
 *
 * Reads a PNG or SVG. A picture that is broken, or of more than 4096 pixels a side, is none.
 *
 * Returns: (transfer full) (nullable): the picture
 */
JdLogoPicture *jd_logo_picture_new (JdLogo *logo);

/**
 * jd_logo_picture_ref:
 * @self: a picture
 *
 * Returns: (transfer full): @self
 */
JdLogoPicture *jd_logo_picture_ref (JdLogoPicture *self);

/**
 * jd_logo_picture_unref:
 * @self: (transfer full): a picture
 */
void jd_logo_picture_unref (JdLogoPicture *self);

/**
 * jd_logo_picture_fit:
 * @self: a picture
 * @width: (inout): how much room there is in points, then how much the picture takes
 * @height: (inout): likewise
 *
 * Finds how large a picture is shown: as large as there is room for, never distorted, and pixels
 * never larger than those of 300 dots an inch.
 */
void jd_logo_picture_fit (JdLogoPicture *self,
                          double        *width,
                          double        *height);

/**
 * jd_logo_picture_draw:
 * @self: a picture
 * @cr: where to draw, with the top left of the picture at 0, 0
 * @width: how wide
 * @height: how high
 */
void jd_logo_picture_draw (JdLogoPicture *self,
                           cairo_t       *cr,
                           double         width,
                           double         height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLogoPicture, jd_logo_picture_unref)

G_END_DECLS
