/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"

G_BEGIN_DECLS

/**
 * JdHtmlUse:
 * @JD_HTML_PAGE: a page for people: headings, links, a definition list of facts
 * @JD_HTML_POSTING: the description of a job posting: what job boards read of HTML, and no links
 *
 * What HTML is made for. The elements of a posting are p, br, ul, ol, li, strong and em; a page has
 * h1, h2, h3, dl, dt, dd, blockquote, code and a besides.
 */
typedef enum {
  JD_HTML_PAGE,
  JD_HTML_POSTING,
} JdHtmlUse;

/**
 * jd_html_append_text:
 * @out: where to append
 * @text: plain text
 * @length: its length in bytes, or -1
 *
 * Appends @text so that HTML shows it literally, in an element or in an attribute.
 */
void jd_html_append_text (GString    *out,
                          const char *text,
                          gssize      length);

/**
 * jd_html_append_inline:
 * @out: where to append
 * @text: inline text
 * @use: what for
 *
 * Appends @text with the elements of its styles. A line break becomes br. In a posting a link is
 * its text, and its address in parentheses where the text does not hold it.
 */
void jd_html_append_inline (GString        *out,
                            const JdInline *text,
                            JdHtmlUse       use);

/**
 * jd_html_append_content:
 * @out: where to append
 * @content: what a reader sees
 * @use: what for
 *
 * Appends all blocks of @content, each element on a line. A posting has neither title nor company
 * line: they have members of their own.
 */
void jd_html_append_content (GString   *out,
                             JdContent *content,
                             JdHtmlUse  use);

G_END_DECLS
