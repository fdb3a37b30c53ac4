/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdLocationMember:
 *
 * The members of #JdLocation, in the order of a file.
 */
typedef enum {
  JD_LOCATION_WORKPLACE,
  JD_LOCATION_ADDRESS,
  JD_LOCATION_DAYS_ON_SITE,
  JD_LOCATION_HIRING_REGIONS,
  JD_LOCATION_TIMEZONES,
} JdLocationMember;

#define JD_TYPE_LOCATION (jd_location_get_type ())
G_DECLARE_FINAL_TYPE (JdLocation, jd_location, JD, LOCATION, JdPart)

/**
 * jd_location_new:
 *
 * Makes an empty part: one place of work.
 *
 * Returns: (transfer full): the part
 */
JdLocation *jd_location_new (void);

G_END_DECLS
