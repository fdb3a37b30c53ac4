/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-education.h"

#include "jd-choices.h"

struct _JdEducation {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdEducation, jd_education, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_EDUCATION_LEVEL] = {
    .name = "level",
    .kind = JD_VALUE_CHOICE,
    .tokens = jd_education_levels,
  },
  [JD_EDUCATION_FIELDS] = { .name = "fields", .kind = JD_VALUE_STRINGS },
  [JD_EDUCATION_OR_EXPERIENCE] = { .name = "orExperience", .kind = JD_VALUE_FLAG },
};

static void
jd_education_class_init (JdEducationClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "education",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_education_init (JdEducation *self)
{
}
