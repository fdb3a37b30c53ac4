/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-page.h"

#include "jd-choices.h"

struct _JdPage {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdPage, jd_page, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_PAGE_STYLE] = { .name = "style", .kind = JD_VALUE_CHOICE, .tokens = jd_page_styles },
  [JD_PAGE_PAPER] = { .name = "paper", .kind = JD_VALUE_CHOICE, .tokens = jd_papers },
  [JD_PAGE_ACCENT] = { .name = "accent", .kind = JD_VALUE_STRING },
};

static void
jd_page_class_init (JdPageClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "page",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_page_init (JdPage *self)
{
}
