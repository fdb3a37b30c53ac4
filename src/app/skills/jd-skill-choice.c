/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-choice.h"

JdSkillChoice
jd_skill_choice_of (const JdSkillInfo *skill)
{
  return (JdSkillChoice) { .name = skill->name, .catalogue = skill->id, .group = skill->group };
}

JdSkillChoice
jd_skill_choice_find (JdSkillCatalogue *catalogue,
                      const char       *name)
{
  const JdSkillInfo *skill = catalogue != NULL ? jd_skill_catalogue_find_name (catalogue, name)
                                               : NULL;

  return skill != NULL ? jd_skill_choice_of (skill) : (JdSkillChoice) { .name = name };
}
