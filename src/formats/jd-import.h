/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * JdImport:
 *
 * Makes a document out of headings, paragraphs and list items, whatever format they come from. A
 * reader feeds it in the order of the input; the sections get their meaning at the end, when all
 * of them are known. Texts are CommonMark inline text as in a file.
 */
typedef struct _JdImport JdImport;

/**
 * jd_import_new:
 * @options: (nullable): see #JdReadOptions
 * @report: (nullable): gets what was recognised, guessed and noted
 *
 * Returns: (transfer full): an import without content
 */
JdImport *jd_import_new (const JdReadOptions *options,
                         JdReport            *report);

/**
 * jd_import_free:
 * @self: (transfer full): an import
 */
void jd_import_free (JdImport *self);

/**
 * jd_import_set_title:
 * @self: an import
 * @title: plain text
 *
 * Sets the title; a closing “Job Description” or the like is no part of it.
 */
void jd_import_set_title (JdImport   *self,
                          const char *title);

/**
 * jd_import_add_section:
 * @self: an import
 * @title: heading of a section, plain text
 * @line: line of the input, from 1
 *
 * What is added from now on belongs to this section. Before the first section it belongs to the
 * summary.
 */
void jd_import_add_section (JdImport   *self,
                            const char *title,
                            guint       line);

/**
 * jd_import_add_heading:
 * @self: an import
 * @text: a heading within the section
 */
void jd_import_add_heading (JdImport   *self,
                            const char *text);

/**
 * jd_import_add_paragraph:
 * @self: an import
 * @text: a paragraph
 */
void jd_import_add_paragraph (JdImport   *self,
                              const char *text);

/**
 * jd_import_add_quote:
 * @self: an import
 * @text: a quotation
 */
void jd_import_add_quote (JdImport   *self,
                          const char *text);

/**
 * jd_import_add_item:
 * @self: an import
 * @numbered: whether the list is numbered
 * @nested: whether the item belongs to the item before it
 * @text: its text
 *
 * Adds an item to the list that the last item went to, or to a new list of the same section when
 * something else came between, or jd_import_end_list().
 */
void jd_import_add_item (JdImport   *self,
                         gboolean    numbered,
                         gboolean    nested,
                         const char *text);

/**
 * jd_import_end_list:
 * @self: an import
 *
 * Makes the next item start a list of its own.
 */
void jd_import_end_list (JdImport *self);

/**
 * jd_import_add_break:
 * @self: an import
 *
 * Says that something new starts: among questions and answers, an answer that has no question.
 */
void jd_import_add_break (JdImport *self);

/**
 * jd_import_finish:
 * @self: an import
 * @error: return location for %JD_FORMAT_ERROR_LIMIT
 *
 * Returns: (transfer full): the document, with a new identity, or NULL when it would be larger than
 *   a document may be
 */
JdDocument *jd_import_finish (JdImport  *self,
                              GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdImport, jd_import_free)

G_END_DECLS
