/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-choices.h"

const char *const jd_kinds[] = {
  "document",
  "template",
  "snippet",
  NULL,
};

const char *const jd_page_styles[] = {
  "modern",
  "classic",
  "compact",
  NULL,
};

const char *const jd_papers[] = {
  "a4",
  "letter",
  NULL,
};

const char *const jd_seniorities[] = {
  "intern",
  "junior",
  "mid",
  "senior",
  "lead",
  "principal",
  "manager",
  "director",
  NULL,
};

const char *const jd_stages[] = {
  "startup",
  "scaleup",
  "sme",
  "corporate",
  "public",
  "nonprofit",
  "agency",
  NULL,
};

const char *const jd_employment_types[] = {
  "FULL_TIME",
  "PART_TIME",
  "CONTRACTOR",
  "TEMPORARY",
  "INTERN",
  "VOLUNTEER",
  "PER_DIEM",
  "OTHER",
  NULL,
};

const char *const jd_workplaces[] = {
  "onsite",
  "hybrid",
  "remote",
  NULL,
};

const char *const jd_periods[] = {
  "HOUR",
  "DAY",
  "WEEK",
  "MONTH",
  "YEAR",
  NULL,
};

const char *const jd_section_roles[] = {
  "summary",
  "about-role",
  "responsibilities",
  "requirements",
  "skills",
  "success",
  "growth",
  "company",
  "benefits",
  "process",
  "faq",
  "apply",
  "legal",
  "custom",
  NULL,
};

const char *const jd_block_types[] = {
  "paragraph",
  "bullets",
  "numbers",
  "quote",
  "heading",
  NULL,
};

const char *const jd_requirement_types[] = {
  "education",
  "experience",
  "skill",
  "certification",
  "language",
  "other",
  NULL,
};

const char *const jd_importances[] = {
  "must",
  "nice",
  "learn",
  NULL,
};

const char *const jd_requirement_importances[] = {
  "must",
  "nice",
  NULL,
};

const char *const jd_education_levels[] = {
  "none",
  "highSchool",
  "associate",
  "bachelor",
  "certificate",
  "postgraduate",
  NULL,
};

const char *const jd_skill_levels[] = {
  "familiar",
  "working",
  "proficient",
  "expert",
  NULL,
};

const char *const jd_variable_types[] = {
  "text",
  "number",
  "date",
  "choice",
  NULL,
};

const char *const jd_silence_scopes[] = {
  "here",
  "document",
  NULL,
};

int
jd_choice_find (const char *const *tokens,
                const char        *token)
{
  g_return_val_if_fail (tokens != NULL, -1);

  for (int i = 0; token && tokens[i]; i++)
    {
      if (g_str_equal (tokens[i], token))
        return i;
    }

  return -1;
}
