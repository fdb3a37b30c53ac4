/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdAnyOfMember:
 *
 * The members of #JdAnyOf, in the order of a file.
 */
typedef enum {
  JD_ANY_OF_ID,
  JD_ANY_OF_LABEL,
  JD_ANY_OF_MIN,
} JdAnyOfMember;

/**
 * JdAnyOf:
 *
 * Skills of which some are enough.
 */
#define JD_TYPE_ANY_OF (jd_any_of_get_type ())
G_DECLARE_FINAL_TYPE (JdAnyOf, jd_any_of, JD, ANY_OF, JdPart)

G_END_DECLS
