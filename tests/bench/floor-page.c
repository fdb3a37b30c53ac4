/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "floor-page.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 595.276
#define HEIGHT 841.89
#define MARGIN 56.0
#define INDENT 14.0

typedef struct {
  const char *prefix;
  const char *tag;
  double size;
  gboolean is_semibold;
  double before;
} FloorKind;

static const FloorKind kinds[] = {
  { "# ", "H1", 20, TRUE, 8 },
  { "## ", "H2", 14, TRUE, 12 },
  { "### ", "H3", 11.5, TRUE, 8 },
  { "- ", "LBody", 10.5, FALSE, 1.5 },
  { "", "P", 10.5, FALSE, 4 },
};

#define ITEM 3

typedef struct {
  const FloorOptions *options;
  cairo_t *cr;
  PangoLayout *layout;
  double y;
  gboolean is_in_list;
} FloorPage;

static void
use_folder (const char *folder)
{
  g_autofree char *xml = g_strdup_printf ("<fontconfig><dir>%s</dir>"
                                          "<cachedir>/var/cache/fontconfig</cachedir>"
                                          "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
                                          "</fontconfig>", folder);
  FcConfig *config = FcConfigCreate ();

  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) xml, FcTrue);
  FcConfigBuildFonts (config);
  FcConfigSetCurrent (config);
}

PangoContext *
floor_create_context (const FloorOptions *options)
{
  static gsize is_ready;
  g_autoptr (PangoFontMap) map = NULL;
  PangoContext *context;
  cairo_font_options_t *font_options;

  if (g_once_init_enter (&is_ready))
    {
      if (options->folder != NULL)
        use_folder (options->folder);
      g_once_init_leave (&is_ready, 1);
    }

  map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  font_options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (font_options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (font_options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, font_options);
  cairo_font_options_destroy (font_options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en"));
  return context;
}

static void
begin (FloorPage  *self,
       const char *tag)
{
  if (self->options->is_tagged)
    cairo_tag_begin (self->cr, tag, NULL);
}

static void
end (FloorPage  *self,
     const char *tag)
{
  if (self->options->is_tagged)
    cairo_tag_end (self->cr, tag);
}

static void
set_list (FloorPage *self,
          gboolean   is_in_list)
{
  if (is_in_list && !self->is_in_list)
    begin (self, "L");
  if (!is_in_list && self->is_in_list)
    end (self, "L");

  self->is_in_list = is_in_list;
}

static void
draw_lines (FloorPage *self,
            double     x)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      PangoRectangle line;
      double height, baseline;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      height = (double) line.height / PANGO_SCALE;
      baseline = (double) (pango_layout_iter_get_baseline (iter) - line.y) / PANGO_SCALE;
      if (self->y + height > HEIGHT - MARGIN)
        {
          cairo_show_page (self->cr);
          self->y = MARGIN;
        }

      cairo_move_to (self->cr, x, self->y + baseline);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
      self->y += height;
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
draw_line (FloorPage  *self,
           const char *line,
           gsize       length)
{
  PangoFontDescription *font = pango_font_description_new ();
  guint kind = 0;
  gboolean is_item;
  double x;

  while (!g_str_has_prefix (line, kinds[kind].prefix))
    kind++;

  is_item = kind == ITEM;
  x = MARGIN + (is_item ? INDENT : 0);
  pango_font_description_set_family (font, self->options->family);
  pango_font_description_set_absolute_size (font, kinds[kind].size * PANGO_SCALE);
  pango_font_description_set_weight (font, kinds[kind].is_semibold ? PANGO_WEIGHT_SEMIBOLD
                                                                   : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (self->layout, (int) ((WIDTH - MARGIN - x) * PANGO_SCALE));

  set_list (self, is_item);
  self->y += kinds[kind].before;
  if (is_item)
    {
      begin (self, "LI");
      begin (self, "Lbl");
      pango_layout_set_text (self->layout, "•", -1);
      cairo_move_to (self->cr, MARGIN, self->y);
      pango_cairo_show_layout (self->cr, self->layout);
      end (self, "Lbl");
    }

  begin (self, kinds[kind].tag);
  pango_layout_set_text (self->layout, line + strlen (kinds[kind].prefix),
                         (int) (length - strlen (kinds[kind].prefix)));
  draw_lines (self, x);
  end (self, kinds[kind].tag);
  if (is_item)
    end (self, "LI");
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
floor_write_pdf (const FloorOptions *options,
                 PangoContext       *context,
                 const char         *text)
{
  GByteArray *pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, pdf, WIDTH, HEIGHT);
  FloorPage page = { .options = options, .y = MARGIN };
  const char *next;

  page.cr = cairo_create (surface);
  page.layout = pango_layout_new (context);
  begin (&page, "Document");
  for (const char *line = text; *line != '\0'; line = next)
    {
      const char *line_end = strchrnul (line, '\n');

      if (line_end > line)
        draw_line (&page, line, (gsize) (line_end - line));
      next = *line_end == '\n' ? line_end + 1 : line_end;
    }

  set_list (&page, FALSE);
  end (&page, "Document");
  cairo_show_page (page.cr);
  g_object_unref (page.layout);
  cairo_destroy (page.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (pdf);
}
