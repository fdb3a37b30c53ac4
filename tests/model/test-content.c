/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model-fixture.h"

#define NBSP "\xc2\xa0"

static const char *const kind_names[] = {
  "company", "title", "fact", "lead", "h2", "h3", "p", "bullet", "number", "quote", "skill", "q",
  "a", "address", "legal",
};

static char *
show (JdContent *content)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);

      g_string_append (out, kind_names[block->kind]);
      if (block->level)
        g_string_append_printf (out, "+%u", block->level);
      if (block->number)
        g_string_append_printf (out, "#%u", block->number);
      if (block->label)
        g_string_append_printf (out, " [%s]", block->label);
      g_string_append_printf (out, " %s%s\n", jd_inline_get_text (block->text),
                              block->detail ? block->detail : "");
    }

  return g_string_free (out, FALSE);
}

static JdPart *
add_skill (JdDocument   *document,
           const char   *name,
           JdImportance  importance,
           const char   *group)
{
  JdPart *skill = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_SKILLS));

  jd_part_set_string (skill, JD_SKILL_NAME, name);
  jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, importance);
  jd_part_set_string (skill, JD_SKILL_ANY_OF, group);

  return skill;
}

static void
add_paragraph (JdPart     *section,
               const char *text)
{
  JdPart *block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));

  jd_part_set_choice (block, JD_BLOCK_TYPE, JD_BLOCK_TYPE_PARAGRAPH);
  jd_part_set_string (block, JD_BLOCK_TEXT, text);
}

static void
fill_facts (JdDocument *document)
{
  JdPart *pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  JdPart *employment = jd_part_get_part (document, JD_DOCUMENT_EMPLOYMENT);
  JdPart *place = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_LOCATIONS));
  JdPart *address = jd_part_get_part (place, JD_LOCATION_ADDRESS);
  const char *const types[] = { "FULL_TIME", "MOONLIGHT", NULL };

  jd_part_set_number (pay, JD_COMPENSATION_MIN, 52000);
  jd_part_set_number (pay, JD_COMPENSATION_MAX, 64000);
  jd_part_set_string (pay, JD_COMPENSATION_CURRENCY, "EUR");
  jd_part_set_choice (pay, JD_COMPENSATION_PERIOD, JD_PERIOD_YEAR);
  jd_part_set_flag (pay, JD_COMPENSATION_GROSS, 1);
  jd_part_set_choice (place, JD_LOCATION_WORKPLACE, JD_WORKPLACE_HYBRID);
  jd_part_set_integer (place, JD_LOCATION_DAYS_ON_SITE, 2);
  jd_part_set_string (address, JD_ADDRESS_CITY, "Lisbon");
  jd_part_set_string (address, JD_ADDRESS_COUNTRY, "PT");
  jd_part_set_strings (employment, JD_EMPLOYMENT_TYPES, types);
  jd_part_set_string (employment, JD_EMPLOYMENT_START, "2027-01-15");
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_ROLE), JD_ROLE_REPORTS_TO, "Ann");
}

static void
test_facts (void)
{
  static const struct {
    const char *lang;
    const char *facts;
  } rows[] = {
    { "en", "fact [Pay] €52,000" NBSP "–" NBSP "€64,000 gross per year\n"
            "fact [Place] Lisbon, Portugal · hybrid, 2 days a week on site\n"
            "fact [Employment] Full time, MOONLIGHT\n"
            "fact [Team] Reports to Ann\n"
            "fact [Start] 15" NBSP "January" NBSP "2027\n" },
    { "de-AT", "fact [Vergütung] 52.000" NBSP "€" NBSP "–" NBSP "64.000" NBSP "€ brutto pro Jahr\n"
               "fact [Ort] Lisbon, Portugal · hybrid, 2 Tage pro Woche vor Ort\n"
               "fact [Anstellung] Vollzeit, MOONLIGHT\n"
               "fact [Team] Berichtet an Ann\n"
               "fact [Beginn] 15." NBSP "Januar" NBSP "2027\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdDocument) document = jd_document_new ();
      g_autoptr (JdContent) content = NULL;
      g_autofree char *text = NULL;

      jd_part_set_string (document, JD_DOCUMENT_LANG, rows[i].lang);
      fill_facts (document);
      content = jd_content_new (document, JD_CONTENT_DEFAULT);
      text = show (content);
      g_assert_cmpstr (text, ==, rows[i].facts);
      g_assert_true (jd_content_get_block (content, 0)->strong);
    }
}

static void
test_pay_is_kept_back (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  JdPart *pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  g_autoptr (JdContent) content = NULL;

  jd_part_set_number (pay, JD_COMPENSATION_MIN, 52000);
  jd_part_set_string (pay, JD_COMPENSATION_BONUS, "10 %");
  jd_part_set_flag (pay, JD_COMPENSATION_PUBLISH, 0);
  content = jd_content_new (document, JD_CONTENT_DEFAULT);
  g_assert_cmpuint (jd_content_get_n_blocks (content), ==, 0);
}

static void
test_sections (void)
{
  g_autoptr (JdDocument) document = jd_document_new_blank ("en");
  JdPart *section = jd_document_find_section (document, JD_SECTION_ROLE_SUMMARY);
  JdPart *pair = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_FAQ));
  JdPart *group = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_ANY_OF));
  JdPart *skill;
  g_autoptr (JdContent) content = NULL;
  g_autofree char *text = NULL;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Engineer");
  add_paragraph (section, "As a {{title}} at {{company}}, you **build**.");
  add_paragraph (jd_document_add_section (document, JD_SECTION_ROLE_CUSTOM, "Hidden"), "no");
  jd_part_set_flag (jd_document_find_section (document, JD_SECTION_ROLE_CUSTOM),
                    JD_SECTION_ENABLED, 0);

  jd_part_set_string (group, JD_ANY_OF_ID, "g");
  add_skill (document, "Java", JD_IMPORTANCE_MUST, "g");
  skill = add_skill (document, "Git", JD_IMPORTANCE_MUST, NULL);
  jd_part_set_choice (skill, JD_SKILL_LEVEL, JD_SKILL_LEVEL_PROFICIENT);
  jd_part_set_number (skill, JD_SKILL_YEARS, 2.5);
  add_skill (document, "Go", JD_IMPORTANCE_MUST, "g");
  add_skill (document, "Kafka", JD_IMPORTANCE_LEARN, "gone");
  jd_part_set_string (pair, JD_QUESTION_ANSWER, "Because.");
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_APPLY), JD_APPLY_EMAIL, "a@b.c");
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_INTERNAL), JD_INTERNAL_NOTES, "x");

  content = jd_content_new (document, JD_CONTENT_DEFAULT);
  text = show (content);
  g_assert_cmpstr (text, ==,
                   "title Engineer\n"
                   "lead As an Engineer at {{company}}, you build.\n"
                   "h2 Skills\n"
                   "h3 Must have\n"
                   "skill One of Java or Go\n"
                   "skill Git, proficient, 2.5 years\n"
                   "h3 Will learn\n"
                   "skill Kafka\n"
                   "h2 Frequently Asked Questions\n"
                   "a Because.\n"
                   "h2 How to Apply\n"
                   "address a@b.c\n");
  g_assert_cmpstr (jd_inline_get_run (jd_content_get_block (content, 11)->text, 0)->href, ==,
                   "mailto:a@b.c");
}

/* What all members of a group share is said once, what differs with each. */
static void
test_groups (void)
{
  static const struct {
    int levels[3];
    double years[3];
    int min;
    const char *lang;
    const char *line;
  } rows[] = {
    { { -1, -1, -1 }, { -1, -1, -1 }, 1, "en", "skill One of Java, Go or Rust\n" },
    { { JD_SKILL_LEVEL_PROFICIENT, JD_SKILL_LEVEL_PROFICIENT, JD_SKILL_LEVEL_PROFICIENT },
      { -1, -1, -1 }, 1, "en", "skill One of Java, Go or Rust, proficient\n" },
    { { JD_SKILL_LEVEL_WORKING, JD_SKILL_LEVEL_WORKING, JD_SKILL_LEVEL_WORKING },
      { 2, 2, 2 }, 2, "en", "skill At least 2 of Java, Go and Rust, working knowledge, 2 years\n" },
    { { JD_SKILL_LEVEL_PROFICIENT, -1, JD_SKILL_LEVEL_EXPERT }, { -1, -1, 3 }, 1, "en",
      "skill One of Java (proficient), Go or Rust (expert, 3 years)\n" },
    { { -1, JD_SKILL_LEVEL_FAMILIAR, -1 }, { -1, -1, -1 }, 1, "de",
      "skill Eines von Java, Go (Grundkenntnisse) oder Rust\n" },
  };
  static const char *const names[] = { "Java", "Go", "Rust" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdDocument) document = jd_document_new_blank (rows[i].lang);
      JdPart *group = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_ANY_OF));
      g_autoptr (JdContent) content = NULL;
      g_autofree char *text = NULL;

      jd_part_set_string (group, JD_ANY_OF_ID, "g");
      jd_part_set_integer (group, JD_ANY_OF_MIN, rows[i].min);
      /* One that is still being typed takes no part. */
      add_skill (document, NULL, JD_IMPORTANCE_MUST, "g");
      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          JdPart *skill = add_skill (document, names[k], JD_IMPORTANCE_MUST, "g");

          jd_part_set_choice (skill, JD_SKILL_LEVEL, rows[i].levels[k]);
          jd_part_set_number (skill, JD_SKILL_YEARS, rows[i].years[k]);
        }

      content = jd_content_new (document, JD_CONTENT_DEFAULT);
      text = show (content);
      g_assert_nonnull (strstr (text, rows[i].line));
    }
}

static void
test_words (void)
{
  static const struct {
    const char *text;
    guint n;
  } rows[] = {
    { "one two", 2 }, { "don’t re-do", 2 }, { "and/or", 2 },
    { "—", 0 }, { "日本語", 3 }, { "1 + 1", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdDocument) document = jd_document_new ();
      JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_SUMMARY, NULL);
      g_autoptr (JdContent) content = NULL;

      add_paragraph (section, rows[i].text);
      content = jd_content_new (document, JD_CONTENT_DEFAULT);
      g_assert_cmpuint (jd_content_count_words (content, NULL), ==, rows[i].n);
      g_assert_cmpuint (jd_content_count_words (content, section), ==, rows[i].n);
    }
}

static guint n_updates;

static void
on_changed_cb (JdContent **content,
               JdChange   *change)
{
  g_autoptr (JdContent) anew = NULL;
  JdDocument *document = jd_content_get_document (*content);
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  guint block = G_MAXUINT;

  anew = jd_content_new (document, JD_CONTENT_PLACEHOLDERS);

  if (!jd_content_update (*content, change, &block))
    {
      g_set_object (content, anew);
      return;
    }

  n_updates++;
  g_assert_cmpuint (block, <, jd_content_get_n_blocks (*content));
  expected = show (anew);
  actual = show (*content);
  g_assert_cmpstr (actual, ==, expected);
}

/* Content that was brought up to date is the same as content made anew. */
static void
test_update (void)
{
  n_updates = 0;
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (JdDocument) document = model_fixture_new_document (600);
      g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_PLACEHOLDERS);

      g_signal_connect_swapped (document, "changed", G_CALLBACK (on_changed_cb), &content);
      for (guint k = 0; k < 300; k++)
        model_fixture_change_at_random (document);
    }

  /* It was tried, not only refused. */
  g_assert_cmpuint (n_updates, >, 30);
}

static void
test_update_of_text (void)
{
  g_autoptr (JdDocument) document = jd_document_new_blank ("en");
  g_autoptr (JdContent) content = NULL;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "A");
  content = jd_content_new (document, JD_CONTENT_PLACEHOLDERS);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (on_changed_cb), &content);
  g_object_add_weak_pointer (G_OBJECT (content), (gpointer *) &content);

  /* The same object is still there after it: nothing was made anew. */
  JdContent *same = content;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "AB");
  g_assert_true (content == same);
  g_assert_cmpstr (jd_inline_get_text (jd_content_get_block (content, 0)->text), ==, "AB");
  g_object_remove_weak_pointer (G_OBJECT (content), (gpointer *) &content);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/facts", test_facts);
  g_test_add_func ("/content/pay-is-kept-back", test_pay_is_kept_back);
  g_test_add_func ("/content/sections", test_sections);
  g_test_add_func ("/content/groups", test_groups);
  g_test_add_func ("/content/words", test_words);
  g_test_add_func ("/content/update", test_update);
  g_test_add_func ("/content/update-of-text", test_update_of_text);

  return g_test_run ();
}
