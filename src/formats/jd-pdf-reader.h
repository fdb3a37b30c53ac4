/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_pdf_read:
 * @bytes: a PDF
 * @options: (nullable): passed on to the reader of the document
 * @report: (nullable): told what the reader of the document notices
 * @error: return location for an error
 *
 * Reads the document that jd_pdf_write() has attached to a PDF. No text of the pages is read, so a
 * PDF that another program has made is refused. All of it is hostile input: the attachment is
 * unpacked under a limit, and read by the strict reader of documents.
 *
 * Returns: (transfer full): the document, or NULL with an error of %JD_FORMAT_ERROR
 */
JdDocument *jd_pdf_read (GBytes               *bytes,
                         const JdReadOptions  *options,
                         JdReport             *report,
                         GError              **error);

G_END_DECLS
