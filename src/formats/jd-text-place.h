/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_text_place:
 * @text: the text of an input
 * @offset: byte offset into it, at a character
 * @line: (out): the line, from 1
 * @column: (out): the column in characters, from 1
 *
 * Tells where in a text an offset is. Bytes that are no UTF-8 count one column each.
 */
void jd_text_place (const char *text,
                    gsize       offset,
                    guint      *line,
                    guint      *column);

/**
 * jd_text_is_control:
 * @c: a character
 *
 * Returns: whether @c is a control character that no text of the format may hold: all but tab and
 *   newline
 */
gboolean jd_text_is_control (gunichar c);

G_END_DECLS
