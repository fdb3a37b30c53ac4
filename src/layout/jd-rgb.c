/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-rgb.h"

#include <math.h>
#include <string.h>

gboolean
jd_rgb_parse (JdRgb      *self,
              const char *text)
{
  int digits[6];
  size_t length;

  g_return_val_if_fail (self != NULL, FALSE);

  if (text == NULL || text[0] != '#')
    return FALSE;

  length = strlen (text + 1);
  if (length != 3 && length != 6)
    return FALSE;

  for (guint i = 0; i < 6; i++)
    {
      digits[i] = g_ascii_xdigit_value (text[1 + (length == 6 ? i : i / 2)]);
      if (digits[i] < 0)
        return FALSE;
    }

  self->red = (digits[0] * 16 + digits[1]) / 255.0;
  self->green = (digits[2] * 16 + digits[3]) / 255.0;
  self->blue = (digits[4] * 16 + digits[5]) / 255.0;
  return TRUE;
}

static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

double
jd_rgb_get_contrast (const JdRgb *self)
{
  double luminance;

  g_return_val_if_fail (self != NULL, 1);

  luminance = 0.2126 * linearise (self->red) +
              0.7152 * linearise (self->green) +
              0.0722 * linearise (self->blue);
  return 1.05 / (luminance + 0.05);
}

void
jd_rgb_darken (JdRgb  *self,
               double  contrast)
{
  JdRgb colour;

  g_return_if_fail (self != NULL);
  g_return_if_fail (contrast <= 21);

  /* Scaling all channels keeps hue and saturation of HSV. */
  colour = *self;
  for (int percent = 99; percent >= 0 && jd_rgb_get_contrast (self) < contrast; percent--)
    {
      self->red = colour.red * percent / 100;
      self->green = colour.green * percent / 100;
      self->blue = colour.blue * percent / 100;
    }
}
