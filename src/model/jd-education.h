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

#define JD_TYPE_EDUCATION (jd_education_get_type ())
G_DECLARE_FINAL_TYPE (JdEducation, jd_education, JD, EDUCATION, JdPart)

/**
 * jd_education_new:
 *
 * Makes an empty part: what an education requirement asks for.
 *
 * Returns: (transfer full): the part
 */
JdEducation *jd_education_new (void);

G_END_DECLS
