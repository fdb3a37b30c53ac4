/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-variable.h"

#include "jd-choices.h"

struct _JdVariable {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdVariable, jd_variable, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_VARIABLE_NAME] = { .name = "name", .kind = JD_VALUE_STRING, .flags = JD_MEMBER_REQUIRED },
  [JD_VARIABLE_LABEL] = { .name = "label", .kind = JD_VALUE_STRING },
  [JD_VARIABLE_TYPE] = { .name = "type", .kind = JD_VALUE_CHOICE, .tokens = jd_variable_types },
  [JD_VARIABLE_CHOICES] = { .name = "choices", .kind = JD_VALUE_STRINGS },
  [JD_VARIABLE_DEFAULT] = { .name = "default", .kind = JD_VALUE_STRING },
  [JD_VARIABLE_REQUIRED] = { .name = "required", .kind = JD_VALUE_FLAG },
  [JD_VARIABLE_VALUE] = { .name = "value", .kind = JD_VALUE_STRING },
};

static void
jd_variable_class_init (JdVariableClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "variable",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_variable_init (JdVariable *self)
{
}
