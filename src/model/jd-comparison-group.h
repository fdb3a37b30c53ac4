/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * JdComparisonPair:
 * @before: (nullable): what a reader reads in the first, plain text
 * @after: (nullable): what a reader reads in the second
 *
 * One text that is not the same in two documents.
 */
typedef struct {
  char *before;
  char *after;
} JdComparisonPair;

/**
 * JdComparisonGroup:
 * @member: which member of the document differs
 * @section: (nullable): for %JD_DOCUMENT_SECTIONS the section: that of the second, or that of the
 *   first where it is only there
 * @pairs: (element-type JdComparisonPair): what differs in it
 * @n_moved: how many texts stand elsewhere in it
 *
 * What differs in one place of the form.
 */
typedef struct {
  guint member;
  JdPart *section;
  GPtrArray *pairs;
  guint n_moved;
} JdComparisonGroup;

/**
 * jd_comparison_group:
 * @before: a document
 * @after: a document
 *
 * Compares two documents for people: the differences of jd_comparison_list() as the texts that a
 * reader reads there, and the bare values of what no reader sees, such as the internal notes.
 *
 * Returns: (transfer full) (element-type JdComparisonGroup): the places that differ, in the
 *   order of a file; empty when there is no difference
 */
GPtrArray *jd_comparison_group (JdDocument *before,
                                JdDocument *after);

G_END_DECLS
