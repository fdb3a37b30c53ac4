/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"

G_BEGIN_DECLS

/**
 * jd_markdown_append_content:
 * @out: where to append
 * @content: what a reader sees, or some of it
 *
 * Appends the blocks of @content as CommonMark for people: what the page says, in its order. It is
 * not meant to become a document again, as what jd_markdown_write() makes is.
 */
void jd_markdown_append_content (GString   *out,
                                 JdContent *content);

G_END_DECLS
