/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-apply.h"

#include "jd-item.h"

struct _JdApply {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdApply, jd_apply, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_APPLY_URL] = { .name = "url", .kind = JD_VALUE_STRING },
  [JD_APPLY_EMAIL] = { .name = "email", .kind = JD_VALUE_STRING },
  [JD_APPLY_CONTACT] = { .name = "contact", .kind = JD_VALUE_STRING },
  [JD_APPLY_DIRECT] = { .name = "direct", .kind = JD_VALUE_FLAG },
  [JD_APPLY_PROCESS] = { .name = "process", .kind = JD_VALUE_LINES, .get_type = jd_item_get_type },
  [JD_APPLY_DOCUMENTS] = {
    .name = "documents",
    .kind = JD_VALUE_LINES,
    .get_type = jd_item_get_type,
  },
};

static void
jd_apply_class_init (JdApplyClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "apply",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_apply_init (JdApply *self)
{
}

JdApply *
jd_apply_new (void)
{
  return g_object_new (JD_TYPE_APPLY, NULL);
}
