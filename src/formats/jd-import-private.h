/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-block.h"
#include "jd-document.h"
#include "jd-heading-map.h"
#include "jd-import.h"

G_BEGIN_DECLS

/**
 * JdImportKind:
 * @JD_IMPORT_TEXT: a block of text or a list
 * @JD_IMPORT_OWN: the same, but never part of the list of the section's role
 * @JD_IMPORT_UNRATED: a list of requirements or skills of no importance
 * @JD_IMPORT_ADDRESS: a paragraph that is a link and nothing else
 * @JD_IMPORT_BREAK: nothing but a break
 *
 * What a block of an input is.
 */
typedef enum {
  JD_IMPORT_TEXT,
  JD_IMPORT_OWN,
  JD_IMPORT_UNRATED,
  JD_IMPORT_ADDRESS,
  JD_IMPORT_BREAK,
} JdImportKind;

/**
 * JdImportBlock:
 * @kind: what it is
 * @block: (nullable): what would become of it; NULL for a break
 * @href: (nullable): where an address leads
 *
 * A block of an input.
 */
typedef struct {
  JdImportKind kind;
  JdBlock *block;
  char *href;
} JdImportBlock;

/**
 * JdImportSection:
 * @title: (nullable): its heading; NULL for what comes before the first
 * @known: (nullable): what the heading means
 * @role: what the section is about where the input tells it, or -1
 * @blocks: (element-type JdImportBlock): what stands in it
 * @line: where its heading stands in the input
 *
 * A section of an input, before it becomes part of a document.
 */
typedef struct {
  char *title;
  const JdHeading *known;
  int role;
  GPtrArray *blocks;
  guint line;
} JdImportSection;

/**
 * JdImportFact:
 * @label: (nullable): its label; NULL when it goes on with the fact before it
 * @text: what it says, CommonMark inline text
 *
 * A fact of an input.
 */
typedef struct {
  char *label;
  char *text;
} JdImportFact;

struct _JdImport {
  /* Owned */
  char *title;
  char *company;
  char *lang;
  GPtrArray *facts;
  GPtrArray *sections;
  GString *notes;
  JdReport *report;

  int next_role;
  gboolean list_open;
  JdImportList next_list;
  guint n_unasked;
};

/**
 * jd_import_note:
 * @self: an import
 * @text: plain text that fits nowhere
 *
 * Keeps @text in the internal notes, so that no word is lost.
 */
void jd_import_note (JdImport   *self,
                     const char *text);

/**
 * jd_import_find_importance:
 * @heading: a heading within a section, plain text
 * @lang: (nullable): language of the document, BCP 47
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
 * jd_import_is_of_type:
 * @block: a block of the input
 * @type: kind of block
 *
 * Returns: whether it would become a block of that kind
 */
gboolean jd_import_is_of_type (const JdImportBlock *block,
                               JdBlockType          type);

/**
 * jd_import_dup_heading:
 * @block: a block of the input
 *
 * Returns: (transfer full) (nullable): the plain text of a heading, or NULL when it is none
 */
char *jd_import_dup_heading (const JdImportBlock *block);

/**
 * jd_import_keep_block:
 * @target: (type JdSection): a section of the document
 * @block: a block of the input
 *
 * Makes @block part of the text of @target.
 */
void jd_import_keep_block (gpointer             target,
                           const JdImportBlock *block);

/**
 * jd_import_apply_section:
 * @self: an import
 * @document: the document
 * @section: a section of the input
 *
 * Makes @section part of @document, by what it is about.
 */
void jd_import_apply_section (JdImport              *self,
                              JdDocument            *document,
                              const JdImportSection *section);

/**
 * jd_import_apply_list:
 * @self: an import
 * @document: the document
 * @section: a section of requirements or skills
 * @role: which of the two
 * @target: (type JdSection): its section in the document
 */
void jd_import_apply_list (JdImport              *self,
                           JdDocument            *document,
                           const JdImportSection *section,
                           JdSectionRole          role,
                           gpointer               target);

/**
 * jd_import_holds_sentences:
 * @self: an import
 * @section: a section whose heading says skills
 *
 * Returns: whether its items are sentences, which are requirements rather than skills
 */
gboolean jd_import_holds_sentences (JdImport              *self,
                                    const JdImportSection *section);

/**
 * jd_import_has_elements:
 * @section: a section of requirements or skills
 *
 * Returns: whether there is a list in it, with marks or without
 */
gboolean jd_import_has_elements (const JdImportSection *section);

/**
 * jd_import_apply_facts:
 * @self: an import
 * @document: the document
 *
 * Takes the facts apart again, into pay, places and so on. What does not look as a page prints it
 * is kept as text in a place where the page shows it.
 */
void jd_import_apply_facts (JdImport   *self,
                            JdDocument *document);

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
 * @importance: how much they matter, or -1
 * @group: (nullable): the group they belong to
 * @exact: whether the item is as a page prints it: one skill, or an any-of group
 *
 * Adds the skills that @text names: one, several with commas between them, or an any-of group.
 */
void jd_import_add_skills (JdDocument *document,
                           const char *text,
                           int         importance,
                           const char *group,
                           gboolean    exact);

G_END_DECLS
