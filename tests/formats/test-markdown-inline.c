/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-markdown-inline.h"
#include "jd-test-document.h"

#define N_RANDOM 10000

static const struct {
  const char *source;
  const char *markdown;
} cases[] = {
  { "", "" },
  { "Plain text, as it is: 3+ years of C++ & Node.js (on-site) [optional].",
    "Plain text, as it is: 3+ years of C++ & Node.js (on-site) [optional]." },
  { "snake_case, a - b, a * b, 5 > 3, 5<3, AT&T, #1, 1.5, ~5, #hashtag",
    "snake_case, a - b, a * b, 5 > 3, 5<3, AT&T, #1, 1.5, ~5, #hashtag" },
  { "**strong** *em* `code` [text](https://a.example/x_y)",
    "**strong** *em* `code` [text](https://a.example/x_y)" },
  { "# no heading", "\\# no heading" },
  { "- no item", "\\- no item" },
  { "1. no item", "1\\. no item" },
  { "> no quote", "\\> no quote" },
  { "\\*no style\\*", "\\*no style\\*" },
  { "<b>", "\\<b>" },
  { "&amp;", "\\&amp;" },
  { "_no_", "\\_no\\_" },
  { "\\[no\\](https://link.example)", "[no\\](https://link.example)" },
  { "one\ntwo", "one\\\ntwo" },
  { "\xef\xbb\xbf" "a [link](https://x.example/a) b",
    "&#65279;a [link](https://x.example/a) b" },
  { "{{team}} and \\{{no}}", "{{team}} and {<!-- -->{no}}" },
};

static char *
write_source (const char        *source,
              JdMarkdownContext  context)
{
  g_autoptr (JdInline) text = jd_inline_parse (source);

  return jd_markdown_dup_inline (text, context);
}

static void
test_natural (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markdown = write_source (cases[i].source, JD_MARKDOWN_BLOCK);

      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

/* Reads a block that stands between two others, as in a file. */
static void
assert_read_back (const JdInline    *text,
                  JdMarkdownContext  context,
                  const char        *mark,
                  const char        *indent)
{
  g_autofree char *source = jd_markdown_dup_inline (text, context);
  g_auto (GStrv) lines = g_strsplit (source, "\n", -1);
  g_autofree char *separator = g_strconcat ("\n", indent, NULL);
  g_autofree char *body = g_strjoinv (separator, lines);
  g_autofree char *markdown = g_strconcat ("before\n\n", mark, body, "\n\nafter\n", NULL);
  cmark_node *root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  cmark_node *node = cmark_node_next (cmark_node_first_child (root));
  g_autoptr (JdInline) read = NULL;

  while (node && cmark_node_get_type (node) != CMARK_NODE_PARAGRAPH &&
         cmark_node_get_type (node) != CMARK_NODE_HEADING)
    node = cmark_node_first_child (node);

  g_assert_nonnull (node);
  read = jd_markdown_read_inline (node);
  if (!jd_inline_equal (read, text))
    g_error ("“%s” is read as “%s” from:\n%s", jd_inline_get_text (text),
             jd_inline_get_text (read), markdown);

  cmark_node_free (root);
}

static void
assert_all_contexts (const JdInline *text)
{
  if (!*jd_inline_get_text (text))
    return;

  assert_read_back (text, JD_MARKDOWN_BLOCK, "", "");
  assert_read_back (text, JD_MARKDOWN_BLOCK, "- ", "  ");
  assert_read_back (text, JD_MARKDOWN_BLOCK, "10. ", "    ");
  assert_read_back (text, JD_MARKDOWN_BLOCK, "> ", "> ");
  assert_read_back (text, JD_MARKDOWN_HEADING, "### ", "");
}

static void
test_literal (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *string = jd_test_text_random (random, TRUE);
      g_autoptr (JdInline) text = jd_inline_new ();

      jd_inline_append (text, string, -1, 0, NULL);
      if (!strstr (string, "{{"))
        assert_all_contexts (text);
    }
}

static void
test_sources (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *string = jd_test_text_random (random, TRUE);
      g_autoptr (JdInline) text = jd_inline_parse (string);

      assert_all_contexts (text);
    }
}

/* Runs as no source gives them: styles that start and end anywhere. */
static void
test_runs (void)
{
  static const char *const hrefs[] = {
    NULL, NULL, NULL, "https://a.example/?x=1&copy;=(2)\\*<3>", "mailto:a_b@c.example",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (JdInline) text = jd_inline_new ();
      int n = g_rand_int_range (random, 1, 5);

      for (int k = 0; k < n; k++)
        {
          g_autofree char *string = jd_test_text_random (random, FALSE);
          JdInlineFlags flags = g_rand_int_range (random, 0, 8);

          if (strstr (string, "{{") || strspn (string, " \t") == strlen (string))
            continue;
          jd_inline_append (text, string, -1, flags, hrefs[g_rand_int_range (random, 0, 5)]);
        }

      assert_all_contexts (text);
    }
}

static void
test_foreign (void)
{
  static const struct {
    const char *markdown;
    const char *source;
  } foreign[] = {
    { "a\nb", "a b" },
    { "a  \nb", "a\nb" },
    { "a<br/>b", "a\nb" },
    { "__a__ _b_", "**a** *b*" },
    { "![logo](https://a.example/l.png)", "[logo](https://a.example/l.png)" },
    { "![logo](l.png)", "logo (l.png)" },
    { "[x](javascript:alert(1))", "x (javascript:alert(1))" },
    { "<https://a.example>", "[https://a.example](https://a.example)" },
    { "<span class=\"x\">a</span>", "a" },
    { "&lt;b&gt; &copy;", "<b> ©" },
    { "{{team}}", "{{team}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      cmark_node *root = cmark_parse_document (foreign[i].markdown, strlen (foreign[i].markdown),
                                               CMARK_OPT_DEFAULT);
      g_autoptr (JdInline) text = jd_markdown_read_inline (cmark_node_first_child (root));
      g_autofree char *source = jd_inline_to_source (text);

      g_assert_cmpstr (source, ==, foreign[i].source);
      cmark_node_free (root);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  cmark_node *root;
  g_autoptr (JdInline) text = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (markdown, "*a **a ");

  root = cmark_parse_document (markdown->str, markdown->len, CMARK_OPT_DEFAULT);
  text = jd_markdown_read_inline (cmark_node_first_child (root));
  g_assert_cmpuint (strlen (jd_inline_get_text (text)), >=, 200000 - 1);
  cmark_node_free (root);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown-inline/natural", test_natural);
  g_test_add_func ("/markdown-inline/literal", test_literal);
  g_test_add_func ("/markdown-inline/sources", test_sources);
  g_test_add_func ("/markdown-inline/runs", test_runs);
  g_test_add_func ("/markdown-inline/foreign", test_foreign);
  g_test_add_func ("/markdown-inline/deep", test_deep);

  return g_test_run ();
}
