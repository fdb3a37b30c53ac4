/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-history.h"
#include "jd-page-view.h"

G_BEGIN_DECLS

#define JD_TYPE_PREVIEW_PAGES (jd_preview_pages_get_type ())
G_DECLARE_FINAL_TYPE (JdPreviewPages, jd_preview_pages, JD, PREVIEW_PAGES, AdwBin)

/**
 * jd_preview_pages_set_document:
 * @self: the pages
 * @document: (nullable): what to show
 *
 * Shows the pages of @document, and follows it: the text of one block is set anew while its change
 * is told, all else in the next frame. The property `busy` notifies while a long document is set;
 * `dark` makes pages dark where the style is. Emits `place-activated` as #JdPreview does.
 */
void jd_preview_pages_set_document (JdPreviewPages *self,
                                    JdDocument     *document);

/**
 * jd_preview_pages_set_place:
 * @self: the pages
 * @place: (nullable): where the writer is
 *
 * See jd_preview_set_place().
 */
void jd_preview_pages_set_place (JdPreviewPages *self,
                                 const JdPlace  *place);

/**
 * jd_preview_pages_get_layout:
 * @self: the pages
 *
 * Returns: (transfer none) (nullable): the layout that is shown
 */
JdLayout *jd_preview_pages_get_layout (JdPreviewPages *self);

/**
 * jd_preview_pages_get_view:
 * @self: the pages
 *
 * Returns: (transfer none): what shows them
 */
JdPageView *jd_preview_pages_get_view (JdPreviewPages *self);

G_END_DECLS
