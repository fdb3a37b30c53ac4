/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdFreelanceMember:
 *
 * The members of #JdFreelance, in the order of a file.
 */
typedef enum {
  JD_FREELANCE_SCOPE,
  JD_FREELANCE_DELIVERABLES,
  JD_FREELANCE_EQUIPMENT,
} JdFreelanceMember;

/**
 * JdFreelance:
 *
 * What a contract for services adds.
 */
#define JD_TYPE_FREELANCE (jd_freelance_get_type ())
G_DECLARE_FINAL_TYPE (JdFreelance, jd_freelance, JD, FREELANCE, JdPart)

G_END_DECLS
