/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <time.h>

#include "jd-skill-index.h"

#define MAX_HITS 500

static JdSkillIndex *
get_index (void)
{
  static const char *const own[] = { "Zither making with rosé pegs", "Javan rusa husbandry", NULL };
  g_autoptr (JdSkillCatalogue) catalogue = jd_skill_catalogue_new_built_in (NULL);

  g_assert_nonnull (catalogue);

  return jd_skill_index_new (catalogue, own);
}

static guint
find (JdSkillHit *hits,
      guint       n,
      const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (hits[i].skill->name, name))
      return i;

  return G_MAXUINT;
}

static void
test_first (void)
{
  static const struct {
    const char *query;
    const char *name;
  } rows[] = {
    { "java", "Java" },
    { "JAVA", "Java" },
    { "c", "C" },
    { "c+", "C++" },
    { "c++", "C++" },
    { "c#", "C#" },
    { "golang", "Go" },
    { "js", "JavaScript" },
    { "kubernetes", "Kubernetes" },
    { "kubrenetes", "Kubernetes" },
    { "postgrsql", "PostgreSQL" },
    { "zither", "Zither making with rosé pegs" },
    { "rose pegs", "Zither making with rosé pegs" },
    { "pegs zith", "Zither making with rosé pegs" },
  };
  g_autoptr (JdSkillIndex) index = get_index ();
  JdSkillHit hits[MAX_HITS];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n = jd_skill_index_search (index, rows[i].query, hits, MAX_HITS);

      g_test_message ("%s", rows[i].query);
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpstr (hits[0].skill->name, ==, rows[i].name);
    }
}

static void
test_order (void)
{
  static const struct {
    const char *query;
    const char *before;
    const char *after;
  } rows[] = {
    { "java", "Java", "JavaScript" },
    { "javas", "JavaScript", NULL },
    { "java", "Java", "Javan rusa husbandry" },
  };
  g_autoptr (JdSkillIndex) index = get_index ();
  JdSkillHit hits[MAX_HITS];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n = jd_skill_index_search (index, rows[i].query, hits, MAX_HITS);
      guint before = find (hits, n, rows[i].before);

      g_assert_cmpuint (before, <, n);
      if (rows[i].after != NULL)
        g_assert_cmpuint (before, <, find (hits, n, rows[i].after));
    }
}

static void
test_alias (void)
{
  g_autoptr (JdSkillIndex) index = get_index ();
  JdSkillHit hits[MAX_HITS];
  guint n;

  n = jd_skill_index_search (index, "golang", hits, MAX_HITS);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (hits[0].alias, ==, "Golang");
  n = jd_skill_index_search (index, "go", hits, MAX_HITS);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (hits[0].skill->name, ==, "Go");
  g_assert_null (hits[0].alias);
}

static void
test_nothing (void)
{
  static const char *const queries[] = { "", " ", "–", "zzzzqqqq", "xyz", "java zzzzqqqq" };
  g_autoptr (JdSkillIndex) index = get_index ();
  g_autoptr (JdSkillIndex) empty = jd_skill_index_new (NULL, NULL);
  JdSkillHit hits[MAX_HITS];

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_assert_cmpuint (jd_skill_index_search (index, queries[i], hits, MAX_HITS), ==, 0);
      g_assert_cmpuint (jd_skill_index_search (empty, queries[i], hits, MAX_HITS), ==, 0);
    }
  g_assert_cmpuint (jd_skill_index_search (empty, "java", hits, MAX_HITS), ==, 0);
  g_assert_cmpuint (jd_skill_index_search (index, "java", NULL, 0), ==, 0);
}

/* The best few are the same however many are asked for, and no skill comes twice. */
static void
test_bounds (void)
{
  static const char *const queries[] = { "a", "s", "ma", "management", "data an", "manegement" };
  g_autoptr (JdSkillIndex) index = get_index ();
  static JdSkillHit all[10000];
  JdSkillHit few[7];

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      guint n = jd_skill_index_search (index, queries[i], all, G_N_ELEMENTS (all));
      guint n_few = jd_skill_index_search (index, queries[i], few, G_N_ELEMENTS (few));
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n_few, ==, MIN (n, G_N_ELEMENTS (few)));
      for (guint j = 0; j < n_few; j++)
        g_assert_true (few[j].skill == all[j].skill && few[j].alias == all[j].alias);
      for (guint j = 0; j < n; j++)
        g_assert_true (g_hash_table_add (seen, (gpointer) all[j].skill));
    }
}

static void
test_hostile (void)
{
  g_autoptr (JdSkillIndex) index = get_index ();
  g_autofree char *spaces = g_strnfill (100000, ' ');
  g_autofree char *letters = g_strnfill (100000, 'a');
  g_autofree char *dots = g_strnfill (1000, '.');
  const char *const queries[] = {
    spaces, letters, dots, "a b c d e f g h i j k l m n o p", "%s%n", "\u202ejava", "++++", "#",
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb", "java java java java java java java java java",
  };
  JdSkillHit hits[MAX_HITS];

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_assert_cmpuint (jd_skill_index_search (index, queries[i], hits, MAX_HITS), <=, MAX_HITS);

  /* Nothing is left over from one search in the next. */
  g_assert_cmpuint (jd_skill_index_search (index, "java", hits, MAX_HITS), >, 0);
  g_assert_cmpstr (hits[0].skill->name, ==, "Java");
}

static char *
make_word (GRand *rand)
{
  static const char *const syllables[] = { "ma", "ne", "ri", "to", "su", "ca", "ly", "pro", "gra",
                                           "ten", "ver", "ing", "al", "sys", "dev", "net" };
  GString *word = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 6);

  for (int i = 0; i < n; i++)
    g_string_append (word, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);

  return g_string_free (word, FALSE);
}

/* As in the public catalogues: 16,000 different words, 3.7 of them in a name. */
static GPtrArray *
make_names (GRand *rand)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 20000; i++)
    g_ptr_array_add (words, make_word (rand));

  for (guint i = 0; i < 32000; i++)
    {
      GString *name = g_string_new (NULL);
      int n = g_rand_int_range (rand, 1, 7);

      for (int j = 0; j < n; j++)
        g_string_append_printf (name, "%s%s", j > 0 ? " " : "",
                                (char *) g_ptr_array_index (words,
                                                            g_rand_int_range (rand, 0, 20000)));
      g_ptr_array_add (names, g_string_free (name, FALSE));
    }
  g_ptr_array_add (names, NULL);

  return names;
}

/* Time of this thread, as the computer may be busy with other tests. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

/* 32,000 entries: each key pressed while typing a name, rightly or wrongly, is answered at once. */
static void
test_speed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) names = make_names (rand);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (JdSkillIndex) index = NULL;
  JdSkillHit hits[MAX_HITS];
  gint64 limit = g_test_perf () ? 1000 : 20000;
  gint64 p99;

  index = jd_skill_index_new (NULL, (const char *const *) names->pdata);

  for (guint i = 0; i < 100; i++)
    {
      const char *name = g_ptr_array_index (names, g_rand_int_range (rand, 0, 32000));
      gsize length = strlen (name);

      for (gsize j = 1; j <= length; j++)
        {
          g_autofree char *query = g_strndup (name, j);
          gint64 start;
          gint64 taken;

          if (i % 2 == 1 && j > 3)
            query[2] = 'x';
          start = get_time ();
          jd_skill_index_search (index, query, hits, MAX_HITS);
          taken = get_time () - start;
          g_array_append_val (times, taken);
        }
    }

  g_array_sort (times, compare_times);
  p99 = g_array_index (times, gint64, times->len * 99 / 100);
  g_test_message ("%u key presses: median %" G_GINT64_FORMAT " us, 99 of 100 within %"
                  G_GINT64_FORMAT " us",
                  times->len, g_array_index (times, gint64, times->len / 2), p99);
  g_assert_cmpint (p99, <, limit);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/skills/index/first", test_first);
  g_test_add_func ("/skills/index/order", test_order);
  g_test_add_func ("/skills/index/alias", test_alias);
  g_test_add_func ("/skills/index/nothing", test_nothing);
  g_test_add_func ("/skills/index/bounds", test_bounds);
  g_test_add_func ("/skills/index/hostile", test_hostile);
  g_test_add_func ("/skills/index/speed", test_speed);

  return g_test_run ();
}
