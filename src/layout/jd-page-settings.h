/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-model.h"
#include "jd-rgb.h"

G_BEGIN_DECLS

/**
 * JdPageSettings:
 * @style: which of the styles
 * @paper: which paper
 * @has_accent: whether @accent is used instead of the style's own
 * @accent: the colour of headings, marks and links
 *
 * What a page looks like, apart from the document.
 */
typedef struct {
  JdPageStyle style;
  JdPaper paper;
  gboolean has_accent;
  JdRgb accent;
} JdPageSettings;

/**
 * jd_page_settings_init:
 * @self: (out caller-allocates): to be filled
 * @document: (nullable): a document
 *
 * Takes what @document says about its page. What it does not say is Modern on A4 with the style's
 * own accent (the format, member `page`).
 */
void jd_page_settings_init (JdPageSettings *self,
                            JdDocument     *document);

/**
 * jd_page_settings_set_accent:
 * @self: settings
 * @colour: (nullable): a colour as in a file, such as `#0B5563`
 *
 * Takes an accent, made darker where it has too little contrast on white for text. The style's own
 * is used when @colour is none.
 */
void jd_page_settings_set_accent (JdPageSettings *self,
                                  const char     *colour);

/**
 * jd_page_settings_equal:
 * @a: settings
 * @b: settings
 *
 * Returns: whether a page looks the same with both
 */
gboolean jd_page_settings_equal (const JdPageSettings *a,
                                 const JdPageSettings *b);

/**
 * jd_paper_get_size:
 * @paper: a paper
 * @width: (out) (optional): its width in points
 * @height: (out) (optional): its height in points
 */
void jd_paper_get_size (JdPaper  paper,
                        double  *width,
                        double  *height);

G_END_DECLS
