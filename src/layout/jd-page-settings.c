/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-page-settings.h"

/* WCAG 2.2, 1.4.3: text of any size. */
#define LEAST_CONTRAST 4.5

void
jd_page_settings_init (JdPageSettings *self,
                       JdDocument     *document)
{
  JdPart *page;
  int choice;

  g_return_if_fail (self != NULL);
  g_return_if_fail (document == NULL || JD_IS_DOCUMENT (document));

  *self = (JdPageSettings) { JD_PAGE_STYLE_MODERN, JD_PAPER_A4, FALSE, { 0 } };
  if (document == NULL)
    return;

  page = jd_part_get_part (document, JD_DOCUMENT_PAGE);
  choice = jd_part_get_choice (page, JD_PAGE_STYLE);
  if (choice >= 0)
    self->style = (JdPageStyle) choice;

  choice = jd_part_get_choice (page, JD_PAGE_PAPER);
  if (choice >= 0)
    self->paper = (JdPaper) choice;

  jd_page_settings_set_accent (self, jd_part_get_string (page, JD_PAGE_ACCENT));
}

void
jd_page_settings_set_accent (JdPageSettings *self,
                             const char     *colour)
{
  g_return_if_fail (self != NULL);

  self->has_accent = jd_rgb_parse (&self->accent, colour);
  if (self->has_accent)
    jd_rgb_darken (&self->accent, LEAST_CONTRAST);
}

gboolean
jd_page_settings_equal (const JdPageSettings *a,
                        const JdPageSettings *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->style != b->style || a->paper != b->paper || a->has_accent != b->has_accent)
    return FALSE;

  return !a->has_accent || (a->accent.red == b->accent.red &&
                            a->accent.green == b->accent.green &&
                            a->accent.blue == b->accent.blue);
}

void
jd_paper_get_size (JdPaper  paper,
                   double  *width,
                   double  *height)
{
  if (width != NULL)
    *width = paper == JD_PAPER_LETTER ? 612 : 595.276;
  if (height != NULL)
    *height = paper == JD_PAPER_LETTER ? 792 : 841.89;
}
