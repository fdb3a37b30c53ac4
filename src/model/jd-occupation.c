/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-occupation.h"

struct _JdOccupation {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdOccupation, jd_occupation, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_OCCUPATION_SCHEME] = { .name = "scheme", .kind = JD_VALUE_STRING },
  [JD_OCCUPATION_CODE] = { .name = "code", .kind = JD_VALUE_STRING },
  [JD_OCCUPATION_LABEL] = { .name = "label", .kind = JD_VALUE_STRING },
};

static void
jd_occupation_class_init (JdOccupationClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "occupation",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_occupation_init (JdOccupation *self)
{
}
