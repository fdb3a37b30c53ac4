/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-skill.h"

#include "jd-choices.h"

struct _JdSkill {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdSkill, jd_skill, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_SKILL_NAME] = { .name = "name", .kind = JD_VALUE_STRING, .flags = JD_MEMBER_REQUIRED },
  [JD_SKILL_CATALOGUE_ID] = { .name = "catalogue", .kind = JD_VALUE_STRING },
  [JD_SKILL_GROUP] = { .name = "group", .kind = JD_VALUE_STRING },
  [JD_SKILL_IMPORTANCE] = {
    .name = "importance",
    .kind = JD_VALUE_CHOICE,
    .tokens = jd_importances,
  },
  [JD_SKILL_LEVEL] = { .name = "level", .kind = JD_VALUE_CHOICE, .tokens = jd_skill_levels },
  [JD_SKILL_YEARS] = { .name = "years", .kind = JD_VALUE_NUMBER, .limit = 100 },
  [JD_SKILL_ANY_OF] = { .name = "anyOf", .kind = JD_VALUE_STRING },
  [JD_SKILL_NOTE] = { .name = "note", .kind = JD_VALUE_TEXT },
};

static void
jd_skill_class_init (JdSkillClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "skill",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_skill_init (JdSkill *self)
{
}

JdSkill *
jd_skill_new (void)
{
  return g_object_new (JD_TYPE_SKILL, NULL);
}
