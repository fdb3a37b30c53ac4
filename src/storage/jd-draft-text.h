/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * jd_draft_dup_snippet:
 * @document: a document
 *
 * Returns: (transfer full) (nullable): the first words of its sections in one line of plain text,
 *   to tell one draft from another
 */
char *jd_draft_dup_snippet (JdDocument *document);

/**
 * jd_draft_write_document:
 * @document: a document that no other thread uses
 * @error: return location for a #GError
 *
 * Writes @document as text, internal block and all, and proves that the text can be read and says
 * the same. What we could not read again is not written anywhere.
 *
 * Returns: (transfer full) (nullable): the text, or NULL with %JD_STORAGE_ERROR_NOT_VERIFIED
 */
GBytes *jd_draft_write_document (JdDocument  *document,
                                 GError     **error);

G_END_DECLS
