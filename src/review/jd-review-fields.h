/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * JdReviewFieldKind:
 * @JD_REVIEW_FIELD_TITLE: the title of the job
 * @JD_REVIEW_FIELD_HEADING: the heading of a section or within one
 * @JD_REVIEW_FIELD_PARAGRAPH: a paragraph, quotation, answer or other text
 * @JD_REVIEW_FIELD_ITEM: an item of a list
 * @JD_REVIEW_FIELD_REQUIREMENT: a requirement
 * @JD_REVIEW_FIELD_SKILL: the name of a skill
 * @JD_REVIEW_FIELD_QUESTION: a question
 * @JD_REVIEW_FIELD_FACT: a short fact: a team, a schedule
 * @JD_REVIEW_FIELD_LEGAL: a legal statement
 *
 * What a text of a document is.
 */
typedef enum {
  JD_REVIEW_FIELD_TITLE,
  JD_REVIEW_FIELD_HEADING,
  JD_REVIEW_FIELD_PARAGRAPH,
  JD_REVIEW_FIELD_ITEM,
  JD_REVIEW_FIELD_REQUIREMENT,
  JD_REVIEW_FIELD_SKILL,
  JD_REVIEW_FIELD_QUESTION,
  JD_REVIEW_FIELD_FACT,
  JD_REVIEW_FIELD_LEGAL,
} JdReviewFieldKind;

/**
 * JdReviewField:
 * @kind: what it is
 * @role: the section it stands in, a role of the format, or `title`
 * @section: (nullable): the section
 * @part: the part whose member it is
 * @member: the member
 * @text: its value
 *
 * A text of a document that a reader will see. Borrowed from the document.
 */
typedef struct {
  JdReviewFieldKind kind;
  const char *role;
  JdPart *section;
  JdPart *part;
  guint member;
  const char *text;
} JdReviewField;

/**
 * jd_review_fields_list:
 * @document: a document
 *
 * Lists every text that a reader of @document will see, in the order of a page. What is empty, not
 * enabled, internal or not to be published is left out.
 *
 * Returns: (transfer full) (element-type JdReviewField): the texts, good until @document changes
 */
GArray *jd_review_fields_list (JdDocument *document);

G_END_DECLS
