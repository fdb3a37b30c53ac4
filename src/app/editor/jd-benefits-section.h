/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-form-section.h"

G_BEGIN_DECLS

#define JD_TYPE_BENEFITS_SECTION (jd_benefits_section_get_type ())
G_DECLARE_FINAL_TYPE (JdBenefitsSection, jd_benefits_section, JD, BENEFITS_SECTION, JdFormSection)

G_END_DECLS
