/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "jd-content.h"
#include "jd-export-task.h"

G_BEGIN_DECLS

/**
 * jd_copy_format:
 * @clipboard: where to
 * @document: a document
 * @format: a format that is text
 * @options: (nullable): what was chosen
 * @error: return location for a #GError
 *
 * Puts what an export would write on the clipboard, as its own type and as plain text.
 *
 * Returns: whether it is there
 */
gboolean jd_copy_format (GdkClipboard           *clipboard,
                         JdDocument             *document,
                         const JdFormat         *format,
                         const JdExportOptions  *options,
                         GError                **error);

/**
 * jd_copy_document:
 * @clipboard: where to
 * @document: a document
 * @error: return location for a #GError
 *
 * Puts the whole document on the clipboard, as HTML, Markdown and plain text at once, so that each
 * program takes what it can.
 *
 * Returns: whether it is there
 */
gboolean jd_copy_document (GdkClipboard  *clipboard,
                           JdDocument    *document,
                           GError       **error);

/**
 * jd_copy_blocks:
 * @clipboard: where to
 * @content: what a reader sees
 * @first: a block of it
 * @last: a block that is not before it
 *
 * Puts the blocks from @first to @last on the clipboard, as HTML, Markdown and plain text at once.
 * Hints for what is not written yet are not among them.
 */
void jd_copy_blocks (GdkClipboard *clipboard,
                     JdContent    *content,
                     guint         first,
                     guint         last);

G_END_DECLS
