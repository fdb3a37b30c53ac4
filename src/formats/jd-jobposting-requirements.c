/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of a candidate: schooling, experience, skills. */

#include "jd-jobposting-private.h"

#include <glib/gi18n-lib.h>

#include "jd-education.h"
#include "jd-requirement.h"
#include "jd-skill.h"

/* The five categories that Google reads, in the order of #JdEducationLevel from highSchool on. */
static const char *const credentials[] = {
  [JD_EDUCATION_LEVEL_HIGH_SCHOOL] = "high school",
  [JD_EDUCATION_LEVEL_ASSOCIATE] = "associate degree",
  [JD_EDUCATION_LEVEL_BACHELOR] = "bachelor degree",
  [JD_EDUCATION_LEVEL_CERTIFICATE] = "professional certificate",
  [JD_EDUCATION_LEVEL_POSTGRADUATE] = "postgraduate degree",
};

static gboolean
is_must (JdPart *requirement)
{
  return jd_part_get_choice (requirement, JD_REQUIREMENT_IMPORTANCE) != JD_IMPORTANCE_NICE;
}

static gboolean
add_education (JdJobposting *self,
               gboolean     *or_experience)
{
  JdPartList *requirements = jd_part_get_list (self->document, JD_DOCUMENT_REQUIREMENTS);
  gboolean found = FALSE;

  for (guint i = 0; i < jd_part_list_get_n (requirements); i++)
    {
      JdPart *requirement = jd_part_list_get (requirements, i);
      JdPart *education = jd_part_get_part (requirement, JD_REQUIREMENT_EDUCATION);
      int level = jd_part_get_choice (education, JD_EDUCATION_LEVEL);

      if (!is_must (requirement) || level < 0)
        continue;

      *or_experience = *or_experience || jd_part_get_flag (education, JD_EDUCATION_OR_EXPERIENCE);
      if (!found && level == JD_EDUCATION_LEVEL_NONE)
        {
          jd_jobposting_add_string (self, "educationRequirements", "no requirements");
        }
      else if (!found)
        {
          jd_jobposting_begin (self, "educationRequirements",
                               "EducationalOccupationalCredential");
          jd_jobposting_add_string (self, "credentialCategory", credentials[level]);
          json_builder_end_object (self->builder);
        }
      found = TRUE;
    }

  return found;
}

static gboolean
add_experience (JdJobposting *self)
{
  JdPartList *requirements = jd_part_get_list (self->document, JD_DOCUMENT_REQUIREMENTS);
  int months = -1;

  for (guint i = 0; i < jd_part_list_get_n (requirements); i++)
    {
      JdPart *requirement = jd_part_list_get (requirements, i);

      if (is_must (requirement))
        months = MAX (months, jd_part_get_integer (requirement, JD_REQUIREMENT_MONTHS));
    }

  if (months < 0)
    return FALSE;

  jd_jobposting_begin (self, "experienceRequirements", "OccupationalExperienceRequirements");
  jd_jobposting_add_number (self, "monthsOfExperience", months);
  json_builder_end_object (self->builder);

  return TRUE;
}

/* Must-haves stand before the rest, as readers of the list expect. */
static void
add_skills (JdJobposting *self)
{
  JdPartList *skills = jd_part_get_list (self->document, JD_DOCUMENT_SKILLS);

  if (jd_part_list_get_n (skills) == 0)
    return;

  json_builder_set_member_name (self->builder, "skills");
  json_builder_begin_array (self->builder);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < jd_part_list_get_n (skills); i++)
        {
          JdPart *skill = jd_part_list_get (skills, i);
          gboolean must = jd_part_get_choice (skill, JD_SKILL_IMPORTANCE) <= JD_IMPORTANCE_MUST;

          if (must == (pass == 0) && jd_part_has (skill, JD_SKILL_NAME))
            json_builder_add_string_value (self->builder,
                                           jd_part_get_string (skill, JD_SKILL_NAME));
        }
    }
  json_builder_end_array (self->builder);
}

void
jd_jobposting_add_requirements (JdJobposting *self)
{
  gboolean or_experience = FALSE;
  gboolean education = add_education (self, &or_experience);
  gboolean experience = add_experience (self);

  if (or_experience && education && experience)
    {
      json_builder_set_member_name (self->builder, "experienceInPlaceOfEducation");
      json_builder_add_boolean_value (self->builder, TRUE);
    }
  else if (or_experience)
    {
      jd_report_add (self->report, JD_REPORT_ADVICE, 0, 0, "/requirements", "%s",
                     _("“Or equivalent experience” needs a requirement with the years, too."));
    }

  add_skills (self);
}
