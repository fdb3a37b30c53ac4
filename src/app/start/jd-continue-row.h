/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-continue-item.h"

G_BEGIN_DECLS

/**
 * JdContinueCommand:
 * @JD_CONTINUE_OPEN: open it
 * @JD_CONTINUE_DUPLICATE: open a copy of it
 * @JD_CONTINUE_SHOW: show its file in the file manager
 * @JD_CONTINUE_FORGET: take the file off the list
 * @JD_CONTINUE_DELETE: throw the draft away
 *
 * What can be done with an item of the start page.
 */
typedef enum {
  JD_CONTINUE_OPEN,
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

G_END_DECLS
