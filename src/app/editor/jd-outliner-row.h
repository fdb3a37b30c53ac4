/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-field.h"
#include "jd-item-kind.h"

G_BEGIN_DECLS

#define JD_TYPE_OUTLINER_ROW (jd_outliner_row_get_type ())
G_DECLARE_FINAL_TYPE (JdOutlinerRow, jd_outliner_row, JD, OUTLINER_ROW, GtkBox)

/**
 * JdOutlinerRowFlags:
 * @JD_OUTLINER_ROW_NESTS: the menu has Nest and Un-Nest
 * @JD_OUTLINER_ROW_NUMBERED: the number of the row is shown
 * @JD_OUTLINER_ROW_MUST: the menu has Make Nice to Have
 * @JD_OUTLINER_ROW_NICE: the menu has Make Must Have
 */
typedef enum {
  JD_OUTLINER_ROW_NESTS    = 1 << 0,
  JD_OUTLINER_ROW_NUMBERED = 1 << 1,
  JD_OUTLINER_ROW_MUST     = 1 << 2,
  JD_OUTLINER_ROW_NICE     = 1 << 3,
} JdOutlinerRowFlags;

/**
 * jd_outliner_row_new:
 * @kind: what the row is
 * @flags: what it can do
 *
 * Makes a row: a handle with the menu, and whatever is put beside it. The signal `run`, with a
 * #JdFieldCommand, comes when an item of the menu is chosen; `menu-opened` before it opens.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_outliner_row_new (JdItemKind         kind,
                                JdOutlinerRowFlags flags);

/**
 * jd_outliner_row_append:
 * @self: a row
 * @widget: what is shown below what was put there before
 */
void jd_outliner_row_append (JdOutlinerRow *self,
                             GtkWidget     *widget);

/**
 * jd_outliner_row_set_resting:
 * @self: a row
 * @resting: whether it only keeps its height, and shows nothing
 *
 * See jd_row_rest_new(). The action `item.wake` of the row, of which what is in it can make use,
 * does the same with FALSE.
 */
void jd_outliner_row_set_resting (JdOutlinerRow *self,
                                  gboolean       resting);

/**
 * jd_outliner_row_set_name:
 * @self: a row
 * @number: its number in the list, from 1
 *
 * Says which row the handle is of.
 */
void jd_outliner_row_set_name (JdOutlinerRow *self,
                               guint          number);

/**
 * jd_outliner_row_set_number:
 * @self: a row
 * @level: how deep it is nested
 * @shown_number: the number that is shown when rows are numbered; 0 for none
 */
void jd_outliner_row_set_number (JdOutlinerRow *self,
                                 guint          level,
                                 guint          shown_number);

/**
 * jd_outliner_row_enable:
 * @self: a row
 * @command: an item of the menu
 * @enabled: whether it can be chosen
 */
void jd_outliner_row_enable (JdOutlinerRow  *self,
                             JdFieldCommand  command,
                             gboolean        enabled);

/**
 * jd_outliner_row_open_menu:
 * @self: a row
 *
 * Opens the menu, as a click on the handle does.
 */
void jd_outliner_row_open_menu (JdOutlinerRow *self);

G_END_DECLS
