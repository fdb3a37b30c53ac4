/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-role.h"

#include "jd-item.h"

struct _JdRole {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdRole, jd_role, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_ROLE_WHY] = { .name = "why", .kind = JD_VALUE_TEXT },
  [JD_ROLE_TEAM] = { .name = "team", .kind = JD_VALUE_STRING },
  [JD_ROLE_REPORTS_TO] = { .name = "reportsTo", .kind = JD_VALUE_STRING },
  [JD_ROLE_MANAGES] = { .name = "manages", .kind = JD_VALUE_INTEGER, .limit = 100000 },
  [JD_ROLE_WORKS_WITH] = {
    .name = "worksWith",
    .kind = JD_VALUE_LINES,
    .get_type = jd_item_get_type,
  },
  [JD_ROLE_CLIENT_FACING] = { .name = "clientFacing", .kind = JD_VALUE_FLAG },
  [JD_ROLE_TRAVEL_PERCENT] = { .name = "travelPercent", .kind = JD_VALUE_INTEGER, .limit = 100 },
};

static void
jd_role_class_init (JdRoleClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "role",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_role_init (JdRole *self)
{
}
