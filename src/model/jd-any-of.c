/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-any-of.h"

struct _JdAnyOf {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdAnyOf, jd_any_of, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_ANY_OF_ID] = { .name = "id", .kind = JD_VALUE_STRING },
  [JD_ANY_OF_LABEL] = { .name = "label", .kind = JD_VALUE_STRING },
  [JD_ANY_OF_MIN] = { .name = "min", .kind = JD_VALUE_INTEGER, .limit = 2000 },
};

static void
jd_any_of_class_init (JdAnyOfClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "anyOfGroup",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_any_of_init (JdAnyOf *self)
{
}
