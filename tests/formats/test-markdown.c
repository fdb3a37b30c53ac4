/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <cmark.h>

#include "jd-any-of.h"
#include "jd-content.h"
#include "jd-json-reader.h"
#include "jd-json-writer.h"
#include "jd-markdown-reader.h"
#include "jd-markdown-writer.h"
#include "jd-role.h"
#include "jd-skill.h"
#include "jd-test-document.h"
#include "jd-text-reader.h"

#define N_RANDOM 1500

static JdDocument *
read_markdown (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JdDocument *document = jd_markdown_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static char *
write_markdown (JdDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jd_markdown_write (document, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What a reader sees, a line a block: kind, level and number, label, text with its runs. */
static void
show_inline (GString        *out,
             const JdInline *text)
{
  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);

      g_string_append_printf (out, "%x<%s>{%.*s}", run->flags, run->href ? run->href : "",
                              (int) run->length, jd_inline_get_text (text) + run->start);
    }
}

static const char *
get_kind_name (const JdContentBlock *block)
{
  static const char *const names[] = {
    [JD_CONTENT_COMPANY] = "company",     [JD_CONTENT_TITLE] = "title",
    [JD_CONTENT_FACT] = "fact",           [JD_CONTENT_LEAD] = "lead",
    [JD_CONTENT_HEADING] = "heading",     [JD_CONTENT_SUBHEADING] = "subheading",
    [JD_CONTENT_PARAGRAPH] = "paragraph", [JD_CONTENT_BULLET] = "item",
    [JD_CONTENT_NUMBER] = "number",       [JD_CONTENT_QUOTE] = "quote",
    [JD_CONTENT_SKILL] = "item",          [JD_CONTENT_QUESTION] = "question",
    [JD_CONTENT_ANSWER] = "answer",       [JD_CONTENT_ADDRESS] = "address",
    [JD_CONTENT_LEGAL] = "legal",
  };

  return names[block->kind];
}

static char *
show_page (JdDocument *document)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
  GString *out = g_string_new (NULL);
  guint last_list = 0;
  gboolean was_item = FALSE;

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);

      if (block->list > 0 && was_item && block->list != last_list)
        g_string_append (out, "-- another list\n");
      was_item = block->list > 0;
      last_list = block->list;

      g_string_append_printf (out, "%s%s %u %u ", get_kind_name (block),
                              block->strong ? "!" : "", block->level, block->number);
      if (block->label)
        g_string_append_printf (out, "[%s] ", block->label);
      show_inline (out, block->text);
      if (block->detail)
        g_string_append_printf (out, " +%s", block->detail);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

static void
assert_same_page (JdDocument *document)
{
  g_autofree char *markdown = write_markdown (document);
  g_autoptr (JdDocument) again = read_markdown (markdown);
  g_autofree char *before = show_page (document);
  g_autofree char *after = show_page (again);

  g_assert_cmpstr (after, ==, before);
}

static JdDocument *
load (const char *path)
{
  g_autoptr (GBytes) bytes = jd_test_load (path);
  g_autoptr (GError) error = NULL;
  JdDocument *document = jd_json_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_templates (void)
{
  g_auto (GStrv) paths = jd_test_list ("data/templates", ".jobdesc");
  g_autoptr (JdDocument) sample = load ("data/sample.jobdesc");

  for (guint i = 0; paths[i]; i++)
    {
      g_autoptr (JdDocument) document = load (paths[i]);

      g_test_message ("%s", paths[i]);
      assert_same_page (document);
    }

  assert_same_page (sample);
}

static void
test_languages (void)
{
  static const char *const langs[] = { "de", "fr", "de-CH", "pt", "ja", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_autoptr (JdDocument) sample = load ("data/sample.jobdesc");

      g_test_message ("%s", langs[i]);
      jd_part_set_string (sample, JD_DOCUMENT_LANG, langs[i]);
      assert_same_page (sample);
    }
}

/* A document that came from Markdown comes back whole: all its members are on the page. */
static void
assert_same_document (JdDocument *document)
{
  g_autofree char *markdown = write_markdown (document);
  g_autoptr (JdDocument) again = read_markdown (markdown);
  const JdWriteOptions options = { .include_internal = TRUE };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  jd_part_set_string (again, JD_DOCUMENT_ID, jd_part_get_string (document, JD_DOCUMENT_ID));
  jd_part_set_string (again, JD_DOCUMENT_CREATED,
                      jd_part_get_string (document, JD_DOCUMENT_CREATED));
  before = jd_json_write (document, &options, NULL, NULL);
  after = jd_json_write (again, &options, NULL, NULL);
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_true (jd_part_equal (document, again));
}

static void
test_text_import (void)
{
  static const char text[] =
    "Orchard Keeper\n\nAs an Orchard Keeper you look after *all* the trees.\n\n"
    "Responsibilities\n- Prune\n- Pick\n  - Apples\n  - Pears\n\n"
    "Qualifications\n- Bachelor’s degree in Botany or related field\n- 3+ years in an orchard\n"
    "- Pruning in all weathers\n\nSkills\n- Pruning\n- Grafting\n\nBenefits\n- Apples\n\n"
    "Our orchards\nThey are old.\n\nFAQ\nIs it cold?\nYes.\n\nNo, not always.\n";
  static const char prose[] =
    "Etsimme majakanvartijaa. Työ alkaa syksyllä.\n\nMajakka on vanha, mutta lamppu on uusi.\n";
  static const char *const texts[] = { text, prose };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (JdDocument) document = jd_text_read (bytes, NULL, NULL, NULL);

      assert_same_document (document);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (JdDocument) document = jd_test_document_random_page (random);

      g_test_message ("%u", i);
      assert_same_page (document);
    }
}

/* Skills */

static const struct {
  const char *item;
  const char *skills;
} skills[] = {
  { "Git", "Git" },
  { "Git, *expert, 3 years, in production*", "Git=expert/3/in production" },
  { "One of Java, Go or Rust", "Java@1 Go@1 Rust@1" },
  { "One of Java, Go or Rust, *proficient*",
    "Java@1=proficient// Go@1=proficient// Rust@1=proficient//" },
  { "One of Java or Go, proficient", "Java@1=proficient// Go@1=proficient//" },
  { "At least 2 of Java, Go and C, *1 year*", "Java@2=/1/ Go@2=/1/ C@2=/1/" },
  { "One of Java (proficient, 2.5 years), SQL (in MySQL, or like it) or C# (2) (expert, in x)",
    "Java@1=proficient/2.5/ SQL (in MySQL, or like it)@1 C# (2)@1=expert//in x" },
  { "One of (a, b or c", "(a@1 b@1 c@1" },
  { "One of a) or (b", "a)@1 (b@1" },
};

static char *
show_skills (JdDocument *document)
{
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_SKILLS);
  JdPartList *groups = jd_part_get_list (document, JD_DOCUMENT_ANY_OF);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    {
      JdPart *skill = jd_part_list_get (list, i);
      const char *level = jd_part_get_string (skill, JD_SKILL_LEVEL);
      const char *note = jd_part_get_string (skill, JD_SKILL_NOTE);
      double years = jd_part_get_number (skill, JD_SKILL_YEARS);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                              jd_part_get_string (skill, JD_SKILL_NAME));
      if (jd_part_has (skill, JD_SKILL_ANY_OF))
        g_string_append_printf (out, "@%d", jd_part_get_integer (jd_part_list_get (groups, 0),
                                                                 JD_ANY_OF_MIN));
      if (level || note || years > 0)
        {
          g_string_append_printf (out, "=%s/", level ? level : "");
          if (years > 0)
            g_string_append_printf (out, "%g", years);
          g_string_append_printf (out, "/%s", note ? note : "");
        }
    }

  return g_string_free (out, FALSE);
}

static void
test_skills (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    {
      g_autofree char *markdown = g_strconcat ("# Welder\n\n## Skills\n\n### Must have\n\n- ",
                                               skills[i].item, "\n", NULL);
      g_autoptr (JdDocument) document = read_markdown (markdown);
      g_autofree char *shown = show_skills (document);

      g_assert_cmpstr (shown, ==, skills[i].skills);
      assert_same_page (document);
    }
}

/* Facts */

static void
test_facts (void)
{
  g_autoptr (JdDocument) document =
    read_markdown ("Acme\n\n# Welder\n\n- **Pay:** €42,000\u00a0–\u00a0€54,000.50 gross per year\n"
                   "  - For 38 hours.\n- **Place:** Rua X 1, 4050-001 Porto, Portugal · hybrid, "
                   "2 days a week on site · UTC\n  - Remote from Spain and Belgium\n"
                   "- **Employment:** Full time, 38 hours, 2 openings\n"
                   "- **Start:** As soon as possible\n- **Reference:** W-1\n");
  const JdWriteOptions options = { .include_internal = TRUE };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *json = NULL;

  jd_part_set_string (document, JD_DOCUMENT_ID, "x");
  jd_part_set_string (document, JD_DOCUMENT_CREATED, "2026-11-20T00:00:00Z");
  bytes = jd_json_write (document, &options, NULL, NULL);
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (json, ==,
    "{\n  \"format\": \"jobdesc/1\",\n  \"kind\": \"document\",\n  \"id\": \"x\",\n"
    "  \"lang\": \"en\",\n  \"created\": \"2026-11-20T00:00:00Z\",\n  \"title\": \"Welder\",\n"
    "  \"ids\": {\n    \"requisition\": \"W-1\"\n  },\n"
    "  \"company\": {\n    \"name\": \"Acme\"\n  },\n"
    "  \"employment\": {\n    \"types\": [\n      \"FULL_TIME\"\n    ],\n"
    "    \"hours\": \"38 hours\",\n    \"immediate\": true,\n    \"openings\": 2\n  },\n"
    "  \"locations\": [\n    {\n      \"workplace\": \"hybrid\",\n      \"address\": {\n"
    "        \"street\": \"Rua X 1\",\n        \"city\": \"Porto\",\n"
    "        \"postalCode\": \"4050-001\",\n        \"country\": \"PT\"\n      },\n"
    "      \"daysOnSite\": 2,\n      \"timezones\": \"UTC\"\n    },\n"
    "    {\n      \"workplace\": \"remote\",\n      \"hiringRegions\": [\n        \"ES\",\n"
    "        \"BE\"\n      ]\n    }\n  ],\n"
    "  \"compensation\": {\n    \"min\": 42000,\n    \"max\": 54000.5,\n"
    "    \"currency\": \"EUR\",\n    \"period\": \"YEAR\",\n    \"gross\": true,\n"
    "    \"note\": \"For 38 hours.\"\n  }\n}\n");
}

/* Words of a name that look like those of a fact stay in it. */
static void
test_team (void)
{
  static const struct {
    const char *team;
    const char *manager;
  } rows[] = {
    { "data", NULL },
    { "data; and more", "Ann" },
    { "Data", "x; reports to y" },
    { NULL, "x; reports to y" },
    { NULL, "Ann" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdDocument) document = jd_document_new_blank ("en");
      JdPart *role = jd_part_get_part (document, JD_DOCUMENT_ROLE);
      g_autofree char *markdown = NULL;
      g_autoptr (JdDocument) again = NULL;

      jd_part_set_string (document, JD_DOCUMENT_TITLE, "Welder");
      jd_part_set_string (role, JD_ROLE_TEAM, rows[i].team);
      jd_part_set_string (role, JD_ROLE_REPORTS_TO, rows[i].manager);
      markdown = write_markdown (document);
      again = read_markdown (markdown);
      g_assert_true (jd_part_equal (jd_part_get_part (again, JD_DOCUMENT_ROLE), role));
    }
}

/* Markdown of other people */

static const struct {
  const char *markdown;
  const char *page;
} foreign[] = {
  { "# Welder\n\nYou weld.\n\n## Requirements\n\n* strength\n* 3 years of welding\n",
    "title 0 0 0<>{Welder}\nlead 0 0 0<>{You weld.}\nheading 0 0 0<>{Requirements}\n"
    "subheading 0 0 0<>{Must have}\nitem 0 0 0<>{strength}\nitem 0 0 0<>{3 years of welding}\n" },
  { "Welder\n======\n\n### Skills\n\n- MIG, TIG\n\n### Nice to have\n\n- Brass\n",
    "title 0 0 0<>{Welder}\nheading 0 0 0<>{Skills}\nsubheading 0 0 0<>{Must have}\n"
    "item 0 0 0<>{MIG}\nitem 0 0 0<>{TIG}\nheading 0 0 0<>{Nice to have}\n"
    "subheading 0 0 0<>{Nice to have}\nitem 0 0 0<>{Brass}\n" },
  { "# Welder\n\n# About us\n\nWe weld.\n\n## Workshop\n\n1. large\n2. bright\n",
    "title 0 0 0<>{Welder}\nheading 0 0 0<>{About us}\nparagraph 0 0 0<>{We weld.}\n"
    "subheading 0 0 0<>{Workshop}\nnumber 0 1 0<>{large}\nnumber 0 2 0<>{bright}\n" },
  { "# Welder\n\n## FAQ\n\nWhat?\n\nThis.\n\n## How to apply\n\nWrite to us.\n\n<a@b.example>\n",
    "title 0 0 0<>{Welder}\nheading 0 0 0<>{FAQ}\nquestion 0 0 0<>{What?}\nanswer 0 0 0<>{This.}\n"
    "heading 0 0 0<>{How to apply}\nparagraph 0 0 0<>{Write to us.}\n"
    "address 0 0 0<mailto:a@b.example>{a@b.example}\n" },
  { "# Welder\n\n<div>We <b>weld</b>.</div>\n\n    code here\n\n> a\n>\n> - b\n\n![x](y.png)\n",
    "title 0 0 0<>{Welder}\nlead 0 0 0<>{We  weld .}\nlead 0 0 4<>{code here}\n"
    "quote 0 0 0<>{a\nb}\nlead 0 0 0<>{x (y.png)}\n" },
  { "# Welder\n\n- a\n\n  more\n\n  - b\n    - c\n",
    "title 0 0 0<>{Welder}\nitem 0 0 0<>{a\nmore}\nitem 1 0 0<>{b}\nitem 1 0 0<>{c}\n" },
  { "# Welder\n\nReport to <manager name>, know List<String>, <b>not</b><br/>Java<brand>.\n",
    "title 0 0 0<>{Welder}\nlead 0 0 0<>{Report to <manager name>, know List<String>, not\n"
    "Java<brand>.}\n" },
  { "# Welder\n\n<company name>\n\n<DIV class='x'>a < b</DIV>\n\n<p><script>x</p></SCRIPT>c</p>\n",
    "title 0 0 0<>{Welder}\nlead 0 0 0<>{<company name>}\nlead 0 0 0<>{a < b}\n"
    "lead 0 0 0<>{c}\n" },
  { "# Welder\n\n## How to apply\n\n[a.example/?b=1&c=2](https://a.example/?b=1&c=2)\n",
    "title 0 0 0<>{Welder}\nheading 0 0 0<>{How to apply}\n"
    "address 0 0 0<https://a.example/?b=1&c=2>{a.example/?b=1&c=2}\n" },
  { "", "" },
  { "\n\n<!-- nothing -->\n", "" },
};

static void
test_foreign (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (JdDocument) document = read_markdown (foreign[i].markdown);
      g_autofree char *page = show_page (document);

      g_assert_cmpstr (page, ==, foreign[i].page);
    }
}

/* Nothing that has no end is looked for again and again. */
static void
test_endless (void)
{
  static const char *const pieces[] = { "<div>", "<script>", "<!--", "<style ", "</", "<a " };

  g_test_timer_start ();
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) markdown = g_string_new ("<div>\n");
      g_autoptr (JdDocument) document = NULL;

      while (markdown->len < 500000)
        g_string_append (markdown, pieces[i]);
      document = read_markdown (markdown->str);
      g_assert_cmpfloat (g_test_timer_elapsed (), <, 20);
    }
}

/* A page without a title is one that the writer must be told of. */
static void
test_no_title (void)
{
  g_autoptr (JdDocument) document = jd_document_new_blank ("en");
  g_autoptr (JdReport) blank = jd_report_new ();
  g_autoptr (JdReport) titled = jd_report_new ();
  g_autoptr (GBytes) before = jd_markdown_write (document, NULL, blank, NULL);
  g_autoptr (GBytes) after = NULL;

  g_assert_nonnull (jd_report_find (blank, JD_REPORT_MISSING, "/title"));

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Welder");
  after = jd_markdown_write (document, NULL, titled, NULL);
  g_assert_null (jd_report_find (titled, JD_REPORT_MISSING, NULL));
}

/* The mark of the language is a comment, which nothing in it may end. */
static void
test_language_mark (void)
{
  g_autoptr (JdDocument) document = load ("data/sample.jobdesc");
  g_autofree char *markdown = NULL;
  g_autofree char *dutch = NULL;

  jd_part_set_string (document, JD_DOCUMENT_LANG, "x --><script>alert(1)</script>");
  markdown = write_markdown (document);
  g_assert_null (strstr (markdown, "<script>"));

  jd_part_set_string (document, JD_DOCUMENT_LANG, "nl-BE");
  dutch = write_markdown (document);
  g_assert_true (g_str_has_prefix (dutch, "<!-- lang: nl-BE -->"));
}

static void
test_deep (void)
{
  g_autoptr (GString) quotes = g_string_new ("# Welder\n\n");
  g_autoptr (GString) lists = g_string_new ("# Welder\n\n");
  g_autoptr (JdDocument) first = NULL;
  g_autoptr (JdDocument) second = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (quotes, ">");
  g_string_append (quotes, "deep\n");

  for (guint i = 0; i < 1000; i++)
    g_string_append (lists, "- ");
  g_string_append (lists, "deep\n");

  first = read_markdown (quotes->str);
  second = read_markdown (lists->str);
  g_assert_nonnull (first);
  g_assert_nonnull (second);
}

/* What is written is what it looks like to another reader of CommonMark. */
static void
test_structure (void)
{
  g_autoptr (JdDocument) sample = load ("data/sample.jobdesc");
  g_autofree char *markdown = write_markdown (sample);
  cmark_node *root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  guint n_titles = 0;
  guint n_sections = 0;
  guint n_html = 0;

  for (cmark_node *node = cmark_node_first_child (root); node; node = cmark_node_next (node))
    {
      if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
        {
          n_titles += cmark_node_get_heading_level (node) == 1;
          n_sections += cmark_node_get_heading_level (node) == 2;
        }
      n_html += cmark_node_get_type (node) == CMARK_NODE_HTML_BLOCK;
    }

  g_assert_cmpuint (n_titles, ==, 1);
  g_assert_cmpuint (n_sections, ==, 13);
  g_assert_cmpuint (n_html, ==, 0);
  cmark_node_free (root);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/templates", test_templates);
  g_test_add_func ("/markdown/languages", test_languages);
  g_test_add_func ("/markdown/text-import", test_text_import);
  g_test_add_func ("/markdown/skills", test_skills);
  g_test_add_func ("/markdown/facts", test_facts);
  g_test_add_func ("/markdown/team", test_team);
  g_test_add_func ("/markdown/foreign", test_foreign);
  g_test_add_func ("/markdown/endless", test_endless);
  g_test_add_func ("/markdown/no-title", test_no_title);
  g_test_add_func ("/markdown/language-mark", test_language_mark);
  g_test_add_func ("/markdown/deep", test_deep);
  g_test_add_func ("/markdown/structure", test_structure);
  g_test_add_func ("/markdown/random", test_random);

  return g_test_run ();
}
