/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdSectionMember:
 *
 * The members of #JdSection, in the order of a file.
 */
typedef enum {
  JD_SECTION_ID,
  JD_SECTION_ROLE,
  JD_SECTION_TITLE,
  JD_SECTION_ENABLED,
  JD_SECTION_LOCKED,
  JD_SECTION_HINT,
  JD_SECTION_BLOCKS,
} JdSectionMember;

#define JD_TYPE_SECTION (jd_section_get_type ())
G_DECLARE_FINAL_TYPE (JdSection, jd_section, JD, SECTION, JdPart)

/**
 * jd_section_new:
 *
 * Makes an empty part: a part of the page under one heading.
 *
 * Returns: (transfer full): the part
 */
JdSection *jd_section_new (void);

G_END_DECLS
