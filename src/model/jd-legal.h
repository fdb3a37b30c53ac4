/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdLegalMember:
 *
 * The members of #JdLegal, in the order of a file.
 */
typedef enum {
  JD_LEGAL_PLACES,
  JD_LEGAL_EMPLOYER_SIZE,
  JD_LEGAL_STATEMENTS,
  JD_LEGAL_AI_SCREENING,
  JD_LEGAL_VACANCY_EXISTS,
} JdLegalMember;

/**
 * JdLegal:
 *
 * What the law of the places asks for; places are ISO 3166-1 or -2.
 */
#define JD_TYPE_LEGAL (jd_legal_get_type ())
G_DECLARE_FINAL_TYPE (JdLegal, jd_legal, JD, LEGAL, JdPart)

G_END_DECLS
