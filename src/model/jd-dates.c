/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-dates.h"

struct _JdDates {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdDates, jd_dates, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_DATES_POSTED] = { .name = "posted", .kind = JD_VALUE_DATE },
  [JD_DATES_CLOSES] = { .name = "closes", .kind = JD_VALUE_DATE },
  [JD_DATES_REVIEWED] = { .name = "reviewed", .kind = JD_VALUE_DATE },
};

static void
jd_dates_class_init (JdDatesClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "dates",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_dates_init (JdDates *self)
{
}
