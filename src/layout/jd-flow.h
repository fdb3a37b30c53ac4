/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"
#include "jd-page-item.h"
#include "jd-page-settings.h"
#include "jd-typesetter.h"

G_BEGIN_DECLS

/**
 * JdAlign:
 * @JD_ALIGN_START: lines start at the edge of the cell
 * @JD_ALIGN_END: lines end at the edge of the cell
 * @JD_ALIGN_CENTRE: lines stand in the middle of the column
 */
typedef enum {
  JD_ALIGN_START,
  JD_ALIGN_END,
  JD_ALIGN_CENTRE,
} JdAlign;

/**
 * JdCell:
 * @box: its lines
 * @edge: measured from the start edge of the column
 * @top: of its first line, measured from the top of the row
 * @align: how lines stand to @edge
 * @role: what it is to a reader
 * @block: the block of the content it comes from
 * @flows: whether its lines are the lines of the row, and go over to the next page with them
 *
 * A text at its place in a row.
 */
typedef struct {
  JdTextBox *box;
  double edge;
  double top;
  JdAlign align;
  JdPageRole role;
  guint block;
  gboolean flows;
} JdCell;

/**
 * JdRowFlags:
 * @JD_ROW_BREAK_BEFORE: a page may end before the row
 * @JD_ROW_SPLIT: a page may end within the row
 * @JD_ROW_SECTION: a section starts with the row
 * @JD_ROW_RULE: a rule over the row, where it does not start a page
 * @JD_ROW_BAR: a bar at the start of the row
 * @JD_ROW_FACTS_FIRST: the first of the facts
 * @JD_ROW_FACTS_LAST: the last of the facts
 * @JD_ROW_LOGO: the logo belongs to the row
 * @JD_ROW_HEAD: the row stands over both columns
 */
typedef enum {
  JD_ROW_BREAK_BEFORE = 1 << 0,
  JD_ROW_SPLIT        = 1 << 1,
  JD_ROW_SECTION      = 1 << 2,
  JD_ROW_RULE         = 1 << 3,
  JD_ROW_BAR          = 1 << 4,
  JD_ROW_FACTS_FIRST  = 1 << 5,
  JD_ROW_FACTS_LAST   = 1 << 6,
  JD_ROW_LOGO         = 1 << 7,
  JD_ROW_HEAD         = 1 << 8,
} JdRowFlags;

/**
 * JdRow:
 * @cell: index of its first cell
 * @n_cells: how many cells it has
 * @flags: what is special about it
 * @section: index of its section, counted from 1; 0 before the first
 * @list: the list it belongs to, or 0
 * @parent: for an item of a nested list, the block of the item that holds it; else
 *   %JD_PAGE_NO_BLOCK
 * @n_lines: lines that can be told apart by pages, at least 1
 * @leading: the height of each of these
 * @height: the height of all; more than @n_lines times @leading where a label is higher
 * @before: space before it, dropped at the start of a page
 * @section_before: space before it that may be made less, see #JdPages
 *
 * What stands side by side on the page.
 */
typedef struct {
  guint cell;
  guint n_cells;
  JdRowFlags flags;
  guint section;
  guint list;
  guint parent;
  guint n_lines;
  double leading;
  double height;
  double before;
  double section_before;
} JdRow;

/**
 * JdFlowSection:
 * @heading: the block with its heading, or %JD_PAGE_NO_BLOCK
 * @height: of a heading beside the section, measured from the top of its first row
 * @again: (nullable): the heading as it is said again on the next page, set when it is needed
 *
 * A section.
 */
typedef struct {
  guint heading;
  double height;
  JdTextBox *again;
} JdFlowSection;

/**
 * JdFlowMark:
 * @cell: a cell
 * @start: byte offset into its text
 * @block: the block of the content that the text from there on comes from
 *
 * Tells the blocks apart that one paragraph is made from.
 */
typedef struct {
  guint cell;
  guint start;
  guint block;
} JdFlowMark;

/**
 * JdFlowRest:
 * @next: the first block of the rest, in the new content
 * @block_shift: what numbers of blocks are to grow by
 * @list_shift: what numbers of lists are to grow by
 * @first_cell: which cell the first of @cells was
 * @first_section: how many sections were before the first of @sections
 * @rows: (element-type JdRow): the rows, with their old numbers
 * @cells: (element-type JdCell): the cells
 * @sections: (element-type JdFlowSection): the sections
 * @marks: (element-type JdFlowMark): the marks
 *
 * The end of a document that stays as it is while something before it is set anew.
 */
typedef struct {
  guint next;
  int block_shift;
  int list_shift;
  guint first_cell;
  guint first_section;
  GArray *rows;
  GArray *cells;
  GArray *sections;
  GArray *marks;
} JdFlowRest;

/**
 * JdFlow:
 * @settings: style, paper and accent
 * @sheet: the numbers of the style
 * @typesetter: sets the text
 * @content: (nullable): what is shown
 * @rows: (element-type JdRow): what has been set, from the top
 * @cells: (element-type JdCell): the cells of the rows
 * @sections: (element-type JdFlowSection): the sections
 * @marks: (element-type JdFlowMark): in the order of cells and offsets
 * @rest: (nullable): what comes after the blocks that are set anew
 * @aside: (element-type JdTextBox): what was set and may be wanted again, until all is set
 * @forgets: whether to forget, once all is set, what was set before and is not there any more
 * @forgets_texts: whether a text below a heading is not kept in the content once it is set
 * @logo: (nullable): the logo
 * @logo_edge: where it stands, from the start edge of its row
 * @logo_top: below the top of its row
 * @logo_width: how wide it is shown
 * @logo_height: how high it is shown
 * @logo_align: how it stands to @logo_edge
 * @head_rule: where the rule under the head is, below the top of the page's text; 0 for none
 * @head_hairline: where the hairline under the facts of the head is; 0 for none
 *
 * The rows of a document, before they are on pages. All lengths are in points.
 */
typedef struct {
  JdPageSettings settings;
  const JdStyleSheet *sheet;
  JdTypesetter *typesetter;
  JdContent *content;
  GArray *rows;
  GArray *cells;
  GArray *sections;
  GArray *marks;
  JdFlowRest *rest;
  GPtrArray *aside;
  gboolean forgets;
  gboolean forgets_texts;

  JdLogoPicture *logo;
  double logo_edge;
  double logo_top;
  double logo_width;
  double logo_height;
  JdAlign logo_align;
  double head_rule;
  double head_hairline;

  /* Where the next row comes from, and what it follows. */
  guint next;
  guint pending_heading;
  guint list;
  guint n_items[2];
  int previous_kind;
  JdPart *section;
} JdFlow;

/**
 * jd_flow_new:
 * @settings: style, paper and accent
 * @lang: (nullable): the language of the text, BCP 47
 *
 * Returns: (transfer full): an empty flow
 */
JdFlow *jd_flow_new (const JdPageSettings *settings,
                     const char           *lang);

/**
 * jd_flow_free:
 * @self: (transfer full): a flow
 */
void jd_flow_free (JdFlow *self);

/**
 * jd_flow_start:
 * @self: a flow
 * @content: what is to be shown
 * @logo: (nullable): the logo
 *
 * Takes all rows away. What was set stays remembered until all of @content is set.
 */
void jd_flow_start (JdFlow        *self,
                    JdContent     *content,
                    JdLogoPicture *logo);

/**
 * jd_flow_restart:
 * @self: a flow that all of its content is set of
 * @content: another content of the same document, with the same logo
 *
 * As jd_flow_start(), but keeps the rows of the blocks at the start and at the end that are the
 * same: only those between are to be set.
 */
void jd_flow_restart (JdFlow    *self,
                      JdContent *content);

/**
 * jd_flow_restart_block:
 * @self: a flow that all of its content is set of
 * @block: a block whose text has changed
 *
 * As jd_flow_restart() where one block is another.
 */
void jd_flow_restart_block (JdFlow *self,
                            guint   block);

/**
 * jd_flow_step:
 * @self: a flow
 *
 * Sets the next block, or the few that stand in one row.
 *
 * Returns: whether more is to be set
 */
gboolean jd_flow_step (JdFlow *self);

/**
 * jd_flow_update:
 * @self: a flow that all of its content is set of
 * @block: a block whose text has changed
 *
 * Sets one block anew where no other depends on it.
 *
 * Returns: FALSE when all is to be set anew
 */
gboolean jd_flow_update (JdFlow *self,
                         guint   block);

/**
 * jd_flow_get_again:
 * @self: a flow
 * @section: a section, counted from 1
 *
 * Returns: (transfer none) (nullable): its heading as it is said again on the next page
 */
JdTextBox *jd_flow_get_again (JdFlow *self,
                              guint   section);

/**
 * jd_flow_forget_row:
 * @self: a flow
 * @row: a row that is not looked at again
 *
 * Lets go of the text of a row.
 */
void jd_flow_forget_row (JdFlow *self,
                         guint   row);

/**
 * jd_flow_find_block:
 * @self: a flow
 * @cell: index of a cell
 * @offset: (inout): byte offset into the text of the cell, then into that of the block
 *
 * Returns: the block that the text there comes from
 */
guint jd_flow_find_block (JdFlow *self,
                          guint   cell,
                          guint  *offset);

G_END_DECLS
