/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-employment.h"

#include "jd-choices.h"
#include "jd-freelance.h"

struct _JdEmployment {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdEmployment, jd_employment, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_EMPLOYMENT_TYPES] = {
    .name = "types",
    .kind = JD_VALUE_STRINGS,
    .tokens = jd_employment_types,
  },
  [JD_EMPLOYMENT_HOURS] = { .name = "hours", .kind = JD_VALUE_STRING },
  [JD_EMPLOYMENT_SCHEDULE] = { .name = "schedule", .kind = JD_VALUE_STRING },
  [JD_EMPLOYMENT_DURATION_MONTHS] = {
    .name = "durationMonths",
    .kind = JD_VALUE_INTEGER,
    .limit = 1200,
  },
  [JD_EMPLOYMENT_START] = { .name = "start", .kind = JD_VALUE_DATE },
  [JD_EMPLOYMENT_IMMEDIATE] = { .name = "immediate", .kind = JD_VALUE_FLAG },
  [JD_EMPLOYMENT_OPENINGS] = { .name = "openings", .kind = JD_VALUE_INTEGER, .limit = 100000 },
  [JD_EMPLOYMENT_FREELANCE] = {
    .name = "freelance",
    .kind = JD_VALUE_PART,
    .get_type = jd_freelance_get_type,
  },
};

static void
jd_employment_class_init (JdEmploymentClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "employment",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_employment_init (JdEmployment *self)
{
}
