/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pages.h"

/* Lines that stay together on either side of a break, and the most that are never split. */
#define LINES_TOGETHER 2
#define LINES_WHOLE 3

#define BALANCE_STEPS 24

/* Sums of leadings are not exact. */
#define TOLERANCE 0.001

typedef struct {
  guint row;
  guint line;
} JdCursor;

/* A frame while it is filled. */
typedef struct {
  const JdFlow *flow;
  GArray *fragments;
  double squeeze;
  double top;
  double height;
  double used;
} JdFilling;

static const double squeezes[] = { 1, 0.83, 0.67 };

JdPages *
jd_pages_new (void)
{
  JdPages *self = g_new0 (JdPages, 1);

  self->fragments = g_array_new (FALSE, FALSE, sizeof (JdFragment));
  self->frames = g_array_new (FALSE, FALSE, sizeof (JdFrame));
  self->squeeze = 1;
  return self;
}

void
jd_pages_free (JdPages *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->frames);
  g_array_unref (self->fragments);
  g_free (self);
}

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

/* How many lines from @line on stay here where @n_fitting fit: 0 when the row must not be split. */
static guint
split_row (const JdRow *row,
           guint        line,
           guint        n_fitting)
{
  guint n_lines = row->n_lines - line;

  if (!(row->flags & JD_ROW_SPLIT) || row->n_lines <= LINES_WHOLE || n_lines < 2 * LINES_TOGETHER)
    return 0;

  n_fitting = MIN (n_fitting, n_lines - LINES_TOGETHER);
  return n_fitting >= LINES_TOGETHER ? n_fitting : 0;
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

  /* What belongs together is higher than the frame. */
  if (row > start.row)
    return (JdCursor) { row, 0 };
  if (get_row (flow, row)->n_lines > line + 1)
    return (JdCursor) { row, line + MAX (n_fitting, 1) };

  return (JdCursor) { row + 1, 0 };
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

static JdCursor
fill_frame (JdFilling *self,
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

static void
get_frame_geometry (const JdFlow *flow,
                    guint         frame,
                    double       *top,
                    double       *height)
{
  const JdStyleSheet *sheet = flow->sheet;
  double page_height;

  jd_paper_get_size (flow->settings.paper, NULL, &page_height);
  *top = sheet->margin_top[flow->settings.paper];
  *height = page_height - *top - sheet->margin_bottom[flow->settings.paper];

  if (frame < sheet->n_columns && flow->rows->len > 0 &&
      (get_row (flow, 0)->flags & JD_ROW_HEAD))
    {
      *top += get_row (flow, 0)->height;
      *height -= get_row (flow, 0)->height;
    }
}

/* Fills the next frame, with @limit as its height where that is not 0. */
static JdCursor
add_frame (JdPages      *self,
           const JdFlow *flow,
           JdCursor      start,
           double        limit)
{
  JdFilling filling = { .flow = flow, .fragments = self->fragments, .squeeze = self->squeeze };
  JdFrame frame = { .first = self->fragments->len, .row = start.row, .line = start.line };
  JdCursor end;

  get_frame_geometry (flow, self->frames->len, &frame.top, &frame.height);
  if (start.row == 0 && start.line == 0 && (get_row (flow, 0)->flags & JD_ROW_HEAD))
    {
      JdFragment head = { 0, 0, 1, frame.top - get_row (flow, 0)->height };

      g_array_append_val (self->fragments, head);
      start.row = 1;
    }

  filling.top = frame.top;
  filling.height = limit > 0 ? limit : frame.height;
  end = start.row < flow->rows->len ? fill_frame (&filling, start) : start;
  frame.used = filling.used;
  frame.n_fragments = self->fragments->len - frame.first;
  g_array_append_val (self->frames, frame);
  return end;
}

static JdCursor
cut_frames (JdPages *self,
            guint    n_frames)
{
  JdFrame frame = g_array_index (self->frames, JdFrame, n_frames);

  g_array_set_size (self->fragments, frame.first);
  g_array_set_size (self->frames, n_frames);
  return (JdCursor) { frame.row, frame.line };
}

static gboolean
fill_page (JdPages      *self,
           const JdFlow *flow,
           JdCursor      cursor,
           double        limit)
{
  for (guint i = 0; i < flow->sheet->n_columns; i++)
    cursor = add_frame (self, flow, cursor, limit);

  return cursor.row >= flow->rows->len;
}

/* Gives the columns of the last page the least height that holds all of it. */
static void
balance (JdPages      *self,
         const JdFlow *flow)
{
  guint first = self->frames->len - flow->sheet->n_columns;
  double high = g_array_index (self->frames, JdFrame, first).height;
  double low = 0;

  for (guint i = 0; i < BALANCE_STEPS; i++)
    {
      double middle = (low + high) / 2;

      if (fill_page (self, flow, cut_frames (self, first), middle))
        high = middle;
      else
        low = middle;
    }

  fill_page (self, flow, cut_frames (self, first), high);
}

static double
get_last_height (const JdPages *self,
                 const JdFlow  *flow)
{
  double height = 0;

  for (guint i = self->frames->len - flow->sheet->n_columns; i < self->frames->len; i++)
    height = MAX (height, g_array_index (self->frames, JdFrame, i).used);

  return height;
}

static void
paginate (JdPages      *self,
          const JdFlow *flow,
          double        squeeze,
          gboolean      is_complete)
{
  JdCursor cursor = { 0, 0 };

  g_array_set_size (self->fragments, 0);
  g_array_set_size (self->frames, 0);
  self->squeeze = squeeze;

  while (cursor.row < flow->rows->len)
    cursor = add_frame (self, flow, cursor, 0);

  while (self->frames->len > 0 && self->frames->len % flow->sheet->n_columns != 0)
    cursor = add_frame (self, flow, cursor, 0);

  if (is_complete && flow->sheet->n_columns > 1 && self->frames->len > 0)
    balance (self, flow);
}

void
jd_pages_fill (JdPages      *self,
               const JdFlow *flow,
               gboolean      is_complete)
{
  double runt;
  guint n_frames;

  g_return_if_fail (self != NULL);
  g_return_if_fail (flow != NULL);

  paginate (self, flow, squeezes[0], is_complete);
  n_frames = self->frames->len;
  runt = flow->sheet->runt * flow->sheet->grid *
         jd_typesetter_get_script (flow->typesetter)->leading;

  if (!is_complete || n_frames <= flow->sheet->n_columns || get_last_height (self, flow) >= runt)
    return;

  for (guint i = 1; i < G_N_ELEMENTS (squeezes); i++)
    {
      paginate (self, flow, squeezes[i], TRUE);
      if (self->frames->len < n_frames)
        return;
    }

  paginate (self, flow, squeezes[0], TRUE);
}

guint
jd_pages_count (const JdPages *self,
                const JdFlow  *flow)
{
  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (flow != NULL, 1);

  return MAX (1, self->frames->len / flow->sheet->n_columns);
}

guint
jd_pages_find_fragment (const JdPages *self,
                        guint          row)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->fragments->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->fragments, JdFragment, middle).row < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

guint
jd_pages_find_frame (const JdPages *self,
                     guint          fragment)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->frames->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->frames, JdFrame, middle).first <= fragment)
        low = middle;
      else
        high = middle;
    }

  return low;
}
