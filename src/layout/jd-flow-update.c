/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a key press does: one text is another now, and all else stays where it is. */

#include "jd-flow-private.h"

static JdCell *
get_cell (JdFlow *self,
          guint   index)
{
  return &g_array_index (self->cells, JdCell, index);
}

/* The cell with the text of a block, not the one with its mark. */
static gboolean
find_cell (JdFlow *self,
           guint   block,
           guint  *index)
{
  guint low = 0;
  guint high = self->cells->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_cell (self, middle)->block < block)
        low = middle + 1;
      else
        high = middle;
    }

  while (low < self->cells->len && get_cell (self, low)->block == block &&
         get_cell (self, low)->role == JD_PAGE_ROLE_LABEL)
    low++;

  *index = low;
  return low < self->cells->len && get_cell (self, low)->block == block;
}

static JdRow *
find_row (JdFlow *self,
          guint   cell)
{
  guint low = 0;
  guint high = self->rows->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->rows, JdRow, middle).cell <= cell)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->rows, JdRow, low);
}

static gboolean
is_joined (JdFlow *self,
           guint   cell)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, JdFlowMark, i).cell == cell)
      return TRUE;

  return FALSE;
}

static void
replace_box (JdFlow    *self,
             guint      index,
             JdTextBox *box)
{
  JdCell *cell = get_cell (self, index);

  jd_typesetter_release (self->typesetter, g_steal_pointer (&cell->box));
  cell->box = box;
  jd_flow_measure_row (self, find_row (self, index));
}

static JdTextBox *
set_again (JdFlow               *self,
           const JdContentBlock *block,
           guint                 index)
{
  const JdTextKey *key = &get_cell (self, index)->box->key;

  return jd_flow_set_block (self, block, key->face, (double) key->width / PANGO_SCALE);
}

static gboolean
update_text (JdFlow               *self,
             const JdContentBlock *block,
             guint                 index)
{
  if (is_joined (self, index) ||
      get_cell (self, index)->box->key.face != jd_flow_get_face (self, block))
    return FALSE;

  replace_box (self, index, set_again (self, block, index));
  return TRUE;
}

static gboolean
update_heading (JdFlow               *self,
                const JdContentBlock *block,
                guint                 index)
{
  const JdRow *row = find_row (self, index);
  gboolean is_beside = !get_cell (self, index)->flows;

  /* Where nothing stands beside a heading, it is above, however short it is. */
  if (self->sheet->side_width > 0 &&
      (row->n_cells == 1 || jd_flow_fits_beside (self, block) != is_beside))
    return FALSE;

  g_clear_pointer (&g_array_index (self->sections, JdFlowSection, row->section - 1).again,
                   jd_text_box_unref);
  replace_box (self, index, set_again (self, block, index));
  return TRUE;
}

/* Moves what was set in @rows and @cells to the start of those of @self. */
static void
take_head (JdFlow *self,
           GArray *rows,
           GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      JdCell *cell = get_cell (self, i);

      jd_typesetter_release (self->typesetter, g_steal_pointer (&cell->box));
      *cell = g_array_index (cells, JdCell, i);
      g_array_index (cells, JdCell, i).box = NULL;
    }

  for (guint i = 0; i < rows->len; i++)
    g_array_index (self->rows, JdRow, i) = g_array_index (rows, JdRow, i);
}

/* Company, title and facts stand in one table, so they are set together. */
static gboolean
update_head (JdFlow *self,
             guint   block)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (JdRow));
  g_autoptr (GArray) cells = jd_flow_create_cells ();
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (JdFlowSection));
  GArray *all_rows = self->rows;
  GArray *all_cells = self->cells;
  JdFlow before = *self;
  gboolean fits;

  self->rows = rows;
  self->cells = cells;
  self->sections = sections;
  self->next = 0;
  self->previous_kind = -1;
  jd_flow_step_head (self);
  fits = self->next > block && rows->len <= all_rows->len && cells->len <= all_cells->len &&
         (rows->len == all_rows->len ||
          g_array_index (all_rows, JdRow, rows->len).cell == cells->len) &&
         (cells->len == all_cells->len ||
          g_array_index (all_cells, JdCell, cells->len).block >= self->next);

  self->rows = all_rows;
  self->cells = all_cells;
  self->sections = before.sections;
  self->next = before.next;
  self->previous_kind = before.previous_kind;
  if (fits)
    take_head (self, rows, cells);

  return fits;
}

gboolean
jd_flow_update (JdFlow *self,
                guint   block)
{
  const JdContentBlock *source;
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);

  source = jd_flow_get_block (self, block);
  g_return_val_if_fail (source != NULL, FALSE);

  if (!find_cell (self, block, &index))
    return FALSE;

  switch (source->kind)
    {
    case JD_CONTENT_COMPANY:
    case JD_CONTENT_TITLE:
    case JD_CONTENT_FACT:
      return update_head (self, block);
    case JD_CONTENT_HEADING:
      return update_heading (self, source, index);
    case JD_CONTENT_SKILL:
      return FALSE;
    default:
      return update_text (self, source, index);
    }
}
