/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-logo-picture.h"

#include <string.h>

#include "jd-svg.h"

#define LARGEST_SIDE 4096
#define LARGEST_FILE (1024 * 1024)
#define DOTS_PER_INCH 300

/* Signature, length and type of the first chunk, then its width and height: PNG 3rd ed., 5.2. */
#define PNG_HEADER 24

struct _JdLogoPicture {
  guint ref_count;
  cairo_surface_t *pixels;
  JdSvg *svg;
  double width;
  double height;
};

/* Bytes that are read bit by bit. */
typedef struct {
  const guchar *data;
  gsize length;
  gsize position;
} JdPngSource;

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned int   length)
{
  JdPngSource *source = closure;

  if (length > source->length - source->position)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, source->data + source->position, length);
  source->position += length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_number (const guchar *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* Looked at before any pixel is, so that a small file cannot ask for a large memory. */
static gboolean
is_decent_png (const guchar *data,
               gsize         length)
{
  static const guchar start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guint32 width, height;

  if (length < PNG_HEADER || memcmp (data, start, sizeof start) != 0)
    return FALSE;

  width = read_number (data + 16);
  height = read_number (data + 20);
  return width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
}

static gboolean
read_png (JdLogoPicture *self,
          const guchar  *data,
          gsize          length)
{
  JdPngSource source = { data, length, 0 };

  if (!is_decent_png (data, length))
    return FALSE;

  self->pixels = cairo_image_surface_create_from_png_stream (read_bytes, &source);
  if (cairo_surface_status (self->pixels) != CAIRO_STATUS_SUCCESS)
    return FALSE;

  self->width = cairo_image_surface_get_width (self->pixels);
  self->height = cairo_image_surface_get_height (self->pixels);
  return TRUE;
}

static gboolean
read_svg (JdLogoPicture *self,
          const guchar  *data,
          gsize          length)
{
  self->svg = jd_svg_new (data, length, &self->width, &self->height);
  return self->svg != NULL;
}

JdLogoPicture *
jd_logo_picture_new (JdLogo *logo)
{
  g_autoptr (JdLogoPicture) self = NULL;
  g_autofree guchar *data = NULL;
  const char *base64;
  const char *type;
  gsize length;

  g_return_val_if_fail (JD_IS_LOGO (logo), NULL);

  base64 = jd_part_get_string (logo, JD_LOGO_DATA);
  type = jd_part_get_string (logo, JD_LOGO_TYPE);
  if (base64 == NULL || strlen (base64) / 4 > LARGEST_FILE / 3 + 2)
    return NULL;

  self = g_new0 (JdLogoPicture, 1);
  self->ref_count = 1;
  data = g_base64_decode (base64, &length);
  if (g_strcmp0 (type, "image/svg+xml") == 0 ? read_svg (self, data, length)
                                             : read_png (self, data, length))
    return g_steal_pointer (&self);

  return NULL;
}

JdLogoPicture *
jd_logo_picture_ref (JdLogoPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->ref_count++;
  return self;
}

void
jd_logo_picture_unref (JdLogoPicture *self)
{
  g_return_if_fail (self != NULL);

  if (--self->ref_count > 0)
    return;

  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  g_clear_pointer (&self->svg, jd_svg_free);
  g_free (self);
}

void
jd_logo_picture_fit (JdLogoPicture *self,
                     double        *width,
                     double        *height)
{
  double scale;

  g_return_if_fail (self != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  scale = MIN (*width / self->width, *height / self->height);
  if (self->pixels != NULL)
    scale = MIN (scale, 72.0 / DOTS_PER_INCH);

  *width = self->width * scale;
  *height = self->height * scale;
}

void
jd_logo_picture_draw (JdLogoPicture *self,
                      cairo_t       *cr,
                      double         width,
                      double         height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  if (self->svg != NULL)
    {
      jd_svg_draw (self->svg, cr, width, height);
      return;
    }

  cairo_save (cr);
  cairo_scale (cr, width / self->width, height / self->height);
  cairo_set_source_surface (cr, self->pixels, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}
