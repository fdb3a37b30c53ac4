/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-block.h"
#include "jd-compensation.h"
#include "jd-content.h"
#include "jd-inline.h"
#include "jd-internal.h"
#include "jd-item.h"
#include "jd-json-writer.h"
#include "jd-question.h"
#include "jd-requirement.h"
#include "jd-section.h"
#include "jd-skill.h"
#include "jd-test-document.h"
#include "jd-text-reader.h"

#define N_RANDOM 700

static JdDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JdDocument *document = jd_text_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* All texts of a part and below, as a reader sees them, one a line. */
static void
collect_texts (gpointer  part,
               GString  *out)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      const JdMember *member = jd_part_get_member (part, i);

      if (!jd_part_has (part, i))
        continue;

      if (member->kind == JD_VALUE_TEXT)
        {
          g_autofree char *plain = jd_inline_dup_plain (jd_part_get_string (part, i));

          g_string_append_printf (out, "%s\n", plain);
        }
      else if (member->kind == JD_VALUE_STRING)
        {
          g_string_append_printf (out, "%s\n", jd_part_get_string (part, i));
        }
      else if (member->kind == JD_VALUE_PART)
        {
          collect_texts (jd_part_get_part (part, i), out);
        }
      else if (member->kind == JD_VALUE_LIST || member->kind == JD_VALUE_LINES)
        {
          JdPartList *list = jd_part_get_list (part, i);

          for (guint k = 0; k < jd_part_list_get_n (list); k++)
            collect_texts (jd_part_list_get (list, k), out);
        }
    }
}

/* “Nice to have” is no text of the document, but the page says it. */
static void
collect_words_of_page (JdDocument *document,
                       GString    *out)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    g_string_append_printf (out, "%s\n",
                            jd_inline_get_text (jd_content_get_block (content, i)->text));
}

/* The structure in short: a line a section with its role, its blocks, and the lists of the
 * document. */
static void
show_blocks (GString *out,
             gpointer section)
{
  static const char signs[] = { 'p', 'b', 'n', 'q', 'h' };
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);

  for (guint i = 0; i < jd_part_list_get_n (blocks); i++)
    {
      JdPart *block = jd_part_list_get (blocks, i);
      JdPartList *items = jd_part_get_list (block, JD_BLOCK_ITEMS);

      g_string_append_c (out, ' ');
      g_string_append_c (out, signs[jd_part_get_choice (block, JD_BLOCK_TYPE)]);

      for (guint k = 0; k < jd_part_list_get_n (items); k++)
        g_string_append_printf (out, "%s%u", k > 0 ? "," : "",
                                jd_part_list_get_n (jd_part_get_list (jd_part_list_get (items, k),
                                                                      JD_ITEM_ITEMS)));
    }
}

static guint
count (gpointer part,
       guint    member)
{
  return jd_part_list_get_n (jd_part_get_list (part, member));
}

static char *
show (JdDocument *document)
{
  const char *title = jd_part_get_string (document, JD_DOCUMENT_TITLE);
  JdPartList *sections = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);
  JdPart *pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s|", title ? title : "");
  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    {
      JdPart *section = jd_part_list_get (sections, i);

      g_string_append_printf (out, "%s%s", i > 0 ? ";" : "",
                              jd_part_get_string (section, JD_SECTION_ROLE));
      show_blocks (out, section);
    }

  g_string_append_printf (out, "|r%u s%u f%u b%u",
                          count (document, JD_DOCUMENT_REQUIREMENTS),
                          count (document, JD_DOCUMENT_SKILLS), count (document, JD_DOCUMENT_FAQ),
                          count (pay, JD_COMPENSATION_BENEFITS));

  return g_string_free (out, FALSE);
}

static const struct {
  const char *text;
  const char *shown;
} cases[] = {
  { "", "||r0 s0 f0 b0" },
  { "\n\n \t\n", "||r0 s0 f0 b0" },
  { "Welder", "Welder||r0 s0 f0 b0" },
  { "Welder Job Description Template", "Welder||r0 s0 f0 b0" },
  { "Welder - Job Description", "Welder||r0 s0 f0 b0" },
  { "Job Description", "|about-role|r0 s0 f0 b0" },
  { "Node.js Developer", "Node.js Developer||r0 s0 f0 b0" },
  { "Sr. Welder (m/w/d)", "Sr. Welder (m/w/d)||r0 s0 f0 b0" },
  { "You weld. You grind.", "|summary p|r0 s0 f0 b0" },
  { "Welder\nYou weld.\n\nYou grind.\n", "Welder|summary p p|r0 s0 f0 b0" },
  { "# Welder\n## Requirements\n* strong\n", "Welder|requirements|r1 s0 f0 b0" },
  { "Welder\n\nResponsibilities:\n- weld\n- grind\n  - steel\n  - brass\n- sweep\n",
    "Welder|responsibilities b0,2,0|r0 s0 f0 b0" },
  { "Welder\r\n\r\nRESPONSIBILITIES\r\n• weld\r\n•\tgrind\r\n·sweep\r\n",
    "Welder|responsibilities b0,0,0|r0 s0 f0 b0" },
  { "Welder\nWhat you’ll do\n1. weld\n2) grind\n", "Welder|responsibilities n0,0|r0 s0 f0 b0" },
  { "Welder\nDuties\n✓ weld\n➢ grind\n→ sweep\no\tpolish\n",
    "Welder|responsibilities b0,0,0,0|r0 s0 f0 b0" },
  { "Welder\n🚀 Missions\n- souder\n", "Welder|responsibilities b0|r0 s0 f0 b0" },
  { "Soudeur\nProfil recherché :\n– 3 ans d’expérience\n– Permis B\nCompétences\n- Acier\n"
    "Avantages\n- Mutuelle\n",
    "Soudeur|requirements;skills;benefits|r2 s1 f0 b1" },
  { "Schweißer (m/w/d)\nÜber uns\nWir schweißen.\nIhre Aufgaben\n- schweißen\nDein Profil:\n"
    "- Kraft\n- Führerschein B\nVon Vorteil\n- Geduld\nKenntnisse\n- Stahl\nWir bieten\n- Lohn\n"
    "So geht’s weiter\n1. Gespräch\nHäufige Fragen\nWo?\nHier.\nJetzt bewerben!\nSchreib uns.\n",
    "Schweißer (m/w/d)|company p;responsibilities b0;requirements;skills;benefits;process;faq;"
    "apply p|r3 s1 f1 b1" },
  { "Schweißerin – Stellenbeschreibung\nDas lernst du bei uns\n- Stahl\n- Messing\n",
    "Schweißerin|skills|r0 s2 f0 b0" },
  { "Welder\nRequirements\nWe ask for:\n- strength\nNice to have\n- patience\n",
    "Welder|requirements p|r2 s0 f0 b0" },
  { "Welder\nSkills: MIG, TIG, Grinding\n", "Welder|skills|r0 s3 f0 b0" },
  { "Welder\nSkills\n- Metals: steel, brass\n- Reading plans\n", "Welder|skills|r0 s3 f0 b0" },
  { "Welder\nSkills\nMachines:\n- MIG\n- TIG\n", "Welder|skills|r0 s2 f0 b0" },
  { "Welder\nSkills\nMIG\nTIG\nGrinding\n", "Welder|skills|r0 s3 f0 b0" },
  { "Welder\nSkills\n- You can read a plan and tell what is missing in it\n",
    "Welder|requirements|r1 s0 f0 b0" },
  { "Welder\nFAQ\nWhat do you do?\nI weld.\nAnd grind.\nWhere?\nHere.\n",
    "Welder|faq|r0 s0 f2 b0" },
  { "Welder\nFAQ\nI weld here.\nIt pays well.\n", "Welder|faq|r0 s0 f2 b0" },
  { "Welder\nOur workshop\n- large\n- bright\n", "Welder|custom b0,0|r0 s0 f0 b0" },
  { "Welder\n\nWorkshop\n========\nIt is large.\n", "Welder|custom p|r0 s0 f0 b0" },
  { "Welder\n\nAbout us\n\nWe have been welding gates and fences in this valley since the\n"
    "first war, and we are not going to stop now that everybody wants a\ngate.\n",
    "Welder|company p|r0 s0 f0 b0" },
  { "Welder\nDuties\n- weld gates and fences for the people of our valley and those of\n"
    "  the next\n- sweep\n", "Welder|responsibilities b0,0|r0 s0 f0 b0" },
  { "Welder\n1. Requirements\nStrength.\n2. Benefits\nBread.\n",
    "Welder|requirements p;benefits p|r0 s0 f0 b0" },
};

static void
test_structure (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdDocument) document = read_text (cases[i].text);
      g_autofree char *shown = show (document);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_literal (void)
{
  g_autoptr (JdDocument) document =
    read_text ("Welder\nUse **no** `marks` [x](https://y.example).\n");
  g_autoptr (GString) texts = g_string_new (NULL);

  collect_texts (document, texts);
  g_assert_nonnull (strstr (texts->str, "Use **no** `marks` [x](https://y.example)."));
}

static void
test_merged_heading (void)
{
  g_autoptr (JdDocument) document =
    read_text ("Welder\nRequirements\n- strength\nPreferred qualifications\n- patience\n"
               "Preferred\nRequired qualifications\n- steel\n");
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);

  g_assert_cmpuint (jd_part_list_get_n (list), ==, 3);
  g_assert_cmpint (jd_part_get_choice (jd_part_list_get (list, 0), JD_REQUIREMENT_IMPORTANCE), ==,
                   JD_IMPORTANCE_MUST);
  g_assert_cmpint (jd_part_get_choice (jd_part_list_get (list, 1), JD_REQUIREMENT_IMPORTANCE), ==,
                   JD_IMPORTANCE_NICE);
  /* What is preferred is nice to have, and the page says so. A heading over nothing, and one that
   * says no more than the first, are kept as notes. */
  g_assert_cmpstr (jd_part_get_string (jd_part_get_part (document, JD_DOCUMENT_INTERNAL),
                                       JD_INTERNAL_NOTES), ==,
                   "Preferred\nRequired qualifications");
}

static void
test_language (void)
{
  static const struct {
    const char *text;
    const char *lang;
  } languages[] = {
    { "Soudeur\nVos missions\n- souder\n", "fr" },
    { "Welder\nYour tasks\n- weld\n", "en" },
    { "Welder\nOur workshop\n- weld\n", "en" },
    { "Schweißerin (m/w/d)\nDeine Aufgaben\n- schweißen\n", "de" },
    { "SCHWEISSER\nIHRE AUFGABEN:\n• schweißen\n", "de" },
    { "Schweißer\nDas erwartet Dich …\n- Stahl\n", "de" },
    /* What several languages know does not decide before the rest. */
    { "Schweißer\nFAQ\nWo?\nHier.\nSkills\n- Stahl\nBenefits\n- Brot\nWir bieten\n- Lohn\n",
      "de" },
    { "Soudeur\nFAQ\nOù ?\nIci.\nVos missions\n- souder\n", "fr" },
    { "Soudeur\nProfil\n- Permis B\n", "fr" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (JdDocument) document = read_text (languages[i].text);

      g_test_message ("%s", languages[i].text);
      g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_LANG), ==, languages[i].lang);
    }
}

/* Hostile bytes */

static const struct {
  const char *bytes;
  gsize length;
  gboolean allowed;
  guint line;
  guint column;
} hostile[] = {
  { "a\0b", 3, FALSE, 1, 2 },
  { "Stra\xdf" "e", 6, FALSE, 1, 5 },
  { "ok\nno \xc3", 7, FALSE, 2, 4 },
  { "\xef\xbb\xbfWelder\n", 10, TRUE, 0, 0 },
  { "\xff\xfeW\0e\0", 6, TRUE, 0, 0 },
  { "\xfe\xff\0W\0e", 6, TRUE, 0, 0 },
  { "\xff\xfeW", 3, FALSE, 0, 0 },
  { "\xff\xfeW\0\0\0e\0", 8, FALSE, 0, 0 },
  { "bell \a and \x1b[31m escape\n", 24, TRUE, 0, 0 },
};

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (hostile[i].bytes, hostile[i].length);
      g_autoptr (JdReport) report = jd_report_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (JdDocument) document = jd_text_read (bytes, NULL, report, &error);

      g_test_message ("%u", i);
      g_assert_cmpint (document != NULL, ==, hostile[i].allowed);
      if (hostile[i].allowed)
        continue;

      g_assert_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_ENCODING);
      g_assert_cmpuint (jd_report_find (report, JD_REPORT_ERROR, NULL)->line, ==, hostile[i].line);
      g_assert_cmpuint (jd_report_find (report, JD_REPORT_ERROR, NULL)->column, ==,
                        hostile[i].column);
    }
}

static void
assert_refused (GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_text_read (bytes, NULL, NULL, &error));
  g_assert_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT);
}

static void
test_large (void)
{
  g_autoptr (GString) items = g_string_new ("Welder\nDuties\n");
  g_autoptr (GString) headings = g_string_new ("Welder\n");
  g_autoptr (GString) line = g_string_new ("Welder\n");

  for (guint i = 0; i < 300000; i++)
    g_string_append (items, "- weld\n");
  assert_refused (items);

  for (guint i = 0; i < 300; i++)
    g_string_append (headings, "About us\nWe weld.\n");
  assert_refused (headings);

  for (guint i = 0; i < 300000; i++)
    g_string_append (line, "weld ");
  assert_refused (line);
}

/* No word is lost: numbered words in lines of all kinds are all found again. */

static const char *const openings[] = {
  "", "", "", "- ", "* ", "• ", "1. ", "a) ", "  - ", "\t• ", "# ", "## ", "> ", "    ", "– ", "🚀 ",
};

static const char *const headings[] = {
  "Requirements", "Skills", "Responsibilities", "Nice to have", "FAQ", "Benefits", "About us",
  "Compétences", "Profil recherché", "Preferred qualifications", "How to apply", "Will learn",
};

static const char *const endings[] = { "", "", "", ".", "?", ":", ",", ";", "!" };

static void
append_random_line (GString *text,
                    GRand   *random,
                    guint   *n_words)
{
  int n = g_rand_int_range (random, 0, 14);

  if (g_rand_int_range (random, 0, 6) == 0)
    {
      g_string_append_printf (text, "%s\n",
                              headings[g_rand_int_range (random, 0, G_N_ELEMENTS (headings))]);
      return;
    }

  g_string_append (text, openings[g_rand_int_range (random, 0, G_N_ELEMENTS (openings))]);
  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%u%s", i > 0 ? " " : "",
                            g_rand_boolean (random) ? "Word" : "word", (*n_words)++,
                            g_rand_int_range (random, 0, 8) == 0 ? "," : "");
  g_string_append (text, endings[g_rand_int_range (random, 0, G_N_ELEMENTS (endings))]);
  g_string_append (text, g_rand_int_range (random, 0, 9) == 0 ? "\n----\n" : "\n");
}

static void
test_no_word_lost (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) texts = g_string_new (NULL);
      g_autoptr (JdDocument) document = NULL;
      g_auto (GStrv) words = NULL;
      guint n_words = 1000;
      int n_lines = g_rand_int_range (random, 0, 30);

      for (int k = 0; k < n_lines; k++)
        append_random_line (text, random, &n_words);

      document = read_text (text->str);
      collect_texts (document, texts);
      collect_words_of_page (document, texts);
      /* The page says it in words of its own. */
      if (strstr (texts->str, "Nice to have"))
        g_string_append (texts, "Preferred qualifications\n");
      words = g_strsplit_set (text->str, " \n\t,.:;?!-*•#>)", -1);
      for (guint k = 0; words[k]; k++)
        {
          if (g_ascii_isalpha (*words[k]) && strlen (words[k]) > 1 &&
              !strstr (texts->str, words[k]))
            g_error ("“%s” was lost of:\n%s\nwhat is left:\n%s", words[k], text->str, texts->str);
        }
    }
}

/* A whole text as people paste it: headings without marks, an opening without a heading, lists of
 * three kinds, answers without questions and a line of small print. */
static const char whole_text[] =
  "Lighthouse Software Developer Job Description\r\n"
  "\r\n"
  "A Lighthouse Software Developer writes the programs that turn lamps, count ships and call\r\n"
  "the keeper when something is wrong. Most of them run for years without anybody near.\r\n"
  "\r\n"
  "Responsibilities\r\n"
  "• Write and test programs for lamps and horns\r\n"
  "• Read the logs of forty towers, and find what they do not say\r\n"
  "• Mend by remote what can be mended by remote\r\n"
  "• Go out by boat for the rest, two or three times a year\r\n"
  "\r\n"
  "Qualifications\r\n"
  "1. Bachelor’s degree in Computer Science or a related field\r\n"
  "2. 3+ years of programming for small machines\r\n"
  "3. Fluent English, and enough Breton to ask the way\r\n"
  "\r\n"
  "Skills:\r\n"
  "- C\r\n- Rust, Ada\r\n- Radio links\r\n- Oscilloscopes\r\n"
  "\r\n"
  "FREQUENTLY ASKED QUESTIONS\r\n"
  "Does a lighthouse still need people?\r\n"
  "It needs fewer, who know more.\r\n"
  "\r\n"
  "Is seasickness a problem?\r\n"
  "On some days it is.\r\n"
  "You get used to it.\r\n"
  "\r\n"
  "We are a small office, and we answer every letter.\r\n";

static void
test_whole (void)
{
  g_autoptr (JdDocument) document = read_text (whole_text);
  g_autofree char *shown = show (document);

  g_assert_cmpstr (shown, ==, "Lighthouse Software Developer|summary p;responsibilities b0,0,0,0;"
                              "requirements;skills;faq|r3 s5 f2 b0");
}

/* Prose in a language that no table knows: nothing is made of it but paragraphs. */
static void
test_prose (void)
{
  g_autoptr (JdDocument) document =
    read_text ("Etsimme majakanvartijaa, joka pitää merestä ja kalasta. Työ alkaa syksyllä.\n"
               "\n"
               "Majakka on vanha, mutta lamppu on uusi. Se syttyy itsestään, kun ilta pimenee.\n"
               "\n"
               "Kirjoita meille, jos kiinnostuit.\n");
  g_autofree char *shown = show (document);

  g_assert_cmpstr (shown, ==, "|summary p p p|r0 s0 f0 b0");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-reader/structure", test_structure);
  g_test_add_func ("/text-reader/literal", test_literal);
  g_test_add_func ("/text-reader/merged-heading", test_merged_heading);
  g_test_add_func ("/text-reader/language", test_language);
  g_test_add_func ("/text-reader/hostile", test_hostile);
  g_test_add_func ("/text-reader/large", test_large);
  g_test_add_func ("/text-reader/no-word-lost", test_no_word_lost);
  g_test_add_func ("/text-reader/whole", test_whole);
  g_test_add_func ("/text-reader/prose", test_prose);

  return g_test_run ();
}
