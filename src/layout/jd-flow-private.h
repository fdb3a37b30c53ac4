/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-flow.h"

G_BEGIN_DECLS

/**
 * jd_flow_create_cells:
 *
 * Returns: (transfer full) (element-type JdCell): no cells
 */
GArray *jd_flow_create_cells (void);

/**
 * jd_flow_clear_rows:
 * @self: a flow
 *
 * Takes all rows away, to start from the first block.
 */
void jd_flow_clear_rows (JdFlow *self);

/**
 * jd_flow_append_rest:
 * @self: a flow whose next block is the first of the rest
 *
 * Puts the rest where it belongs.
 */
void jd_flow_append_rest (JdFlow *self);

/**
 * jd_flow_rest_free:
 * @self: (transfer full): a rest that is not wanted
 */
void jd_flow_rest_free (JdFlowRest *self);

/**
 * jd_flow_begin_row:
 * @self: a flow
 * @flags: what is special about it
 *
 * Starts a row. Cells are added in reading order, then jd_flow_end_row() finishes it.
 *
 * Returns: (transfer none): the row, good until the next one
 */
JdRow *jd_flow_begin_row (JdFlow     *self,
                          JdRowFlags  flags);

/**
 * jd_flow_add_cell:
 * @self: a flow
 * @box: (transfer full): its lines
 * @edge: measured from the start edge of the column
 * @role: what it is to a reader
 * @block: the block it comes from
 *
 * Returns: (transfer none): the cell, good until the next one
 */
JdCell *jd_flow_add_cell (JdFlow     *self,
                          JdTextBox  *box,
                          double      edge,
                          JdPageRole  role,
                          guint       block);

/**
 * jd_flow_end_row:
 * @self: a flow
 *
 * Finishes the row.
 */
void jd_flow_end_row (JdFlow *self);

/**
 * jd_flow_measure_row:
 * @self: a flow
 * @row: a row whose cells are all there
 *
 * Finds the height of a row, and puts a heading beside it on its first baseline.
 */
void jd_flow_measure_row (JdFlow *self,
                          JdRow  *row);

/**
 * jd_flow_fits_beside:
 * @self: a flow
 * @block: a heading
 *
 * Returns: whether the heading stands beside its section, not above it
 */
gboolean jd_flow_fits_beside (JdFlow               *self,
                              const JdContentBlock *block);

/**
 * jd_flow_get_block:
 * @self: a flow
 * @block: an index, also one beyond the last
 *
 * Returns: (transfer none) (nullable): a block of the content
 */
const JdContentBlock *jd_flow_get_block (JdFlow *self,
                                         guint   block);

/**
 * jd_flow_set_block:
 * @self: a flow
 * @block: a block
 * @face: its face
 * @width: the measure
 *
 * Returns: (transfer full): the text of the block, grey when nothing is written there yet
 */
JdTextBox *jd_flow_set_block (JdFlow               *self,
                              const JdContentBlock *block,
                              JdFace                face,
                              double                width);

/**
 * jd_flow_set_text:
 * @self: a flow
 * @text: a text that is not of the content
 * @face: its face
 * @width: the measure
 *
 * Returns: (transfer full): the text
 */
JdTextBox *jd_flow_set_text (JdFlow     *self,
                             const char *text,
                             JdFace      face,
                             double      width);

/**
 * jd_flow_step_head:
 * @self: a flow whose next block is of the head
 *
 * Sets company, title and facts.
 */
void jd_flow_step_head (JdFlow *self);

/**
 * jd_flow_step_heading:
 * @self: a flow whose next block is a heading
 *
 * Sets the heading of a section, or keeps it for the row that it stands beside.
 */
void jd_flow_step_heading (JdFlow *self);

/**
 * jd_flow_end_headings:
 * @self: a flow
 *
 * Sets a heading that nothing stands beside.
 */
void jd_flow_end_headings (JdFlow *self);

/**
 * jd_flow_step_body:
 * @self: a flow whose next block is of the body
 *
 * Sets a block, or the skills that stand in one row.
 */
void jd_flow_step_body (JdFlow *self);

/**
 * jd_flow_get_face:
 * @self: a flow
 * @block: a block of the body
 *
 * Returns: its face
 */
JdFace jd_flow_get_face (JdFlow               *self,
                         const JdContentBlock *block);

/**
 * jd_flow_begin_section:
 * @self: a flow
 * @heading: the block with the heading, or %JD_PAGE_NO_BLOCK
 *
 * The rows from here on belong to a new section.
 */
void jd_flow_begin_section (JdFlow *self,
                            guint   heading);

/**
 * jd_flow_begin_block:
 * @self: a flow
 * @block: the next block
 * @flags: what is special about its row
 *
 * Starts the row of a block of the body, with the space before it, and with a heading beside it
 * where one waits for it.
 */
void jd_flow_begin_block (JdFlow               *self,
                          const JdContentBlock *block,
                          JdRowFlags            flags);

/**
 * jd_flow_end_block:
 * @self: a flow
 * @block: the block of the row, the last one where it has several
 *
 * Finishes the row of a block, and goes on to the next.
 */
void jd_flow_end_block (JdFlow               *self,
                        const JdContentBlock *block);

/**
 * jd_flow_step_run_in:
 * @self: a flow whose next blocks are skills, or the heading of some
 *
 * Sets all skills of one importance as one paragraph.
 */
void jd_flow_step_run_in (JdFlow *self);

G_END_DECLS
