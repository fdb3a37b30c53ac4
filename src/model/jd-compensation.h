/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdCompensationMember:
 *
 * The members of #JdCompensation, in the order of a file.
 */
typedef enum {
  JD_COMPENSATION_MIN,
  JD_COMPENSATION_MAX,
  JD_COMPENSATION_CURRENCY,
  JD_COMPENSATION_PERIOD,
  JD_COMPENSATION_GROSS,
  JD_COMPENSATION_BONUS,
  JD_COMPENSATION_EQUITY,
  JD_COMPENSATION_BENEFITS,
  JD_COMPENSATION_PUBLISH,
  JD_COMPENSATION_NOTE,
} JdCompensationMember;

/**
 * JdCompensation:
 *
 * What the job pays; the currency is ISO 4217.
 */
#define JD_TYPE_COMPENSATION (jd_compensation_get_type ())
G_DECLARE_FINAL_TYPE (JdCompensation, jd_compensation, JD, COMPENSATION, JdPart)

G_END_DECLS
