/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-statement.h"

struct _JdStatement {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdStatement, jd_statement, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_STATEMENT_ID] = { .name = "id", .kind = JD_VALUE_STRING },
  [JD_STATEMENT_LANG] = { .name = "lang", .kind = JD_VALUE_STRING },
  [JD_STATEMENT_TEXT] = { .name = "text", .kind = JD_VALUE_TEXT, .flags = JD_MEMBER_REQUIRED },
};

static void
jd_statement_class_init (JdStatementClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "statement",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_statement_init (JdStatement *self)
{
}
