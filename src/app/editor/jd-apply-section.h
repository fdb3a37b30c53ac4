/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-form-section.h"

G_BEGIN_DECLS

#define JD_TYPE_APPLY_SECTION (jd_apply_section_get_type ())
G_DECLARE_FINAL_TYPE (JdApplySection, jd_apply_section, JD, APPLY_SECTION, JdFormSection)

G_END_DECLS
