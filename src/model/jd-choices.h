/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The closed lists of values of the format. Each list of tokens is NULL-terminated, and its order
 * is that of the constants beside it, so jd_part_get_choice() gives one of the constants. */

/**
 * JdDocumentKind:
 *
 * What a document is for; the tokens are in `jd_kinds`.
 */
typedef enum {
  JD_DOCUMENT_KIND_DOCUMENT,
  JD_DOCUMENT_KIND_TEMPLATE,
  JD_DOCUMENT_KIND_SNIPPET,
} JdDocumentKind;

extern const char *const jd_kinds[];

/**
 * JdPageStyle:
 *
 * How the page looks; the tokens are in `jd_page_styles`.
 */
typedef enum {
  JD_PAGE_STYLE_MODERN,
  JD_PAGE_STYLE_CLASSIC,
  JD_PAGE_STYLE_COMPACT,
} JdPageStyle;

extern const char *const jd_page_styles[];

/**
 * JdPaper:
 *
 * The size of the page; the tokens are in `jd_papers`.
 */
typedef enum {
  JD_PAPER_A4,
  JD_PAPER_LETTER,
} JdPaper;

extern const char *const jd_papers[];

/**
 * JdSeniority:
 *
 * How senior the job is; the tokens are in `jd_seniorities`.
 */
typedef enum {
  JD_SENIORITY_INTERN,
  JD_SENIORITY_JUNIOR,
  JD_SENIORITY_MID,
  JD_SENIORITY_SENIOR,
  JD_SENIORITY_LEAD,
  JD_SENIORITY_PRINCIPAL,
  JD_SENIORITY_MANAGER,
  JD_SENIORITY_DIRECTOR,
} JdSeniority;

extern const char *const jd_seniorities[];

/**
 * JdStage:
 *
 * What kind of organisation the company is; the tokens are in `jd_stages`.
 */
typedef enum {
  JD_STAGE_STARTUP,
  JD_STAGE_SCALEUP,
  JD_STAGE_SME,
  JD_STAGE_CORPORATE,
  JD_STAGE_PUBLIC,
  JD_STAGE_NONPROFIT,
  JD_STAGE_AGENCY,
} JdStage;

extern const char *const jd_stages[];

/**
 * JdEmploymentType:
 *
 * The eight kinds that Google for Jobs reads; the tokens are in `jd_employment_types`.
 */
typedef enum {
  JD_EMPLOYMENT_TYPE_FULL_TIME,
  JD_EMPLOYMENT_TYPE_PART_TIME,
  JD_EMPLOYMENT_TYPE_CONTRACTOR,
  JD_EMPLOYMENT_TYPE_TEMPORARY,
  JD_EMPLOYMENT_TYPE_INTERN,
  JD_EMPLOYMENT_TYPE_VOLUNTEER,
  JD_EMPLOYMENT_TYPE_PER_DIEM,
  JD_EMPLOYMENT_TYPE_OTHER,
} JdEmploymentType;

extern const char *const jd_employment_types[];

/**
 * JdWorkplace:
 *
 * Where the work is done; the tokens are in `jd_workplaces`.
 */
typedef enum {
  JD_WORKPLACE_ONSITE,
  JD_WORKPLACE_HYBRID,
  JD_WORKPLACE_REMOTE,
} JdWorkplace;

extern const char *const jd_workplaces[];

/**
 * JdPeriod:
 *
 * What a pay figure is for; the tokens are in `jd_periods`.
 */
typedef enum {
  JD_PERIOD_HOUR,
  JD_PERIOD_DAY,
  JD_PERIOD_WEEK,
  JD_PERIOD_MONTH,
  JD_PERIOD_YEAR,
} JdPeriod;

extern const char *const jd_periods[];

/**
 * JdSectionRole:
 *
 * What a section is about; the tokens are in `jd_section_roles`.
 */
typedef enum {
  JD_SECTION_ROLE_SUMMARY,
  JD_SECTION_ROLE_ABOUT_ROLE,
  JD_SECTION_ROLE_RESPONSIBILITIES,
  JD_SECTION_ROLE_REQUIREMENTS,
  JD_SECTION_ROLE_SKILLS,
  JD_SECTION_ROLE_SUCCESS,
  JD_SECTION_ROLE_GROWTH,
  JD_SECTION_ROLE_COMPANY,
  JD_SECTION_ROLE_BENEFITS,
  JD_SECTION_ROLE_PROCESS,
  JD_SECTION_ROLE_FAQ,
  JD_SECTION_ROLE_APPLY,
  JD_SECTION_ROLE_LEGAL,
  JD_SECTION_ROLE_CUSTOM,
} JdSectionRole;

extern const char *const jd_section_roles[];

/**
 * JdBlockType:
 *
 * What a block of a section is; the tokens are in `jd_block_types`.
 */
typedef enum {
  JD_BLOCK_TYPE_PARAGRAPH,
  JD_BLOCK_TYPE_BULLETS,
  JD_BLOCK_TYPE_NUMBERS,
  JD_BLOCK_TYPE_QUOTE,
  JD_BLOCK_TYPE_HEADING,
} JdBlockType;

extern const char *const jd_block_types[];

/**
 * JdRequirementType:
 *
 * What a requirement asks for; the tokens are in `jd_requirement_types`.
 */
typedef enum {
  JD_REQUIREMENT_TYPE_EDUCATION,
  JD_REQUIREMENT_TYPE_EXPERIENCE,
  JD_REQUIREMENT_TYPE_SKILL,
  JD_REQUIREMENT_TYPE_CERTIFICATION,
  JD_REQUIREMENT_TYPE_LANGUAGE,
  JD_REQUIREMENT_TYPE_OTHER,
} JdRequirementType;

extern const char *const jd_requirement_types[];

/**
 * JdImportance:
 *
 * How much a skill matters; the tokens are in `jd_importances`.
 */
typedef enum {
  JD_IMPORTANCE_MUST,
  JD_IMPORTANCE_NICE,
  JD_IMPORTANCE_LEARN,
} JdImportance;

extern const char *const jd_importances[];

/* A requirement is must or nice: the first two of #JdImportance. */
extern const char *const jd_requirement_importances[];

/**
 * JdEducationLevel:
 *
 * The levels that Google for Jobs reads; the tokens are in `jd_education_levels`.
 */
typedef enum {
  JD_EDUCATION_LEVEL_NONE,
  JD_EDUCATION_LEVEL_HIGH_SCHOOL,
  JD_EDUCATION_LEVEL_ASSOCIATE,
  JD_EDUCATION_LEVEL_BACHELOR,
  JD_EDUCATION_LEVEL_CERTIFICATE,
  JD_EDUCATION_LEVEL_POSTGRADUATE,
} JdEducationLevel;

extern const char *const jd_education_levels[];

/**
 * JdSkillLevel:
 *
 * How well a skill is to be mastered; the tokens are in `jd_skill_levels`.
 */
typedef enum {
  JD_SKILL_LEVEL_FAMILIAR,
  JD_SKILL_LEVEL_WORKING,
  JD_SKILL_LEVEL_PROFICIENT,
  JD_SKILL_LEVEL_EXPERT,
} JdSkillLevel;

extern const char *const jd_skill_levels[];

/**
 * JdVariableType:
 *
 * What a variable holds; the tokens are in `jd_variable_types`.
 */
typedef enum {
  JD_VARIABLE_TYPE_TEXT,
  JD_VARIABLE_TYPE_NUMBER,
  JD_VARIABLE_TYPE_DATE,
  JD_VARIABLE_TYPE_CHOICE,
} JdVariableType;

extern const char *const jd_variable_types[];

/**
 * JdSilenceScope:
 *
 * Where a finding is silenced; the tokens are in `jd_silence_scopes`.
 */
typedef enum {
  JD_SILENCE_SCOPE_HERE,
  JD_SILENCE_SCOPE_DOCUMENT,
} JdSilenceScope;

extern const char *const jd_silence_scopes[];

/**
 * jd_choice_find:
 * @tokens: (array zero-terminated=1): one of the lists above
 * @token: (nullable): a value
 *
 * Returns: the index of @token in @tokens, which is its value in the enumeration, or -1
 */
int jd_choice_find (const char *const *tokens,
                    const char        *token);

G_END_DECLS
