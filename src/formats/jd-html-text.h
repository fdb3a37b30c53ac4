/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_html_is_tag:
 * @text: a text at its “<”
 *
 * Knows the elements of HTML, so that “<b>” is a tag, and “<your name>” or the end of
 * “List<String>” are words that somebody wrote.
 *
 * Returns: whether a tag of HTML begins here
 */
gboolean jd_html_is_tag (const char *text);

/**
 * jd_html_dup_text:
 * @html: a piece of HTML
 *
 * Takes time in proportion to the length of @html, whatever is in it.
 *
 * Returns: (transfer full): what it says, without tags, comments, scripts and styles
 */
char *jd_html_dup_text (const char *html);

G_END_DECLS
