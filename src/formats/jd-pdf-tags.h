/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "jd-page-item.h"
#include "jd-page-settings.h"

G_BEGIN_DECLS

/**
 * JdPdfTags:
 *
 * The structure of a tagged PDF while its pages are drawn: which elements are open. A paragraph
 * that goes over a page stays one element.
 */
typedef struct _JdPdfTags JdPdfTags;

/**
 * JdPdfList:
 * @index: which child of the document it is, counted from 0
 * @numbering: (nullable): what its marks are: `Decimal` or `Disc`, by ISO 32000-1, 14.8.5.5
 *
 * A list of a PDF.
 */
typedef struct {
  guint index;
  const char *numbering;
} JdPdfList;

/**
 * JdPdfFigure:
 * @is_there: whether there is one
 * @x: its left
 * @y: its top, from the top of the page
 * @width: its width
 * @height: its height
 *
 * The logo of a PDF, in points.
 */
typedef struct {
  gboolean is_there;
  double x;
  double y;
  double width;
  double height;
} JdPdfFigure;

/**
 * jd_pdf_tags_new:
 * @cr: a PDF
 * @settings: style of the pages
 * @lang: (nullable): the language of the text
 *
 * Opens the element of the whole document.
 *
 * Returns: (transfer full): the structure
 */
JdPdfTags *jd_pdf_tags_new (cairo_t              *cr,
                            const JdPageSettings *settings,
                            const char           *lang);

/**
 * jd_pdf_tags_free:
 * @self: (transfer full): a structure
 */
void jd_pdf_tags_free (JdPdfTags *self);

/**
 * jd_pdf_tags_enter:
 * @self: a structure
 * @item: what is drawn next
 *
 * Opens the elements that @item belongs to, and closes all others.
 */
void jd_pdf_tags_enter (JdPdfTags        *self,
                        const JdPageItem *item);

/**
 * jd_pdf_tags_end_page:
 * @self: a structure
 *
 * Closes what cannot go over to another page.
 */
void jd_pdf_tags_end_page (JdPdfTags *self);

/**
 * jd_pdf_tags_end:
 * @self: a structure
 *
 * Closes all elements.
 */
void jd_pdf_tags_end (JdPdfTags *self);

/**
 * jd_pdf_tags_get_lists:
 * @self: a structure
 *
 * Returns: (transfer none) (element-type JdPdfList): the lists so far that are children of the
 *   document
 */
GArray *jd_pdf_tags_get_lists (JdPdfTags *self);

/**
 * jd_pdf_tags_get_figure:
 * @self: a structure
 *
 * Returns: (transfer none): the logo
 */
const JdPdfFigure *jd_pdf_tags_get_figure (JdPdfTags *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPdfTags, jd_pdf_tags_free)

G_END_DECLS
