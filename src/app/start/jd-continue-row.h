/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-continue-item.h"

G_BEGIN_DECLS

/**
 * JdContinueCommand:
 * @JD_CONTINUE_OPEN: open it
 * @JD_CONTINUE_FIND: look for a file that is missing
 * @JD_CONTINUE_DUPLICATE: open a copy of it
 * @JD_CONTINUE_SHOW: show its file in the file manager
 * @JD_CONTINUE_FORGET: take the file off the list
 * @JD_CONTINUE_DELETE: throw the draft away
 *
 * What can be done with an item of the start page.
 */
typedef enum {
  JD_CONTINUE_OPEN,
  JD_CONTINUE_FIND,
  JD_CONTINUE_DUPLICATE,
  JD_CONTINUE_SHOW,
  JD_CONTINUE_FORGET,
  JD_CONTINUE_DELETE,
} JdContinueCommand;

#define JD_TYPE_CONTINUE_ROW (jd_continue_row_get_type ())
G_DECLARE_FINAL_TYPE (JdContinueRow, jd_continue_row, JD, CONTINUE_ROW, AdwActionRow)

/**
 * jd_continue_row_new:
 * @item: an item
 *
 * Makes a row with a menu. The signal `chosen` comes with a #JdContinueCommand.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_continue_row_new (JdContinueItem *item);

/**
 * jd_continue_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): its item
 */
JdContinueItem *jd_continue_row_get_item (JdContinueRow *self);

/**
 * jd_continue_row_set_item:
 * @self: a row
 * @item: the same item, as it is now
 *
 * Shows what has changed. The menu stays open unless what can be done is another.
 */
void jd_continue_row_set_item (JdContinueRow  *self,
                               JdContinueItem *item);

/**
 * jd_continue_row_get_position:
 * @self: a row
 *
 * Returns: where in its list it stands
 */
guint jd_continue_row_get_position (JdContinueRow *self);

/**
 * jd_continue_row_set_position:
 * @self: a row
 * @position: where in its list it is to stand
 */
void jd_continue_row_set_position (JdContinueRow *self,
                                   guint          position);

G_END_DECLS
