/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the pages of a document as pictures, to be looked at:
 * draw-pages DOCUMENT OUTPUT-PREFIX [modern|classic|compact [a4|letter]] */

#include <string.h>

#include "page-fixture.h"

/* Pixels an inch: that of the pictures of the page styles. */
#define DOTS 110

static int
find_token (const char *const *tokens,
            const char        *token)
{
  for (int i = 0; tokens[i] != NULL; i++)
    if (strcmp (tokens[i], token) == 0)
      return i;

  return -1;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (JdLayout) layout = NULL;
  double width, height, scale = DOTS / 72.0;

  if (argc < 3)
    {
      g_printerr ("Usage: draw-pages DOCUMENT OUTPUT-PREFIX [STYLE [PAPER]]\n");
      return 2;
    }

  document = page_fixture_load (argv[1]);
  layout = page_fixture_lay_out (document, argc > 3 ? find_token (jd_page_styles, argv[3]) : -1,
                                 argc > 4 ? find_token (jd_papers, argv[4]) : -1);
  jd_layout_get_page_size (layout, &width, &height);

  for (guint i = 0; i < jd_layout_get_n_pages (layout); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%u.png", argv[2], i + 1);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                             (int) (width * scale + 0.5),
                                                             (int) (height * scale + 0.5));
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, scale, scale);
      jd_layout_draw_page (layout, i, cr);
      cairo_destroy (cr);
      if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
        {
          g_printerr ("%s cannot be written\n", path);
          return 4;
        }

      cairo_surface_destroy (surface);
    }

  return 0;
}
