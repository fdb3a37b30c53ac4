/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdRoleMember:
 *
 * The members of #JdRole, in the order of a file.
 */
typedef enum {
  JD_ROLE_WHY,
  JD_ROLE_TEAM,
  JD_ROLE_REPORTS_TO,
  JD_ROLE_MANAGES,
  JD_ROLE_WORKS_WITH,
  JD_ROLE_CLIENT_FACING,
  JD_ROLE_TRAVEL_PERCENT,
} JdRoleMember;

/**
 * JdRole:
 *
 * The job among the other jobs of the company.
 */
#define JD_TYPE_ROLE (jd_role_get_type ())
G_DECLARE_FINAL_TYPE (JdRole, jd_role, JD, ROLE, JdPart)

G_END_DECLS
