/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdReviewCategory:
 *
 * What a finding is about. The names that files and reports use are those of
 * jd_review_category_get_name().
 */
typedef enum {
  JD_REVIEW_GENDER_MASCULINE,
  JD_REVIEW_GENDER_FEMININE,
  JD_REVIEW_GENDERED_WORD,
  JD_REVIEW_TECH_CULTURE,
  JD_REVIEW_SEXUALISED,
  JD_REVIEW_UNREALISTIC,
  JD_REVIEW_AGE,
  JD_REVIEW_ABLEIST,
  JD_REVIEW_REALISM,
  JD_REVIEW_JARGON,
  JD_REVIEW_LEGAL,
  JD_REVIEW_TECH_TERM,
  JD_REVIEW_EXCLUSIONARY,
  JD_REVIEW_READABILITY,
  JD_REVIEW_COMPLETENESS,
  JD_REVIEW_STRUCTURE,
  JD_REVIEW_SKILLS,
  JD_REVIEW_PAY,
  JD_N_REVIEW_CATEGORIES
} JdReviewCategory;

/**
 * JdReviewSeverity:
 * @JD_REVIEW_INFO: good to know
 * @JD_REVIEW_NOTICE: worth changing
 * @JD_REVIEW_WARNING: to be changed before it is published
 *
 * How much a finding matters. Nothing is ever an error: a review blocks nothing.
 */
typedef enum {
  JD_REVIEW_INFO,
  JD_REVIEW_NOTICE,
  JD_REVIEW_WARNING,
  JD_N_REVIEW_SEVERITIES
} JdReviewSeverity;

/**
 * JdReviewEvidence:
 * @JD_REVIEW_RESEARCH: a study measured it
 * @JD_REVIEW_STYLE_GUIDE: style guides agree on it
 * @JD_REVIEW_LAW: a law or a court says it
 * @JD_REVIEW_TASTE: it is a matter of taste
 *
 * What a rule rests on.
 */
typedef enum {
  JD_REVIEW_RESEARCH,
  JD_REVIEW_STYLE_GUIDE,
  JD_REVIEW_LAW,
  JD_REVIEW_TASTE,
  JD_N_REVIEW_EVIDENCES
} JdReviewEvidence;

/**
 * jd_review_category_get_name:
 * @category: a category
 *
 * Returns: (transfer none): its name in files and reports, such as `tech-culture`
 */
const char *jd_review_category_get_name (JdReviewCategory category);

/**
 * jd_review_category_find:
 * @name: a name
 *
 * Returns: the category of that name, or -1
 */
int jd_review_category_find (const char *name);

/**
 * jd_review_severity_get_name:
 * @severity: a severity
 *
 * Returns: (transfer none): its name in files and reports: `info`, `notice` or `warning`
 */
const char *jd_review_severity_get_name (JdReviewSeverity severity);

/**
 * jd_review_severity_find:
 * @name: a name
 *
 * Returns: the severity of that name, or -1
 */
int jd_review_severity_find (const char *name);

/**
 * jd_review_evidence_get_name:
 * @evidence: what a rule rests on
 *
 * Returns: (transfer none): its name in files: `research`, `style`, `law` or `taste`
 */
const char *jd_review_evidence_get_name (JdReviewEvidence evidence);

/**
 * jd_review_evidence_find:
 * @name: a name
 *
 * Returns: the evidence of that name, or -1
 */
int jd_review_evidence_find (const char *name);

G_END_DECLS
