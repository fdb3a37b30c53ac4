/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the preview hands to GTK, at every zoom and at the scale of the display: the glyphs, line by
 * line, that a layout of another thread has put there. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "jd-page-area.h"
#include "random-text.h"
#include "ui-fixture.h"

#define N_PARAGRAPHS 120

/* Glyphs that stand together, with no scale of any display. */
typedef struct {
  double x;
  double y;
  char *glyphs;
} Piece;

static void
clear_piece (gpointer data)
{
  g_free (((Piece *) data)->glyphs);
}

static GArray *
create_pieces (void)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_array_set_clear_func (pieces, clear_piece);
  return pieces;
}

static void
add_piece (GArray               *pieces,
           double                x,
           double                y,
           const PangoGlyphInfo *glyphs,
           guint                 n_glyphs)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Piece piece = { x, y, NULL };

  for (guint i = 0; i < n_glyphs; i++)
    if (glyphs[i].glyph != PANGO_GLYPH_EMPTY)
      g_string_append_printf (text, "%u+%d ", glyphs[i].glyph, glyphs[i].geometry.width);

  piece.glyphs = g_string_free (g_steal_pointer (&text), FALSE);
  g_array_append_val (pieces, piece);
}

/* In the thread */

static void
keep_item (const JdPageItem *item,
           gpointer          pieces)
{
  PangoRectangle ink;

  if (item->kind != JD_PAGE_ITEM_GLYPHS)
    return;

  /* GTK makes no node where nothing is to be seen. */
  pango_glyph_string_extents (item->glyphs->glyphs, item->glyphs->item->analysis.font, &ink, NULL);
  if (ink.width > 0 && ink.height > 0)
    add_piece (pieces, item->x, item->y, item->glyphs->glyphs->glyphs,
               (guint) item->glyphs->glyphs->num_glyphs);
}

static gpointer
lay_out_in_thread (gpointer document)
{
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < jd_layout_get_n_pages (layout); i++)
    {
      GArray *pieces = create_pieces ();

      jd_layout_foreach_item (layout, i, keep_item, pieces);
      g_ptr_array_add (pages, pieces);
    }

  return pages;
}

/* In the preview */

static void
collect_node (GskRenderNode *node,
              GskTransform  *transform,
              GArray        *pieces)
{
  g_autoptr (GskTransform) inner = NULL;
  const graphene_point_t *offset;
  graphene_point_t place;
  const PangoGlyphInfo *glyphs;
  guint n_glyphs;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      offset = gsk_text_node_get_offset (node);
      glyphs = gsk_text_node_get_glyphs (node, &n_glyphs);
      gsk_transform_transform_point (transform, offset, &place);
      add_piece (pieces, place.x, place.y, glyphs, n_glyphs);
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_node (gsk_container_node_get_child (node, i), transform, pieces);
      break;
    case GSK_TRANSFORM_NODE:
      inner = gsk_transform_transform (gsk_transform_ref (transform),
                                       gsk_transform_node_get_transform (node));
      collect_node (gsk_transform_node_get_child (node), inner, pieces);
      break;
    case GSK_CLIP_NODE:
      collect_node (gsk_clip_node_get_child (node), transform, pieces);
      break;
    default:
      break;
    }
}

static GArray *
collect_preview (GtkWidget *area,
                 double     zoom)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GArray *pieces = create_pieces ();

  jd_page_area_set_view (JD_PAGE_AREA (area), zoom, 0);
  gtk_widget_measure (area, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (area, (int) ceil (595.28 * zoom), (int) ceil (841.89 * zoom), -1, NULL);
  GTK_WIDGET_GET_CLASS (area)->snapshot (area, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  collect_node (node, NULL, pieces);
  return pieces;
}

static guint
compare (GArray *drawn,
         GArray *expected,
         double  zoom)
{
  guint n_lines = 0;
  double y = -1;

  g_assert_cmpuint (drawn->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      const Piece *a = &g_array_index (drawn, Piece, i);
      const Piece *b = &g_array_index (expected, Piece, i);

      g_assert_cmpstr (a->glyphs, ==, b->glyphs);
      g_assert_cmpfloat_with_epsilon (a->x, b->x * zoom, 0.01);
      g_assert_cmpfloat_with_epsilon (a->y, b->y * zoom, 0.01);
      n_lines += fabs (b->y - y) > 1;
      y = b->y;
    }

  return n_lines;
}

static void
test_lines (gconstpointer data)
{
  static const double zooms[] = { 0.5, 0.75, 1, 1.1, 1.5, 2, 3 };
  guint script = GPOINTER_TO_UINT (data);
  g_autoptr (JdDocument) document = page_fixture_create_random (script, N_PARAGRAPHS);
  g_autoptr (JdDocument) copy = jd_document_copy (document);
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *window = ui_window_new (fixed, 600, 400);
  g_autoptr (GPtrArray) pages = NULL;
  guint n_lines = 0;

  pages = g_thread_join (g_thread_new ("layout", lay_out_in_thread, copy));
  g_assert_cmpuint (jd_layout_get_n_pages (layout), ==, pages->len);

  for (guint i = 0; i < pages->len; i++)
    {
      GtkWidget *area = jd_page_area_new (layout, i);

      gtk_fixed_put (GTK_FIXED (fixed), area, 0, 0);
      g_assert_cmpint (gtk_widget_get_scale_factor (area), ==,
                       g_strcmp0 (g_getenv ("GDK_SCALE"), "2") == 0 ? 2 : 1);
      for (guint j = 0; j < G_N_ELEMENTS (zooms); j++)
        {
          g_autoptr (GArray) drawn = collect_preview (area, zooms[j]);

          n_lines += compare (drawn, g_ptr_array_index (pages, i), zooms[j]);
        }

      gtk_fixed_remove (GTK_FIXED (fixed), area);
    }

  g_test_message ("%u pages, %u lines at each of %u zooms", pages->len,
                  n_lines / (guint) G_N_ELEMENTS (zooms), (guint) G_N_ELEMENTS (zooms));
  g_assert_cmpuint (n_lines, >, 300 * G_N_ELEMENTS (zooms));
  ui_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  for (guint i = 0; i < PAGE_FIXTURE_N_SCRIPTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/preview/lines/%s", page_fixture_scripts[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_lines);
    }

  return g_test_run ();
}
