/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-block.h"
#include "jd-comparison-group.h"
#include "jd-comparison.h"
#include "jd-compensation.h"
#include "jd-internal.h"
#include "jd-item.h"
#include "jd-skill.h"
#include "model-fixture.h"

static JdDocument *
make_document (void)
{
  JdDocument *document = jd_document_new_blank ("en");

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Nurse");

  return document;
}

static JdPart *
add_item (JdDocument *document,
          const char *text)
{
  JdPart *section = jd_document_find_section (document, JD_SECTION_ROLE_RESPONSIBILITIES);
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  JdPart *block = jd_part_list_get (blocks, 0);
  JdPart *item;

  if (!block)
    {
      block = jd_part_list_append_new (blocks);
      jd_part_set_choice (block, JD_BLOCK_TYPE, JD_BLOCK_TYPE_BULLETS);
    }
  item = jd_part_list_append_new (jd_part_get_list (block, JD_BLOCK_ITEMS));
  jd_part_set_string (item, JD_ITEM_TEXT, text);

  return item;
}

static JdPartList *
get_items (JdDocument *document)
{
  JdPart *section = jd_document_find_section (document, JD_SECTION_ROLE_RESPONSIBILITIES);
  JdPart *block = jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0);

  return jd_part_get_list (block, JD_BLOCK_ITEMS);
}

static const JdDifference *
get_only (GPtrArray *differences)
{
  g_assert_cmpuint (differences->len, ==, 1);

  return g_ptr_array_index (differences, 0);
}

static void
test_same (void)
{
  g_autoptr (JdDocument) a = make_document ();
  g_autoptr (JdDocument) b = jd_document_copy (a);
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  jd_document_renew_identity (b);
  differences = jd_comparison_list (a, b);
  groups = jd_comparison_group (a, b);
  g_assert_cmpuint (differences->len, ==, 0);
  g_assert_cmpuint (groups->len, ==, 0);
}

static void
test_value (void)
{
  g_autoptr (JdDocument) a = make_document ();
  g_autoptr (JdDocument) b = jd_document_copy (a);
  g_autoptr (GPtrArray) differences = NULL;
  const JdDifference *one;

  jd_part_set_string (b, JD_DOCUMENT_TITLE, "Cook");
  differences = jd_comparison_list (a, b);
  one = get_only (differences);
  g_assert_cmpint (one->kind, ==, JD_DIFFERENCE_VALUE);
  g_assert_cmpstr (one->pointer, ==, "/title");
  g_assert_true (one->before == JD_PART (a) && one->after == JD_PART (b));
}

/* Each row: a list of letters, another, and what is said of the differences. */
static void
test_lists (void)
{
  static const struct {
    const char *before;
    const char *after;
    const char *said;
  } rows[] = {
    { "abc", "abc", "" },
    { "abc", "ac", "-b" },
    { "ac", "abc", "+b" },
    { "abc", "bca", ">a" },
    { "abc", "cba", ">b>a" },
    { "abc", "axc", "~x" },
    { "", "ab", "+a+b" },
    { "ab", "", "-a-b" },
    { "abcd", "bxda", "~x>a" },
    { "aab", "aba", ">a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdDocument) a = make_document ();
      g_autoptr (JdDocument) b = make_document ();
      g_autoptr (GPtrArray) differences = NULL;
      g_autoptr (GString) said = g_string_new (NULL);

      add_item (a, "first");
      add_item (b, "first");
      for (const char *c = rows[i].before; *c; c++)
        add_item (a, (const char[]) { *c, '\0' });
      for (const char *c = rows[i].after; *c; c++)
        add_item (b, (const char[]) { *c, '\0' });

      differences = jd_comparison_list (a, b);
      for (guint k = 0; k < differences->len; k++)
        {
          const JdDifference *one = g_ptr_array_index (differences, k);
          static const char signs[] = { '~', '-', '+', '>' };

          g_string_append_c (said, signs[one->kind]);
          g_string_append (said, jd_part_get_string (one->after ? one->after : one->before,
                                                     JD_ITEM_TEXT));
        }
      g_assert_cmpstr (said->str, ==, rows[i].said);
    }
}

/* A skill is known by its name: another level is a change, another name another skill. */
static void
test_keys (void)
{
  g_autoptr (JdDocument) a = make_document ();
  g_autoptr (JdDocument) b = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  const char *names[] = { "Git", "SQL", "Rust" };
  JdPartList *skills;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    jd_part_set_string (jd_part_list_append_new (jd_part_get_list (a, JD_DOCUMENT_SKILLS)),
                        JD_SKILL_NAME, names[i]);
  b = jd_document_copy (a);
  skills = jd_part_get_list (b, JD_DOCUMENT_SKILLS);
  jd_part_set_string (jd_part_list_get (skills, 0), JD_SKILL_NAME, "Perl");
  jd_part_set_number (jd_part_list_get (skills, 2), JD_SKILL_YEARS, 3);

  differences = jd_comparison_list (a, b);
  g_assert_cmpuint (differences->len, ==, 3);
  g_assert_cmpstr (((JdDifference *) g_ptr_array_index (differences, 0))->pointer, ==, "/skills/0");
  g_assert_cmpstr (((JdDifference *) g_ptr_array_index (differences, 2))->pointer, ==,
                   "/skills/2/years");
}

static const JdComparisonPair *
get_pair (GPtrArray *groups,
          guint      group,
          guint      pair)
{
  JdComparisonGroup *one;

  g_assert_cmpuint (groups->len, >, group);
  one = g_ptr_array_index (groups, group);
  g_assert_cmpuint (one->pairs->len, >, pair);

  return g_ptr_array_index (one->pairs, pair);
}

/* Pay is one text of several members; the notes are read by nobody but told all the same. */
static void
test_groups (void)
{
  g_autoptr (JdDocument) a = make_document ();
  g_autoptr (JdDocument) b = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  JdPart *pay;

  add_item (a, "Wash **all** hands");
  add_item (a, "Sing");
  add_item (a, "Dance");
  b = jd_document_copy (a);
  pay = jd_part_get_part (b, JD_DOCUMENT_COMPENSATION);
  jd_part_set_number (pay, JD_COMPENSATION_MIN, 100);
  jd_part_set_number (pay, JD_COMPENSATION_MAX, 200);
  jd_part_set_string (pay, JD_COMPENSATION_CURRENCY, "EUR");
  jd_part_set_string (jd_part_list_get (get_items (b), 0), JD_ITEM_TEXT, "Wash *some* hands");
  jd_part_list_move (get_items (b), 2, 1);
  jd_part_set_string (jd_part_get_part (b, JD_DOCUMENT_INTERNAL), JD_INTERNAL_BUDGET, "Secret");

  groups = jd_comparison_group (a, b);
  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_cmpuint (((JdComparisonGroup *) g_ptr_array_index (groups, 0))->pairs->len, ==, 1);
  g_assert_null (get_pair (groups, 0, 0)->before);
  g_assert_nonnull (strstr (get_pair (groups, 0, 0)->after, "200"));
  g_assert_cmpstr (get_pair (groups, 1, 0)->before, ==, "Wash all hands");
  g_assert_cmpstr (get_pair (groups, 1, 0)->after, ==, "Wash some hands");
  g_assert_cmpuint (((JdComparisonGroup *) g_ptr_array_index (groups, 1))->n_moved, ==, 1);
  g_assert_cmpstr (get_pair (groups, 2, 0)->after, ==, "Secret");
}

/* Whatever changes, there is a difference when the documents are not equal, and a group for it. */
static void
test_random (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (JdDocument) a = model_fixture_new_document (30);
      g_autoptr (JdDocument) b = jd_document_copy (a);
      g_autoptr (GPtrArray) differences = NULL;
      g_autoptr (GPtrArray) groups = NULL;
      guint n = g_test_rand_int_range (0, 8);

      for (guint k = 0; k < n; k++)
        model_fixture_change_at_random (b);
      jd_part_set_string (b, JD_DOCUMENT_ID, jd_part_get_string (a, JD_DOCUMENT_ID));
      jd_part_set_string (b, JD_DOCUMENT_CREATED, jd_part_get_string (a, JD_DOCUMENT_CREATED));
      jd_part_set_string (b, JD_DOCUMENT_MODIFIED, jd_part_get_string (a, JD_DOCUMENT_MODIFIED));

      differences = jd_comparison_list (a, b);
      groups = jd_comparison_group (a, b);
      g_assert_true ((differences->len == 0) == jd_part_equal (a, b));
      g_assert_true ((groups->len == 0) == (differences->len == 0));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/same", test_same);
  g_test_add_func ("/comparison/value", test_value);
  g_test_add_func ("/comparison/lists", test_lists);
  g_test_add_func ("/comparison/keys", test_keys);
  g_test_add_func ("/comparison/groups", test_groups);
  g_test_add_func ("/comparison/random", test_random);

  return g_test_run ();
}
