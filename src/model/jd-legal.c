/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-legal.h"

#include "jd-statement.h"

struct _JdLegal {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdLegal, jd_legal, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_LEGAL_PLACES] = { .name = "places", .kind = JD_VALUE_STRINGS },
  [JD_LEGAL_EMPLOYER_SIZE] = {
    .name = "employerSize",
    .kind = JD_VALUE_INTEGER,
    .limit = 10000000,
  },
  [JD_LEGAL_STATEMENTS] = {
    .name = "statements",
    .kind = JD_VALUE_LIST,
    .get_type = jd_statement_get_type,
  },
  [JD_LEGAL_AI_SCREENING] = { .name = "aiScreening", .kind = JD_VALUE_FLAG },
  [JD_LEGAL_VACANCY_EXISTS] = { .name = "vacancyExists", .kind = JD_VALUE_FLAG },
};

static void
jd_legal_class_init (JdLegalClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "legal",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_legal_init (JdLegal *self)
{
}
