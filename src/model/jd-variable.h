/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdVariableMember:
 *
 * The members of #JdVariable, in the order of a file.
 */
typedef enum {
  JD_VARIABLE_NAME,
  JD_VARIABLE_LABEL,
  JD_VARIABLE_TYPE,
  JD_VARIABLE_CHOICES,
  JD_VARIABLE_DEFAULT,
  JD_VARIABLE_REQUIRED,
  JD_VARIABLE_VALUE,
} JdVariableMember;

/**
 * JdVariable:
 *
 * A blank that is asked once and used everywhere.
 */
#define JD_TYPE_VARIABLE (jd_variable_get_type ())
G_DECLARE_FINAL_TYPE (JdVariable, jd_variable, JD, VARIABLE, JdPart)

G_END_DECLS
