/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdAgencyMember:
 *
 * The members of #JdAgency, in the order of a file.
 */
typedef enum {
  JD_AGENCY_TERMS,
} JdAgencyMember;

/**
 * JdAgency:
 *
 * The terms for a recruiter.
 */
#define JD_TYPE_AGENCY (jd_agency_get_type ())
G_DECLARE_FINAL_TYPE (JdAgency, jd_agency, JD, AGENCY, JdPart)

G_END_DECLS
