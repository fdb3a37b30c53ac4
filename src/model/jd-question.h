/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdQuestionMember:
 *
 * The members of #JdQuestion, in the order of a file.
 */
typedef enum {
  JD_QUESTION_QUESTION,
  JD_QUESTION_ANSWER,
  JD_QUESTION_NEEDS_REVIEW,
} JdQuestionMember;

/**
 * JdQuestion:
 *
 * A question with its answer.
 */
#define JD_TYPE_QUESTION (jd_question_get_type ())
G_DECLARE_FINAL_TYPE (JdQuestion, jd_question, JD, QUESTION, JdPart)

G_END_DECLS
