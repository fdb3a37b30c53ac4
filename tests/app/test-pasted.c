/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pasted.h"

#include <string.h>

/* Lines with “/” between them, and a “>” for each level of a list. */
static char *
dup_lines (GPtrArray *lines)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdPastedLine *line = g_ptr_array_index (lines, i);

      if (i > 0)
        g_string_append_c (string, '/');
      for (guint j = 0; j < line->indent / 4; j++)
        g_string_append_c (string, '>');
      g_string_append (string, line->source);
    }

  return g_string_free (string, FALSE);
}

static void
test_html (void)
{
  static const struct {
    const char *html;
    const char *lines;
  } rows[] = {
    { "plain", "plain" },
    { "<b>bold</b> and <i>it</i>", "**bold** and *it*" },
    { "<p>one</p>\n<p>two\n  words</p>", "one/two words" },
    { "a<br>b", "a/b" },
    { "<ul><li>a<ul><li>b</ul><li>c</ul>", ">a/>>b/>c" },
    { "<ol><li><p>1. one</p></li><li>two</li></ol>", ">one/>two" },
    { "<h2>Head <b>line</b></h2><p>text</p>", "Head **line**/text" },
    { "<a href='https://example.org/x'>here</a>", "[here](https://example.org/x)" },
    { "<a href='javascript:alert(1)'>here</a>", "here" },
    { "<code>x_y</code> and <tt>z</tt>", "`x_y` and `z`" },
    { "5 * 3 &lt; 20 [a](b)", "5 * 3 < 20 [a\\](b)" },
    { "<script>alert(1)</script><style>p{}</style><title>t</title>text", "text" },
    { "<span style='display: none'>gone</span>here", "here" },
    { "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b/c" },
    /* Google Docs wraps everything in a bold that is none. */
    { "<b style=\"font-weight:normal;\" id=\"docs-x\"><p><span style=\"font-weight:700\">a</span>"
      "<span style=\"font-weight:400;font-style:italic\"> b</span></p></b>", "**a** *b*" },
    /* Word writes its lists as paragraphs with a mark. */
    { "<html xmlns:o=\"urn:x\"><body><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
      "<![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>"
      "<p class=MsoNormal>Text</p></body></html>", "First/Text" },
    { "<!--StartFragment--><p>a &amp; b</p><!--EndFragment-->", "a & b" },
    { "<p>نص <strong>عربي</strong></p>", "نص **عربي**" },
    { "<p>unclosed <b>bold <p>next", "unclosed **bold**/next" },
    { "", "" },
    { "<", "" },
    { "<p></p><div> </div>&nbsp;", "" },
    { "\xff\xfe" "<\0b\0>\0a\0", "**a**" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gsize length = i + 1 < G_N_ELEMENTS (rows) ? strlen (rows[i].html) : 10;
      g_autoptr (GPtrArray) lines = jd_pasted_read_html (rows[i].html, length);
      g_autofree char *shown = dup_lines (lines);

      g_assert_cmpstr (shown, ==, rows[i].lines);
    }
}

/* Whatever comes, it is read in the end, and never deeper than the stack. */
static void
test_hostile_html (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  static const char *const pieces[] = { "<b>", "</b>", "<ul>", "<li>", "</ul>", "<a href='x'>",
                                        "text ", "&#0;", "&#x110000;", "<p style='", "'>", "<!--",
                                        "-->", "\x80", "<![CDATA[", "\n", "<td>", "*", "`" };

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GPtrArray) lines = NULL;

      for (guint j = 0; j < 60; j++)
        g_string_append (html, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      lines = jd_pasted_read_html (html->str, html->len);
      for (guint j = 0; j < lines->len; j++)
        {
          const JdPastedLine *line = g_ptr_array_index (lines, j);

          g_assert_true (g_utf8_validate (line->source, -1, NULL));
          g_assert_cmpstr (line->source, !=, "");
          g_assert_null (strchr (line->source, '\n'));
        }
    }

  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (deep, "<div>");
  g_string_append (deep, "x");
  lines = jd_pasted_read_html (deep->str, deep->len);
  g_assert_cmpuint (lines->len, <=, 1);
}

static void
test_round (void)
{
  static const char *const sources[] = {
    "plain", "a **b** c", "*a* `b` [c](https://d.example/?e=1&f=2)", "5 \\* 3 < 4 & 5", "***a***",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (JdInline) text = jd_inline_parse (sources[i]);
      g_autofree char *html = jd_pasted_dup_html (text);
      g_autoptr (GPtrArray) lines = jd_pasted_read_html (html, strlen (html));
      g_autofree char *shown = dup_lines (lines);
      g_autofree char *source = jd_inline_to_source (text);

      g_assert_cmpstr (shown, ==, source);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pasted/html", test_html);
  g_test_add_func ("/pasted/hostile-html", test_hostile_html);
  g_test_add_func ("/pasted/round", test_round);

  return g_test_run ();
}
