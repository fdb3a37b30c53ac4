/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"
#include "jd-item-kind.h"

G_BEGIN_DECLS

/**
 * JdBlocksMode:
 * @JD_BLOCKS_PROSE: a section without blocks shows an empty paragraph
 * @JD_BLOCKS_LIST: a section without a list shows an empty list
 * @JD_BLOCKS_OTHER: a section without blocks shows nothing, for its content is elsewhere
 */
typedef enum {
  JD_BLOCKS_PROSE,
  JD_BLOCKS_LIST,
  JD_BLOCKS_OTHER,
} JdBlocksMode;

#define JD_TYPE_BLOCKS (jd_blocks_get_type ())
G_DECLARE_FINAL_TYPE (JdBlocks, jd_blocks, JD, BLOCKS, GtkBox)

/**
 * jd_blocks_new:
 * @session: the session of the document
 * @section: (type JdSection): a section
 * @mode: what to show where there is nothing
 * @kind: what the items of its lists are
 *
 * Makes a card that shows the blocks of @section, whatever their types, for writing.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *jd_blocks_new (JdEditSession *session,
                          gpointer       section,
                          JdBlocksMode   mode,
                          JdItemKind     kind);

/**
 * jd_blocks_set_placeholder:
 * @self: blocks
 * @placeholder: (nullable): what an empty paragraph says while it is the only block
 */
void jd_blocks_set_placeholder (JdBlocks   *self,
                                const char *placeholder);

/**
 * jd_blocks_sync:
 * @self: blocks
 *
 * Makes the widgets those of the blocks. It happens by itself at the end of each step of the
 * history.
 */
void jd_blocks_sync (JdBlocks *self);

/**
 * jd_blocks_count_items:
 * @section: (type JdSection): a section
 *
 * Returns: how many items its lists have, nested ones too
 */
guint jd_blocks_count_items (gpointer section);

G_END_DECLS
