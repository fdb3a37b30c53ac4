/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-ids.h"

#include "jd-occupation.h"

struct _JdIds {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdIds, jd_ids, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_IDS_REQUISITION] = { .name = "requisition", .kind = JD_VALUE_STRING },
  [JD_IDS_DEPARTMENT] = { .name = "department", .kind = JD_VALUE_STRING },
  [JD_IDS_OCCUPATION] = {
    .name = "occupation",
    .kind = JD_VALUE_PART,
    .get_type = jd_occupation_get_type,
  },
};

static void
jd_ids_class_init (JdIdsClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "ids",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_ids_init (JdIds *self)
{
}
