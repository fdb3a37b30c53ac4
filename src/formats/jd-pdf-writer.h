/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"
#include "jd-layout.h"

G_BEGIN_DECLS

/**
 * jd_pdf_write:
 * @document: a document
 * @options: (nullable): style, paper and accent win over those of @document
 * @report: (nullable): told what the PDF cannot show as it should
 * @error: return location for an error
 *
 * Makes a tagged PDF of the pages that the preview shows, with the document attached for editing,
 * but not its internal block. The same document gives the same bytes. A layout is made for the
 * calling thread.
 *
 * Returns: (transfer full): the PDF, or NULL with an error of %JD_FORMAT_ERROR
 */
GBytes *jd_pdf_write (JdDocument            *document,
                      const JdWriteOptions  *options,
                      JdReport              *report,
                      GError               **error);

/**
 * jd_pdf_write_layout:
 * @layout: pages that are complete
 * @source: (nullable): the document as a file, to attach
 * @error: return location for an error
 *
 * Makes a tagged PDF of pages. @layout has no content afterwards.
 *
 * Returns: (transfer full): the PDF, or NULL with an error of %JD_FORMAT_ERROR
 */
GBytes *jd_pdf_write_layout (JdLayout  *layout,
                             GBytes    *source,
                             GError   **error);

G_END_DECLS
