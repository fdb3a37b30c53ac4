/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdReviewMember:
 *
 * The members of #JdReview, in the order of a file.
 */
typedef enum {
  JD_REVIEW_SILENCED,
} JdReviewMember;

#define JD_TYPE_REVIEW (jd_review_get_type ())
G_DECLARE_FINAL_TYPE (JdReview, jd_review, JD, REVIEW, JdPart)

/**
 * jd_review_new:
 *
 * Makes an empty part: what the writer said about findings.
 *
 * Returns: (transfer full): the part
 */
JdReview *jd_review_new (void);

G_END_DECLS
