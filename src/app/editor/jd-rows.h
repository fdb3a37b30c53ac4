/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-history.h"

G_BEGIN_DECLS

/**
 * JdRowsInitFunc:
 * @part: a new part that is in no list yet
 * @like: (nullable): the part it is split from
 *
 * Gives a new row what it needs besides its text.
 */
typedef void (*JdRowsInitFunc) (gpointer part,
                                gpointer like);

/**
 * JdRows:
 * @history: (transfer none): the history that records the edits
 * @list: (transfer none): the list that the rows show
 * @text: the member that holds the text of a row
 * @items: the member that holds the nested rows, or -1 where nothing nests
 * @choice: a choice that rows must have to be shown, or -1 where all are
 * @value: the index that @choice must have; rows without one count as 0
 * @init: (nullable): called for each new row
 *
 * What an outliner shows: the parts of a list, some of which hold nested parts. The functions here
 * are the edits of an outliner, without any widget. Each is one step of the history, takes the
 * place of the writer and changes it to where the writer is afterwards. A place in the list itself,
 * with no row, has the owner of the list as its part and the list as its member.
 */
typedef struct {
  JdHistory *history;
  JdPartList *list;
  guint text;
  int items;
  int choice;
  int value;
  JdRowsInitFunc init;
} JdRows;

/**
 * jd_rows_flatten:
 * @self: rows
 *
 * Returns: (transfer full) (element-type JdPart): the rows as they are read, nested ones after the
 *   row that holds them
 */
GPtrArray *jd_rows_flatten (const JdRows *self);

/**
 * jd_rows_get_level:
 * @self: rows
 * @part: a row
 *
 * Returns: 0, or 1 for a nested row
 */
guint jd_rows_get_level (const JdRows *self,
                         gpointer      part);

/**
 * jd_rows_add:
 * @self: rows
 * @place: (inout): where the writer is
 *
 * Adds an empty row at the end.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_add (const JdRows *self,
                      JdPlace      *place);

/**
 * jd_rows_split:
 * @self: rows
 * @place: (inout): the row and the selection in it, which goes
 *
 * What Enter does: splits the row, starts a new one at its end, and leaves an empty one.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_split (const JdRows *self,
                        JdPlace      *place);

/**
 * jd_rows_join_previous:
 * @self: rows
 * @place: (inout): the row
 *
 * What Backspace does at the start of a row: un-nests it, or joins it to the one before.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_join_previous (const JdRows *self,
                                JdPlace      *place);

/**
 * jd_rows_join_next:
 * @self: rows
 * @place: (inout): the row
 *
 * What Delete does at the end of a row: joins the next one to it.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_join_next (const JdRows *self,
                            JdPlace      *place);

/**
 * jd_rows_nest:
 * @self: rows
 * @place: (inout): the row
 *
 * Makes the row the last nested one of the row above.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_nest (const JdRows *self,
                       JdPlace      *place);

/**
 * jd_rows_unnest:
 * @self: rows
 * @place: (inout): the row
 *
 * Takes the row out of the one that holds it. Nested rows below it stay below it.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_unnest (const JdRows *self,
                         JdPlace      *place);

/**
 * jd_rows_can_move:
 * @self: rows
 * @part: a row
 * @by: -1 for up, 1 for down
 *
 * Returns: whether jd_rows_move() would do anything
 */
gboolean jd_rows_can_move (const JdRows *self,
                           gpointer      part,
                           int           by);

/**
 * jd_rows_move:
 * @self: rows
 * @place: (inout): the row
 * @by: -1 for up, 1 for down
 *
 * Moves the row with its nested ones past its neighbour.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_move (const JdRows *self,
                       JdPlace      *place,
                       int           by);

/**
 * jd_rows_set_choice:
 * @self: rows with a choice
 * @place: (inout): the row
 * @value: the choice it gets
 * @first: whether it becomes the first of its new neighbours rather than the last
 *
 * Moves the row to the rows with another choice.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_set_choice (const JdRows *self,
                             JdPlace      *place,
                             int           value,
                             gboolean      first);

/**
 * jd_rows_remove:
 * @self: rows
 * @place: (inout): the row
 *
 * Removes the row with its nested ones. The writer goes to the next row, else to the one before.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_remove (const JdRows *self,
                         JdPlace      *place);

/**
 * jd_rows_clear:
 * @self: rows
 * @place: (inout): where the writer is
 *
 * Removes all rows.
 *
 * Returns: whether there were any
 */
gboolean jd_rows_clear (const JdRows *self,
                        JdPlace      *place);

/**
 * jd_rows_duplicate:
 * @self: rows
 * @place: (inout): the row
 *
 * Puts a copy of the row below it.
 *
 * Returns: whether anything changed
 */
gboolean jd_rows_duplicate (const JdRows *self,
                            JdPlace      *place);

/**
 * jd_rows_paste:
 * @self: rows
 * @place: (inout): the row and the selection in it, which goes
 * @lines: (element-type JdPastedLine): what jd_pasted_read_text() and its like give
 *
 * Makes a row of each line. Lines that are indented more than the first are nested.
 *
 * Returns: how many rows were added
 */
guint jd_rows_paste (const JdRows *self,
                     JdPlace      *place,
                     GPtrArray    *lines);

G_END_DECLS
