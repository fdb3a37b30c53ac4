/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pages.h"

#include "jd-filling.h"

#define BALANCE_STEPS 24

/* Sums of leadings are not exact. */
#define TOLERANCE 0.001

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
  end = start.row < flow->rows->len ? jd_filling_run (&filling, start) : start;
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

/* Whether the columns of a page hold all from @cursor on in a height of @limit. */
static gboolean
fill_page (JdPages      *self,
           const JdFlow *flow,
           JdCursor      cursor,
           double        limit)
{
  double used = 0;

  for (guint i = 0; i < flow->sheet->n_columns; i++)
    {
      cursor = add_frame (self, flow, cursor, limit);
      used = MAX (used, g_array_index (self->frames, JdFrame, self->frames->len - 1).used);
    }

  return cursor.row >= flow->rows->len && used <= limit + TOLERANCE;
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
