/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-heading-map.h"
#include "jd-import.h"

G_BEGIN_DECLS

/**
 * JdImportSection:
 * @title: (nullable): its heading; NULL for what comes before the first
 * @known: (nullable): what the heading means
 * @blocks: (element-type JdBlock): what stands in it; a block without type is a break
 * @line: where its heading stands in the input
 *
 * A section of an input, before it becomes part of a document.
 */
typedef struct {
  char *title;
  const JdHeading *known;
  GPtrArray *blocks;
  guint line;
} JdImportSection;

/**
 * jd_import_find_importance:
 * @heading: a heading within a section, plain text
 * @lang: language of the document, BCP 47
 * @importance: (out): the importance it stands for
 * @is_ours: (out): whether the page prints it in just these words
 *
 * Returns: whether the heading is one such as “Nice to have”
 */
gboolean jd_import_find_importance (const char   *heading,
                                    const char   *lang,
                                    JdImportance *importance,
                                    gboolean     *is_ours);

/**
 * jd_import_add_questions:
 * @document: the document
 * @section: a section of questions and answers
 * @target: (type JdSection): its section in the document
 *
 * Makes questions and answers out of a section. A line that ends in a question mark, and a heading,
 * is the question of what follows; an answer without one gets an empty question and needs review.
 *
 * Returns: how many answers have no question
 */
guint jd_import_add_questions (JdDocument            *document,
                               const JdImportSection *section,
                               gpointer               target);

/**
 * jd_import_add_skills:
 * @document: the document
 * @text: an item of a list of skills
 * @importance: how much they matter
 * @group: (nullable): the group they belong to
 *
 * Adds the skills that @text names: one, several with commas between them, or an any-of group as a
 * page prints it.
 */
void jd_import_add_skills (JdDocument   *document,
                           const char   *text,
                           JdImportance  importance,
                           const char   *group);

G_END_DECLS
