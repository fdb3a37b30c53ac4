/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-fixture.h"

static void
test_values (void)
{
  g_autoptr (JdSkill) skill = jd_skill_new ();

  g_assert_true (jd_part_is_empty (skill));
  g_assert_null (jd_part_get_string (skill, JD_SKILL_NAME));
  g_assert_cmpint (jd_part_get_choice (skill, JD_SKILL_LEVEL), ==, -1);
  g_assert_false (jd_part_has (skill, JD_SKILL_YEARS));

  jd_part_set_string (skill, JD_SKILL_NAME, "Git");
  jd_part_set_choice (skill, JD_SKILL_LEVEL, JD_SKILL_LEVEL_EXPERT);
  jd_part_set_number (skill, JD_SKILL_YEARS, 0);

  g_assert_cmpstr (jd_part_get_string (skill, JD_SKILL_LEVEL), ==, "expert");
  g_assert_true (jd_part_has (skill, JD_SKILL_YEARS));

  jd_part_set_string (skill, JD_SKILL_NAME, "");
  g_assert_null (jd_part_get_string (skill, JD_SKILL_NAME));

  jd_part_set_string (skill, JD_SKILL_LEVEL, "legendary");
  g_assert_cmpint (jd_part_get_choice (skill, JD_SKILL_LEVEL), ==, -1);
  g_assert_cmpstr (jd_part_get_string (skill, JD_SKILL_LEVEL), ==, "legendary");
}

static void
test_flags (void)
{
  g_autoptr (JdSection) section = jd_section_new ();
  g_autoptr (JdApply) apply = jd_apply_new ();

  g_assert_true (jd_part_get_flag (section, JD_SECTION_ENABLED));
  g_assert_false (jd_part_has (section, JD_SECTION_ENABLED));
  jd_part_set_flag (section, JD_SECTION_ENABLED, 0);
  g_assert_false (jd_part_get_flag (section, JD_SECTION_ENABLED));
  g_assert_true (jd_part_has (section, JD_SECTION_ENABLED));

  g_assert_false (jd_part_get_flag (apply, JD_APPLY_DIRECT));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_properties (void)
{
  g_autoptr (JdLocation) location = jd_location_new ();
  int days = 0;
  guint n = 0;

  g_signal_connect_swapped (location, "notify::days-on-site", G_CALLBACK (count_cb), &n);
  g_object_set (location, "days-on-site", 3, "timezones", "UTC", NULL);
  g_object_set (location, "days-on-site", 3, NULL);
  g_object_get (location, "days-on-site", &days, NULL);

  g_assert_cmpint (days, ==, 3);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (jd_part_get_string (location, JD_LOCATION_TIMEZONES), ==, "UTC");
}

static void
test_changes (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  JdPartList *sections = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);
  guint n = 0;
  JdPart *section;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &n);

  section = jd_part_list_append_new (sections);
  jd_part_set_string (section, JD_SECTION_TITLE, "A");
  jd_part_set_string (section, JD_SECTION_TITLE, "A");
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_ROLE), JD_ROLE_TEAM, "Core");
  g_assert_cmpuint (n, ==, 3);

  g_object_ref (section);
  jd_part_list_remove (sections, 0);
  g_assert_null (jd_part_get_parent (section));
  jd_part_set_string (section, JD_SECTION_TITLE, "B");
  g_assert_cmpuint (n, ==, 4);
  g_object_unref (section);
}

static void
test_list (void)
{
  g_autoptr (JdBlock) block = jd_block_new ();
  JdPartList *items = jd_part_get_list (block, JD_BLOCK_ITEMS);
  JdPart *parts[4];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = jd_part_list_append_new (items);

  jd_part_list_move (items, 0, 2);
  g_assert_true (jd_part_list_get (items, 0) == parts[1]);
  g_assert_true (jd_part_list_get (items, 2) == parts[0]);
  jd_part_list_move (items, 3, 0);
  g_assert_true (jd_part_list_get (items, 0) == parts[3]);
  g_assert_cmpint (jd_part_list_index_of (items, parts[2]), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), ==, 4);
  g_assert_null (jd_part_list_get (items, 4));
}

static void
test_outlives_owner (void)
{
  JdDocument *document = jd_document_new_blank ("en");
  g_autoptr (JdPartList) sections =
    g_object_ref (jd_part_get_list (document, JD_DOCUMENT_SECTIONS));
  g_autoptr (JdPart) section = g_object_ref (jd_part_list_get (sections, 0));

  g_object_unref (document);
  g_assert_null (jd_part_get_parent (section));
  g_assert_null (jd_part_list_get_owner (sections));
  jd_part_set_string (section, JD_SECTION_TITLE, "Still here");
}

static void
test_copies (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (JdDocument) a = model_fixture_new_document (300);
      g_autoptr (JdDocument) b = model_fixture_new_document (300);
      g_autoptr (JdDocument) copy = jd_document_copy (a);

      g_assert_true (jd_part_equal (a, copy));
      g_assert_false (jd_part_equal (a, b));
      jd_part_assign (b, a);
      g_assert_true (jd_part_equal (a, b));
    }
}

static void
check_pointers (JdDocument *root,
                gpointer    part)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      g_autofree char *pointer = jd_part_dup_pointer (part, (int) i);
      JdValueKind kind = jd_part_get_member (part, i)->kind;
      int member = -2;

      if (kind == JD_VALUE_PART)
        {
          JdPart *child = jd_part_get_part (part, i);

          g_assert_true (jd_part_resolve_pointer (root, pointer, &member) == child);
          g_assert_cmpint (member, ==, -1);
          check_pointers (root, child);
        }
      else
        {
          g_assert_true (jd_part_resolve_pointer (root, pointer, &member) == part);
          g_assert_cmpint (member, ==, i);
        }

      if (kind == JD_VALUE_LIST || kind == JD_VALUE_LINES)
        for (guint k = 0; k < jd_part_list_get_n (jd_part_get_list (part, i)); k++)
          check_pointers (root, jd_part_list_get (jd_part_get_list (part, i), k));
    }
}

static void
test_pointers (void)
{
  g_autoptr (JdDocument) document = model_fixture_new_document (2000);
  static const char *const wrong[] = {
    "/nothing", "/sections/-1", "/sections/99999999999999999999", "/title/0", "/sections/x/title",
  };

  check_pointers (document, document);
  g_assert_true (jd_part_resolve_pointer (document, "", NULL) == JD_PART (document));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (jd_part_resolve_pointer (document, wrong[i], NULL));
}

static void
test_section_ids (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  JdPart *section;

  jd_document_add_section (document, JD_SECTION_ROLE_CUSTOM, "A");
  section = jd_document_add_section (document, JD_SECTION_ROLE_CUSTOM, "B");
  g_assert_cmpstr (jd_part_get_string (section, JD_SECTION_ID), ==, "custom-2");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/part/values", test_values);
  g_test_add_func ("/part/flags", test_flags);
  g_test_add_func ("/part/properties", test_properties);
  g_test_add_func ("/part/changes", test_changes);
  g_test_add_func ("/part/list", test_list);
  g_test_add_func ("/part/outlives-owner", test_outlives_owner);
  g_test_add_func ("/part/copies", test_copies);
  g_test_add_func ("/part/pointers", test_pointers);
  g_test_add_func ("/part/section-ids", test_section_ids);

  return g_test_run ();
}
