/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-form-section.h"

G_BEGIN_DECLS

#define JD_TYPE_INTERNAL_SECTION (jd_internal_section_get_type ())
G_DECLARE_FINAL_TYPE (JdInternalSection, jd_internal_section, JD, INTERNAL_SECTION, JdFormSection)

G_END_DECLS
