/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-skill-catalogue.h"
#include "jd-skill-fold.h"

static JdSkillCatalogue *
get_built_in (void)
{
  g_autoptr (GError) error = NULL;
  JdSkillCatalogue *catalogue = jd_skill_catalogue_new_built_in (&error);

  g_assert_no_error (error);
  g_assert_nonnull (catalogue);

  return catalogue;
}

static void
test_built_in (void)
{
  g_autoptr (JdSkillCatalogue) catalogue = get_built_in ();
  guint n = jd_skill_catalogue_get_n_skills (catalogue);
  guint in_groups = 0;

  g_assert_cmpuint (n, >, 2000);
  for (guint i = 0; i < jd_skill_catalogue_get_n_groups (catalogue); i++)
    {
      const JdSkillGroupInfo *group = jd_skill_catalogue_get_group (catalogue, i);

      g_assert_cmpuint (group->first, ==, in_groups);
      for (guint j = 0; j < group->n_skills; j++)
        g_assert_cmpstr (jd_skill_catalogue_get_skill (catalogue, group->first + j)->group, ==,
                         group->label);
      in_groups += group->n_skills;
    }
  g_assert_cmpuint (in_groups, ==, n);

  for (guint i = 0; i < n; i++)
    {
      const JdSkillInfo *skill = jd_skill_catalogue_get_skill (catalogue, i);

      g_assert_true (jd_skill_catalogue_find_id (catalogue, skill->id) == skill);
      for (guint j = 0; skill->parents != NULL && skill->parents[j] != NULL; j++)
        g_assert_nonnull (jd_skill_catalogue_find_id (catalogue, skill->parents[j]));
    }
}

static void
test_names (void)
{
  static const struct {
    const char *written;
    const char *id;
  } rows[] = {
    { "Java", "java" },
    { "  java ", "java" },
    { "JAVA", "java" },
    { "C++", "c-plus-plus" },
    { "c#", "c-sharp" },
    { "C", "c" },
    { "golang", "go" },
    { "JS", "javascript" },
    { "java script", NULL },
    { "nothing of this kind", NULL },
    { "", NULL },
    { " – ", NULL },
  };
  g_autoptr (JdSkillCatalogue) catalogue = get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const JdSkillInfo *skill = jd_skill_catalogue_find_name (catalogue, rows[i].written);

      g_test_message ("%s", rows[i].written);
      g_assert_cmpstr (skill != NULL ? skill->id : NULL, ==, rows[i].id);
    }
}

static void
test_covers (void)
{
  static const char text[] =
    "{\"format\":\"rolewright-skills/1\",\"groups\":[{\"id\":\"g\",\"label\":\"G\",\"skills\":["
    "{\"id\":\"a\",\"name\":\"A\",\"parents\":[\"b\"]},"
    "{\"id\":\"b\",\"name\":\"B\",\"parents\":[\"c\",\"a\"]},"
    "{\"id\":\"c\",\"name\":\"C\",\"parents\":[\"missing\"]}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JdSkillCatalogue) catalogue = jd_skill_catalogue_new (bytes, NULL);

  g_assert_nonnull (catalogue);
  g_assert_true (jd_skill_catalogue_covers (catalogue, "a", "b"));
  g_assert_true (jd_skill_catalogue_covers (catalogue, "a", "c"));
  g_assert_false (jd_skill_catalogue_covers (catalogue, "c", "a"));
  g_assert_false (jd_skill_catalogue_covers (catalogue, "a", "z"));
  g_assert_false (jd_skill_catalogue_covers (catalogue, "unknown", "a"));
}

#define GROUP \
  "{\"format\":\"rolewright-skills/1\",\"groups\":[{\"id\":\"g\",\"label\":\"G\",\"skills\":["

static void
test_damaged (void)
{
  static const char *const texts[] = {
    "",
    "{",
    "null",
    "[]",
    "{}",
    "{\"format\":\"rolewright-skills/2\",\"groups\":[]}",
    "{\"format\":1,\"groups\":[]}",
    "{\"format\":\"rolewright-skills/1\"}",
    "{\"format\":\"rolewright-skills/1\",\"groups\":{}}",
    "{\"format\":\"rolewright-skills/1\",\"groups\":[1]}",
    "{\"format\":\"rolewright-skills/1\",\"groups\":[{\"id\":\"g\",\"label\":\"G\"}]}",
    "{\"format\":\"rolewright-skills/1\",\"groups\":[{\"id\":\"g\",\"skills\":[]}]}",
    GROUP "1]}]}",
    GROUP "{\"id\":\"a\"}]}]}",
    GROUP "{\"id\":\"a\",\"name\":7}]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (JdSkillCatalogue) catalogue = jd_skill_catalogue_new (bytes, &error);

      g_test_message ("%s", texts[i]);
      g_assert_null (catalogue);
      g_assert_error (error, JD_SKILLS_ERROR, JD_SKILLS_ERROR_INVALID);
    }
}

static void
test_odd_members (void)
{
  static const char text[] =
    "{\"format\":\"rolewright-skills/1\",\"new\":1,\"groups\":[{\"id\":\"g\",\"label\":\"G\","
    "\"skills\":[{\"id\":\"a\",\"name\":\"A\",\"aliases\":[1,\"\",\"Aleph\",null],"
    "\"parents\":\"b\","
    "\"dated\":\"yes\",\"soft\":true,\"extra\":{}}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JdSkillCatalogue) catalogue = jd_skill_catalogue_new (bytes, &error);
  const JdSkillInfo *skill;

  g_assert_no_error (error);
  skill = jd_skill_catalogue_get_skill (catalogue, 0);
  g_assert_cmpstr (skill->aliases[0], ==, "Aleph");
  g_assert_null (skill->aliases[1]);
  g_assert_null (skill->parents);
  g_assert_false (skill->dated);
  g_assert_true (skill->soft);
}

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } rows[] = {
    { "Découpage", "decoupage" },
    { "CI/CD", "ci cd" },
    { "  Node.js, ", "node.js" },
    { ".NET", ".net" },
    { "C++ (17)", "c++ 17" },
    { "etc. and so on.", "etc and so on" },
    { "Straße", "strasse" },
    { "ﬁle", "file" },
    { "Ｊａｖａ", "java" },
    { "—", "" },
    { "微服务 架构", "微服务 架构" },
    { "a\u200db", "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = jd_skill_fold (rows[i].text);

      g_assert_cmpstr (folded, ==, rows[i].folded);
    }
}

/* Computed the slow way, to compare with. */
static guint
slow_distance (const char *pattern,
               const char *word,
               guint       limit)
{
  gsize m = strlen (pattern);
  g_autofree guint *column = g_new (guint, m + 1);
  guint best;

  for (gsize i = 0; i <= m; i++)
    column[i] = (guint) i;
  best = column[m];
  for (const char *p = word; *p != '\0'; p++)
    {
      guint diagonal = column[0]++;

      for (gsize i = 1; i <= m; i++)
        {
          guint here = MIN (MIN (column[i], column[i - 1]) + 1, diagonal + (pattern[i - 1] != *p));

          diagonal = column[i];
          column[i] = here;
        }
      best = MIN (best, column[m]);
    }

  return MIN (best, limit + 1);
}

static void
test_distance (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (guint i = 0; i < 20000; i++)
    {
      char pattern[65] = { 0 };
      char word[20] = { 0 };
      int m = g_rand_int_range (rand, 1, i % 10 == 0 ? 65 : 9);
      int n = g_rand_int_range (rand, 0, 20);
      guint limit = (guint) g_rand_int_range (rand, 0, 4);
      JdSkillPattern compared;

      for (int j = 0; j < m; j++)
        pattern[j] = (char) ('a' + g_rand_int_range (rand, 0, 3));
      for (int j = 0; j < n; j++)
        word[j] = (char) ('a' + g_rand_int_range (rand, 0, 3));
      jd_skill_pattern_init (&compared, pattern, (gsize) m);
      g_assert_cmpuint (jd_skill_pattern_distance (&compared, word, limit), ==,
                        slow_distance (pattern, word, limit));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/skills/catalogue/built-in", test_built_in);
  g_test_add_func ("/skills/catalogue/names", test_names);
  g_test_add_func ("/skills/catalogue/covers", test_covers);
  g_test_add_func ("/skills/catalogue/damaged", test_damaged);
  g_test_add_func ("/skills/catalogue/odd-members", test_odd_members);
  g_test_add_func ("/skills/fold", test_fold);
  g_test_add_func ("/skills/distance", test_distance);

  return g_test_run ();
}
