/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"
#include "jd-layout.h"

G_BEGIN_DECLS

#define JD_TYPE_PREVIEW (jd_preview_get_type ())
G_DECLARE_FINAL_TYPE (JdPreview, jd_preview, JD, PREVIEW, AdwBin)

/**
 * jd_preview_new:
 *
 * Makes the preview of a document: its pages, what a job board makes of it, or what a text format
 * gives. It follows each change in the same frame. Properties, to be kept between runs: `format`
 * (`page`, `posting`, `markdown` or `json`), `zoom-mode` of pages (`automatic`, `fit-text`,
 * `fit-width`, `fit-page`, or percents), `posting-zoom`, `markdown-zoom` and `json-zoom` in
 * percents, and `dark-page`. `text-zoom` is the zoom of the text that is shown.
 *
 * The signal `place-activated`, with a #JdPart, a member (guint) and an offset in characters of
 * the text as shown (guint), comes when somebody points at a place of the page to write there.
 *
 * Returns: (transfer floating): the preview
 */
GtkWidget *jd_preview_new (void);

/**
 * jd_preview_set_session:
 * @self: a preview
 * @session: (nullable): the document to show
 */
void jd_preview_set_session (JdPreview     *self,
                             JdEditSession *session);

/**
 * jd_preview_set_place:
 * @self: a preview
 * @place: (nullable): where the writer is, or NULL for nowhere
 *
 * Tints the block of that place for a while, and scrolls to it when it is out of view.
 */
void jd_preview_set_place (JdPreview     *self,
                           const JdPlace *place);

/**
 * jd_preview_get_layout:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the pages as they are shown, for printing too
 */
JdLayout *jd_preview_get_layout (JdPreview *self);

/**
 * jd_preview_set_format:
 * @self: a preview
 * @format: `page`, `posting`, `markdown` or `json`; another one means `page`
 */
void jd_preview_set_format (JdPreview  *self,
                            const char *format);

/**
 * jd_preview_zoom_in:
 * @self: a preview
 *
 * Shows the page, or the text, a step larger.
 */
void jd_preview_zoom_in (JdPreview *self);

/**
 * jd_preview_zoom_out:
 * @self: a preview
 *
 * Shows the page, or the text, a step smaller.
 */
void jd_preview_zoom_out (JdPreview *self);

/**
 * jd_preview_zoom_reset:
 * @self: a preview
 *
 * Lets the page fit the pane again, and the text be as large as the desktop says.
 */
void jd_preview_zoom_reset (JdPreview *self);

G_END_DECLS
