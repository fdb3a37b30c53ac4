/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-review.h"

#include "jd-silence.h"

struct _JdReview {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdReview, jd_review, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_REVIEW_SILENCED] = {
    .name = "silenced",
    .kind = JD_VALUE_LIST,
    .get_type = jd_silence_get_type,
  },
};

static void
jd_review_class_init (JdReviewClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "review",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_review_init (JdReview *self)
{
}
