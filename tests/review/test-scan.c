/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine: what is a word, what is a name, what is found where. */

#include "review-fixture.h"

#include <string.h>

#define HEAD "{ \"format\": \"jd-rules/1\", \"id\": \"t\", \"lang\": \"en\""
#define PACK(rules) HEAD "," rules "}"
#define RULE(id, category, rest) \
  "{ \"id\": \"" id "\", \"category\": \"" category "\"," \
  "\"title\": \"T\", \"why\": \"W.\"," rest "}"

static const char pack[] = PACK (
  "\"protect\": [\"Rockstar Games\"], \"plain\": [\"developer\"],"
  "\"trades\": { \"kitchen\": [\"barista:noun\", \"chef\"] },"
  "\"sets\": { \"body\": [\"eye\", \"hand\"] },"
  "\"zones\": [ { \"id\": \"eeo\", \"if_any\": [\"equal opportunity\"], \"mute\": [\"*\"] },"
  "{ \"id\": \"s\", \"if_any\": [\"for example\"], \"extent\": \"sentence\","
  "  \"mute\": [\"age\"] } ],"
  "\"rules\": ["
  RULE ("ninja", "tech-culture",
        "\"match\": [\"ninja:noun\", \"rock star:noun\", \"self-starter:noun\"],"
        "\"fix\": [\"specialist\", \"expert\"]") ","
  RULE ("long", "tech-culture", "\"match\": [\"code ninja army\"]") ","
  RULE ("he", "gendered-noun-or-pronoun",
        "\"match\": [\"he\"], \"unless\": { \"case\": \"upper\" },"
        "\"fix\": [\"they\"]") ","
  RULE ("pair", "gendered-noun-or-pronoun", "\"match\": [\"he / she\", \"he or she\", \"s he\"]")
        ","
  RULE ("dominant", "gender-masculine",
        "\"match\": [\"dominant\"], \"unless\": { \"next\": \"@body\" }") ","
  RULE ("coffee", "realism", "\"match\": [\"coffee\"], \"unless\": { \"trade\": [\"kitchen\"] }")
        ","
  RULE ("years", "age", "\"match\": [\"<n> years (old|young)\", \"young * team\"],"
        "\"fix\": [{ \"to\": \"$1\", \"for\": \"young * team\" }]") ","
  RULE ("title", "structure", "\"match\": [\"wizard\"], \"only_if\": { \"section\": \"title\" }")
        ","
  RULE ("dom", "jargon-buzzword", "\"match\": [\"synerg*\", \"*schaft\"]")
  "]");

static const struct {
  const char *text;
  const char *found;
} cases[] = {
  { "A ninja.", "ninja@2-7" },
  { "NINJAS and ninja’s", "ninja@0-6 ninja@11-16" },
  { "rock star, rock-star, rock\302\240star, rock\nstar, rock‑star, **rock** star",
    "ninja@0-9 ninja@11-20 ninja@22-31 ninja@33-42 ninja@44-53 ninja@57-68" },
  { "rock. Star", "" },
  { "selfstarter self-starters", "ninja@0-11 ninja@12-25" },
  { "nin\302\255ja ninja\342\200\213", "ninja@0-6 ninja@7-12" },
  { "ninjaø Ninjá Mané", "" },
  { "_ninja_ *ninja* (ninja)", "ninja@1-6 ninja@9-14 ninja@17-22" },
  { "ninja.build README.ninja x@ninja.org @ninja https://a.b/ninja?ninja my_ninja ninja_x", "" },
  { "`ninja` ```\nninja\n``` {{ninja}} isNinja", "" },
  { "[see](https://ninja.org/ninja) ninja", "ninja@31-36" },
  { "Ask our team.We want a ninja", "ninja@23-28" },
  { "We use Rockstar Games.", "" },
  { "code ninja army", "long@0-15" },
  { "he/she, he or she, (s)he and he", "pair@0-6 pair@8-17 pair@20-24 he@29-31" },
  { "the HE exam", "" },
  { "HE MUST KNOW THE CODE WELL", "he@0-2" },
  { "A dominant eye, a dominant role", "dominant@18-26" },
  { "free coffee", "coffee@5-11" },
  { "free coffee for each barista", "" },
  { "25 years old, young dynamic team", "years@0-12 years@14-32" },
  { "We are equal opportunity, ninja or not.\n\nA ninja.", "ninja@43-48" },
  { "For example 25 years old. 25 years old.", "years@26-38" },
  { "the wizard", "" },
  { "synergistic synergy Mannschaft", "dom@0-11 dom@12-19 dom@20-30" },
  { "the Stone Ninja house", "" },
  { "the JavaScript Ninja Developer", "ninja@15-20" },
  { "Our “Ninja Stone” product", "" },
  { "Ninja\302\240and Ninja", "ninja@0-5 ninja@10-15" },
  { "Der Kollege ist ein ninja und wir suchen auch dich für das Team", "" },
  { "", "" },
  { "ninja", "ninja@0-5" },
};

static void
test_cases (void)
{
  g_autoptr (GPtrArray) sets = fixture_make_sets (pack);
  guint n_problems = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JdScan *scan;
      GArray *matches = fixture_scan (sets, "en", NULL, cases[i].text, &scan);
      g_autofree char *found = fixture_describe (matches);

      if (!g_str_equal (found, cases[i].found))
        {
          g_test_message ("“%s”: %s, not %s", cases[i].text, found, cases[i].found);
          n_problems++;
        }
      jd_scan_free (scan);
    }

  g_assert_cmpuint (n_problems, ==, 0);
}

static void
test_section (void)
{
  g_autoptr (GPtrArray) sets = fixture_make_sets (pack);
  JdScan *scan;
  GArray *matches = fixture_scan (sets, "en", "title", "the wizard", &scan);

  g_assert_cmpuint (matches->len, ==, 1);
  jd_scan_free (scan);
}

static const struct {
  const char *text;
  const char *fixed;
} fixes[] = {
  { "A ninja.", "A specialist." },
  { "An absolute ninja", "An absolute specialist" },
  { "Ninjas wanted", "Specialists wanted" },
  { "TWO NINJAS", "TWO SPECIALISTS" },
  { "if he codes", "if they codes" },
  { "He codes", "They codes" },
  { "our young dynamic team", "our dynamic" },
};

static void
test_fixes (void)
{
  g_autoptr (GPtrArray) sets = fixture_make_sets (pack);

  for (guint i = 0; i < G_N_ELEMENTS (fixes); i++)
    {
      JdScan *scan;
      GArray *matches = fixture_scan (sets, "en", NULL, fixes[i].text, &scan);
      JdMatch match = g_array_index (matches, JdMatch, 0);
      g_autoptr (GPtrArray) list = jd_fixes_make (&match, fixes[i].text, strlen (fixes[i].text));
      const JdFix *fix = list->pdata[0];
      g_autofree char *head = g_utf8_substring (fixes[i].text, 0, fix->start);
      g_autofree char *tail = g_utf8_substring (fixes[i].text, fix->end, -1);
      g_autofree char *fixed = g_strconcat (head, fix->replacement, tail, NULL);

      g_assert_cmpstr (fixed, ==, fixes[i].fixed);
      jd_scan_free (scan);
    }
}

/* A wrong pack is refused with file and line. */
static const struct {
  const char *json;
  const char *message;
} wrong[] = {
  { "", "test.json:*" },
  { "[]", "test.json:1:*" },
  { "{\n\"format\": \"x\"}", "test.json:1: “x” is no format*" },
  { HEAD ",\n\"rules\": [\n{\"id\": \"x\"}]}", "test.json:3: “category” is missing*" },
  { HEAD ", \"x\": 1}", "*“x” is no member*" },
  { PACK ("\"rules\": [" RULE ("a", "age", "\"match\": [\"\"]") "]"), "*is no pattern*" },
  { PACK ("\"rules\": [" RULE ("a", "age", "\"match\": [\"b (c\"]") "]"), "*pattern is wrong*" },
  { PACK ("\"rules\": [" RULE ("a", "age", "\"match\": [\"@none\"]") "]"), "*no such list*" },
  { PACK ("\"rules\": [" RULE ("a", "age", "\"match\": [\"b\"], \"unless\": {\"nex\": []}") "]"),
    "*no such condition*" },
  { PACK ("\"rules\": [" RULE ("a", "age", "\"match\": [\"b\"]") ","
          RULE ("a", "age", "\"match\": [\"b\"]") "]"),
    "*is there twice*" },
  { PACK ("\"rules\": [" RULE ("a", "none", "\"match\": [\"b\"]") "]"), "*is no category*" },
  { "{\"id\": \"a\",\n\"id\": \"b\"}", "test.json:2:*twice*" },
};

static void
test_wrong (void)
{
  guint n_problems = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new (wrong[i].json, strlen (wrong[i].json));
      g_autoptr (JdRulePack) packs = jd_rule_pack_new (bytes, "test.json", &error);

      g_assert_null (packs);
      g_assert_error (error, JD_REVIEW_ERROR, JD_REVIEW_ERROR_INVALID);
      if (!g_pattern_match_simple (wrong[i].message, error->message))
        {
          g_test_message ("%s: %s", wrong[i].json, error->message);
          n_problems++;
        }
    }

  g_assert_cmpuint (n_problems, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/cases", test_cases);
  g_test_add_func ("/scan/section", test_section);
  g_test_add_func ("/scan/fixes", test_fixes);
  g_test_add_func ("/scan/wrong", test_wrong);

  return g_test_run ();
}
