/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-page-item.h"

#include <pango/pangocairo.h>

void
jd_page_item_draw (const JdPageItem *item,
                   cairo_t          *cr)
{
  g_return_if_fail (item != NULL);
  g_return_if_fail (cr != NULL);

  if (item->kind == JD_PAGE_ITEM_PICTURE)
    {
      cairo_save (cr);
      cairo_translate (cr, item->x, item->y);
      jd_logo_picture_draw (item->picture, cr, item->width, item->height);
      cairo_restore (cr);
      return;
    }

  cairo_set_source_rgb (cr, item->colour.red, item->colour.green, item->colour.blue);
  if (item->kind == JD_PAGE_ITEM_RECTANGLE)
    {
      cairo_rectangle (cr, item->x, item->y, item->width, item->height);
      cairo_fill (cr);
      return;
    }

  cairo_move_to (cr, item->x, item->y);
  pango_cairo_show_glyph_item (cr, item->text, item->glyphs);
}
