/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-area-private.h"

/* What assistive tools read of a page. */

/* GTK takes the bytes for a string, so the NUL is among them. */
static GBytes *
to_bytes (char *text)
{
  return g_bytes_new_take (text, strlen (text) + 1);
}

static GBytes *
get_contents (GtkAccessibleText *accessible,
              guint              start,
              guint              end)
{
  JdPageText *text = jd_page_area_ensure_text (JD_PAGE_AREA (accessible));

  end = MIN (end, jd_page_text_get_length (text));

  return to_bytes (jd_page_text_dup (text, MIN (start, end), end));
}

static GBytes *
get_contents_at (GtkAccessibleText            *accessible,
                 guint                         offset,
                 GtkAccessibleTextGranularity  granularity,
                 guint                        *start,
                 guint                        *end)
{
  JdPageText *text = jd_page_area_ensure_text (JD_PAGE_AREA (accessible));
  int index;

  *start = MIN (offset, jd_page_text_get_length (text));
  *end = MIN (offset + 1, jd_page_text_get_length (text));

  switch (granularity)
    {
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD:
      jd_page_text_find_word (text, offset, start, end);
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE:
      index = jd_page_text_find_line (text, offset);
      if (index >= 0)
        {
          const JdPageTextLine *line = jd_page_text_get_line (text, (guint) index);

          *start = line->start;
          *end = (guint) index + 1 < jd_page_text_get_n_lines (text)
                   ? jd_page_text_get_line (text, (guint) index + 1)->start
                   : jd_page_text_get_length (text);
        }
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE:
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_PARAGRAPH:
      jd_page_text_find_paragraph (text, offset, start, end);
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER:
    default:
      break;
    }

  return to_bytes (jd_page_text_dup (text, *start, *end));
}

static guint
get_caret_position (GtkAccessibleText *accessible)
{
  JdPageArea *self = JD_PAGE_AREA (accessible);
  JdPageText *text = jd_page_area_ensure_text (self);

  for (guint i = 0; i < jd_page_text_get_n_lines (text); i++)
    if (jd_page_text_get_line (text, i)->block == self->current)
      return jd_page_text_get_line (text, i)->start;

  return 0;
}

/* Blocks are selected whole. */
static gboolean
get_selection (GtkAccessibleText       *accessible,
               gsize                   *n_ranges,
               GtkAccessibleTextRange **ranges)
{
  JdPageArea *self = JD_PAGE_AREA (accessible);
  JdPageText *text = jd_page_area_ensure_text (self);
  guint start = G_MAXUINT, end = 0;

  if (self->selected_first == JD_PAGE_NO_BLOCK)
    return FALSE;

  for (guint i = 0; i < jd_page_text_get_n_lines (text); i++)
    {
      const JdPageTextLine *line = jd_page_text_get_line (text, i);

      if (line->block < self->selected_first || line->block > self->selected_last)
        continue;
      start = MIN (start, line->start);
      end = line->start + line->length;
    }

  if (end <= start)
    return FALSE;

  *n_ranges = 1;
  *ranges = g_new (GtkAccessibleTextRange, 1);
  (*ranges)->start = start;
  (*ranges)->length = end - start;

  return TRUE;
}

static gboolean
get_attributes (GtkAccessibleText        *accessible,
                guint                     offset,
                gsize                    *n_ranges,
                GtkAccessibleTextRange  **ranges,
                char                   ***names,
                char                   ***values)
{
  *n_ranges = 0;

  return FALSE;
}

static void
get_default_attributes (GtkAccessibleText   *accessible,
                        char              ***names,
                        char              ***values)
{
  *names = g_new0 (char *, 1);
  *values = g_new0 (char *, 1);
}

static gboolean
get_extents (GtkAccessibleText *accessible,
             guint              start,
             guint              end,
             graphene_rect_t   *extents)
{
  JdPageArea *self = JD_PAGE_AREA (accessible);
  JdPageText *text = jd_page_area_ensure_text (self);
  int first = jd_page_text_find_line (text, start);
  int last = jd_page_text_find_line (text, end > start ? end - 1 : start);

  if (first < 0)
    return FALSE;

  for (int i = first; i <= last; i++)
    {
      const JdPageTextLine *line = jd_page_text_get_line (text, (guint) i);
      double at = line->length > 0 ? line->width / line->length : 0;
      double from = i == first ? at * (start - line->start) : 0;
      double to = i == last ? at * (MIN (end, line->start + line->length) - line->start)
                            : line->width;
      graphene_rect_t bounds;

      graphene_rect_init (&bounds, (float) ((line->x + from - self->left) * self->zoom),
                          (float) (line->y * self->zoom), (float) ((to - from) * self->zoom),
                          (float) (line->height * self->zoom));
      if (i == first)
        *extents = bounds;
      else
        graphene_rect_union (extents, &bounds, extents);
    }

  return TRUE;
}

void
jd_page_area_accessible_text_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_contents_at = get_contents_at;
  iface->get_caret_position = get_caret_position;
  iface->get_selection = get_selection;
  iface->get_attributes = get_attributes;
  iface->get_default_attributes = get_default_attributes;
  iface->get_extents = get_extents;
}
