/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdItemMember:
 *
 * The members of #JdItem, in the order of a file.
 */
typedef enum {
  JD_ITEM_TEXT,
  JD_ITEM_ITEMS,
} JdItemMember;

/**
 * JdItem:
 *
 * One item of a list.
 */
#define JD_TYPE_ITEM (jd_item_get_type ())
G_DECLARE_FINAL_TYPE (JdItem, jd_item, JD, ITEM, JdPart)

G_END_DECLS
