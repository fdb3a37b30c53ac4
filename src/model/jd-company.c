/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-company.h"

#include "jd-choices.h"
#include "jd-logo.h"

struct _JdCompany {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdCompany, jd_company, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_COMPANY_PROFILE] = { .name = "profile", .kind = JD_VALUE_STRING },
  [JD_COMPANY_NAME] = { .name = "name", .kind = JD_VALUE_STRING },
  [JD_COMPANY_URL] = { .name = "url", .kind = JD_VALUE_STRING },
  [JD_COMPANY_LOGO] = { .name = "logo", .kind = JD_VALUE_PART, .get_type = jd_logo_get_type },
  [JD_COMPANY_ONE_LINE] = { .name = "oneLine", .kind = JD_VALUE_TEXT },
  [JD_COMPANY_MISSION] = { .name = "mission", .kind = JD_VALUE_TEXT },
  [JD_COMPANY_DIFFERENT] = { .name = "different", .kind = JD_VALUE_TEXT },
  [JD_COMPANY_STAGE] = { .name = "stage", .kind = JD_VALUE_CHOICE, .tokens = jd_stages },
  [JD_COMPANY_SIZE] = { .name = "size", .kind = JD_VALUE_STRING },
  [JD_COMPANY_INDUSTRY] = { .name = "industry", .kind = JD_VALUE_STRING },
};

static void
jd_company_class_init (JdCompanyClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "company",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_company_init (JdCompany *self)
{
}
