/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-pdf-tags.h"

G_BEGIN_DECLS

/**
 * JD_PDF_ATTACHMENT:
 *
 * The name of the document in a PDF.
 */
#define JD_PDF_ATTACHMENT "source.jobdesc"

/**
 * JdPdfFacts:
 * @lang: language of the text, BCP 47
 * @title: title of the document
 * @author: (nullable): who it is from
 * @created: (nullable): when it was made, RFC 3339
 * @modified: (nullable): when it was changed last, RFC 3339
 * @logo: (nullable): what the logo shows, in words
 * @figure: where the logo is
 * @page_height: of the page that the logo is on
 * @source: (nullable): the document as a file, to attach, packed by jd_pdf_deflate()
 * @source_size: its length in bytes before it was packed
 * @lists: (nullable) (element-type JdPdfList): the lists of the text
 *
 * What cairo does not write into a PDF.
 */
typedef struct {
  const char *lang;
  const char *title;
  const char *author;
  const char *created;
  const char *modified;
  const char *logo;
  JdPdfFigure figure;
  double page_height;
  GByteArray *source;
  gsize source_size;
  GArray *lists;
} JdPdfFacts;

/**
 * jd_pdf_complete:
 * @pdf: a PDF that cairo has written for version 1.7
 * @length: its length in bytes
 * @facts: what is missing
 * @error: return location for an error
 *
 * Completes a PDF for screen readers and archives: language, title, metadata as XMP with the
 * claim of PDF/UA-1, order of tabs, what pictures and links are in words, kinds of lists, maps of
 * glyphs, and the document itself as an attachment.
 *
 * Returns: (transfer full): the PDF, or NULL with an error of %JD_FORMAT_ERROR
 */
GBytes *jd_pdf_complete (const guchar      *pdf,
                         gsize              length,
                         const JdPdfFacts  *facts,
                         GError           **error);

G_END_DECLS
