/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-freelance.h"

#include "jd-item.h"

struct _JdFreelance {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdFreelance, jd_freelance, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_FREELANCE_SCOPE] = { .name = "scope", .kind = JD_VALUE_TEXT },
  [JD_FREELANCE_DELIVERABLES] = {
    .name = "deliverables",
    .kind = JD_VALUE_LINES,
    .get_type = jd_item_get_type,
  },
  [JD_FREELANCE_EQUIPMENT] = { .name = "equipment", .kind = JD_VALUE_TEXT },
};

static void
jd_freelance_class_init (JdFreelanceClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "freelance",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_freelance_init (JdFreelance *self)
{
}
