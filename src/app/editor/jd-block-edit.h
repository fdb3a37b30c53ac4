/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-choices.h"
#include "jd-history.h"

G_BEGIN_DECLS

/**
 * jd_block_edit_make_list:
 * @history: the history that records the edit
 * @place: (inout): a paragraph that stands in a section, and the caret behind the mark of a list
 * @type: bullets or numbers
 *
 * Makes an item of a paragraph that was started with a mark, in the list above it when there is one
 * of that type, else in a new one. The mark goes.
 */
void jd_block_edit_make_list (JdHistory   *history,
                              JdPlace     *place,
                              JdBlockType  type);

/**
 * jd_block_edit_end_list:
 * @history: the history that records the edit
 * @place: (inout): the last item of a list that stands in a section; it is empty
 *
 * Leaves a list: the item goes, and a paragraph below the list takes its place.
 */
void jd_block_edit_end_list (JdHistory *history,
                             JdPlace   *place);

G_END_DECLS
