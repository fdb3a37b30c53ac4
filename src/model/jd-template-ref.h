/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdTemplateRefMember:
 *
 * The members of #JdTemplateRef, in the order of a file.
 */
typedef enum {
  JD_TEMPLATE_REF_ID,
  JD_TEMPLATE_REF_VERSION,
} JdTemplateRefMember;

/**
 * JdTemplateRef:
 *
 * Which template a document was made from.
 */
#define JD_TYPE_TEMPLATE_REF (jd_template_ref_get_type ())
G_DECLARE_FINAL_TYPE (JdTemplateRef, jd_template_ref, JD, TEMPLATE_REF, JdPart)

G_END_DECLS
