/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-text-box.h"

G_BEGIN_DECLS

/* Pango needs time that grows with the square of the length of a word, and of the number of line
 * breaks in a text. Texts that nobody writes, but a file can have, are set piece by piece. */

/**
 * jd_text_chunk_get_limit:
 * @key: a text
 *
 * Returns: how many bytes of @key are to be set at once; %G_MAXUINT for all, as for any usual text
 */
guint jd_text_chunk_get_limit (const JdTextKey *key);

/**
 * jd_text_chunk_find_end:
 * @key: a text
 * @start: where a piece starts
 * @limit: how long it is to be, about
 *
 * Returns: where the piece ends: after a line break if there is one in its second half
 */
guint jd_text_chunk_find_end (const JdTextKey *key,
                              guint            start,
                              guint            limit);

/**
 * jd_text_chunk_init:
 * @self: (out caller-allocates): the piece
 * @key: a text
 * @start: where the piece starts
 * @end: where it ends
 * @spans: (element-type JdSpan): is filled with its spans, and has to live as long as @self
 */
void jd_text_chunk_init (JdTextKey       *self,
                         const JdTextKey *key,
                         guint            start,
                         guint            end,
                         GArray          *spans);

G_END_DECLS
