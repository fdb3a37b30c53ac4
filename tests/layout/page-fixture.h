/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-layout.h"
#include "jd-model.h"

G_BEGIN_DECLS

/**
 * page_fixture_load:
 * @path: a `.jobdesc` file that is known to be good
 *
 * Reads a document by the tables of the model alone, so that tests of the page need no format.
 *
 * Returns: (transfer full): the document; the test ends where there is none
 */
JdDocument *page_fixture_load (const char *path);

/**
 * page_fixture_lay_out:
 * @document: a document
 * @style: a style, or -1 for that of @document
 * @paper: a paper, or -1 for that of @document
 *
 * Returns: (transfer full): its layout, as an export has it
 */
JdLayout *page_fixture_lay_out (JdDocument *document,
                                int         style,
                                int         paper);

/**
 * page_fixture_new:
 * @lang: its language
 * @title: its title
 *
 * Returns: (transfer full): a document without sections
 */
JdDocument *page_fixture_new (const char *lang,
                              const char *title);

/**
 * page_fixture_add_section:
 * @document: a document
 * @role: its role
 * @title: its heading
 *
 * Returns: (transfer none): a new section at the end
 */
JdPart *page_fixture_add_section (JdDocument    *document,
                                  JdSectionRole  role,
                                  const char    *title);

/**
 * page_fixture_add_text:
 * @section: a section
 * @type: a paragraph, quote or heading
 * @text: its text
 *
 * Returns: (transfer none): a new block at the end
 */
JdPart *page_fixture_add_text (JdPart      *section,
                               JdBlockType  type,
                               const char  *text);

/**
 * page_fixture_add_list:
 * @section: a section
 * @type: bullets or numbers
 * @items: texts; those that start with a tab are nested below the one before; NULL-terminated
 *
 * Returns: (transfer none): a new block at the end
 */
JdPart *page_fixture_add_list (JdPart             *section,
                               JdBlockType         type,
                               const char *const  *items);

/**
 * page_fixture_describe_lines:
 * @layout: a layout
 *
 * Returns: (transfer full): what is on which line, one a text line, with no place on a page: the
 *   same for all papers, and for the same text always
 */
char *page_fixture_describe_lines (JdLayout *layout);

/**
 * page_fixture_describe_pages:
 * @layout: a layout
 *
 * Returns: (transfer full): every piece of every page with its place
 */
char *page_fixture_describe_pages (JdLayout *layout);

/**
 * PageItem:
 *
 * A piece of a page that is kept, and the page it is on.
 */
typedef struct {
  guint page;
  JdPageItem item;
  char *text;
} PageItem;

/**
 * page_fixture_collect:
 * @layout: a layout
 *
 * Returns: (transfer full) (element-type PageItem): all pieces of all pages, in reading order
 */
GArray *page_fixture_collect (JdLayout *layout);

/**
 * page_fixture_find:
 * @items: (element-type PageItem): pieces of pages
 * @text: a text
 *
 * Returns: (transfer none): the first piece whose text is, or starts with, @text; the test ends
 *   where there is none
 */
const PageItem *page_fixture_find (GArray     *items,
                                   const char *text);

G_END_DECLS
