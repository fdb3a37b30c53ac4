/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-svg.h"

#include <gio/gio.h>
#include <gmodule.h>

#define LIBRARY "librsvg-2.so.2"

/* The few functions of librsvg 2.52 and later that are used, as its headers declare them. */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} JdRsvgRectangle;

typedef struct {
  double length;
  int unit;
} JdRsvgLength;

typedef struct {
  gpointer (*handle_new_from_data) (const guint8 *data, gsize length, GError **error);
  gboolean (*handle_get_intrinsic_size_in_pixels) (gpointer handle, double *width, double *height);
  void (*handle_get_intrinsic_dimensions) (gpointer         handle,
                                           gboolean        *has_width,
                                           JdRsvgLength    *width,
                                           gboolean        *has_height,
                                           JdRsvgLength    *height,
                                           gboolean        *has_view_box,
                                           JdRsvgRectangle *view_box);
  gboolean (*handle_render_document) (gpointer               handle,
                                      cairo_t               *cr,
                                      const JdRsvgRectangle *viewport,
                                      GError               **error);
} JdRsvg;

struct _JdSvg {
  const JdRsvg *rsvg;
  gpointer handle;
};

static gboolean
load_symbols (JdRsvg *rsvg)
{
  GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    return FALSE;

  /* It registers types, which must not be unloaded. */
  g_module_make_resident (module);
  return g_module_symbol (module, "rsvg_handle_new_from_data",
                          (gpointer *) (void *) &rsvg->handle_new_from_data) &&
         g_module_symbol (module, "rsvg_handle_get_intrinsic_size_in_pixels",
                          (gpointer *) (void *) &rsvg->handle_get_intrinsic_size_in_pixels) &&
         g_module_symbol (module, "rsvg_handle_get_intrinsic_dimensions",
                          (gpointer *) (void *) &rsvg->handle_get_intrinsic_dimensions) &&
         g_module_symbol (module, "rsvg_handle_render_document",
                          (gpointer *) (void *) &rsvg->handle_render_document);
}

static const JdRsvg *
get_rsvg (void)
{
  static JdRsvg rsvg;
  static gsize state;

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load_symbols (&rsvg) ? 1 : 2);

  return state == 1 ? &rsvg : NULL;
}

/* The size of the root, or of its view box, which many logos have alone. */
static gboolean
measure (const JdRsvg *rsvg,
         gpointer      handle,
         double       *width,
         double       *height)
{
  JdRsvgLength x, y;
  JdRsvgRectangle box = { 0 };
  gboolean has_x, has_y, has_box = FALSE;

  if (!rsvg->handle_get_intrinsic_size_in_pixels (handle, width, height))
    {
      rsvg->handle_get_intrinsic_dimensions (handle, &has_x, &x, &has_y, &y, &has_box, &box);
      *width = has_box ? box.width : 0;
      *height = has_box ? box.height : 0;
    }

  return *width > 0 && *height > 0;
}

JdSvg *
jd_svg_new (const guchar *data,
            gsize         length,
            double       *width,
            double       *height)
{
  g_autoptr (GObject) handle = NULL;
  const JdRsvg *rsvg;
  JdSvg *self;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (width != NULL && height != NULL, NULL);

  rsvg = get_rsvg ();
  if (rsvg == NULL || length == 0)
    return NULL;

  handle = rsvg->handle_new_from_data (data, length, NULL);
  if (handle == NULL || !measure (rsvg, handle, width, height))
    return NULL;

  self = g_new0 (JdSvg, 1);
  self->rsvg = rsvg;
  self->handle = g_steal_pointer (&handle);
  return self;
}

void
jd_svg_free (JdSvg *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->handle);
  g_free (self);
}

void
jd_svg_draw (JdSvg   *self,
             cairo_t *cr,
             double   width,
             double   height)
{
  JdRsvgRectangle viewport = { 0, 0, width, height };

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  self->rsvg->handle_render_document (self->handle, cr, &viewport, NULL);
}
