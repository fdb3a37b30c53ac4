/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdApplyMember:
 *
 * The members of #JdApply, in the order of a file.
 */
typedef enum {
  JD_APPLY_URL,
  JD_APPLY_EMAIL,
  JD_APPLY_CONTACT,
  JD_APPLY_DIRECT,
  JD_APPLY_PROCESS,
  JD_APPLY_DOCUMENTS,
} JdApplyMember;

#define JD_TYPE_APPLY (jd_apply_get_type ())
G_DECLARE_FINAL_TYPE (JdApply, jd_apply, JD, APPLY, JdPart)

/**
 * jd_apply_new:
 *
 * Makes an empty part: how to apply.
 *
 * Returns: (transfer full): the part
 */
JdApply *jd_apply_new (void);

G_END_DECLS
