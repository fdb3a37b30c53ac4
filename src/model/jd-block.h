/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdBlockMember:
 *
 * The members of #JdBlock, in the order of a file.
 */
typedef enum {
  JD_BLOCK_TYPE,
  JD_BLOCK_TEXT,
  JD_BLOCK_ITEMS,
} JdBlockMember;

#define JD_TYPE_BLOCK (jd_block_get_type ())
G_DECLARE_FINAL_TYPE (JdBlock, jd_block, JD, BLOCK, JdPart)

/**
 * jd_block_new:
 *
 * Makes an empty part: a paragraph, list, quote or sub-heading of a section.
 *
 * Returns: (transfer full): the part
 */
JdBlock *jd_block_new (void);

G_END_DECLS
