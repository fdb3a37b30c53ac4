/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdSkillMember:
 *
 * The members of #JdSkill, in the order of a file.
 */
typedef enum {
  JD_SKILL_NAME,
  JD_SKILL_CATALOGUE_ID,
  JD_SKILL_GROUP,
  JD_SKILL_IMPORTANCE,
  JD_SKILL_LEVEL,
  JD_SKILL_YEARS,
  JD_SKILL_ANY_OF,
  JD_SKILL_NOTE,
} JdSkillMember;

#define JD_TYPE_SKILL (jd_skill_get_type ())
G_DECLARE_FINAL_TYPE (JdSkill, jd_skill, JD, SKILL, JdPart)

/**
 * jd_skill_new:
 *
 * Makes an empty part: one skill of the checklist.
 *
 * Returns: (transfer full): the part
 */
JdSkill *jd_skill_new (void);

G_END_DECLS
