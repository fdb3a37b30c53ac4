/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdEmploymentMember:
 *
 * The members of #JdEmployment, in the order of a file.
 */
typedef enum {
  JD_EMPLOYMENT_TYPES,
  JD_EMPLOYMENT_HOURS,
  JD_EMPLOYMENT_SCHEDULE,
  JD_EMPLOYMENT_DURATION_MONTHS,
  JD_EMPLOYMENT_START,
  JD_EMPLOYMENT_IMMEDIATE,
  JD_EMPLOYMENT_OPENINGS,
  JD_EMPLOYMENT_FREELANCE,
} JdEmploymentMember;

/**
 * JdEmployment:
 *
 * The contract, its hours and its start.
 */
#define JD_TYPE_EMPLOYMENT (jd_employment_get_type ())
G_DECLARE_FINAL_TYPE (JdEmployment, jd_employment, JD, EMPLOYMENT, JdPart)

G_END_DECLS
