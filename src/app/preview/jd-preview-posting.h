/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-document.h"

G_BEGIN_DECLS

#define JD_TYPE_PREVIEW_POSTING (jd_preview_posting_get_type ())
G_DECLARE_FINAL_TYPE (JdPreviewPosting, jd_preview_posting, JD, PREVIEW_POSTING, AdwBin)

/**
 * jd_preview_posting_new:
 *
 * Makes the view of what a job board makes of the document on a phone: a card with title, company,
 * place, employment and pay, and the description as it is in a job posting. What boards cut off is
 * dimmed. It follows the document while it is seen.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *jd_preview_posting_new (void);

/**
 * jd_preview_posting_set_document:
 * @self: a view
 * @document: (nullable): what to show
 */
void jd_preview_posting_set_document (JdPreviewPosting *self,
                                      JdDocument       *document);

/**
 * jd_preview_posting_set_zoom:
 * @self: a view
 * @zoom: the size of the card, 1 for what a phone shows
 */
void jd_preview_posting_set_zoom (JdPreviewPosting *self,
                                  double            zoom);

/**
 * jd_preview_posting_dup_text:
 * @self: a view
 *
 * Returns: (transfer full): the description as it is read
 */
char *jd_preview_posting_dup_text (JdPreviewPosting *self);

G_END_DECLS
