/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-question.h"

struct _JdQuestion {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdQuestion, jd_question, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_QUESTION_QUESTION] = {
    .name = "question",
    .kind = JD_VALUE_TEXT,
    .flags = JD_MEMBER_REQUIRED,
  },
  [JD_QUESTION_ANSWER] = { .name = "answer", .kind = JD_VALUE_TEXT, .flags = JD_MEMBER_REQUIRED },
  [JD_QUESTION_NEEDS_REVIEW] = { .name = "needsReview", .kind = JD_VALUE_FLAG },
};

static void
jd_question_class_init (JdQuestionClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "question",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_question_init (JdQuestion *self)
{
}
