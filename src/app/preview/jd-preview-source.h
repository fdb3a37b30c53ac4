/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-document.h"
#include "jd-format.h"

G_BEGIN_DECLS

#define JD_TYPE_PREVIEW_SOURCE (jd_preview_source_get_type ())
G_DECLARE_FINAL_TYPE (JdPreviewSource, jd_preview_source, JD, PREVIEW_SOURCE, AdwBin)

/**
 * jd_preview_source_new:
 *
 * Makes the view of what an export in a text format gives, which can be read and copied. It
 * follows the document while it is seen.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *jd_preview_source_new (void);

/**
 * jd_preview_source_show:
 * @self: a view
 * @document: (nullable): a document
 * @format: (nullable): a text format with a writer
 */
void jd_preview_source_show (JdPreviewSource *self,
                             JdDocument      *document,
                             const JdFormat  *format);

/**
 * jd_preview_source_set_zoom:
 * @self: a view
 * @zoom: the size of the text, 1 for what the desktop says
 */
void jd_preview_source_set_zoom (JdPreviewSource *self,
                                 double           zoom);

/**
 * jd_preview_source_dup_text:
 * @self: a view
 *
 * Returns: (transfer full): the text it shows
 */
char *jd_preview_source_dup_text (JdPreviewSource *self);

/**
 * jd_preview_source_copy:
 * @self: a view
 *
 * Copies the whole text to the clipboard, and says so in a toast.
 */
void jd_preview_source_copy (JdPreviewSource *self);

G_END_DECLS
