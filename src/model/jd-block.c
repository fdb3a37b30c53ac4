/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-block.h"

#include "jd-choices.h"
#include "jd-item.h"

struct _JdBlock {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdBlock, jd_block, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_BLOCK_TYPE] = { .name = "type", .kind = JD_VALUE_CHOICE, .tokens = jd_block_types },
  [JD_BLOCK_TEXT] = { .name = "text", .kind = JD_VALUE_TEXT },
  [JD_BLOCK_ITEMS] = { .name = "items", .kind = JD_VALUE_LIST, .get_type = jd_item_get_type },
};

static void
jd_block_class_init (JdBlockClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "block",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_block_init (JdBlock *self)
{
}

JdBlock *
jd_block_new (void)
{
  return g_object_new (JD_TYPE_BLOCK, NULL);
}
