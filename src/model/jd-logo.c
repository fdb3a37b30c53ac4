/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-logo.h"

struct _JdLogo {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdLogo, jd_logo, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_LOGO_TYPE] = { .name = "type", .kind = JD_VALUE_STRING },
  [JD_LOGO_DATA] = { .name = "data", .kind = JD_VALUE_STRING },
  [JD_LOGO_ALT] = { .name = "alt", .kind = JD_VALUE_STRING },
};

static void
jd_logo_class_init (JdLogoClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "logo",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_logo_init (JdLogo *self)
{
}
