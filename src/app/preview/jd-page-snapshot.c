/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-snapshot.h"

#include <math.h>

#include <adwaita.h>

#define SELECTION 0.25

typedef struct {
  const JdPageSnapshot *page;
  GtkSnapshot *snapshot;
} Drawing;

/* On a dark page what was dark is as light, in its own hue. */
static GdkRGBA
to_rgba (const JdPageSnapshot *self,
         const JdRgb          *colour)
{
  double high = MAX (colour->red, MAX (colour->green, colour->blue));
  double low = MIN (colour->red, MIN (colour->green, colour->blue));
  double shift = self->dark ? 1 - high - low : 0;

  return (GdkRGBA) {
    (float) (colour->red + shift), (float) (colour->green + shift),
    (float) (colour->blue + shift), 1,
  };
}

/* As pixels: librsvg cuts what it draws through cairo where the page is moved to the side. */
static void
snapshot_picture (Drawing          *self,
                  const JdPageItem *item)
{
  double scale = self->page->zoom * self->page->scale;
  int width = MAX (1, (int) ceil (item->width * scale));
  int height = MAX (1, (int) ceil (item->height * scale));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                               (float) item->width, (float) item->height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  cairo_scale (cr, width / item->width, height / item->height);
  jd_logo_picture_draw (item->picture, cr, item->width, item->height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       stride * (gsize) height,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
  /* A logo is made for white paper. */
  if (self->page->dark)
    gtk_snapshot_append_color (self->snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &bounds);
  gtk_snapshot_append_texture (self->snapshot, texture, &bounds);
}

/* Our baseline, not Pango's: it shifts runs to align scripts (page-styles.md, section 2). */
static void
snapshot_glyphs (Drawing          *self,
                 const JdPageItem *item)
{
  const GdkRGBA colour = to_rgba (self->page, &item->colour);
  graphene_point_t origin = GRAPHENE_POINT_INIT ((float) item->x, (float) item->y);
  g_autoptr (GskRenderNode) node = NULL;

  node = gsk_text_node_new (item->glyphs->item->analysis.font, item->glyphs->glyphs, &colour,
                            &origin);
  if (node != NULL)
    gtk_snapshot_append_node (self->snapshot, node);
}

static void
on_item_cb (const JdPageItem *item,
            gpointer          user_data)
{
  Drawing *self = user_data;
  GdkRGBA colour;

  switch (item->kind)
    {
    case JD_PAGE_ITEM_GLYPHS:
      snapshot_glyphs (self, item);
      break;
    case JD_PAGE_ITEM_RECTANGLE:
      colour = to_rgba (self->page, &item->colour);
      gtk_snapshot_append_color (self->snapshot, &colour,
                                 &GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                                      (float) item->width,
                                                      (float) item->height));
      break;
    case JD_PAGE_ITEM_PICTURE:
      snapshot_picture (self, item);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
jd_page_snapshot_items (const JdPageSnapshot *self,
                        GtkSnapshot          *snapshot)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  jd_layout_foreach_item (self->layout, self->page, on_item_cb, &(Drawing) { self, snapshot });
}

/* Blocks */

typedef struct {
  const JdPageSnapshot *page;
  GtkSnapshot *snapshot;
  GdkRGBA colour;
  gboolean frame;
} Highlight;

static void
on_rectangle_cb (guint              page,
                 const JdRectangle *rectangle,
                 gpointer           user_data)
{
  Highlight *self = user_data;
  float width = (float) (2 / self->page->zoom);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) rectangle->x, (float) rectangle->y,
                                               (float) rectangle->width,
                                               (float) rectangle->height);
  GskRoundedRect border;

  if (page != self->page->page)
    return;

  graphene_rect_inset (&bounds, -5, -1);
  if (!self->frame)
    {
      gtk_snapshot_append_color (self->snapshot, &self->colour, &bounds);
      return;
    }

  gsk_rounded_rect_init_from_rect (&border, &bounds, 3);
  gtk_snapshot_append_border (self->snapshot, &border, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { self->colour, self->colour, self->colour,
                                             self->colour });
}

static void
highlight (const JdPageSnapshot *self,
           GtkSnapshot          *snapshot,
           guint                 block,
           double                alpha,
           gboolean              frame)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();
  AdwAccentColor accent = adw_style_manager_get_accent_color (styles);
  Highlight highlight = { .page = self, .snapshot = snapshot, .frame = frame };
  JdContent *content = jd_layout_get_content (self->layout);

  if (content == NULL || block >= jd_content_get_n_blocks (content) || alpha <= 0)
    return;

  if (frame)
    adw_accent_color_to_standalone_rgba (accent, self->dark, &highlight.colour);
  else
    adw_accent_color_to_rgba (accent, &highlight.colour);
  highlight.colour.alpha = (float) alpha;
  jd_layout_foreach_rectangle (self->layout, block, on_rectangle_cb, &highlight);
}

void
jd_page_snapshot_tint (const JdPageSnapshot *self,
                       GtkSnapshot          *snapshot,
                       guint                 block,
                       double                alpha)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  highlight (self, snapshot, block, alpha, FALSE);
}

void
jd_page_snapshot_frame (const JdPageSnapshot *self,
                        GtkSnapshot          *snapshot,
                        guint                 block)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  highlight (self, snapshot, block, 1, TRUE);
}

typedef struct {
  const JdPageSnapshot *page;
  GtkSnapshot *snapshot;
  guint next;
  guint last;
} Selection;

/* Blocks come in the order of the page, each with many pieces. */
static void
on_selected_item_cb (const JdPageItem *item,
                     gpointer          user_data)
{
  Selection *self = user_data;

  if (item->block == JD_PAGE_NO_BLOCK || item->block < self->next || item->block > self->last)
    return;

  highlight (self->page, self->snapshot, item->block, SELECTION, FALSE);
  self->next = item->block + 1;
}

void
jd_page_snapshot_selection (const JdPageSnapshot *self,
                            GtkSnapshot          *snapshot,
                            guint                 first,
                            guint                 last)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (first <= last);

  jd_layout_foreach_item (self->layout, self->page, on_selected_item_cb,
                          &(Selection) { self, snapshot, first, last });
}
