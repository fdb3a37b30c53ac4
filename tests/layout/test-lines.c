/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines break at the same words on every paper, at every zoom, in every thread and in the PDF. */

#include <cairo-pdf.h>

#include "random-text.h"

#define N_PARAGRAPHS 720
#define LONG_WORD 5000

static void
draw_all (JdLayout        *layout,
          cairo_surface_t *surface,
          double           scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < jd_layout_get_n_pages (layout); i++)
    {
      jd_layout_draw_page (layout, i, cr);
      cairo_show_page (cr);
    }

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

static cairo_status_t
swallow (void                *closure,
         const unsigned char *data,
         unsigned int         length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_to_pdf (JdLayout *layout)
{
  gsize n_bytes = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, &n_bytes, 595, 842);

  draw_all (layout, surface, 1);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_bytes, >, 1000);
}

static void
draw_at_zoom (JdLayout *layout,
              double    zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);

  draw_all (layout, surface, zoom);
  cairo_surface_destroy (surface);
}

static gpointer
describe_in_thread (gpointer data)
{
  JdDocument *document = data;
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN,
                                                      JD_PAPER_LETTER);

  draw_to_pdf (layout);
  return page_fixture_describe_lines (layout);
}

static void
test_same_breaks (gconstpointer data)
{
  guint script = GPOINTER_TO_UINT (data);
  g_autoptr (JdDocument) document = page_fixture_create_random (script,
                                                     N_PARAGRAPHS / PAGE_FIXTURE_N_SCRIPTS);
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  g_autofree char *lines = page_fixture_describe_lines (layout);
  g_autoptr (JdDocument) copy = jd_document_copy (document);
  g_autofree char *after = NULL;
  g_autofree char *in_thread = NULL;

  in_thread = g_thread_join (g_thread_new ("layout", describe_in_thread, copy));
  g_assert_cmpstr (in_thread, ==, lines);

  for (double zoom = 0.5; zoom <= 6; zoom += 0.5)
    draw_at_zoom (layout, zoom);
  draw_to_pdf (layout);

  after = page_fixture_describe_lines (layout);
  g_assert_cmpstr (after, ==, lines);
  g_assert_cmpuint (jd_layout_count_unknown (layout), ==, 0);
}

/* Every byte of a block is on some line, once. */
static void
test_nothing_lost (void)
{
  for (guint i = 0; i < PAGE_FIXTURE_N_SCRIPTS; i++)
    {
      g_autoptr (JdDocument) document = page_fixture_create_random (i, 20);
      g_autoptr (JdLayout) layout = page_fixture_lay_out (document, -1, -1);
      g_autoptr (GArray) items = page_fixture_collect (layout);
      JdContent *content = jd_layout_get_content (layout);
      g_autofree gsize *lengths = g_new0 (gsize, jd_content_get_n_blocks (content));

      for (guint j = 0; j < items->len; j++)
        {
          const PageItem *item = &g_array_index (items, PageItem, j);

          if (item->text != NULL && item->item.role != JD_PAGE_ROLE_ARTIFACT)
            lengths[item->item.block] += strlen (item->text);
        }

      for (guint j = 0; j < jd_content_get_n_blocks (content); j++)
        g_assert_cmpuint (lengths[j], ==,
                          strlen (jd_inline_get_text (jd_content_get_block (content, j)->text)));
    }
}

static void
test_long_word (void)
{
  g_autoptr (JdDocument) document = page_fixture_new ("en", "Word");
  JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Words");
  g_autofree char *word = g_strnfill (LONG_WORD, 'm');
  g_autoptr (JdLayout) layout = NULL;
  g_autoptr (GArray) items = NULL;

  page_fixture_add_text (section, JD_BLOCK_TYPE_PARAGRAPH, word);
  jd_part_set_string (section, JD_SECTION_TITLE, word);
  jd_part_set_string (document, JD_DOCUMENT_TITLE, word);

  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      double left, width, page_height;

      g_clear_object (&layout);
      g_clear_pointer (&items, g_array_unref);
      layout = page_fixture_lay_out (document, style, JD_PAPER_A4);
      items = page_fixture_collect (layout);
      jd_layout_get_text_extent (layout, &left, &width);
      jd_layout_get_page_size (layout, NULL, &page_height);
      g_assert_cmpuint (jd_layout_get_n_pages (layout), >, 2);

      for (guint i = 0; i < items->len; i++)
        {
          const JdPageItem *item = &g_array_index (items, PageItem, i).item;

          g_assert_cmpfloat (item->x, >=, left - 12);
          g_assert_cmpfloat (item->x + item->width, <=, left + width + 0.1);
          g_assert_cmpfloat (item->y, <=, page_height - 20);
        }
    }
}

/* Texts that are set piece by piece: no byte is lost or said twice, no line is too long, and no
 * piece ends in a line that could take more. */
static void
check_huge (const char *lang,
            const char *text)
{
  g_autoptr (JdDocument) document = page_fixture_new (lang, "Huge");
  JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Huge");
  g_autoptr (JdLayout) layout = NULL;
  g_autoptr (GArray) items = NULL;
  gsize position = 0;

  page_fixture_add_text (section, JD_BLOCK_TYPE_PARAGRAPH, text);
  layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  items = page_fixture_collect (layout);

  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      if (item->text == NULL || item->item.role != JD_PAGE_ROLE_PARAGRAPH)
        continue;

      while (text[position] == '\n')
        position++;

      g_assert_true (g_str_has_prefix (text + position, item->text));
      g_assert_cmpfloat (item->item.width, <=, 344.1);
      position += strlen (item->text);
    }

  while (text[position] == '\n')
    position++;
  g_assert_cmpuint (position, ==, strlen (text));
}

static void
test_huge (void)
{
  g_autofree char *word = g_strnfill (40000, 'w');

  check_huge ("en", word);
  for (guint i = 0; i < PAGE_FIXTURE_N_SCRIPTS; i++)
    {
      const PageFixtureScript *script = &page_fixture_scripts[i];
      g_autoptr (GString) lines = g_string_new (NULL);
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint j = 0; j < 3000; j++)
        {
          const char *piece = script->words[j % script->n_words];

          g_string_append_printf (words, "%s ", piece);
          g_string_append_printf (lines, "%s%s", piece, j % 7 == 0 ? "\n" : " ");
        }

      check_huge (script->lang, words->str);
      check_huge (script->lang, lines->str);
    }
}

static void
check_short (const JdPageItem *item,
             gpointer          user_data)
{
  guint *n_artifacts = user_data;

  g_assert_cmpfloat (item->width, <=, 516.1);
  if (item->text == NULL || item->role != JD_PAGE_ROLE_ARTIFACT)
    return;

  g_assert_cmpuint (strlen (item->text), <=, 2000);
  (*n_artifacts)++;
}

/* Title, company and heading may be of any length, but the footer, and the heading that is said
 * again, are made of no more than fits in their line. */
static void
test_huge_head (void)
{
  g_autofree char *word = g_strnfill (60000, 'x');

  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("en", word);
      JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, word);
      g_autoptr (JdLayout) layout = NULL;
      guint n_artifacts = 0;

      jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_NAME, word);
      page_fixture_add_text (section, JD_BLOCK_TYPE_PARAGRAPH, "Text");
      layout = page_fixture_lay_out (document, style, JD_PAPER_A4);
      for (guint i = 0; i < jd_layout_get_n_pages (layout); i++)
        jd_layout_foreach_item (layout, i, check_short, &n_artifacts);

      g_assert_cmpuint (n_artifacts, >=, 2 * jd_layout_get_n_pages (layout));
    }
}

/* The pieces of a text have the lines that it has in one. */
static void
test_pieces (void)
{
  const PageFixtureScript *latin = &page_fixture_scripts[0];
  char *lines[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("en", "Pieces");
      JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Pieces");
      g_autoptr (JdLayout) layout = NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      /* Beyond 16 KB a text is set in pieces. */
      for (guint j = 0; text->len < (i == 0 ? 15000 : 60000); j++)
        g_string_append_printf (text, "%s ", latin->words[(j * 7 + j / 5) % latin->n_words]);

      page_fixture_add_text (section, JD_BLOCK_TYPE_PARAGRAPH, text->str);
      layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
      lines[i] = page_fixture_describe_lines (layout);
    }

  /* All lines of the shorter text but its last two are those of the longer. */
  for (guint i = 0; i < 3; i++)
    *strrchr (lines[0], '\n') = '\0';
  g_assert_true (g_str_has_prefix (lines[1], lines[0]));
  g_free (lines[0]);
  g_free (lines[1]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < PAGE_FIXTURE_N_SCRIPTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/lines/same-breaks/%s",
                                               page_fixture_scripts[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_same_breaks);
    }

  g_test_add_func ("/page/lines/nothing-lost", test_nothing_lost);
  g_test_add_func ("/page/lines/long-word", test_long_word);
  g_test_add_func ("/page/lines/huge", test_huge);
  g_test_add_func ("/page/lines/huge-head", test_huge_head);
  g_test_add_func ("/page/lines/pieces", test_pieces);

  return g_test_run ();
}
