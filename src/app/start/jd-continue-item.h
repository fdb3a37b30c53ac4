/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-draft.h"
#include "jd-recent-store.h"

G_BEGIN_DECLS

#define JD_TYPE_CONTINUE_ITEM (jd_continue_item_get_type ())
G_DECLARE_FINAL_TYPE (JdContinueItem, jd_continue_item, JD, CONTINUE_ITEM, GObject)

/**
 * jd_continue_item_new:
 * @draft: (nullable): a draft
 * @recent: (nullable): a file; one of both is given
 *
 * Returns: (transfer full): something to go on with
 */
JdContinueItem *jd_continue_item_new (JdDraft  *draft,
                                      JdRecent *recent);

/**
 * jd_continue_item_get_draft:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): its draft
 */
JdDraft *jd_continue_item_get_draft (JdContinueItem *self);

/**
 * jd_continue_item_get_file:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): its file, also that of a draft
 */
GFile *jd_continue_item_get_file (JdContinueItem *self);

/**
 * jd_continue_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): what a list shows: the title, the name of the file, or “Untitled…”
 */
const char *jd_continue_item_get_title (JdContinueItem *self);

/**
 * jd_continue_item_dup_subtitle:
 * @self: an item
 * @now: the present moment
 *
 * Returns: (transfer full): where it is and when it was edited
 */
char *jd_continue_item_dup_subtitle (JdContinueItem *self,
                                     GDateTime      *now);

/**
 * jd_continue_item_is_missing:
 * @self: an item
 *
 * Returns: whether it is a file that is not there any more
 */
gboolean jd_continue_item_is_missing (JdContinueItem *self);

/**
 * jd_continue_item_matches:
 * @self: an item
 * @query: what somebody typed
 *
 * Returns: whether each word of @query is in the title, the first words or the name of the file,
 *   without regard to case and accents
 */
gboolean jd_continue_item_matches (JdContinueItem *self,
                                   const char     *query);

/**
 * jd_continue_item_dup_key:
 * @self: an item
 *
 * Returns: (transfer full): what @self is known by while its title and its place in a list change
 */
char *jd_continue_item_dup_key (JdContinueItem *self);

/**
 * jd_continue_items_list:
 * @drafts: a list model of #JdDraft
 * @recents: a list model of #JdRecent
 *
 * Returns: (transfer full): both as #JdContinueItem, the newest first, but for drafts that a window
 *   holds; a file that has a draft stands there once, as the draft
 */
GListStore *jd_continue_items_list (GListModel *drafts,
                                    GListModel *recents);

G_END_DECLS
