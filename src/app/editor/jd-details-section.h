/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-form-section.h"

G_BEGIN_DECLS

#define JD_TYPE_DETAILS_SECTION (jd_details_section_get_type ())
G_DECLARE_FINAL_TYPE (JdDetailsSection, jd_details_section, JD, DETAILS_SECTION, JdFormSection)

G_END_DECLS
