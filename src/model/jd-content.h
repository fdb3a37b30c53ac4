/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-inline.h"

G_BEGIN_DECLS

/**
 * JdContentKind:
 * @JD_CONTENT_COMPANY: the company line above the title
 * @JD_CONTENT_TITLE: the title; exactly one
 * @JD_CONTENT_FACT: a fact: label and text
 * @JD_CONTENT_LEAD: a paragraph of the summary when that comes first; its heading is not shown
 * @JD_CONTENT_HEADING: the heading of a section
 * @JD_CONTENT_SUBHEADING: a heading within a section
 * @JD_CONTENT_PARAGRAPH: a paragraph
 * @JD_CONTENT_BULLET: an item of a list with bullets
 * @JD_CONTENT_NUMBER: an item of a numbered list
 * @JD_CONTENT_QUOTE: a quotation
 * @JD_CONTENT_SKILL: a skill or an any-of group, an item of the list of its importance
 * @JD_CONTENT_QUESTION: a question
 * @JD_CONTENT_ANSWER: its answer
 * @JD_CONTENT_ADDRESS: where to apply, a link printed in full
 * @JD_CONTENT_LEGAL: a legal statement
 *
 * What a block of the page is.
 */
typedef enum {
  JD_CONTENT_COMPANY,
  JD_CONTENT_TITLE,
  JD_CONTENT_FACT,
  JD_CONTENT_LEAD,
  JD_CONTENT_HEADING,
  JD_CONTENT_SUBHEADING,
  JD_CONTENT_PARAGRAPH,
  JD_CONTENT_BULLET,
  JD_CONTENT_NUMBER,
  JD_CONTENT_QUOTE,
  JD_CONTENT_SKILL,
  JD_CONTENT_QUESTION,
  JD_CONTENT_ANSWER,
  JD_CONTENT_ADDRESS,
  JD_CONTENT_LEGAL,
} JdContentKind;

/**
 * JdContentBlock:
 * @kind: what it is
 * @level: 0, or 1 for an item nested in a list
 * @number: the number of an item of a numbered list, from 1
 * @list: which list an item belongs to, counted from 1 over the content; 0 for what is no item.
 *   Nested items have the list of their parent item
 * @strong: the one fact that is printed semibold (pay)
 * @placeholder: the writer has written nothing here: shown grey in the preview, never exported
 * @label: (nullable): the label of a fact
 * @detail: (nullable): what follows the text in a secondary colour: “, proficient”
 * @text: what is read
 * @part: (nullable): where it comes from
 * @member: which member of @part
 * @section: (nullable): the section it stands in
 *
 * One block of what a reader sees, in page order.
 */
typedef struct {
  JdContentKind kind;
  guint level;
  guint number;
  guint list;
  gboolean strong;
  gboolean placeholder;
  char *label;
  char *detail;
  JdInline *text;
  JdPart *part;
  guint member;
  JdPart *section;
} JdContentBlock;

/**
 * JdContentFlags:
 * @JD_CONTENT_PLACEHOLDERS: blocks for empty fields too, so that an empty page tells what comes
 * @JD_CONTENT_NO_QUESTIONS: leave the questions and answers out
 */
typedef enum {
  JD_CONTENT_DEFAULT      = 0,
  JD_CONTENT_PLACEHOLDERS = 1 << 0,
  JD_CONTENT_NO_QUESTIONS = 1 << 1,
} JdContentFlags;

#define JD_TYPE_CONTENT (jd_content_get_type ())
G_DECLARE_FINAL_TYPE (JdContent, jd_content, JD, CONTENT, GObject)

/**
 * jd_content_new:
 * @document: a document
 * @flags: what to include
 *
 * Makes the list of blocks that a reader of @document sees: title, facts, sections in their order,
 * with variables replaced, in the language of the document. Left out are the internal block,
 * sections that are not enabled, pay that is not to be published, and what is empty. Every export
 * and the page are made from this list, so none can show what another hides.
 *
 * Returns: (transfer full): the content, which does not follow later changes
 */
JdContent *jd_content_new (JdDocument     *document,
                           JdContentFlags  flags);

/**
 * jd_content_new_excerpt:
 * @self: content
 * @first: a block
 * @last: a block that is not before it
 *
 * Returns: (transfer full): content with the blocks from @first to @last, but for placeholders
 */
JdContent *jd_content_new_excerpt (JdContent *self,
                                   guint      first,
                                   guint      last);

/**
 * jd_content_get_document:
 * @self: content
 *
 * Returns: (transfer none): the document it was made from
 */
JdDocument *jd_content_get_document (JdContent *self);

/**
 * jd_content_get_n_blocks:
 * @self: content
 *
 * Returns: how many blocks it has
 */
guint jd_content_get_n_blocks (JdContent *self);

/**
 * jd_content_get_block:
 * @self: content
 * @index: from 0
 *
 * Returns: (transfer none): a block, good as long as @self is
 */
const JdContentBlock *jd_content_get_block (JdContent *self,
                                            guint      index);

/**
 * jd_content_forget_text:
 * @self: content
 * @index: from 0
 *
 * Lets go of the text of a block that is not asked for again: its `text` is NULL from then on.
 */
void jd_content_forget_text (JdContent *self,
                             guint      index);

/**
 * jd_content_find:
 * @self: content
 * @part: a part of the document
 * @member: which of its members, or -1 for any
 *
 * Returns: the index of the first block that comes from there, or -1
 */
int jd_content_find (JdContent *self,
                     gpointer   part,
                     int        member);

/**
 * jd_content_update:
 * @self: content
 * @change: a change of its document
 * @block: (out): the one block whose text is another now
 *
 * Brings @self up to date after a change of one text that stands in one block as it is. That is
 * what a key press does, and it costs no more than that block.
 *
 * Returns: TRUE when @self is up to date; FALSE when it is to be made anew
 */
gboolean jd_content_update (JdContent      *self,
                            const JdChange *change,
                            guint          *block);

/**
 * jd_content_count_words:
 * @self: content
 * @section: (nullable): a section, or NULL for the whole
 *
 * Returns: how many words a reader reads, placeholders not counted
 */
guint jd_content_count_words (JdContent *self,
                              gpointer   section);

G_END_DECLS
