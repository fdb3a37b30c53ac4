/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule of every pack: its examples, its fixes, its variants. */

#include "review-fixture.h"

#include <string.h>

typedef struct {
  GPtrArray *sets;
  JdRuleSet *set;
  guint n_problems;
} Fixture;

static void
report (Fixture      *self,
        const JdRule *rule,
        const char   *what,
        const char   *text)
{
  g_test_message ("%s: %s: “%s”", rule->id, what, text);
  self->n_problems++;
}

static const JdMatch *
find_rule (GArray       *matches,
           const JdRule *rule)
{
  for (guint i = 0; i < matches->len; i++)
    {
      if (g_array_index (matches, JdMatch, i).rule == rule)
        return &g_array_index (matches, JdMatch, i);
    }

  return NULL;
}

static void
check_flag (Fixture             *self,
            const JdRule        *rule,
            const JdRuleExample *example)
{
  JdScan *scan;
  GArray *matches = fixture_scan (self->sets, jd_rule_set_get_lang (self->set), example->section,
                                  example->text, &scan);
  const JdMatch *match = find_rule (matches, rule);
  g_autofree char *quote = NULL;

  if (!match)
    {
      report (self, rule, "not found in", example->text);
    }
  else if (example->quote)
    {
      quote = fixture_slice (example->text, match->start, match->end);
      if (!g_str_equal (quote, example->quote))
        report (self, rule, quote, example->text);
    }
  jd_scan_free (scan);
}

static void
check_pass (Fixture             *self,
            const JdRule        *rule,
            const JdRuleExample *example)
{
  JdScan *scan;
  GArray *matches = fixture_scan (self->sets, jd_rule_set_get_lang (self->set), example->section,
                                  example->text, &scan);

  for (guint i = 0; i < matches->len; i++)
    {
      const JdMatch *match = &g_array_index (matches, JdMatch, i);

      if (match->rule->category == rule->category)
        report (self, rule, match->rule->id, example->text);
    }
  jd_scan_free (scan);
}

static void
for_each_rule (Fixture *self,
               void   (*check) (Fixture      *self,
                                const JdRule *rule))
{
  self->n_problems = 0;
  for (guint i = 0; i < self->sets->len; i++)
    {
      self->set = self->sets->pdata[i];
      for (guint k = 0; k < jd_rule_set_get_n_rules (self->set); k++)
        check (self, jd_rule_set_get_rule (self->set, k));
    }

  g_assert_cmpuint (self->n_problems, ==, 0);
}

static void
check_examples (Fixture      *self,
                const JdRule *rule)
{
  if (rule->flag->len < 2 || rule->pass->len < 2)
    report (self, rule, "too few examples", "");
  for (guint i = 0; i < rule->flag->len; i++)
    check_flag (self, rule, &g_array_index (rule->flag, JdRuleExample, i));
  for (guint i = 0; i < rule->pass->len; i++)
    check_pass (self, rule, &g_array_index (rule->pass, JdRuleExample, i));
}

static void
test_examples (gconstpointer data)
{
  for_each_rule ((Fixture *) data, check_examples);
}

/* The finding goes, and no other comes. */
static void
check_fix (Fixture             *self,
           const JdRule        *rule,
           const JdRuleExample *example,
           guint                n_before,
           const JdFix         *fix)
{
  g_autofree char *head = fixture_slice (example->text, 0, fix->start);
  g_autofree char *tail = g_utf8_substring (example->text, fix->end, -1);
  g_autofree char *fixed = g_strconcat (head, fix->replacement, tail, NULL);
  JdScan *scan;
  GArray *matches = fixture_scan (self->sets, jd_rule_set_get_lang (self->set), example->section,
                                  fixed, &scan);

  if (matches->len >= n_before)
    report (self, rule, "a fix that mends nothing", fixed);
  jd_scan_free (scan);
}

static void
check_fixes (Fixture      *self,
             const JdRule *rule)
{
  for (guint i = 0; i < rule->flag->len; i++)
    {
      const JdRuleExample *example = &g_array_index (rule->flag, JdRuleExample, i);
      JdScan *scan;
      GArray *matches = fixture_scan (self->sets, jd_rule_set_get_lang (self->set),
                                      example->section, example->text, &scan);
      const JdMatch *found = find_rule (matches, rule);
      guint n_before = matches->len;

      if (found)
        {
          JdMatch match = *found;
          g_autoptr (GPtrArray) fixes = jd_fixes_make (&match, example->text,
                                                       strlen (example->text));

          for (guint k = 0; k < fixes->len; k++)
            check_fix (self, rule, example, n_before, fixes->pdata[k]);
        }
      jd_scan_free (scan);
    }
}

static void
test_fixes (gconstpointer data)
{
  for_each_rule ((Fixture *) data, check_fixes);
}

/* Other ways to write the same text. */

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, -1);

  return g_strjoinv (new, parts);
}

static char *
list_rules (GArray *matches)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    g_string_append_printf (list, "%s ", g_array_index (matches, JdMatch, i).rule->id);

  return g_string_free (list, FALSE);
}

static char *
scan_rules (Fixture             *self,
            const JdRuleExample *example,
            const char          *text)
{
  JdScan *scan;
  char *list = list_rules (fixture_scan (self->sets, jd_rule_set_get_lang (self->set),
                                         example->section, text, &scan));

  jd_scan_free (scan);
  return list;
}

static void
check_variant (Fixture             *self,
               const JdRule        *rule,
               const JdRuleExample *example,
               const char          *expected,
               const char          *variant)
{
  g_autofree char *found = scan_rules (self, example, variant);

  if (!g_str_equal (found, expected))
    report (self, rule, found, variant);
}

static void
check_example_variants (Fixture             *self,
                        const JdRule        *rule,
                        const JdRuleExample *example)
{
  g_autofree char *expected = scan_rules (self, example, example->text);
  g_autofree char *lines = replace (example->text, " ", "\n");
  g_autofree char *no_break = replace (example->text, " ", "\302\240");
  g_autofree char *decomposed = g_utf8_normalize (example->text, -1, G_NORMALIZE_NFD);
  g_autofree char *crlf = NULL;
  g_autofree char *soft = NULL;

  check_variant (self, rule, example, expected, decomposed);
  check_variant (self, rule, example, expected, no_break);
  if (strpbrk (example->text, ".!?:-*") == NULL && strchr (example->text, '\n') == NULL)
    {
      crlf = replace (lines, "\n", "\r\n");
      check_variant (self, rule, example, expected, lines);
      check_variant (self, rule, example, expected, crlf);
    }
  soft = replace (example->text, "e", "e\302\255");
  if (!rule->exact)
    check_variant (self, rule, example, expected, soft);
}

static void
check_variants (Fixture      *self,
                const JdRule *rule)
{
  for (guint i = 0; i < rule->flag->len; i++)
    check_example_variants (self, rule, &g_array_index (rule->flag, JdRuleExample, i));
  for (guint i = 0; i < rule->pass->len; i++)
    check_example_variants (self, rule, &g_array_index (rule->pass, JdRuleExample, i));
}

static void
test_variants (gconstpointer data)
{
  for_each_rule ((Fixture *) data, check_variants);
}

/* Texts of rules */

static void
check_texts (Fixture      *self,
             const JdRule *rule)
{
  if (!g_str_has_suffix (rule->why, "."))
    report (self, rule, "no full stop", rule->why);
  if (rule->evidence == JD_REVIEW_RESEARCH && !rule->source)
    report (self, rule, "research without a source", rule->why);
}

static void
test_texts (gconstpointer data)
{
  for_each_rule ((Fixture *) data, check_texts);
}

/* Paragraphs of many trades in which nothing is to be changed. */
static void
test_clean (gconstpointer data)
{
  const Fixture *self = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "review", "clean.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 60);
  for (guint i = 0; lines[i]; i++)
    {
      JdScan *scan;
      GArray *matches = fixture_scan (self->sets, "en", NULL, lines[i], &scan);

      for (guint k = 0; k < matches->len; k++)
        {
          const JdRule *rule = g_array_index (matches, JdMatch, k).rule;

          if (rule->severity == JD_REVIEW_WARNING)
            g_test_message ("%s: %s", rule->id, lines[i]);
          g_assert_cmpint (rule->severity, !=, JD_REVIEW_WARNING);
        }
      jd_scan_free (scan);
    }
}

int
main (int    argc,
      char **argv)
{
  Fixture fixture = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  fixture.sets = fixture_load_sets ();
  g_test_add_data_func ("/packs/examples", &fixture, test_examples);
  g_test_add_data_func ("/packs/fixes", &fixture, test_fixes);
  g_test_add_data_func ("/packs/variants", &fixture, test_variants);
  g_test_add_data_func ("/packs/clean", &fixture, test_clean);
  g_test_add_data_func ("/packs/texts", &fixture, test_texts);
  status = g_test_run ();
  g_ptr_array_unref (fixture.sets);

  return status;
}
