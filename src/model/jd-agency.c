/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-agency.h"

struct _JdAgency {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdAgency, jd_agency, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_AGENCY_TERMS] = { .name = "terms", .kind = JD_VALUE_TEXT },
};

static void
jd_agency_class_init (JdAgencyClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "agency",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_agency_init (JdAgency *self)
{
}
