/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_article_get_length:
 * @text: text
 * @length: its length in bytes
 *
 * Returns: the length of “a” or “an” in bytes if @text ends with one of these words and a blank,
 *   else 0
 */
gsize jd_article_get_length (const char *text,
                             gsize       length);

/**
 * jd_article_for:
 * @next: the English word that follows
 * @upper: whether the article starts a sentence
 *
 * Goes by sound as far as spelling tells it: “an hour”, “a user”, “an SQL developer”, “an 8-hour
 * day”.
 *
 * Returns: (transfer none): “a”, “an”, “A” or “An”
 */
const char *jd_article_for (const char *next,
                            gboolean    upper);

G_END_DECLS
