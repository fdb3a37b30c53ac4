/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-layout-private.h"

#include <math.h>
#include <string.h>

/* A cell on a page. */
typedef struct {
  guint index;
  const JdCell *cell;
  guint first_line;
  guint n_lines;
  double left;
  double width;
  double top;
} JdSpot;

static double
get_leading (JdLayout     *self,
             const JdCell *cell)
{
  return jd_typesetter_get_face (self->flow->typesetter, cell->box->key.face)->leading;
}

static double
get_line_left (JdLayout     *self,
               const JdSpot *spot,
               guint         line)
{
  return jd_layout_place (self, spot->left, spot->width, spot->cell->align, spot->cell->edge,
                          spot->cell->box->lines[line].width);
}

/* FALSE where the cell has no line in the fragment. */
static gboolean
find_spot (JdLayout         *self,
           const JdFragment *fragment,
           guint             frame,
           guint             index,
           JdSpot           *spot)
{
  const JdRow *row = &g_array_index (self->flow->rows, JdRow, fragment->row);
  const JdCell *cell = &g_array_index (self->flow->cells, JdCell, index);

  if (!cell->flows && fragment->line > 0)
    return FALSE;

  spot->index = index;
  spot->cell = cell;
  spot->first_line = cell->flows ? fragment->line : 0;
  spot->n_lines = cell->flows ? fragment->n_lines : cell->box->n_lines;
  spot->top = fragment->y + (cell->flows ? 0 : cell->top);
  jd_layout_get_column (self, row, frame, &spot->left, &spot->width);
  return TRUE;
}

static double
get_distance (double value,
              double start,
              double extent)
{
  return MAX (0, MAX (start - value, value - (start + extent)));
}

static double
measure_distance (JdLayout     *self,
                  const JdSpot *spot,
                  double        x,
                  double        y)
{
  double extent = MAX (jd_text_box_get_width (spot->cell->box), 1);
  double left = jd_layout_place (self, spot->left, spot->width, spot->cell->align,
                                 spot->cell->edge, extent);
  double height = spot->n_lines * get_leading (self, spot->cell);

  /* Blocks stand below each other: the row decides before the column does. */
  return 10 * get_distance (y, spot->top, height) + get_distance (x, left, extent);
}

static gboolean
find_nearest (JdLayout *self,
              guint     page,
              double    x,
              double    y,
              JdSpot   *nearest)
{
  guint n_columns = self->flow->sheet->n_columns;
  double least = G_MAXDOUBLE;

  for (guint frame = page * n_columns; frame < (page + 1) * n_columns; frame++)
    {
      const JdFrame *place = &g_array_index (self->pages->frames, JdFrame, frame);

      for (guint i = place->first; i < place->first + place->n_fragments; i++)
        {
          const JdFragment *fragment = &g_array_index (self->pages->fragments, JdFragment, i);
          const JdRow *row = &g_array_index (self->flow->rows, JdRow, fragment->row);

          for (guint j = row->cell; j < row->cell + row->n_cells; j++)
            {
              JdSpot spot;
              double distance;

              if (!find_spot (self, fragment, frame, j, &spot))
                continue;

              distance = measure_distance (self, &spot, x, y);
              if (distance < least)
                {
                  least = distance;
                  *nearest = spot;
                }
            }
        }
    }

  return least < G_MAXDOUBLE;
}

static gboolean
has_page (JdLayout *self,
          guint     page)
{
  return page < jd_layout_get_n_pages (self) && self->flow != NULL &&
         self->pages->frames->len > 0;
}

gboolean
jd_layout_find_place (JdLayout *self,
                      guint     page,
                      double    x,
                      double    y,
                      guint    *block,
                      guint    *offset)
{
  JdSpot spot = { 0 };
  double line;
  guint index, place = 0;

  g_return_val_if_fail (JD_IS_LAYOUT (self), FALSE);
  g_return_val_if_fail (block != NULL, FALSE);

  if (!has_page (self, page) || !find_nearest (self, page, x, y, &spot))
    return FALSE;

  line = floor ((y - spot.top) / get_leading (self, spot.cell));
  index = spot.first_line + (guint) CLAMP (line, 0, spot.n_lines - 1);
  if (spot.cell->role != JD_PAGE_ROLE_LABEL)
    place = jd_text_box_x_to_offset (spot.cell->box, index,
                                     x - get_line_left (self, &spot, index));

  *block = jd_flow_find_block (self->flow, spot.index, &place);
  if (offset != NULL)
    {
      const JdContentBlock *source = jd_content_get_block (self->flow->content, *block);

      *offset = MIN (place, (guint) strlen (jd_inline_get_text (source->text)));
    }

  return TRUE;
}

/* Finds the cell with the text of a block, and where in it that starts. */
static gboolean
find_cell (JdLayout *self,
           guint     block,
           guint    *index,
           guint    *start)
{
  const GArray *cells = self->flow->cells;
  guint low = 0;
  guint high;

  *start = 0;
  for (guint i = 0; i < self->flow->marks->len; i++)
    {
      const JdFlowMark *mark = &g_array_index (self->flow->marks, JdFlowMark, i);

      if (mark->block == block)
        {
          *index = mark->cell;
          *start = mark->start;
          return TRUE;
        }
    }

  high = cells->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (cells, JdCell, middle).block < block)
        low = middle + 1;
      else
        high = middle;
    }

  while (low < cells->len && g_array_index (cells, JdCell, low).block == block &&
         g_array_index (cells, JdCell, low).role == JD_PAGE_ROLE_LABEL)
    low++;

  *index = low;
  return low < cells->len && g_array_index (cells, JdCell, low).block == block;
}

static guint
find_row (JdLayout *self,
          guint     cell)
{
  const GArray *rows = self->flow->rows;
  guint low = 0;
  guint high = rows->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (rows, JdRow, middle).cell <= cell)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* Calls for each fragment of the row of @cell until @func says that it is enough. */
typedef gboolean (*JdSpotFunc) (JdLayout     *self,
                                guint         page,
                                const JdSpot *spot,
                                gpointer      user_data);

static void
foreach_spot (JdLayout   *self,
              guint       cell,
              JdSpotFunc  func,
              gpointer    user_data)
{
  guint row = find_row (self, cell);
  const GArray *fragments = self->pages->fragments;

  for (guint i = jd_pages_find_fragment (self->pages, row);
       i < fragments->len && g_array_index (fragments, JdFragment, i).row == row; i++)
    {
      guint frame = jd_pages_find_frame (self->pages, i);
      JdSpot spot;

      if (find_spot (self, &g_array_index (fragments, JdFragment, i), frame, cell, &spot) &&
          func (self, frame / self->flow->sheet->n_columns, &spot, user_data))
        return;
    }
}

typedef struct {
  guint line;
  double x;
  guint *page;
  JdRectangle *rectangle;
  gboolean is_found;
} JdCaretSearch;

static gboolean
look_for_caret (JdLayout     *self,
                guint         page,
                const JdSpot *spot,
                gpointer      user_data)
{
  JdCaretSearch *search = user_data;
  double leading = get_leading (self, spot->cell);

  if (search->line < spot->first_line || search->line >= spot->first_line + spot->n_lines)
    return FALSE;

  *search->page = page;
  search->rectangle->x = get_line_left (self, spot, search->line) + search->x;
  search->rectangle->y = spot->top + (search->line - spot->first_line) * leading;
  search->rectangle->width = 0;
  search->rectangle->height = leading;
  search->is_found = TRUE;
  return TRUE;
}

gboolean
jd_layout_find_caret (JdLayout    *self,
                      guint        block,
                      guint        offset,
                      guint       *page,
                      JdRectangle *rectangle)
{
  JdCaretSearch search = { .page = page, .rectangle = rectangle };
  const JdTextBox *box;
  guint cell, start;

  g_return_val_if_fail (JD_IS_LAYOUT (self), FALSE);
  g_return_val_if_fail (page != NULL && rectangle != NULL, FALSE);

  jd_layout_fill (self);
  if (self->flow == NULL || !find_cell (self, block, &cell, &start))
    return FALSE;

  box = g_array_index (self->flow->cells, JdCell, cell).box;
  search.x = jd_text_box_offset_to_x (box, start + offset, &search.line);
  foreach_spot (self, cell, look_for_caret, &search);
  return search.is_found;
}

typedef struct {
  JdBlockFunc func;
  gpointer user_data;
} JdRectangleWalk;

static gboolean
tell_rectangle (JdLayout     *self,
                guint         page,
                const JdSpot *spot,
                gpointer      user_data)
{
  JdRectangleWalk *walk = user_data;
  const JdCell *cell = spot->cell;
  double extent = (double) cell->box->key.width / PANGO_SCALE;
  JdRectangle rectangle = {
    .y = spot->top,
    .width = extent,
    .height = spot->n_lines * get_leading (self, cell),
  };

  rectangle.x = jd_layout_place (self, spot->left, spot->width, cell->align, cell->edge, extent);
  walk->func (page, &rectangle, walk->user_data);
  return FALSE;
}

void
jd_layout_foreach_rectangle (JdLayout    *self,
                             guint        block,
                             JdBlockFunc  func,
                             gpointer     user_data)
{
  JdRectangleWalk walk = { func, user_data };
  guint cell, start;

  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (func != NULL);

  jd_layout_fill (self);
  if (self->flow != NULL && find_cell (self, block, &cell, &start))
    foreach_spot (self, cell, tell_rectangle, &walk);
}

typedef struct {
  double x;
  double y;
  char *href;
} JdLinkSearch;

static void
look_for_link (const JdPageItem *item,
               gpointer          user_data)
{
  JdLinkSearch *search = user_data;

  if (search->href == NULL && item->href != NULL &&
      search->x >= item->x && search->x < item->x + item->width &&
      search->y >= item->top && search->y < item->top + item->height)
    search->href = g_strdup (item->href);
}

char *
jd_layout_find_link (JdLayout *self,
                     guint     page,
                     double    x,
                     double    y)
{
  JdLinkSearch search = { x, y, NULL };

  g_return_val_if_fail (JD_IS_LAYOUT (self), NULL);

  jd_layout_foreach_item (self, page, look_for_link, &search);
  return search.href;
}
