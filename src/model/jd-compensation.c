/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-compensation.h"

#include "jd-choices.h"
#include "jd-item.h"

struct _JdCompensation {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdCompensation, jd_compensation, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_COMPENSATION_MIN] = { .name = "min", .kind = JD_VALUE_NUMBER, .limit = 1e+12 },
  [JD_COMPENSATION_MAX] = { .name = "max", .kind = JD_VALUE_NUMBER, .limit = 1e+12 },
  [JD_COMPENSATION_CURRENCY] = { .name = "currency", .kind = JD_VALUE_STRING },
  [JD_COMPENSATION_PERIOD] = { .name = "period", .kind = JD_VALUE_CHOICE, .tokens = jd_periods },
  [JD_COMPENSATION_GROSS] = { .name = "gross", .kind = JD_VALUE_FLAG },
  [JD_COMPENSATION_BONUS] = { .name = "bonus", .kind = JD_VALUE_TEXT },
  [JD_COMPENSATION_EQUITY] = { .name = "equity", .kind = JD_VALUE_TEXT },
  [JD_COMPENSATION_BENEFITS] = {
    .name = "benefits",
    .kind = JD_VALUE_LINES,
    .get_type = jd_item_get_type,
  },
  [JD_COMPENSATION_PUBLISH] = { .name = "publish", .kind = JD_VALUE_FLAG, .flags = JD_MEMBER_ON },
  [JD_COMPENSATION_NOTE] = { .name = "note", .kind = JD_VALUE_TEXT },
};

static void
jd_compensation_class_init (JdCompensationClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "compensation",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_compensation_init (JdCompensation *self)
{
}
