/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdInternalMember:
 *
 * The members of #JdInternal, in the order of a file.
 */
typedef enum {
  JD_INTERNAL_BUDGET,
  JD_INTERNAL_APPROVER,
  JD_INTERNAL_COST_CENTRE,
  JD_INTERNAL_NOTES,
  JD_INTERNAL_AGENCY,
} JdInternalMember;

#define JD_TYPE_INTERNAL (jd_internal_get_type ())
G_DECLARE_FINAL_TYPE (JdInternal, jd_internal, JD, INTERNAL, JdPart)

/**
 * jd_internal_new:
 *
 * Makes an empty part: what never leaves the file.
 *
 * Returns: (transfer full): the part
 */
JdInternal *jd_internal_new (void);

G_END_DECLS
