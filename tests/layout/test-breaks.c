/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pages and columns end: what stays together, what is squeezed, what fills a page. */

#include <math.h>
#include <string.h>

#include "page-fixture.h"

#define NEAR 0.02

static gboolean
is_text (const PageItem *item)
{
  return item->text != NULL && item->item.role != JD_PAGE_ROLE_ARTIFACT;
}

/* A paragraph of @n_lines lines in Modern. */
static void
add_paragraph (JdPart *section,
               guint   n_lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "%sline %u", i > 0 ? "\n" : "", i);

  page_fixture_add_text (section, JD_BLOCK_TYPE_PARAGRAPH, text->str);
}

/* Lines of a block by page. */
static void
count_lines (JdLayout *layout,
             guint     block,
             guint    *counts,
             guint     n_pages)
{
  g_autoptr (GArray) items = page_fixture_collect (layout);
  double top = -1;
  guint page = G_MAXUINT;

  memset (counts, 0, n_pages * sizeof *counts);
  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      if (!is_text (item) || item->item.block != block || item->item.role == JD_PAGE_ROLE_LABEL)
        continue;
      if (item->page != page || fabs (item->item.top - top) > NEAR)
        counts[item->page]++;

      page = item->page;
      top = item->item.top;
    }
}

/* Where the last line of a block ends, below all of its page where that is not the first. */
static double
find_bottom (GArray *items,
             guint   block)
{
  double bottom = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      if (is_text (item) && item->item.block == block)
        bottom = item->page == 0 ? item->item.top + item->item.height : 841.89;
    }

  return bottom;
}

/* How many of @n_lines lines of a paragraph are to stand below @bottom on a page of Modern in A4:
 * all, or as many as fit but two on either side, or none. */
static guint
count_expected (double bottom,
                guint  n_lines)
{
  double room = 841.89 - 62 - bottom - 7;
  guint n_fitting = room > 0 ? (guint) (room / 14 + 0.001) : 0;

  if (n_fitting >= n_lines)
    return n_lines;
  if (n_lines < 4 || n_fitting < 2)
    return 0;

  return MIN (n_fitting, n_lines - 2);
}

/* Whatever stands above it, a paragraph leaves and takes two lines or more, but no fewer than fit,
 * and one of up to three lines is whole. */
static void
test_widows_and_orphans (void)
{
  guint n_split = 0;
  guint n_pairs = 0;

  for (guint above = 30; above < 52; above++)
    for (guint n_lines = 1; n_lines < 9; n_lines++)
      {
        g_autoptr (JdDocument) document = page_fixture_new ("en", "Lines");
        JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Text");
        g_autoptr (JdLayout) layout = NULL;
        g_autoptr (GArray) items = NULL;
        guint counts[3];

        add_paragraph (section, above);
        add_paragraph (section, n_lines);
        add_paragraph (section, 30);
        layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
        g_assert_cmpuint (jd_layout_get_n_pages (layout), ==, 2);

        count_lines (layout, 3, counts, G_N_ELEMENTS (counts));
        items = page_fixture_collect (layout);
        g_assert_cmpuint (counts[0] + counts[1], ==, n_lines);
        g_assert_cmpuint (counts[0], ==, count_expected (find_bottom (items, 2), n_lines));
        n_pairs += counts[0] == 2 && n_lines > 4;
        if (counts[0] > 0 && counts[1] > 0)
          {
            g_assert_cmpuint (n_lines, >, 3);
            g_assert_cmpuint (counts[0], >=, 2);
            g_assert_cmpuint (counts[1], >=, 2);
            n_split++;
          }
      }

  g_assert_cmpuint (n_split, >, 10);
  g_assert_cmpuint (n_pairs, >, 2);
}

/* What must not be split and is higher than a page fills each page that it needs: the lead below a
 * title. */
static void
test_higher_than_a_page (void)
{
  static const struct {
    int style;
    guint lines[4];
  } cases[] = {
    { JD_PAGE_STYLE_MODERN, { 38, 41, 41, 10 } },
    { JD_PAGE_STYLE_CLASSIC, { 46, 50, 34, 0 } },
    { JD_PAGE_STYLE_COMPACT, { 124, 6, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("en", "Lines");
      JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_SUMMARY, "Text");
      g_autoptr (JdLayout) layout = NULL;
      guint counts[4];

      add_paragraph (section, 130);
      layout = page_fixture_lay_out (document, cases[i].style, JD_PAPER_A4);
      count_lines (layout, 1, counts, G_N_ELEMENTS (counts));
      g_test_message ("Style %d: %u %u %u %u", cases[i].style, counts[0], counts[1], counts[2],
                      counts[3]);
      for (guint j = 0; j < G_N_ELEMENTS (counts); j++)
        g_assert_cmpuint (counts[j], ==, cases[i].lines[j]);
    }
}

/* Where a page must end between two that belong together, nothing stands in the margin. */
static void
test_no_overflow (void)
{
  guint n_split = 0;

  for (guint n_lines = 30; n_lines < 42; n_lines++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("en", "Lines");
      JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_SUMMARY, "Text");
      g_autoptr (JdLayout) layout = NULL;
      g_autoptr (GArray) items = NULL;
      guint counts[2];

      add_paragraph (section, n_lines);
      add_paragraph (section, 3);
      layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
      items = page_fixture_collect (layout);
      for (guint i = 0; i < items->len; i++)
        if (is_text (&g_array_index (items, PageItem, i)))
          g_assert_cmpfloat (g_array_index (items, PageItem, i).item.y, <, 841.89 - 62);

      count_lines (layout, 2, counts, G_N_ELEMENTS (counts));
      g_assert_true (counts[0] == 3 || counts[1] == 3);
      n_split += counts[1] == 3;
    }

  g_assert_cmpuint (n_split, >, 3);
}

/* A rest of a few lines stands in two columns of one height, or is whole in the first. */
static void
test_balance_of_few (void)
{
  static const struct {
    guint n_lines;
    guint columns[2];
  } cases[] = { { 124 + 2, { 2, 0 } }, { 124 + 3, { 3, 0 } }, { 124 + 4, { 2, 2 } },
                { 124 + 6, { 3, 3 } }, { 124 + 7, { 4, 3 } }, { 124 + 20, { 10, 10 } } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("en", "Lines");
      JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_SUMMARY, "Text");
      g_autoptr (JdLayout) layout = NULL;
      g_autoptr (GArray) items = NULL;
      guint columns[2] = { 0, 0 };

      add_paragraph (section, cases[i].n_lines);
      layout = page_fixture_lay_out (document, JD_PAGE_STYLE_COMPACT, JD_PAPER_A4);
      items = page_fixture_collect (layout);
      for (guint j = 0; j < items->len; j++)
        {
          const PageItem *item = &g_array_index (items, PageItem, j);

          if (is_text (item) && item->page == 1)
            columns[item->item.x > 39.6 + 246 ? 1 : 0]++;
        }

      g_test_message ("%u lines: %u and %u", cases[i].n_lines, columns[0], columns[1]);
      g_assert_cmpuint (columns[0], ==, cases[i].columns[0]);
      g_assert_cmpuint (columns[1], ==, cases[i].columns[1]);
    }
}

static guint
find_page (JdLayout *layout,
           GArray   *items,
           guint     block)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      if (is_text (item) && item->item.block == block)
        return item->page;
    }

  g_error ("Block %u is on no page", block);
}

/* No heading at the foot: it is on the page of what follows. First and last two items together. */
static void
test_keep_together (void)
{
  static const char *const items[] = { "one", "\tone a", "two", "three", "four", "five", NULL };
  guint n_broken = 0;

  for (guint above = 28; above < 52; above++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("en", "Lines");
      JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Text");
      g_autoptr (JdLayout) layout = NULL;
      g_autoptr (GArray) pieces = NULL;
      guint first;

      add_paragraph (section, above);
      page_fixture_add_text (section, JD_BLOCK_TYPE_HEADING, "Heading");
      add_paragraph (section, 1);
      page_fixture_add_list (section, JD_BLOCK_TYPE_BULLETS, items);
      section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "Next");
      page_fixture_add_text (section, JD_BLOCK_TYPE_HEADING, "Heading");
      add_paragraph (section, 20);

      layout = page_fixture_lay_out (document, JD_PAGE_STYLE_CLASSIC, JD_PAPER_A4);
      pieces = page_fixture_collect (layout);

      /* 3 sub-heading, 4 paragraph, 5 to 10 items, 11 heading, 12 sub-heading, 13 paragraph. */
      first = find_page (layout, pieces, 3);
      for (guint i = 4; i <= 7; i++)
        g_assert_cmpuint (find_page (layout, pieces, i), ==, first);
      g_assert_cmpuint (find_page (layout, pieces, 9), ==, find_page (layout, pieces, 10));
      g_assert_cmpuint (find_page (layout, pieces, 11), ==, find_page (layout, pieces, 12));
      g_assert_cmpuint (find_page (layout, pieces, 12), ==, find_page (layout, pieces, 13));
      n_broken += find_page (layout, pieces, 8) < find_page (layout, pieces, 9);
    }

  g_assert_cmpuint (n_broken, >, 0);
}

/* The foot of a page of fewer than five lines is saved by less space before sections. */
static void
test_runt (void)
{
  guint n_saved = 0;

  for (guint n_lines = 20; n_lines < 44; n_lines++)
    {
      g_autoptr (JdDocument) document = page_fixture_new ("en", "Runt");
      g_autoptr (JdLayout) layout = NULL;
      g_autoptr (GArray) items = NULL;
      double last = 0;

      add_paragraph (page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "First"), n_lines);
      for (guint i = 0; i < 5; i++)
        add_paragraph (page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "More"), 1);

      layout = page_fixture_lay_out (document, JD_PAGE_STYLE_MODERN, JD_PAPER_A4);
      items = page_fixture_collect (layout);
      for (guint i = 0; i < items->len; i++)
        if (is_text (&g_array_index (items, PageItem, i)))
          last = g_array_index (items, PageItem, i).item.y;

      if (jd_layout_get_n_pages (layout) == 1 &&
          n_lines * 14 + 5 * 35 + 54 + 28 + 21 > 841.89 - 62)
        n_saved++;

      g_assert_cmpfloat (last, <, 841.89 - 62);
    }

  g_assert_cmpuint (n_saved, >, 0);
}

/* What is made less: in Classic also the space before the lead, in Modern that of sections only. */
static void
test_squeeze_of_lead (void)
{
  static const double spaces[][3] = { { 18.125, 18.125, 18.125 },
                                      { 28.5, 28.5 * 0.83, 28.5 * 0.67 } };
  guint n_found[2] = { 0, 0 };

  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_CLASSIC; style++)
    for (guint n_lines = 20; n_lines < 44; n_lines++)
      {
        g_autoptr (JdDocument) document = page_fixture_new ("en", "Title");
        g_autoptr (JdLayout) layout = NULL;
        g_autoptr (GArray) items = NULL;
        double above, before, ratio = 0;
        guint squeeze = 3;

        add_paragraph (page_fixture_add_section (document, JD_SECTION_ROLE_SUMMARY, ""), 1);
        add_paragraph (page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "First"),
                       n_lines);
        for (guint i = 0; i < 3; i++)
          add_paragraph (page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, "More"), 1);

        layout = page_fixture_lay_out (document, style, JD_PAPER_A4);
        items = page_fixture_collect (layout);
        above = page_fixture_find (items, "Title")->item.top + 28;
        before = page_fixture_find (items, "line 0")->item.top - above;
        ratio = page_fixture_find (items, "First")->item.top - above - before -
                page_fixture_find (items, "line 0")->item.height;

        for (guint i = 0; i < 3; i++)
          if (fabs (ratio - 21 * (const double[]) { 1, 0.83, 0.67 }[i]) < NEAR)
            squeeze = i;

        g_assert_cmpuint (squeeze, <, 3);
        g_assert_cmpfloat_with_epsilon (before, spaces[style][squeeze], NEAR);
        n_found[style] += squeeze > 0;
      }

  g_assert_cmpuint (n_found[0], >, 0);
  g_assert_cmpuint (n_found[1], >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/breaks/widows-and-orphans", test_widows_and_orphans);
  g_test_add_func ("/page/breaks/higher-than-a-page", test_higher_than_a_page);
  g_test_add_func ("/page/breaks/no-overflow", test_no_overflow);
  g_test_add_func ("/page/breaks/keep-together", test_keep_together);
  g_test_add_func ("/page/breaks/runt", test_runt);
  g_test_add_func ("/page/breaks/squeeze-of-lead", test_squeeze_of_lead);
  g_test_add_func ("/page/breaks/balance-of-few", test_balance_of_few);

  return g_test_run ();
}
