/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdSilenceMember:
 *
 * The members of #JdSilence, in the order of a file.
 */
typedef enum {
  JD_SILENCE_RULE,
  JD_SILENCE_QUOTE,
  JD_SILENCE_PREFIX,
  JD_SILENCE_SUFFIX,
  JD_SILENCE_SCOPE,
  JD_SILENCE_REASON,
  JD_SILENCE_DATE,
} JdSilenceMember;

#define JD_TYPE_SILENCE (jd_silence_get_type ())
G_DECLARE_FINAL_TYPE (JdSilence, jd_silence, JD, SILENCE, JdPart)

/**
 * jd_silence_new:
 *
 * Makes an empty part: a finding of the review that the writer silenced.
 *
 * Returns: (transfer full): the part
 */
JdSilence *jd_silence_new (void);

G_END_DECLS
