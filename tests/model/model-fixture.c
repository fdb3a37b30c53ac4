/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-fixture.h"

static const char *const texts[] = {
  NULL, "", "a", "Build **things**", "One\nTwo", "*", "{{title}}", "{{team}}", "日本語", "שלום עולם",
  "a [link](https://example.org)", "`code`", "1. not a list", "# not a heading", "<b>&amp;</b>",
};

static const char *
pick_text (void)
{
  return texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
}

static void
change_list (JdPartList *list)
{
  guint n = jd_part_list_get_n (list);
  int roll = g_test_rand_int_range (0, 6);

  if (n == 0 || roll == 0)
    jd_part_list_append_new (list);
  else if (roll == 1)
    jd_part_list_remove (list, (guint) g_test_rand_int_range (0, (gint32) n));
  else if (roll == 2)
    jd_part_list_move (list, (guint) g_test_rand_int_range (0, (gint32) n),
                       (guint) g_test_rand_int_range (0, (gint32) n));
  else
    model_fixture_change_at_random (
      jd_part_list_get (list, (guint) g_test_rand_int_range (0, (gint32) n)));
}

static void
change_strings (gpointer part,
                guint    member)
{
  const char *const values[] = { "PT", "FULL_TIME", NULL };

  jd_part_set_strings (part, member, g_test_rand_int_range (0, 3) ? values : NULL);
}

void
model_fixture_change_at_random (gpointer part)
{
  guint i = (guint) g_test_rand_int_range (0, (gint32) jd_part_get_n_members (part));
  const JdMember *member = jd_part_get_member (part, i);

  switch (member->kind)
    {
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
      jd_part_set_string (part, i, pick_text ());
      break;
    case JD_VALUE_CHOICE:
      jd_part_set_choice (part, i, g_test_rand_int_range (-1, 2));
      break;
    case JD_VALUE_DATE:
      jd_part_set_string (part, i, g_test_rand_int_range (0, 2) ? "2026-02-28" : NULL);
      break;
    case JD_VALUE_MOMENT:
      jd_part_set_string (part, i, g_test_rand_int_range (0, 2) ? "2026-02-28T10:00:00Z" : NULL);
      break;
    case JD_VALUE_INTEGER:
      jd_part_set_integer (part, i, g_test_rand_int_range (-1, 7));
      break;
    case JD_VALUE_NUMBER:
      jd_part_set_number (part, i, g_test_rand_int_range (-1, 90));
      break;
    case JD_VALUE_FLAG:
      jd_part_set_flag (part, i, g_test_rand_int_range (-1, 2));
      break;
    case JD_VALUE_STRINGS:
      change_strings (part, i);
      break;
    case JD_VALUE_PART:
      model_fixture_change_at_random (jd_part_get_part (part, i));
      break;
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      change_list (jd_part_get_list (part, i));
      break;
    default:
      g_assert_not_reached ();
    }
}

JdDocument *
model_fixture_new_document (guint n_changes)
{
  JdDocument *document = jd_document_new ();

  for (guint i = 0; i < n_changes; i++)
    model_fixture_change_at_random (document);

  return document;
}
