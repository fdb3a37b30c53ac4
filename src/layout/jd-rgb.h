/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdRgb:
 * @red: from 0 to 1
 * @green: from 0 to 1
 * @blue: from 0 to 1
 *
 * A colour in sRGB.
 */
typedef struct {
  double red;
  double green;
  double blue;
} JdRgb;

/**
 * JD_RGB:
 * @hex: a colour as a number such as 0x0B5563
 *
 * An initialiser for a #JdRgb.
 */
#define JD_RGB(hex) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

/**
 * jd_rgb_parse:
 * @self: (out caller-allocates): the colour
 * @text: (nullable): a colour as in a file: `#0B5563` or `#0B5`
 *
 * Returns: whether @text is a colour; @self is left alone when it is not
 */
gboolean jd_rgb_parse (JdRgb      *self,
                       const char *text);

/**
 * jd_rgb_get_contrast:
 * @self: a colour
 *
 * Returns: its contrast on white, from 1 to 21 (WCAG 2.2, contrast ratio)
 */
double jd_rgb_get_contrast (const JdRgb *self);

/**
 * jd_rgb_darken:
 * @self: a colour
 * @contrast: a contrast ratio, at most 21
 *
 * Makes @self darker, of the same hue, until its contrast on white is at least @contrast. A colour
 * that is dark enough stays as it is.
 */
void jd_rgb_darken (JdRgb  *self,
                    double  contrast);

G_END_DECLS
