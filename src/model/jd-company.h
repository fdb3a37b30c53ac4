/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdCompanyMember:
 *
 * The members of #JdCompany, in the order of a file.
 */
typedef enum {
  JD_COMPANY_PROFILE,
  JD_COMPANY_NAME,
  JD_COMPANY_URL,
  JD_COMPANY_LOGO,
  JD_COMPANY_ONE_LINE,
  JD_COMPANY_MISSION,
  JD_COMPANY_DIFFERENT,
  JD_COMPANY_STAGE,
  JD_COMPANY_SIZE,
  JD_COMPANY_INDUSTRY,
} JdCompanyMember;

/**
 * JdCompany:
 *
 * The employer, as this document tells it.
 */
#define JD_TYPE_COMPANY (jd_company_get_type ())
G_DECLARE_FINAL_TYPE (JdCompany, jd_company, JD, COMPANY, JdPart)

G_END_DECLS
