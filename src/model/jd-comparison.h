/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdDifferenceKind:
 * @JD_DIFFERENCE_VALUE: a member has another value
 * @JD_DIFFERENCE_REMOVED: a part of a list is only in the first
 * @JD_DIFFERENCE_ADDED: a part of a list is only in the second
 * @JD_DIFFERENCE_MOVED: a part of a list stands elsewhere in it
 * @JD_DIFFERENCE_UNKNOWN: the members that this version does not know are not the same
 *
 * How two documents differ in one place.
 */
typedef enum {
  JD_DIFFERENCE_VALUE,
  JD_DIFFERENCE_REMOVED,
  JD_DIFFERENCE_ADDED,
  JD_DIFFERENCE_MOVED,
  JD_DIFFERENCE_UNKNOWN,
} JdDifferenceKind;

/**
 * JdDifference:
 * @kind: how they differ
 * @pointer: where, as a JSON Pointer: in the second, but for what is only in the first
 * @before: (nullable): the part in the first; NULL for what was added
 * @after: (nullable): the part in the second; NULL for what was removed
 * @member: for %JD_DIFFERENCE_VALUE which of its members
 *
 * One difference between two documents.
 */
typedef struct {
  JdDifferenceKind kind;
  char *pointer;
  JdPart *before;
  JdPart *after;
  guint member;
} JdDifference;

/**
 * jd_comparison_list:
 * @before: a part, such as a document
 * @after: a part of the same type
 *
 * Compares two parts all the way down. Lists are aligned by what they have in common; what is left
 * on both sides is paired by its id or name where its kind has one, else in order. What tells two
 * documents apart, id and moments, is no difference.
 *
 * Returns: (transfer full) (element-type JdDifference): what differs, in the order of a file
 */
GPtrArray *jd_comparison_list (gpointer before,
                               gpointer after);

G_END_DECLS
