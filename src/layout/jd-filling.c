/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-filling.h"

#include "jd-pages.h"

/* Lines that stay together on either side of a break: up to three are never split. */
#define LINES_TOGETHER 2

/* Sums of leadings are not exact. */
#define TOLERANCE 0.001

static const JdRow *
get_row (const JdFlow *flow,
         guint         row)
{
  return &g_array_index (flow->rows, JdRow, row);
}

static double
get_height (const JdRow *row,
            guint        line)
{
  return line == 0 ? row->height : (row->n_lines - line) * row->leading;
}

static double
get_heading_height (const JdFlow *flow,
                    const JdRow  *row)
{
  if (!(row->flags & JD_ROW_SECTION))
    return 0;

  return g_array_index (flow->sections, JdFlowSection, row->section - 1).height;
}

/* How many lines from @line on stay here where @n_fitting fit: 0 when the row cannot be split. */
static guint
count_kept (const JdRow *row,
            guint        line,
            guint        n_fitting)
{
  guint n_lines = row->n_lines - line;

  if (n_lines < 2 * LINES_TOGETHER)
    return 0;

  n_fitting = MIN (n_fitting, n_lines - LINES_TOGETHER);
  return n_fitting >= LINES_TOGETHER ? n_fitting : 0;
}

static guint
split_row (const JdRow *row,
           guint        line,
           guint        n_fitting)
{
  return row->flags & JD_ROW_SPLIT ? count_kept (row, line, n_fitting) : 0;
}

/* Where a frame that starts at @start ends when @n_fitting lines of @row fit, and what belongs
 * together is higher than the frame. */
static JdCursor
force_break (const JdFlow *flow,
             JdCursor      start,
             guint         row,
             guint         n_fitting)
{
  guint line = row == start.row ? start.line : 0;
  guint n = count_kept (get_row (flow, row), line, n_fitting);

  if (n > 0)
    return (JdCursor) { row, line + n };
  if (row > start.row)
    return (JdCursor) { row, 0 };

  return (JdCursor) { row + 1, 0 };
}

/* Where a frame that starts at @start ends when @n_fitting lines of @row fit. */
static JdCursor
find_break (const JdFlow *flow,
            JdCursor      start,
            guint         row,
            guint         n_fitting)
{
  guint line = row == start.row ? start.line : 0;
  guint n = split_row (get_row (flow, row), line, n_fitting);

  if (n > 0)
    return (JdCursor) { row, line + n };

  for (guint i = row; i > start.row; i--)
    {
      guint first = i - 1 == start.row ? start.line : 0;

      if (get_row (flow, i)->flags & JD_ROW_BREAK_BEFORE)
        return (JdCursor) { i, 0 };

      n = split_row (get_row (flow, i - 1), first, G_MAXUINT);
      if (n > 0)
        return (JdCursor) { i - 1, first + n };
    }

  return force_break (flow, start, row, n_fitting);
}

static void
cut_fragments (GArray   *fragments,
               guint     first,
               JdCursor  end)
{
  while (fragments->len > first)
    {
      JdFragment *last = &g_array_index (fragments, JdFragment, fragments->len - 1);

      if (last->row < end.row)
        return;
      if (last->row == end.row && end.line > last->line)
        {
          last->n_lines = end.line - last->line;
          return;
        }

      g_array_set_size (fragments, fragments->len - 1);
    }
}

static double
measure_used (JdFilling *self,
              guint      first)
{
  double used = 0;

  for (guint i = first; i < self->fragments->len; i++)
    {
      const JdFragment *fragment = &g_array_index (self->fragments, JdFragment, i);
      const JdRow *row = get_row (self->flow, fragment->row);
      double bottom = fragment->line + fragment->n_lines == row->n_lines
        ? get_height (row, fragment->line) : fragment->n_lines * row->leading;

      used = MAX (used, fragment->y - self->top + bottom);
    }

  return used;
}

JdCursor
jd_filling_run (JdFilling *self,
                JdCursor   start)
{
  const JdFlow *flow = self->flow;
  guint first = self->fragments->len;
  JdCursor cursor = start;
  double y = 0;
  double heading_end = 0;

  for (; cursor.row < flow->rows->len; cursor.row++, cursor.line = 0)
    {
      const JdRow *row = get_row (flow, cursor.row);
      double height = get_height (row, cursor.line);
      double heading = cursor.line == 0 ? get_heading_height (flow, row) : 0;
      gboolean is_first = cursor.row == start.row;
      JdFragment fragment;

      if (row->flags & JD_ROW_SECTION)
        y = MAX (y, heading_end);
      if (!is_first)
        y += row->before + row->section_before * self->squeeze;

      fragment = (JdFragment) { cursor.row, cursor.line, row->n_lines - cursor.line,
                                self->top + y };
      g_array_append_val (self->fragments, fragment);

      if (y + MAX (height, heading) > self->height + TOLERANCE)
        {
          double room = self->height + TOLERANCE - y;
          guint n_fitting = room > 0 ? (guint) (room / row->leading) : 0;

          cursor = find_break (flow, start, cursor.row, n_fitting);
          cut_fragments (self->fragments, first, cursor);
          break;
        }

      if (row->flags & JD_ROW_SECTION)
        heading_end = y + heading;
      y += height;
    }

  self->used = measure_used (self, first);
  return cursor;
}
