/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdStatementMember:
 *
 * The members of #JdStatement, in the order of a file.
 */
typedef enum {
  JD_STATEMENT_ID,
  JD_STATEMENT_LANG,
  JD_STATEMENT_TEXT,
} JdStatementMember;

/**
 * JdStatement:
 *
 * A legal statement.
 */
#define JD_TYPE_STATEMENT (jd_statement_get_type ())
G_DECLARE_FINAL_TYPE (JdStatement, jd_statement, JD, STATEMENT, JdPart)

G_END_DECLS
