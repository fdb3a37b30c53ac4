/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-skill-catalogue.h"

G_BEGIN_DECLS

/**
 * JdSkillChoice:
 * @name: the name to show
 * @catalogue: (nullable): its id in the catalogue, or NULL for an own skill
 * @group: (nullable): the heading it stands under in the catalogue
 *
 * A skill that may be ticked.
 */
typedef struct {
  const char *name;
  const char *catalogue;
  const char *group;
} JdSkillChoice;

/**
 * jd_skill_choice_of:
 * @skill: a skill of the catalogue
 *
 * Returns: the choice of @skill, which lives as long as the catalogue
 */
JdSkillChoice jd_skill_choice_of (const JdSkillInfo *skill);

/**
 * jd_skill_choice_find:
 * @catalogue: (nullable): a catalogue
 * @name: what somebody wrote
 *
 * Returns: the choice of the skill that is meant, or of an own skill when there is none
 */
JdSkillChoice jd_skill_choice_find (JdSkillCatalogue *catalogue,
                                    const char       *name);

G_END_DECLS
