/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdRequirementMember:
 *
 * The members of #JdRequirement, in the order of a file.
 */
typedef enum {
  JD_REQUIREMENT_TYPE,
  JD_REQUIREMENT_TEXT,
  JD_REQUIREMENT_IMPORTANCE,
  JD_REQUIREMENT_EDUCATION,
  JD_REQUIREMENT_MONTHS,
  JD_REQUIREMENT_SKILLS,
} JdRequirementMember;

#define JD_TYPE_REQUIREMENT (jd_requirement_get_type ())
G_DECLARE_FINAL_TYPE (JdRequirement, jd_requirement, JD, REQUIREMENT, JdPart)

/**
 * jd_requirement_new:
 *
 * Makes an empty part: one thing that is asked of a candidate.
 *
 * Returns: (transfer full): the part
 */
JdRequirement *jd_requirement_new (void);

G_END_DECLS
