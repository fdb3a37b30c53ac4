/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * JdImportList:
 * @JD_IMPORT_LIST_ANY: what the heading of the section says
 * @JD_IMPORT_LIST_OWN: text of the section in any case
 * @JD_IMPORT_LIST_UNRATED: what the heading says, of no importance
 *
 * What a list is.
 */
typedef enum {
  JD_IMPORT_LIST_ANY,
  JD_IMPORT_LIST_OWN,
  JD_IMPORT_LIST_UNRATED,
} JdImportList;

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
 * Sets the title.
 */
void jd_import_set_title (JdImport   *self,
                          const char *title);

/**
 * jd_import_set_lang:
 * @self: an import that has no section yet
 * @lang: (nullable): language of the text, BCP 47, where the input tells it
 */
void jd_import_set_lang (JdImport   *self,
                         const char *lang);

/**
 * jd_import_set_company:
 * @self: an import
 * @name: name of the company, plain text
 */
void jd_import_set_company (JdImport   *self,
                            const char *name);

/**
 * jd_import_add_fact:
 * @self: an import
 * @label: (nullable): its label without colon; NULL when it goes on with the fact before it
 * @text: what it says
 *
 * Adds a fact as a page prints it: pay, place, and so on.
 */
void jd_import_add_fact (JdImport   *self,
                         const char *label,
                         const char *text);

/**
 * jd_import_is_fact:
 * @self: an import
 * @label: a label without colon
 *
 * Returns: whether it is the label of a fact that we know, in the language of the input if that is
 *   known, else in any
 */
gboolean jd_import_is_fact (JdImport   *self,
                            const char *label);

/**
 * jd_import_set_role:
 * @self: an import
 * @role: what the next section is about, whatever its heading says
 */
void jd_import_set_role (JdImport      *self,
                         JdSectionRole  role);

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
 * @deep: whether it stands below another heading within the section; then it belongs to the text
 */
void jd_import_add_heading (JdImport   *self,
                            const char *text,
                            gboolean    deep);

/**
 * jd_import_add_paragraph:
 * @self: an import
 * @text: a paragraph
 */
void jd_import_add_paragraph (JdImport   *self,
                              const char *text);

/**
 * jd_import_add_address:
 * @self: an import
 * @text: a paragraph that is a link and nothing else
 * @href: where it leads
 *
 * Adds an address: in a section on applying it is where to apply, elsewhere a paragraph.
 */
void jd_import_add_address (JdImport   *self,
                            const char *text,
                            const char *href);

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
 * @next: what the next list is
 *
 * Makes the next item start a list of its own.
 */
void jd_import_end_list (JdImport     *self,
                         JdImportList  next);

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
