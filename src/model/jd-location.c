/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-location.h"

#include "jd-address.h"
#include "jd-choices.h"

struct _JdLocation {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdLocation, jd_location, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_LOCATION_WORKPLACE] = {
    .name = "workplace",
    .kind = JD_VALUE_CHOICE,
    .tokens = jd_workplaces,
  },
  [JD_LOCATION_ADDRESS] = {
    .name = "address",
    .kind = JD_VALUE_PART,
    .get_type = jd_address_get_type,
  },
  [JD_LOCATION_DAYS_ON_SITE] = { .name = "daysOnSite", .kind = JD_VALUE_INTEGER, .limit = 7 },
  [JD_LOCATION_HIRING_REGIONS] = { .name = "hiringRegions", .kind = JD_VALUE_STRINGS },
  [JD_LOCATION_TIMEZONES] = { .name = "timezones", .kind = JD_VALUE_STRING },
};

static void
jd_location_class_init (JdLocationClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "location",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_location_init (JdLocation *self)
{
}

JdLocation *
jd_location_new (void)
{
  return g_object_new (JD_TYPE_LOCATION, NULL);
}
