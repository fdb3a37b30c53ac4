/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdEducationMember:
 *
 * The members of #JdEducation, in the order of a file.
 */
typedef enum {
  JD_EDUCATION_LEVEL,
  JD_EDUCATION_FIELDS,
  JD_EDUCATION_OR_EXPERIENCE,
} JdEducationMember;

/**
 * JdEducation:
 *
 * What an education requirement asks for.
 */
#define JD_TYPE_EDUCATION (jd_education_get_type ())
G_DECLARE_FINAL_TYPE (JdEducation, jd_education, JD, EDUCATION, JdPart)

G_END_DECLS
