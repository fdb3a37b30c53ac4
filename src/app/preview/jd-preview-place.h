/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"
#include "jd-history.h"

G_BEGIN_DECLS

/**
 * jd_preview_place_find:
 * @content: what is on the pages
 * @place: where a writer is
 * @offset: (out): where in the text of the block, in bytes
 *
 * Finds the block that shows a place: that of the member, else one of the same part, else one of a
 * part above it.
 *
 * Returns: the index of a block, or -1
 */
int jd_preview_place_find (JdContent     *content,
                           const JdPlace *place,
                           guint         *offset);

/**
 * jd_preview_place_init:
 * @place: (out caller-allocates): where to write
 * @block: a block of the page
 * @offset: where in its text, in bytes
 *
 * The inverse of jd_preview_place_find(). Where the page shows the value of a variable, the place
 * is before its name.
 *
 * Returns: FALSE when the block comes from nowhere
 */
gboolean jd_preview_place_init (JdPlace              *place,
                                const JdContentBlock *block,
                                guint                 offset);

G_END_DECLS
