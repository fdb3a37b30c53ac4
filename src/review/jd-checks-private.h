/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-check.h"

G_BEGIN_DECLS

/* The functions of the table of checks; each has a file of its own. */

#define JD_CHECK_FUNCTION(name) \
  void name (const JdCheck *self, const JdCheckContext *context)

JD_CHECK_FUNCTION (jd_check_answers);
JD_CHECK_FUNCTION (jd_check_blanks);
JD_CHECK_FUNCTION (jd_check_bullets);
JD_CHECK_FUNCTION (jd_check_law);
JD_CHECK_FUNCTION (jd_check_length);
JD_CHECK_FUNCTION (jd_check_missing);
JD_CHECK_FUNCTION (jd_check_musts);
JD_CHECK_FUNCTION (jd_check_pay_range);
JD_CHECK_FUNCTION (jd_check_repeats);
JD_CHECK_FUNCTION (jd_check_sentences);
JD_CHECK_FUNCTION (jd_check_skills);
JD_CHECK_FUNCTION (jd_check_title);
JD_CHECK_FUNCTION (jd_check_voice);
JD_CHECK_FUNCTION (jd_check_years);

/* A template or snippet is not yet filled in. */
gboolean jd_check_is_unfinished (const JdCheckContext *context);

G_END_DECLS
