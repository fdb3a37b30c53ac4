/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cmark.h>

#include "jd-inline.h"

G_BEGIN_DECLS

/**
 * JdMarkdownContext:
 * @JD_MARKDOWN_BLOCK: in a paragraph, an item or a quotation, where a line break is a hard break
 * @JD_MARKDOWN_HEADING: in a heading, which is one line
 * @JD_MARKDOWN_LINK: between the brackets of a link
 *
 * Where text stands in a CommonMark document, which decides what has to be escaped.
 */
typedef enum {
  JD_MARKDOWN_BLOCK,
  JD_MARKDOWN_HEADING,
  JD_MARKDOWN_LINK,
} JdMarkdownContext;

/**
 * JD_MARKDOWN_SEPARATOR:
 *
 * A comment that no reader sees: it stands between two things that would be read as one.
 */
#define JD_MARKDOWN_SEPARATOR "<!-- -->"

/**
 * JD_MARKDOWN_UNRATED:
 *
 * A comment before a list of requirements or skills of which nothing says how much they matter.
 */
#define JD_MARKDOWN_UNRATED "<!-- unrated -->"

/**
 * jd_markdown_escape:
 * @out: where to append; what stands in it decides whether a line starts here
 * @text: literal text
 * @length: its length in bytes
 * @context: where it stands
 *
 * Appends @text so that CommonMark 0.31 reads it literally, with as few escapes as we can. Spaces
 * at the ends of a line that would be dropped are left to jd_markdown_finish().
 */
void jd_markdown_escape (GString           *out,
                         const char        *text,
                         gsize              length,
                         JdMarkdownContext  context);

/**
 * jd_markdown_finish:
 * @out: the text of a block, as jd_markdown_escape() left it
 * @context: where it stands
 *
 * Protects what stands at the very end: a blank, and the number signs of a heading.
 */
void jd_markdown_finish (GString           *out,
                         JdMarkdownContext  context);

/**
 * jd_markdown_dup_inline:
 * @text: inline text
 * @context: where it stands, %JD_MARKDOWN_BLOCK or %JD_MARKDOWN_HEADING
 *
 * Writes inline text as CommonMark. What has styles is read again before it is given out, and
 * written with separators when it does not come back as it was.
 *
 * Returns: (transfer full): the text; its lines are to be indented like the block it stands in
 */
char *jd_markdown_dup_inline (const JdInline    *text,
                              JdMarkdownContext  context);

/**
 * jd_markdown_read_inline:
 * @node: a paragraph or heading
 *
 * Reads what jd_markdown_dup_inline() writes, and all other inline content so that no word is lost:
 * an image becomes its description, an address that is not allowed stays as text. `{{name}}` is a
 * variable.
 *
 * Returns: (transfer full): the inline text
 */
JdInline *jd_markdown_read_inline (cmark_node *node);

G_END_DECLS
