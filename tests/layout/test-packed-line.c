/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page whose lines were packed is the same page, glyph by glyph. */

#include <pango/pangocairo.h>

#include "jd-packed-line.h"
#include "page-fixture.h"

static const char *const documents[] = {
  "arabic", "english", "german", "hindi", "japanese", "mixed", "short",
};

static void
describe_run (GString              *out,
              const PangoGlyphItem *run,
              const char           *text)
{
  const PangoItem *item = run->item;
  g_autoptr (PangoFontDescription) font =
    item->analysis.font != NULL ? pango_font_describe (item->analysis.font) : NULL;
  g_autofree char *name = font != NULL ? pango_font_description_to_string (font) : NULL;

  g_string_append_printf (out, "%s %d %d %d %d %d %d %s %.*s:", name != NULL ? name : "none",
                          item->offset, item->length, item->num_chars, item->analysis.level,
                          item->analysis.flags, item->analysis.gravity,
                          pango_language_to_string (item->analysis.language), item->length,
                          text != NULL ? text + item->offset : "");
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];

      g_string_append_printf (out, " %u %d %d %d %d %u %u", info->glyph, info->geometry.width,
                              info->geometry.x_offset, info->geometry.y_offset,
                              run->glyphs->log_clusters[i], info->attr.is_cluster_start,
                              info->attr.is_color);
    }

  g_string_append_c (out, '\n');
}

static void
describe_item (const JdPageItem *item,
               gpointer          user_data)
{
  GString *out = user_data;

  g_string_append_printf (out, "%d %d %u %u %u %u %.3f %.3f %.3f %.3f %s ", (int) item->kind,
                          (int) item->role, item->block, item->row, item->list, item->parent,
                          item->x, item->y, item->width, item->height,
                          item->href != NULL ? item->href : "");
  if (item->glyphs != NULL)
    describe_run (out, item->glyphs, item->text);
}

static char *
describe (JdDocument           *document,
          const JdPageSettings *settings,
          gboolean              once)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
  g_autoptr (JdLayout) layout = jd_layout_new (settings);
  GString *out = g_string_new (NULL);
  guint n_pages;

  if (once)
    jd_layout_draw_once (layout);

  jd_layout_set_content (layout, content);
  n_pages = jd_layout_get_n_pages (layout);
  for (guint i = 0; i < n_pages; i++)
    {
      g_string_append_printf (out, "page %u of %u\n", i, n_pages);
      jd_layout_foreach_item (layout, i, describe_item, out);
      if (once)
        jd_layout_forget_page (layout, i);
    }

  return g_string_free (out, FALSE);
}

static void
test_same_pages (gconstpointer data)
{
  g_autofree char *path = g_strdup_printf ("%s/tests/layout/documents/%s.jobdesc",
                                           g_getenv ("JD_SOURCE_ROOT"), (const char *) data);
  g_autoptr (JdDocument) document = page_fixture_load (path);

  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autofree char *kept = NULL;
      g_autofree char *packed = NULL;
      JdPageSettings settings;

      jd_page_settings_init (&settings, document);
      settings.style = (JdPageStyle) style;
      kept = describe (document, &settings, FALSE);
      packed = describe (document, &settings, TRUE);
      g_assert_cmpstr (packed, ==, kept);
    }
}

/* What is packed is what does not need more. */
static void
test_what_is_packed (void)
{
  const struct { const char *text; gboolean is_packed; } rows[] = {
    { "A line of text, with figures: 12,345.", TRUE },
    { "office, \xef\xac\x81ne, na\xc3\xafve", TRUE },
    { "", TRUE },
    { "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", FALSE },
    { "one \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d two", FALSE },
  };
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) before = g_string_new (NULL);
      g_autoptr (GString) after = g_string_new (NULL);
      const PangoLayoutLine *line;
      JdPackedLine *packed;
      GSList *runs;

      pango_layout_set_text (layout, rows[i].text, -1);
      line = pango_layout_get_line_readonly (layout, 0);
      packed = jd_packed_line_new (line);
      g_assert_cmpint (packed != NULL, ==, rows[i].is_packed);
      if (packed == NULL)
        continue;

      runs = jd_packed_line_unpack (packed);
      for (const GSList *l = line->runs; l != NULL; l = l->next)
        describe_run (before, l->data, rows[i].text);
      for (const GSList *l = runs; l != NULL; l = l->next)
        describe_run (after, l->data, rows[i].text);

      g_assert_cmpstr (after->str, ==, before->str);
      jd_packed_line_free_runs (runs);
      jd_packed_line_free (packed);
    }

  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/packed/%s", documents[i]);

      g_test_add_data_func (path, documents[i], test_same_pages);
    }

  g_test_add_func ("/page/packed/what-is-packed", test_what_is_packed);
  return g_test_run ();
}
