/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-education.h"
#include "jd-requirement-guess.h"
#include "jd-skill.h"

#define EDUCATION JD_REQUIREMENT_TYPE_EDUCATION
#define EXPERIENCE JD_REQUIREMENT_TYPE_EXPERIENCE
#define SKILL JD_REQUIREMENT_TYPE_SKILL
#define CERTIFICATION JD_REQUIREMENT_TYPE_CERTIFICATION
#define LANGUAGE JD_REQUIREMENT_TYPE_LANGUAGE
#define OTHER JD_REQUIREMENT_TYPE_OTHER

static const struct {
  const char *text;
  JdRequirementType type;
  int months;
  const char *skills;
} cases[] = {
  { "3+ years of back-end work", EXPERIENCE, 36, "" },
  { "Three years of experience", EXPERIENCE, 36, "" },
  { "3-5 years’ experience in sales", EXPERIENCE, 36, "" },
  { "2 to 4 years in a kitchen", EXPERIENCE, 24, "" },
  { "At least five (5) years of practice", EXPERIENCE, 60, "" },
  { "6 months of practice with Java", EXPERIENCE, 6, "Java" },
  { "1.5 years of experience", EXPERIENCE, 18, "" },
  { "10 or more years of experience", EXPERIENCE, 120, "" },
  { "Vous avez 3 ans d’expérience", EXPERIENCE, 36, "" },
  { "Expérience de cinq ans minimum", EXPERIENCE, 60, "" },
  { "Mindestens drei Jahre Berufserfahrung", EXPERIENCE, 36, "" },
  { "Experience in a leading role", EXPERIENCE, -1, "" },
  { "You are 18 years old or more", OTHER, -1, "" },
  { "Proficiency in Java, Python, or Node.js", SKILL, -1, "Java Python nodejs" },
  { "Knowledge of JavaScript", SKILL, -1, "" },
  { "C and C++", SKILL, -1, "C C++" },
  { "C++ only", SKILL, -1, "C++" },
  { "A clear head", OTHER, -1, "" },
  { "Strong understanding of networks", SKILL, -1, "" },
  { "Bonne maîtrise de Python", SKILL, -1, "Python" },
  { "English at level B2", LANGUAGE, -1, "" },
  { "Fluent French", LANGUAGE, -1, "" },
  { "Anglais courant", LANGUAGE, -1, "" },
  { "Sehr gute Deutschkenntnisse", LANGUAGE, -1, "" },
  { "Driving licence", CERTIFICATION, -1, "" },
  { "Certified welder", CERTIFICATION, -1, "" },
  { "", OTHER, -1, "" },
};

static JdDocument *
create_document (void)
{
  static const char *const names[] = { "Java", "Python", "Node.js", "C", "C++" };
  JdDocument *document = jd_document_new ();
  JdPartList *skills = jd_part_get_list (document, JD_DOCUMENT_SKILLS);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    jd_part_set_string (jd_part_list_append_new (skills), JD_SKILL_NAME, names[i]);

  jd_part_set_string (jd_part_list_get (skills, 2), JD_SKILL_CATALOGUE_ID, "nodejs");

  return document;
}

static JdRequirement *
guess (JdDocument *document,
       const char *text)
{
  JdRequirement *requirement = jd_requirement_new ();

  jd_part_set_string (requirement, JD_REQUIREMENT_TEXT, text);
  jd_requirement_guess (requirement, document);

  return requirement;
}

static char *
join (const char *const *strings)
{
  return strings ? g_strjoinv (" ", (char **) strings) : g_strdup ("");
}

static void
test_types (void)
{
  g_autoptr (JdDocument) document = create_document ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdRequirement) requirement = guess (document, cases[i].text);
      g_autofree char *skills = join (jd_part_get_strings (requirement, JD_REQUIREMENT_SKILLS));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (jd_part_get_choice (requirement, JD_REQUIREMENT_TYPE), ==,
                       (int) cases[i].type);
      g_assert_cmpint (jd_part_get_integer (requirement, JD_REQUIREMENT_MONTHS), ==,
                       cases[i].months);
      g_assert_cmpstr (skills, ==, cases[i].skills);
    }
}

static const struct {
  const char *text;
  int level;
  const char *fields;
  gboolean or_experience;
} educations[] = {
  { "Bachelor’s degree in Computer Science or related field",
    JD_EDUCATION_LEVEL_BACHELOR, "Computer Science", FALSE },
  { "BSc in Physics, Mathematics or Computer Science, or equivalent experience",
    JD_EDUCATION_LEVEL_BACHELOR, "Physics Mathematics Computer Science", TRUE },
  { "Bachelor's or Master's degree in Law", JD_EDUCATION_LEVEL_BACHELOR, "Law", FALSE },
  { "PhD in a relevant field", JD_EDUCATION_LEVEL_POSTGRADUATE, "", FALSE },
  { "High school diploma or equivalent", JD_EDUCATION_LEVEL_HIGH_SCHOOL, "", TRUE },
  { "University degree in Nursing", -1, "Nursing", FALSE },
  { "Associate degree in Accounting with two years of experience",
    JD_EDUCATION_LEVEL_ASSOCIATE, "Accounting", FALSE },
  { "Bac+5 en informatique ou équivalent", JD_EDUCATION_LEVEL_POSTGRADUATE, "informatique", TRUE },
  { "Abgeschlossenes Studium in Informatik oder vergleichbare Erfahrung",
    JD_EDUCATION_LEVEL_BACHELOR, "Informatik", TRUE },
};

static void
test_education (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (educations); i++)
    {
      g_autoptr (JdRequirement) requirement = guess (NULL, educations[i].text);
      JdPart *education = jd_part_get_part (requirement, JD_REQUIREMENT_EDUCATION);
      g_autofree char *fields = join (jd_part_get_strings (education, JD_EDUCATION_FIELDS));

      g_test_message ("%s", educations[i].text);
      g_assert_cmpint (jd_part_get_choice (requirement, JD_REQUIREMENT_TYPE), ==, EDUCATION);
      g_assert_cmpint (jd_part_get_choice (education, JD_EDUCATION_LEVEL), ==, educations[i].level);
      g_assert_cmpstr (fields, ==, educations[i].fields);
      g_assert_cmpint (jd_part_get_flag (education, JD_EDUCATION_OR_EXPERIENCE), ==,
                       educations[i].or_experience);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/requirement-guess/types", test_types);
  g_test_add_func ("/requirement-guess/education", test_education);

  return g_test_run ();
}
