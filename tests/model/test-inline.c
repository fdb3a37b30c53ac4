/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-inline.h"

/* Runs are shown as text in brackets of their style: s strong, e emphasis, c code, v variable. */
static char *
show (const JdInline *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < jd_inline_get_n_runs (self); i++)
    {
      const JdRun *run = jd_inline_get_run (self, i);

      if (run->flags & JD_INLINE_STRONG)
        g_string_append_c (out, 's');
      if (run->flags & JD_INLINE_EMPHASIS)
        g_string_append_c (out, 'e');
      if (run->flags & JD_INLINE_CODE)
        g_string_append_c (out, 'c');
      if (run->flags & JD_INLINE_VARIABLE)
        g_string_append_c (out, 'v');
      g_string_append_printf (out, "{%.*s}", (int) run->length,
                              jd_inline_get_text (self) + run->start);
      if (run->href)
        g_string_append_printf (out, "<%s>", run->href);
    }

  return g_string_free (out, FALSE);
}

static const struct {
  const char *source;
  const char *runs;
} cases[] = {
  { "", "" },
  { "plain", "{plain}" },
  { "**a** *b* `c`", "s{a}{ }e{b}{ }c{c}" },
  { "***a** b*", "se{a}e{ b}" },
  { "***a***", "se{a}" },
  { "*a**b**c*", "e{a}se{b}e{c}" },
  { "**a*", "{*}e{a}" },
  { "a * b * c", "{a * b * c}" },
  { "5*3*2", "{5}e{3}{2}" },
  { "** a **", "{** a **}" },
  { "\\*a\\* \\q \\\\", "{*a* \\q \\}" },
  { "snake_case _x_", "{snake_case _x_}" },
  { "[a](https://b.c)", "{a}<https://b.c>" },
  { "[a](javascript:x)", "{[a](javascript:x)}" },
  { "[a](HTTP://b.c \"t\")", "{[a](HTTP://b.c \"t\")}" },
  { "[a **b**](mailto:x@y.z) c", "{a }<mailto:x@y.z>s{b}<mailto:x@y.z>{ c}" },
  { "**[a](tel:1)**", "s{a}<tel:1>" },
  { "[a](<https://b.c/(d>)", "{a}<https://b.c/(d>" },
  { "[a](https://b.c/(d))", "{a}<https://b.c/(d)>" },
  { "[[a](tel:1)](tel:2)", "{[}{a}<tel:1>{](tel:2)}" },
  { "*[a*](tel:1)", "{*}{a*}<tel:1>" },
  { "[](tel:1)", "{[](tel:1)}" },
  { "![a](tel:1)", "{!}{a}<tel:1>" },
  { "[Remote] (EU)", "{[Remote] (EU)}" },
  { "`` a`b ``", "c{a`b}" },
  { "`a", "{`a}" },
  { "`a``b`", "c{a``b}" },
  { "`\\*`", "c{\\*}" },
  { "a\nb", "{a\nb}" },
  { "a\\\nb", "{a\nb}" },
  { "{{team}} x", "v{{{team}}}{ x}" },
  { "{{ team }}", "v{{{ team }}}" },
  { "\\{{team}}", "{{{team}}}" },
  { "{{a b}}", "{{{a b}}}" },
  { "`{{a}}`", "c{{{a}}}" },
  { "**{{a}}**", "sv{{{a}}}" },
  { "<b>&amp;</b>", "{<b>&amp;</b>}" },
  { "**é**日本*ü*", "s{é}{日本}e{ü}" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdInline) parsed = jd_inline_parse (cases[i].source);
      g_autofree char *runs = show (parsed);

      g_test_message ("%s", cases[i].source);
      g_assert_cmpstr (runs, ==, cases[i].runs);
    }
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdInline) parsed = jd_inline_parse (cases[i].source);
      g_autofree char *source = jd_inline_to_source (parsed);
      g_autoptr (JdInline) again = jd_inline_parse (source);

      g_test_message ("%s → %s", cases[i].source, source);
      g_assert_true (jd_inline_equal (parsed, again));
    }
}

static const char *const pieces[] = {
  "*", "**", "***", "`", "``", "[", "]", "(", ")", "](tel:1)", "](https://a.b/(c)", "\\", "{{a}}",
  "{{", "}}", " ", "\n", "a", "b c", "é", "日本", "—", ".", "!", "_", "<", "&", "1.", "- ", "#",
};

static char *
make_random_source (guint length)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append (out, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (out, FALSE);
}

/* Whatever was read is written so that it reads the same; nothing that is shown is lost. */
static void
test_random_sources (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *source = make_random_source ((guint) g_test_rand_int_range (1, 16));
      g_autoptr (JdInline) parsed = jd_inline_parse (source);
      g_autofree char *written = jd_inline_to_source (parsed);
      g_autoptr (JdInline) again = jd_inline_parse (written);

      if (!g_str_equal (jd_inline_get_text (parsed), jd_inline_get_text (again)))
        g_test_message ("“%s” → “%s”", source, written);
      g_assert_cmpstr (jd_inline_get_text (parsed), ==, jd_inline_get_text (again));
    }
}

/* Any runs at all keep their text. */
static void
test_random_runs (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (JdInline) self = jd_inline_new ();
      g_autofree char *written = NULL;
      g_autoptr (JdInline) again = NULL;
      gboolean code = FALSE;

      for (int k = g_test_rand_int_range (1, 6); k > 0; k--)
        {
          g_autofree char *text = make_random_source ((guint) g_test_rand_int_range (1, 4));
          JdInlineFlags flags = (JdInlineFlags) g_test_rand_int_range (0, 8);

          code = code || (flags & JD_INLINE_CODE);
          jd_inline_append (self, text, -1, flags,
                            g_test_rand_int_range (0, 4) == 0 ? "https://a.b/(c" : NULL);
        }

      written = jd_inline_to_source (self);
      again = jd_inline_parse (written);

      if (code)
        {
          g_autofree char *a = g_strdelimit (g_strdup (jd_inline_get_text (self)), "\n", ' ');
          g_autofree char *b = g_strdelimit (g_strdup (jd_inline_get_text (again)), "\n", ' ');

          g_assert_cmpstr (a, ==, b);
        }
      else
        {
          g_assert_cmpstr (jd_inline_get_text (self), ==, jd_inline_get_text (again));
        }
    }
}

static void
test_escaped (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = make_random_source ((guint) g_test_rand_int_range (1, 12));
      g_autofree char *source = jd_inline_dup_escaped (text);
      g_autofree char *plain = jd_inline_dup_plain (source);

      g_assert_cmpstr (plain, ==, text);
    }
}

static const char *
lookup_cb (const char *name,
           gpointer    user_data)
{
  if (g_str_equal (name, "title"))
    return user_data;
  if (g_str_equal (name, "loop"))
    return "**{{title}}**";

  return NULL;
}

static void
test_variables (void)
{
  static const struct {
    const char *source;
    const char *value;
    const char *runs;
  } rows[] = {
    { "As a {{title}}, you", "Engineer", "{As an Engineer, you}" },
    { "As an {{title}}, you", "Nurse", "{As a Nurse, you}" },
    { "A {{title}}", "Office Manager", "{An Office Manager}" },
    { "a {{title}}", "User Researcher", "{a User Researcher}" },
    { "a {{title}}", "HR Manager", "{an HR Manager}" },
    { "a {{title}}", "UX Designer", "{a UX Designer}" },
    { "Canada {{title}}", "Engineer", "{Canada Engineer}" },
    { "a **{{title}}**", "Engineer", "{a }s{Engineer}" },
    { "{{loop}} {{other}}", "x", "{**{{title}}** }v{{{other}}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdInline) parsed =
        jd_inline_parse_with (rows[i].source, TRUE, lookup_cb, (gpointer) rows[i].value);
      g_autofree char *runs = show (parsed);

      g_assert_cmpstr (runs, ==, rows[i].runs);
    }
}

static guint
count_letter (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p; p++)
    n += *p == 'a';

  return n;
}

/* The less of the times of two runs, in µs: what else runs here does not count. */
static gint64
measure_parse (const char *seed,
               gsize       length)
{
  g_autoptr (GString) source = g_string_new (NULL);
  gint64 least = G_MAXINT64;

  while (source->len < length)
    g_string_append (source, seed);

  for (guint i = 0; i < 2; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (JdInline) parsed = jd_inline_parse (source->str);

      least = MIN (least, g_get_monotonic_time () - start);
      g_assert_cmpuint (count_letter (jd_inline_get_text (parsed)), ==,
                        count_letter (source->str));
    }

  return least;
}

/* Work that grows with the square of the length takes sixteen times as long for four times the
 * text. */
static void
test_long_sources (void)
{
  static const char *const seeds[] = {
    "*", "**a ", "[", "`", "[a](", "*a**", "{{", "]", "a*b**", "[a](tel:1)", "[[a](tel:1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      gint64 some = measure_parse (seeds[i], 400000);
      gint64 more = measure_parse (seeds[i], 1600000);

      g_test_message ("%s: %d us, %d us", seeds[i], (int) some, (int) more);
      g_assert_cmpint (more, <, 10 * MAX (some, 2000));
    }
}

static void
test_addresses (void)
{
  g_assert_true (jd_inline_is_allowed_address ("https://a"));
  g_assert_true (jd_inline_is_allowed_address ("MAILTO:a@b"));
  g_assert_false (jd_inline_is_allowed_address ("https://"));
  g_assert_false (jd_inline_is_allowed_address ("https://a b"));
  g_assert_false (jd_inline_is_allowed_address ("javascript:alert(1)"));
  g_assert_false (jd_inline_is_allowed_address ("data:text/html,x"));
  g_assert_false (jd_inline_is_allowed_address (" https://a"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inline/parse", test_parse);
  g_test_add_func ("/inline/round-trip", test_round_trip);
  g_test_add_func ("/inline/random-sources", test_random_sources);
  g_test_add_func ("/inline/random-runs", test_random_runs);
  g_test_add_func ("/inline/escaped", test_escaped);
  g_test_add_func ("/inline/variables", test_variables);
  g_test_add_func ("/inline/long-sources", test_long_sources);
  g_test_add_func ("/inline/addresses", test_addresses);

  return g_test_run ();
}
