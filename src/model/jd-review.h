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

/**
 * JdReview:
 *
 * What the writer said about findings.
 */
#define JD_TYPE_REVIEW (jd_review_get_type ())
G_DECLARE_FINAL_TYPE (JdReview, jd_review, JD, REVIEW, JdPart)

G_END_DECLS
