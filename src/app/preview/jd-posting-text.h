/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_posting_text_create_buffer:
 *
 * Returns: (transfer full): a buffer with the tags that jd_posting_text_show() uses
 */
GtkTextBuffer *jd_posting_text_create_buffer (void);

/**
 * jd_posting_text_show:
 * @buffer: a buffer of jd_posting_text_create_buffer()
 * @html: the description of a posting, as jd_html_append_content() makes it for %JD_HTML_POSTING
 * @limit: how many characters a job board takes
 *
 * Shows @html as a job board does. What comes after @limit is dimmed; of very much, only a part is
 * shown.
 *
 * Returns: how many characters are cut off
 */
guint jd_posting_text_show (GtkTextBuffer *buffer,
                            const char    *html,
                            guint          limit);

G_END_DECLS
