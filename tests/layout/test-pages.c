/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of page-styles: one left edge, one leading, what stays together, where pages end. */

#include <math.h>
#include <string.h>

#include "jd-style-sheet.h"
#include "page-fixture.h"

#define NEAR 0.02

static JdDocument *
load (const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/tests/layout/documents/%s.jobdesc",
                                           g_getenv ("JD_SOURCE_ROOT"), name);

  return page_fixture_load (path);
}

static const JdContentBlock *
get_block (JdLayout       *layout,
           const PageItem *item)
{
  return jd_content_get_block (jd_layout_get_content (layout), item->item.block);
}

static gboolean
is_text (const PageItem *item)
{
  return item->text != NULL && item->item.role != JD_PAGE_ROLE_ARTIFACT;
}

/* All places are those that follow from the numbers of section 3, from the top of the page. */
static const struct {
  const char *document;
  int style;
  int paper;
  const char *text;
  guint page;
  double x;
  double baseline;
} places[] = {
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_A4, "Curlew Ferries", 0, 197.6, 63.625 },
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_A4, "Timetable", 0, 197.6 - 1.305, 88.25 },
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_A4, "Pay", 0, 53.6, 116.5 },
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_A4, "€51,000", 0, 197.6, 116.5 },
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_A4, "Reference", 0, 53.6, 200.5 },
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_A4, "As a Timetable", 0, 197.6, 234.875 },
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_LETTER, "Curlew Ferries", 0, 206, 57.625 },
  { "english", JD_PAGE_STYLE_MODERN, JD_PAPER_LETTER, "Pay", 0, 62, 110.5 },
  { "english", JD_PAGE_STYLE_CLASSIC, JD_PAPER_A4, "Pay", 0, 99.6,
    62 + 45 + 14 + 2 + 28 + 18.75 + 9.73 },
  { "english", JD_PAGE_STYLE_COMPACT, JD_PAPER_A4, "Curlew Ferries", 0, 39.6, 50 },
  { "english", JD_PAGE_STYLE_COMPACT, JD_PAPER_A4, "Pay", 0, 39.6, 42 + 11.5 + 23 + 12 + 8 },
  { "english", JD_PAGE_STYLE_COMPACT, JD_PAPER_A4, "Start", 0, 309.6, 42 + 11.5 + 23 + 12 + 8 },
  { "short", JD_PAGE_STYLE_MODERN, JD_PAPER_A4, "Harbour Attendant", 0, 197.6 - 1.305, 88.25 },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (JdDocument) document = load (places[i].document);
      g_autoptr (JdLayout) layout = page_fixture_lay_out (document, places[i].style,
                                                          places[i].paper);
      g_autoptr (GArray) items = page_fixture_collect (layout);
      const PageItem *item = page_fixture_find (items, places[i].text);

      g_test_message ("%s in style %d: %s", places[i].document, places[i].style, places[i].text);
      g_assert_cmpuint (item->page, ==, places[i].page);
      g_assert_cmpfloat_with_epsilon (item->item.x, places[i].x, NEAR);
      g_assert_cmpfloat_with_epsilon (item->item.y, places[i].baseline, NEAR);
    }
}

/* Where the text of a block starts in Modern, measured from the start edge. */
static double
get_modern_edge (const JdContentBlock *block,
                 const JdPageItem     *item)
{
  switch (block->kind)
    {
    case JD_CONTENT_HEADING:
      return 0;
    case JD_CONTENT_TITLE:
      return 144 - 0.09 * (25 - 10.5);
    case JD_CONTENT_FACT:
      return item->role == JD_PAGE_ROLE_LABEL ? 0 : 144;
    case JD_CONTENT_QUOTE:
      return 158;
    case JD_CONTENT_BULLET:
      if (block->level > 0)
        return item->role == JD_PAGE_ROLE_LABEL ? 158 - 12.4 : 158;
      return item->role == JD_PAGE_ROLE_LABEL ? 133 : 144;
    default:
      return 144;
    }
}

static void
test_left_edge (void)
{
  g_autoptr (JdDocument) document = load ("english");
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  g_autoptr (GArray) items = page_fixture_collect (layout);
  double last_top = -1;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);
      const JdContentBlock *block = is_text (item) ? get_block (layout, item) : NULL;
      double edge;

      /* The first run of a line tells where it starts. */
      if (block == NULL || block->kind == JD_CONTENT_SKILL ||
          (block->kind == JD_CONTENT_NUMBER && item->item.role == JD_PAGE_ROLE_LABEL) ||
          (fabs (item->item.top - last_top) < NEAR && item->item.x > 144 + 53.6 + 15))
        continue;

      last_top = item->item.top;
      edge = get_modern_edge (block, &item->item);
      g_assert_cmpfloat_with_epsilon (item->item.x, 53.6 + edge, NEAR);
      n++;
    }

  g_assert_cmpuint (n, >, 60);
}

static void
test_numbers_end_on_one_line (void)
{
  static const char *const items[] = {
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", NULL,
  };
  g_autoptr (JdDocument) document = page_fixture_new ("en", "Numbers");
  JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Numbers");
  g_autoptr (JdLayout) layout = NULL;
  g_autoptr (GArray) pieces = NULL;

  page_fixture_add_list (section, JD_BLOCK_TYPE_NUMBERS, items);
  layout = page_fixture_lay_out (document, JD_PAGE_STYLE_CLASSIC, JD_PAPER_A4);
  pieces = page_fixture_collect (layout);

  for (guint i = 0, n = 1; i < pieces->len; i++)
    {
      const PageItem *item = &g_array_index (pieces, PageItem, i);
      g_autofree char *number = g_strdup_printf ("%u", n);

      if (item->item.role != JD_PAGE_ROLE_LABEL)
        continue;

      g_assert_cmpstr (item->text, ==, number);
      g_assert_cmpfloat_with_epsilon (item->item.x + item->item.width, 99.6 - 6.5, NEAR);
      n++;
    }
}

/* Lines of a block are one leading apart, whatever scripts are in them. */
static void
test_leading (void)
{
  static const char *const names[] = { "english", "arabic", "japanese", "hindi", "mixed" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
      {
        g_autoptr (JdDocument) document = load (names[i]);
        g_autoptr (JdLayout) layout = page_fixture_lay_out (document, style, JD_PAPER_A4);
        g_autoptr (GArray) items = page_fixture_collect (layout);
        const PageItem *previous = NULL;

        for (guint j = 0; j < items->len; j++)
          {
            const PageItem *item = &g_array_index (items, PageItem, j);

            if (!is_text (item))
              continue;

            if (previous != NULL && previous->item.block == item->item.block &&
                previous->item.role == item->item.role && previous->page == item->page &&
                item->item.top > previous->item.top + NEAR)
              {
                g_assert_cmpfloat_with_epsilon (item->item.y - previous->item.y,
                                                item->item.height, NEAR);
                n++;
              }

            previous = item;
          }
      }

  g_assert_cmpuint (n, >, 80);
}

/* Arabic is the mirror image: what starts at the left there ends at the right here. */
static void
test_mirror (void)
{
  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("he", "שלום");
      g_autoptr (JdDocument) other = page_fixture_new ("en", "Peace");
      JdPart *sections[] = {
        page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "כותרת"),
        page_fixture_add_section (other, JD_SECTION_ROLE_CUSTOM, "Heading"),
      };
      g_autoptr (JdLayout) mirrored = NULL;
      g_autoptr (JdLayout) straight = NULL;
      g_autoptr (GArray) right = NULL;
      g_autoptr (GArray) left = NULL;
      double width;

      page_fixture_add_list (sections[0], JD_BLOCK_TYPE_BULLETS,
                             (const char *const[]) { "אחת", "\tשתיים", NULL });
      page_fixture_add_list (sections[1], JD_BLOCK_TYPE_BULLETS,
                             (const char *const[]) { "One", "\tTwo", NULL });
      page_fixture_add_text (sections[0], JD_BLOCK_TYPE_QUOTE, "ציטוט");
      page_fixture_add_text (sections[1], JD_BLOCK_TYPE_QUOTE, "Quote");

      mirrored = page_fixture_lay_out (document, style, JD_PAPER_A4);
      straight = page_fixture_lay_out (other, style, JD_PAPER_A4);
      right = page_fixture_collect (mirrored);
      left = page_fixture_collect (straight);
      jd_layout_get_page_size (mirrored, &width, NULL);
      g_assert_cmpuint (right->len, ==, left->len);

      for (guint i = 0; i < left->len; i++)
        {
          const PageItem *a = &g_array_index (left, PageItem, i);
          const PageItem *b = &g_array_index (right, PageItem, i);

          g_assert_cmpint (a->item.role, ==, b->item.role);
          g_assert_cmpfloat_with_epsilon (a->item.y, b->item.y, NEAR);
          if (a->item.role == JD_PAGE_ROLE_TITLE)
            continue;
          g_assert_cmpfloat_with_epsilon (a->item.x, width - b->item.x - b->item.width,
                                          style == JD_PAGE_STYLE_CLASSIC ? 1 : 0.1);
        }
    }
}

static void
test_heading_beside (void)
{
  g_autoptr (JdDocument) document = load ("german");
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
  g_autoptr (GArray) items = page_fixture_collect (layout);
  const PageItem *heading = page_fixture_find (items, "Aufgaben");
  const PageItem *text = page_fixture_find (items, "Weiterentwicklung");
  const PageItem *wide = page_fixture_find (items, "Qualifikationsvoraussetzungen");
  const PageItem *below = page_fixture_find (items, "Abgeschlossene");
  const PageItem *two_lines = page_fixture_find (items, "Vergütung und");

  g_assert_cmpfloat_with_epsilon (heading->item.y, text->item.y, NEAR);
  g_assert_cmpfloat (wide->item.width, >, 122);
  g_assert_cmpfloat_with_epsilon (below->item.y - wide->item.y, 14 + 3.625, NEAR);
  g_assert_cmpfloat (two_lines->item.width, <, 122);
  g_assert_cmpint (page_fixture_find (items, "Zusatzleistungen")->item.block, ==,
                   (int) two_lines->item.block);
}

static void
test_title_sizes (void)
{
  static const struct {
    guint n_words;
    double leading;
  } titles[] = { { 1, 28 }, { 4, 28 }, { 12, 21 }, { 20, 21 }, { 40, 14 } };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      g_autoptr (JdDocument) document = NULL;
      g_autoptr (JdLayout) layout = NULL;
      g_autoptr (GArray) items = NULL;

      for (guint j = 0; j < titles[i].n_words; j++)
        g_string_append (title, j > 0 ? " Manager" : "Manager");

      document = page_fixture_new ("en", title->str);
      layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
      items = page_fixture_collect (layout);
      g_assert_cmpfloat (page_fixture_find (items, "Manager")->item.height, ==, titles[i].leading);
    }
}

/* The columns of Compact end within five lines of each other. */
static void
test_balance (void)
{
  g_autoptr (JdDocument) document = load ("english");
  g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_COMPACT,
                                                      JD_PAPER_A4);
  g_autoptr (GArray) items = page_fixture_collect (layout);
  double ends[2] = { 0, 0 };

  g_assert_cmpuint (jd_layout_get_n_pages (layout), ==, 1);
  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);
      guint column = item->item.x > 39.6 + 246 ? 1 : 0;

      if (is_text (item))
        ends[column] = MAX (ends[column], item->item.y);
    }

  g_assert_cmpfloat (ends[0], >, 400);
  g_assert_cmpfloat (fabs (ends[0] - ends[1]), <=, 5 * 11.5 + NEAR);
}

static void
test_footer (void)
{
  static const struct {
    const char *name;
    guint n_pages;
  } documents[] = { { "english", 2 }, { "short", 1 }, { "arabic", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (JdDocument) document = load (documents[i].name);
      g_autoptr (JdLayout) layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN,
                                                          JD_PAPER_A4);
      g_autoptr (GArray) items = page_fixture_collect (layout);
      guint n_numbers = 0;

      g_assert_cmpuint (jd_layout_get_n_pages (layout), ==, documents[i].n_pages);
      for (guint j = 0; j < items->len; j++)
        {
          const PageItem *item = &g_array_index (items, PageItem, j);

          if (item->text != NULL && item->item.role == JD_PAGE_ROLE_ARTIFACT &&
              strstr (item->text, "/ ") != NULL)
            {
              n_numbers++;
              g_assert_cmpfloat_with_epsilon (item->item.y, 841.89 - 40 + 7.375 +
                                              (i == 2 ? 1.26 : 0), 0.1);
            }
        }

      g_assert_cmpuint (n_numbers, ==, documents[i].n_pages > 1 ? documents[i].n_pages : 0);
    }
}

/* The last two words stay together, and only where both are short. */
static void
test_last_words (void)
{
  static const struct {
    const char *lang;
    const char *end;
    gboolean stay;
  } cases[] = {
    { "en", "in Bergen.", TRUE },
    { "en", "neighbouring counties.", TRUE },
    { "en", "internationally known.", FALSE },
    { "en", "with neighbourhoods.", FALSE },
    { "th", "in Bergen.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_alone = 0;

      for (guint n = 40; n < 120; n++)
        {
          g_autofree char *filler = g_strnfill (n, 'i');
          g_autofree char *text = NULL;
          g_autoptr (JdDocument) document = page_fixture_new (cases[i].lang, "Words");
          JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Words");
          g_autoptr (JdLayout) layout = NULL;
          g_autoptr (GArray) items = NULL;

          for (guint j = 7; j < n; j += 8)
            filler[j] = ' ';
          text = g_strdup_printf ("%s %s", filler, cases[i].end);
          page_fixture_add_text (section, JD_BLOCK_TYPE_PARAGRAPH, text);
          layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
          items = page_fixture_collect (layout);
          n_alone += g_str_equal (g_array_index (items, PageItem, items->len - 1).text,
                                  strrchr (text, ' ') + 1);
        }

      g_test_message ("%s: %u", cases[i].end, n_alone);
      g_assert_cmpint (n_alone == 0, ==, cases[i].stay);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/pages/places", test_places);
  g_test_add_func ("/page/pages/left-edge", test_left_edge);
  g_test_add_func ("/page/pages/numbers", test_numbers_end_on_one_line);
  g_test_add_func ("/page/pages/leading", test_leading);
  g_test_add_func ("/page/pages/mirror", test_mirror);
  g_test_add_func ("/page/pages/heading-beside", test_heading_beside);
  g_test_add_func ("/page/pages/title-sizes", test_title_sizes);
  g_test_add_func ("/page/pages/balance", test_balance);
  g_test_add_func ("/page/pages/footer", test_footer);
  g_test_add_func ("/page/pages/last-words", test_last_words);

  return g_test_run ();
}
