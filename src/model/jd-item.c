/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-item.h"

struct _JdItem {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdItem, jd_item, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_ITEM_TEXT] = { .name = "text", .kind = JD_VALUE_TEXT, .flags = JD_MEMBER_REQUIRED },
  [JD_ITEM_ITEMS] = { .name = "items", .kind = JD_VALUE_LIST, .get_type = jd_item_get_type },
};

static void
jd_item_class_init (JdItemClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "item",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_item_init (JdItem *self)
{
}
