/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-internal.h"

#include "jd-agency.h"

struct _JdInternal {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdInternal, jd_internal, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_INTERNAL_BUDGET] = { .name = "budget", .kind = JD_VALUE_STRING },
  [JD_INTERNAL_APPROVER] = { .name = "approver", .kind = JD_VALUE_STRING },
  [JD_INTERNAL_COST_CENTRE] = { .name = "costCentre", .kind = JD_VALUE_STRING },
  [JD_INTERNAL_NOTES] = { .name = "notes", .kind = JD_VALUE_TEXT },
  [JD_INTERNAL_AGENCY] = {
    .name = "agency",
    .kind = JD_VALUE_PART,
    .get_type = jd_agency_get_type,
  },
};

static void
jd_internal_class_init (JdInternalClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "internal",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_internal_init (JdInternal *self)
{
}

JdInternal *
jd_internal_new (void)
{
  return g_object_new (JD_TYPE_INTERNAL, NULL);
}
