/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-template-ref.h"

struct _JdTemplateRef {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdTemplateRef, jd_template_ref, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_TEMPLATE_REF_ID] = { .name = "id", .kind = JD_VALUE_STRING },
  [JD_TEMPLATE_REF_VERSION] = { .name = "version", .kind = JD_VALUE_INTEGER, .limit = 1000000 },
};

static void
jd_template_ref_class_init (JdTemplateRefClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "templateRef",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_template_ref_init (JdTemplateRef *self)
{
}
