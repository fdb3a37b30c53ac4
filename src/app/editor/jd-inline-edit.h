/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-inline.h"

G_BEGIN_DECLS

/**
 * jd_inline_edit_get_length:
 * @source: (nullable): CommonMark inline text
 *
 * Returns: how many characters a reader sees
 */
guint jd_inline_edit_get_length (const char *source);

/**
 * jd_inline_edit_dup_slice:
 * @source: (nullable): CommonMark inline text
 * @start: first character, as a reader sees them
 * @end: the character after the last one; may be past the end
 *
 * Returns: (transfer full): the source of that part of the text
 */
char *jd_inline_edit_dup_slice (const char *source,
                                guint       start,
                                guint       end);

/**
 * jd_inline_edit_dup_joined:
 * @first: (nullable): CommonMark inline text
 * @second: (nullable): CommonMark inline text
 *
 * Returns: (transfer full): the source of both texts, one after the other
 */
char *jd_inline_edit_dup_joined (const char *first,
                                 const char *second);

/**
 * jd_inline_edit_dup_replaced:
 * @source: (nullable): CommonMark inline text
 * @start: first character, as a reader sees them
 * @end: the character after the last one
 * @text: plain text
 *
 * Replaces a part of the text; what comes looks like the first character of what goes.
 *
 * Returns: (transfer full): the source of the whole text
 */
char *jd_inline_edit_dup_replaced (const char *source,
                                   guint       start,
                                   guint       end,
                                   const char *text);

G_END_DECLS
