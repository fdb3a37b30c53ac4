/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-layout.h"

G_BEGIN_DECLS

#define JD_TYPE_LIVE_LAYOUT (jd_live_layout_get_type ())
G_DECLARE_FINAL_TYPE (JdLiveLayout, jd_live_layout, JD, LIVE_LAYOUT, GObject)

/**
 * jd_live_layout_new:
 * @document: a document
 *
 * Makes a layout that follows a document. The text of one block is set anew while its change is
 * told. After all else the signal `stale` comes, and whoever shows the layout calls
 * jd_live_layout_update() in the frame that shows the change. A long document is set in slices
 * between frames, never longer at a time than the main loop can spare.
 *
 * Emits `updated`, with the block that changed (guint) or %JD_PAGE_NO_BLOCK, when there is
 * something new to show; and `replaced` when jd_live_layout_get_layout() gives another layout than
 * before, in another style or language: the old one stays until the new one can be shown. The
 * property `busy` notifies while a layout takes long.
 *
 * Returns: (transfer full): the layout, with nothing in it yet
 */
JdLiveLayout *jd_live_layout_new (JdDocument *document);

/**
 * jd_live_layout_update:
 * @self: a live layout
 *
 * Makes the list of blocks anew, and sets what is other now.
 */
void jd_live_layout_update (JdLiveLayout *self);

/**
 * jd_live_layout_get_layout:
 * @self: a live layout
 *
 * Returns: (transfer none): the layout to be shown
 */
JdLayout *jd_live_layout_get_layout (JdLiveLayout *self);

/**
 * jd_live_layout_get_content:
 * @self: a live layout
 *
 * Returns: (transfer none) (nullable): what is in the layout to be shown; NULL before the first
 *   update
 */
JdContent *jd_live_layout_get_content (JdLiveLayout *self);

/**
 * jd_live_layout_get_document:
 * @self: a live layout
 *
 * Returns: (transfer none): the document
 */
JdDocument *jd_live_layout_get_document (JdLiveLayout *self);

/**
 * jd_live_layout_is_stale:
 * @self: a live layout
 *
 * Returns: whether jd_live_layout_update() is wanted
 */
gboolean jd_live_layout_is_stale (JdLiveLayout *self);

/**
 * jd_live_layout_set_seen:
 * @self: a live layout
 * @page: a page, counted from 0
 *
 * Tells which page is looked at: until it is set, it is shown as it grows.
 */
void jd_live_layout_set_seen (JdLiveLayout *self,
                              guint         page);

G_END_DECLS
