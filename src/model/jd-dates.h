/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdDatesMember:
 *
 * The members of #JdDates, in the order of a file.
 */
typedef enum {
  JD_DATES_POSTED,
  JD_DATES_CLOSES,
  JD_DATES_REVIEWED,
} JdDatesMember;

/**
 * JdDates:
 *
 * The days of a posting.
 */
#define JD_TYPE_DATES (jd_dates_get_type ())
G_DECLARE_FINAL_TYPE (JdDates, jd_dates, JD, DATES, JdPart)

G_END_DECLS
