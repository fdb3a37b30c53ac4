/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items, blocks and sections that come and go: the pages are always those of a layout that is made
 * anew, also half way. */

#include <string.h>

#include "page-fixture.h"

#define N_EDITS 60

static JdDocument *
load (const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/tests/layout/documents/%s.jobdesc",
                                           g_getenv ("JD_SOURCE_ROOT"), name);

  return page_fixture_load (path);
}

static void
check_pages (JdLayout   *layout,
             JdDocument *document,
             int         style)
{
  g_autoptr (JdLayout) anew = page_fixture_lay_out (document, style, JD_PAPER_A4);
  g_autofree char *wanted = page_fixture_describe_pages (anew);
  g_autofree char *found = page_fixture_describe_pages (layout);

  g_assert_cmpstr (found, ==, wanted);
}

static JdLayout *
create (JdDocument *document,
        int         style)
{
  return page_fixture_lay_out (document, style, JD_PAPER_A4);
}

static JdPartList *
pick_list (JdDocument *document,
           GRand      *chance)
{
  JdPartList *sections = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);
  guint n_sections = jd_part_list_get_n (sections);
  gpointer section;
  JdPartList *blocks;
  gpointer block;

  switch (g_rand_int_range (chance, 0, 8))
    {
    case 0:
      return sections;
    case 1:
      return jd_part_get_list (document, JD_DOCUMENT_SKILLS);
    case 2:
      return jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);
    case 3:
      return jd_part_get_list (document, JD_DOCUMENT_FAQ);
    default:
      break;
    }

  if (n_sections == 0)
    return sections;

  section = jd_part_list_get (sections, (guint) g_rand_int_range (chance, 0, (int) n_sections));
  blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  if (jd_part_list_get_n (blocks) == 0 || g_rand_boolean (chance))
    return blocks;

  block = jd_part_list_get (blocks, (guint) g_rand_int_range (
                                      chance, 0, (int) jd_part_list_get_n (blocks)));
  return jd_part_get_list (block, JD_BLOCK_ITEMS);
}

/* Copies, takes out or moves one part, or a few. */
static void
edit (JdDocument *document,
      GRand      *chance)
{
  JdPartList *list = pick_list (document, chance);
  int n = (int) jd_part_list_get_n (list);
  guint from;
  g_autoptr (JdPart) copy = NULL;

  if (n == 0)
    return;

  from = (guint) g_rand_int_range (chance, 0, n);
  switch (g_rand_int_range (chance, 0, 4))
    {
    case 0:
      jd_part_list_remove (list, from);
      break;
    case 1:
      jd_part_list_move (list, from, (guint) g_rand_int_range (chance, 0, n));
      break;
    default:
      copy = jd_part_copy (jd_part_list_get (list, from));
      jd_part_list_insert (list, (guint) g_rand_int_range (chance, 0, n + 1), copy);
    }
}

static void
test_edits (gconstpointer data)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (3);

  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autoptr (JdDocument) document = load (data);
      g_autoptr (JdLayout) layout = create (document, style);

      for (guint i = 0; i < N_EDITS; i++)
        {
          g_autoptr (JdContent) content = NULL;

          edit (document, chance);
          content = jd_content_new (document, JD_CONTENT_DEFAULT);
          jd_layout_start_content (layout, content);
          while (jd_layout_continue (layout, 0))
            g_assert_cmpuint (jd_layout_get_n_pages (layout), >=, 1);
          check_pages (layout, document, style);
        }
    }
}

/* An edit that comes while the one before is half set. */
static void
test_interrupted (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (4);
  g_autoptr (JdDocument) document = load ("english");
  g_autoptr (JdLayout) layout = create (document, JD_PAGE_STYLE_MODERN);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (JdContent) content = NULL;

      edit (document, chance);
      content = jd_content_new (document, JD_CONTENT_DEFAULT);
      jd_layout_start_content (layout, content);
      jd_layout_continue (layout, 0);
    }

  jd_layout_continue (layout, -1);
  check_pages (layout, document, JD_PAGE_STYLE_MODERN);
}

typedef struct {
  JdLayout *layout;
  guint n_updates;
} Following;

static void
set_anew (JdLayout   *layout,
          JdDocument *document)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);

  jd_layout_set_content (layout, content);
}

static void
on_changed_cb (JdDocument *document,
               JdChange   *change,
               Following  *self)
{
  guint block;

  if (jd_content_update (jd_layout_get_content (self->layout), change, &block))
    {
      jd_layout_update_block (self->layout, block);
      self->n_updates++;
    }
  else
    set_anew (self->layout, document);
}

/* Texts that change in place, in a paragraph of many skills too, and items that go. */
static void
test_texts (void)
{
  static const guint members[] = {
    JD_DOCUMENT_SKILLS, JD_DOCUMENT_REQUIREMENTS, JD_DOCUMENT_FAQ,
  };
  static const guint texts[] = { JD_SKILL_NAME, JD_REQUIREMENT_TEXT, JD_QUESTION_ANSWER };

  for (int style = JD_PAGE_STYLE_MODERN; style <= JD_PAGE_STYLE_COMPACT; style++)
    {
      g_autoptr (JdDocument) document = load ("english");
      g_autoptr (JdLayout) layout = create (document, style);
      Following following = { layout, 0 };
      gulong handler = g_signal_connect (document, "changed", G_CALLBACK (on_changed_cb),
                                         &following);

      for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        {
          JdPartList *list = jd_part_get_list (document, members[i]);

          for (guint k = 0; k < jd_part_list_get_n (list); k++)
            {
              jd_part_set_string (jd_part_list_get (list, k), texts[i], "Another thing");
              check_pages (layout, document, style);
            }
          jd_part_list_remove (list, 0);
          check_pages (layout, document, style);
        }

      g_assert_cmpuint (following.n_updates, >, 5);
      g_signal_handler_disconnect (document, handler);
    }
}

static void
count_item (const JdPageItem *item,
            gpointer          user_data)
{
  if (item->kind == JD_PAGE_ITEM_PICTURE)
    (*(guint *) user_data)++;
}

/* Pages that were let go of, and a logo that comes, are no reason to keep anything. */
static void
test_not_the_same (void)
{
  g_autoptr (JdDocument) document = load ("english");
  g_autoptr (JdLayout) layout = create (document, JD_PAGE_STYLE_MODERN);
  JdPart *company = jd_part_get_part (document, JD_DOCUMENT_COMPANY);
  guint n_pictures = 0;

  jd_layout_forget_page (layout, 0);
  set_anew (layout, document);
  check_pages (layout, document, JD_PAGE_STYLE_MODERN);
  jd_layout_foreach_item (layout, 0, count_item, &n_pictures);
  g_assert_cmpuint (n_pictures, ==, 1);

  jd_part_set_string (jd_part_get_part (company, JD_COMPANY_LOGO), JD_LOGO_DATA, NULL);
  set_anew (layout, document);
  check_pages (layout, document, JD_PAGE_STYLE_MODERN);
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "english", "arabic", "mixed", "short" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/page/restart/", names[i], NULL);

      g_test_add_data_func (path, names[i], test_edits);
    }
  g_test_add_func ("/page/restart/interrupted", test_interrupted);
  g_test_add_func ("/page/restart/texts", test_texts);
  g_test_add_func ("/page/restart/not-the-same", test_not_the_same);

  return g_test_run ();
}
