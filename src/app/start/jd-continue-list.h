/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_continue_list_update:
 * @list: a list box, which has no other rows
 * @items: a list model of #JdContinueItem
 * @query: what somebody searches for; empty for all
 * @max: how many rows at most
 *
 * Makes @list show @items. The row of an item that was shown before stays, with its focus and its
 * open menu; after a row has gone, the focus is on the next one.
 *
 * Returns: how many rows there are
 */
guint jd_continue_list_update (GtkListBox *list,
                               GListModel *items,
                               const char *query,
                               guint       max);

/**
 * jd_continue_list_follow:
 * @recents: a list model of #JdRecent
 * @callback: called with @object when a file of @recents is found to be missing, or there again
 * @object: for how long
 */
void jd_continue_list_follow (GListModel *recents,
                              GCallback   callback,
                              gpointer    object);

G_END_DECLS
