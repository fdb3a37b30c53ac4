/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"

G_BEGIN_DECLS

/**
 * JdHtmlFlags:
 * @JD_HTML_HEADINGS: headings as `h2` and `h3`
 * @JD_HTML_BOLD_HEADINGS: headings as a paragraph in `strong`, for boards that know no heading
 */
typedef enum {
  JD_HTML_HEADINGS,
  JD_HTML_BOLD_HEADINGS,
} JdHtmlFlags;

/**
 * jd_html_from_content:
 * @content: what a reader sees
 * @flags: how headings are written
 *
 * Writes a fragment of HTML with the elements p, ul, ol, li, strong, em, code, a, blockquote and br
 * only, besides headings; no attribute but `href`, and that only with http, https, mailto or tel.
 * The company line and the title are not part of it.
 *
 * Returns: (transfer full): the fragment, with a line break after each block
 */
char *jd_html_from_content (JdContent   *content,
                            JdHtmlFlags  flags);

G_END_DECLS
