/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-requirement.h"

#include "jd-choices.h"
#include "jd-education.h"

struct _JdRequirement {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdRequirement, jd_requirement, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_REQUIREMENT_TYPE] = {
    .name = "type",
    .kind = JD_VALUE_CHOICE,
    .tokens = jd_requirement_types,
  },
  [JD_REQUIREMENT_TEXT] = { .name = "text", .kind = JD_VALUE_TEXT, .flags = JD_MEMBER_REQUIRED },
  [JD_REQUIREMENT_IMPORTANCE] = {
    .name = "importance",
    .kind = JD_VALUE_CHOICE,
    .tokens = jd_requirement_importances,
  },
  [JD_REQUIREMENT_EDUCATION] = {
    .name = "education",
    .kind = JD_VALUE_PART,
    .get_type = jd_education_get_type,
  },
  [JD_REQUIREMENT_MONTHS] = { .name = "months", .kind = JD_VALUE_INTEGER, .limit = 1200 },
  [JD_REQUIREMENT_SKILLS] = { .name = "skills", .kind = JD_VALUE_STRINGS },
};

static void
jd_requirement_class_init (JdRequirementClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "requirement",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_requirement_init (JdRequirement *self)
{
}

JdRequirement *
jd_requirement_new (void)
{
  return g_object_new (JD_TYPE_REQUIREMENT, NULL);
}
