/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Places in the text, edits of one block, content set bit by bit, other settings. */

#include <string.h>

#include "page-fixture.h"

static const char *const names[] = {
  "arabic", "english", "german", "hindi", "japanese", "mixed", "short",
};

static JdDocument *
load (const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/tests/layout/documents/%s.jobdesc",
                                           g_getenv ("JD_SOURCE_ROOT"), name);

  return page_fixture_load (path);
}

/* The middle of the caret before a character leads back to its block, and the place is no more
 * than a cluster away. */
static void
check_place (JdLayout *layout,
             guint     block,
             guint     offset)
{
  JdRectangle caret;
  guint page, found, back;

  g_assert_true (jd_layout_find_caret (layout, block, offset, &page, &caret));
  g_assert_cmpuint (page, <, jd_layout_get_n_pages (layout));
  g_assert_cmpfloat (caret.height, >, 5);
  g_assert_true (jd_layout_find_place (layout, page, caret.x + 0.01, caret.y + caret.height / 2,
                                       &found, &back));
  g_assert_cmpuint (found, ==, block);
}

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
      {
        g_autoptr (JdDocument) document = load (names[i]);
        g_autoptr (JdLayout) layout = page_fixture_lay_out (document, style, JD_PAPER_A4);
        JdContent *content = jd_layout_get_content (layout);

        for (guint block = 0; block < jd_content_get_n_blocks (content); block++)
          {
            const char *text = jd_inline_get_text (jd_content_get_block (content, block)->text);

            for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
              check_place (layout, block, (guint) (p - text));
          }
      }
}

static void
test_offsets (void)
{
  g_autoptr (JdDocument) document = load ("english");

  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autoptr (JdLayout) layout = page_fixture_lay_out (document, style, JD_PAPER_A4);
      JdContent *content = jd_layout_get_content (layout);

      for (guint block = 0; block < jd_content_get_n_blocks (content); block++)
        {
          const char *text = jd_inline_get_text (jd_content_get_block (content, block)->text);
          JdRectangle caret;
          guint page, found, back;

          for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
            {
              if (*p == ' ')
                continue;

              g_assert_true (jd_layout_find_caret (layout, block, (guint) (p - text), &page,
                                                   &caret));
              g_assert_true (jd_layout_find_place (layout, page, caret.x + 0.3,
                                                   caret.y + caret.height / 2, &found, &back));
              g_assert_cmpuint (found, ==, block);
              g_assert_cmpuint (back, ==, (guint) (p - text));
            }
        }
    }
}

static void
count_rectangle (guint              page,
                 const JdRectangle *rectangle,
                 gpointer           user_data)
{
  guint *counts = user_data;

  g_assert_cmpfloat (rectangle->width, >, 20);
  g_assert_cmpfloat (rectangle->height, >, 5);
  counts[page]++;
}

static void
test_rectangles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JdDocument) document = load (names[i]);
      g_autoptr (JdLayout) layout = page_fixture_lay_out (document, -1, -1);
      JdContent *content = jd_layout_get_content (layout);

      for (guint block = 0; block < jd_content_get_n_blocks (content); block++)
        {
          guint counts[4] = { 0 };

          jd_layout_foreach_rectangle (layout, block, count_rectangle, counts);
          g_assert_cmpuint (counts[0] + counts[1] + counts[2], >=, 1);
          g_assert_cmpuint (counts[3], ==, 0);
        }
    }
}

static void
test_nowhere (void)
{
  JdPageSettings settings;
  g_autoptr (JdLayout) layout = NULL;
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
  JdRectangle caret;
  guint page, block;

  jd_page_settings_init (&settings, NULL);
  layout = jd_layout_new (&settings);

  /* First with no content at all, then with that of an empty document. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) items = page_fixture_collect (layout);

      g_assert_cmpuint (items->len, ==, 0);
      g_assert_cmpuint (jd_layout_get_n_pages (layout), ==, 1);
      g_assert_false (jd_layout_find_place (layout, 0, 100, 100, &block, NULL));
      g_assert_false (jd_layout_find_place (layout, 7, 100, 100, &block, NULL));
      g_assert_false (jd_layout_find_caret (layout, 0, 0, &page, &caret));
      g_assert_null (jd_layout_find_link (layout, 0, 100, 100));
      g_assert_false (jd_layout_uses_system_fonts (layout));
      jd_layout_set_content (layout, content);
    }
}

static void
test_links (void)
{
  g_autoptr (JdDocument) document = load ("english");
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  g_autoptr (GArray) items = page_fixture_collect (layout);
  const PageItem *item = page_fixture_find (items, "work@curlew.example");
  g_autofree char *href = jd_layout_find_link (layout, item->page, item->item.x + 5,
                                               item->item.top + 5);

  g_assert_cmpstr (href, ==, "mailto:work@curlew.example");
  g_assert_null (jd_layout_find_link (layout, item->page, item->item.x - 5, item->item.top + 5));
  g_assert_null (jd_layout_find_link (layout, item->page, item->item.x + 5, item->item.top - 20));
}

typedef struct {
  JdLayout *layout;
  JdContent *content;
  guint n_updates;
} Typing;

static void
follow (JdDocument *document,
        JdChange   *change,
        gpointer    user_data)
{
  Typing *self = user_data;
  guint block;

  g_assert_true (jd_content_update (self->content, change, &block));
  jd_layout_update_block (self->layout, block);
  self->n_updates++;
}

/* Text after each edit is what it is when all is set anew. */
static void
check_typing (JdDocument *document,
              int         style,
              gpointer    part,
              guint       member)
{
  static const char *const texts[] = {
    "x", "A few words", "**Strong** and *soft*", "عربي", "日本語のテキスト",
    "A text that is long enough to need several lines on the page: it goes on and on, and then on "
    "and on, so that whatever comes after it has to move down, over the end of the page, where a "
    "paragraph of more than three lines is split, and [a link](https://example.org) comes last.",
    "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\nthirteen", "y",
  };
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, style, JD_PAPER_A4);
  Typing typing = { layout, jd_layout_get_content (layout), 0 };
  gulong handler = g_signal_connect (document, "changed", G_CALLBACK (follow), &typing);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JdLayout) anew = NULL;
      g_autofree char *wanted = NULL;
      g_autofree char *found = NULL;

      jd_part_set_string (part, member, texts[i]);
      anew = page_fixture_lay_out (document, style, JD_PAPER_A4);
      wanted = page_fixture_describe_pages (anew);
      found = page_fixture_describe_pages (layout);
      g_assert_cmpstr (found, ==, wanted);
    }

  g_assert_cmpuint (typing.n_updates, ==, G_N_ELEMENTS (texts));
  g_signal_handler_disconnect (document, handler);
}

static gpointer
get_section (JdDocument *document,
             guint       index)
{
  return jd_part_list_get (jd_part_get_list (document, JD_DOCUMENT_SECTIONS), index);
}

static gpointer
get_item (JdDocument *document,
          guint       section,
          guint       block)
{
  JdPartList *blocks = jd_part_get_list (get_section (document, section), JD_SECTION_BLOCKS);

  return jd_part_list_get (blocks, block);
}

static void
test_typing (void)
{
  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autoptr (JdDocument) document = load ("english");
      JdPartList *faq = jd_part_get_list (document, JD_DOCUMENT_FAQ);
      JdPartList *items = jd_part_get_list (get_item (document, 2, 0), JD_BLOCK_ITEMS);
      JdPart *nested = jd_part_list_get (jd_part_get_list (jd_part_list_get (items, 1),
                                                           JD_ITEM_ITEMS), 1);

      check_typing (document, style, get_item (document, 0, 0), JD_BLOCK_TEXT);
      check_typing (document, style, get_item (document, 1, 0), JD_BLOCK_TEXT);
      check_typing (document, style, get_item (document, 1, 1), JD_BLOCK_TEXT);
      check_typing (document, style, jd_part_list_get (items, 6), JD_ITEM_TEXT);
      check_typing (document, style, nested, JD_ITEM_TEXT);
      check_typing (document, style, jd_part_list_get (faq, 0), JD_QUESTION_QUESTION);
      check_typing (document, style, jd_part_list_get (faq, 2), JD_QUESTION_ANSWER);
      check_typing (document, style, document, JD_DOCUMENT_TITLE);
      check_typing (document, style, jd_part_get_part (document, JD_DOCUMENT_COMPANY),
                    JD_COMPANY_NAME);
      check_typing (document, style, jd_part_get_part (document, JD_DOCUMENT_IDS),
                    JD_IDS_REQUISITION);
      check_typing (document, style, get_section (document, 2), JD_SECTION_TITLE);
      check_typing (document, style, get_section (document, 5), JD_SECTION_TITLE);
    }
}

/* Content that is set bit by bit gives pages that stay, and in the end the same. */
static void
test_bit_by_bit (void)
{
  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autoptr (JdDocument) document = load ("english");
      g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
      g_autoptr (JdLayout) whole = page_fixture_lay_out (document, style, JD_PAPER_A4);
      g_autofree char *wanted = page_fixture_describe_pages (whole);
      g_autofree char *found = NULL;
      g_autoptr (JdLayout) layout = jd_layout_new (jd_layout_get_settings (whole));
      guint n_steps = 0;

      jd_layout_start_content (layout, content);
      g_assert_false (jd_layout_is_complete (layout));
      while (jd_layout_continue (layout, 0))
        {
          g_autofree char *part = page_fixture_describe_pages (layout);

          g_assert_false (jd_layout_is_complete (layout));
          n_steps++;
        }

      g_assert_true (jd_layout_is_complete (layout));
      g_assert_cmpuint (n_steps, >, 3);
      found = page_fixture_describe_pages (layout);
      g_assert_cmpstr (found, ==, wanted);
    }
}

static void
test_settings (void)
{
  g_autoptr (JdDocument) document = load ("english");
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  g_autofree char *first = page_fixture_describe_pages (layout);

  for (guint i = 0; i < 12; i++)
    {
      JdPageSettings settings = {
        .style = (JdPageStyle) (i % 3),
        .paper = (JdPaper) (i / 3 % 2),
        .has_accent = i > 6,
        .accent = { 0.5, 0, 0 },
      };
      g_autoptr (JdLayout) anew = page_fixture_lay_out (document, (int) settings.style,
                                                        (int) settings.paper);
      g_autofree char *wanted = page_fixture_describe_pages (anew);
      g_autofree char *found = NULL;

      jd_layout_set_settings (layout, &settings);
      found = page_fixture_describe_pages (layout);
      g_assert_cmpstr (found, ==, wanted);
      g_assert_true (jd_page_settings_equal (jd_layout_get_settings (layout), &settings));
    }
}

static void
find_placeholder (const JdPageItem *item,
                  gpointer          user_data)
{
  guint *n_grey = user_data;

  if (item->kind == JD_PAGE_ITEM_GLYPHS && item->colour.red > 0.5)
    (*n_grey)++;
}

static void
test_placeholders (void)
{
  g_autoptr (JdDocument) document = jd_document_new_blank ("en");
  g_autoptr (JdContent) empty = jd_content_new (document, JD_CONTENT_PLACEHOLDERS);
  g_autoptr (JdLayout) layout = NULL;
  JdPageSettings settings;
  guint n_grey = 0;

  jd_page_settings_init (&settings, document);
  layout = jd_layout_new (&settings);
  jd_layout_set_content (layout, empty);
  jd_layout_foreach_item (layout, 0, find_placeholder, &n_grey);
  g_assert_cmpuint (n_grey, >, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/layout/places", test_places);
  g_test_add_func ("/page/layout/offsets", test_offsets);
  g_test_add_func ("/page/layout/rectangles", test_rectangles);
  g_test_add_func ("/page/layout/nowhere", test_nowhere);
  g_test_add_func ("/page/layout/links", test_links);
  g_test_add_func ("/page/layout/typing", test_typing);
  g_test_add_func ("/page/layout/bit-by-bit", test_bit_by_bit);
  g_test_add_func ("/page/layout/settings", test_settings);
  g_test_add_func ("/page/layout/placeholders", test_placeholders);

  return g_test_run ();
}
