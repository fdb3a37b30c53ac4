/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-review-types.h"

#include "jd-choices.h"

static const char *const categories[] = {
  [JD_REVIEW_GENDER_MASCULINE] = "gender-masculine",
  [JD_REVIEW_GENDER_FEMININE] = "gender-feminine",
  [JD_REVIEW_GENDERED_WORD] = "gendered-noun-or-pronoun",
  [JD_REVIEW_TECH_CULTURE] = "tech-culture",
  [JD_REVIEW_SEXUALISED] = "sexualised-profanity",
  [JD_REVIEW_UNREALISTIC] = "unrealistic-expectation",
  [JD_REVIEW_AGE] = "age",
  [JD_REVIEW_ABLEIST] = "ableist",
  [JD_REVIEW_REALISM] = "realism",
  [JD_REVIEW_JARGON] = "jargon-buzzword",
  [JD_REVIEW_LEGAL] = "legal",
  [JD_REVIEW_TECH_TERM] = "tech-term",
  [JD_REVIEW_EXCLUSIONARY] = "exclusionary-term",
  [JD_REVIEW_READABILITY] = "readability",
  [JD_REVIEW_COMPLETENESS] = "completeness",
  [JD_REVIEW_STRUCTURE] = "structure",
  [JD_REVIEW_SKILLS] = "skills",
  [JD_REVIEW_PAY] = "pay",
  NULL,
};

static const char *const severities[] = { "info", "notice", "warning", NULL };
static const char *const evidences[] = { "research", "style", "law", "taste", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (categories) == JD_N_REVIEW_CATEGORIES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (severities) == JD_N_REVIEW_SEVERITIES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (evidences) == JD_N_REVIEW_EVIDENCES + 1);

const char *
jd_review_category_get_name (JdReviewCategory category)
{
  g_return_val_if_fail (category < JD_N_REVIEW_CATEGORIES, NULL);

  return categories[category];
}

int
jd_review_category_find (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  return jd_choice_find (categories, name);
}

const char *
jd_review_severity_get_name (JdReviewSeverity severity)
{
  g_return_val_if_fail (severity < JD_N_REVIEW_SEVERITIES, NULL);

  return severities[severity];
}

int
jd_review_severity_find (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  return jd_choice_find (severities, name);
}

const char *
jd_review_evidence_get_name (JdReviewEvidence evidence)
{
  g_return_val_if_fail (evidence < JD_N_REVIEW_EVIDENCES, NULL);

  return evidences[evidence];
}

int
jd_review_evidence_find (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  return jd_choice_find (evidences, name);
}
