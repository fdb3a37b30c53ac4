/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-section.h"

#include "jd-block.h"
#include "jd-choices.h"

struct _JdSection {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdSection, jd_section, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_SECTION_ID] = { .name = "id", .kind = JD_VALUE_STRING },
  [JD_SECTION_ROLE] = { .name = "role", .kind = JD_VALUE_CHOICE, .tokens = jd_section_roles },
  [JD_SECTION_TITLE] = { .name = "title", .kind = JD_VALUE_STRING },
  [JD_SECTION_ENABLED] = { .name = "enabled", .kind = JD_VALUE_FLAG, .flags = JD_MEMBER_ON },
  [JD_SECTION_LOCKED] = { .name = "locked", .kind = JD_VALUE_FLAG },
  [JD_SECTION_HINT] = { .name = "hint", .kind = JD_VALUE_TEXT },
  [JD_SECTION_BLOCKS] = { .name = "blocks", .kind = JD_VALUE_LIST, .get_type = jd_block_get_type },
};

static void
jd_section_class_init (JdSectionClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "section",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_section_init (JdSection *self)
{
}

JdSection *
jd_section_new (void)
{
  return g_object_new (JD_TYPE_SECTION, NULL);
}
