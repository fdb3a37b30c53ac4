/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What taking an item in or out does: some blocks in the middle are others now, and the rows before
 * and after them stay, with other numbers. */

#include "jd-flow-private.h"

#include <string.h>

/* What stays at the start, what stays at the end, and what is in between. */
typedef struct {
  guint block;
  guint cell;
  guint row;
  guint section;
  guint mark;
} JdFlowPlace;

/* What is the same in two contents. */
typedef struct {
  JdContent *old;
  JdContent *content;
  guint n_first;
  guint n_last;
  int list_shift;
} JdFlowMatch;

static gboolean
blocks_equal (const JdContentBlock *a,
              const JdContentBlock *b)
{
  return a->kind == b->kind && a->level == b->level && a->number == b->number &&
         (a->list == 0) == (b->list == 0) && a->strong == b->strong &&
         a->placeholder == b->placeholder && a->section == b->section &&
         g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->detail, b->detail) == 0 &&
         jd_inline_equal (a->text, b->text);
}

static const JdContentBlock *
get_old (const JdFlowMatch *match,
         guint              from_end)
{
  return jd_content_get_block (match->old, jd_content_get_n_blocks (match->old) - from_end);
}

static const JdContentBlock *
get_new (const JdFlowMatch *match,
         guint              from_end)
{
  return jd_content_get_block (match->content,
                               jd_content_get_n_blocks (match->content) - from_end);
}

static void
match_first (JdFlowMatch *self,
             guint        limit)
{
  for (self->n_first = 0; self->n_first < limit; self->n_first++)
    {
      const JdContentBlock *old = jd_content_get_block (self->old, self->n_first);
      const JdContentBlock *block = jd_content_get_block (self->content, self->n_first);

      if (old->list != block->list || !blocks_equal (old, block))
        return;
    }
}

/* Lists are counted over the whole content, so those after a new one have other numbers. */
static void
match_last (JdFlowMatch *self,
            guint        limit)
{
  gboolean is_known = FALSE;

  for (self->n_last = 0; self->n_last < limit; self->n_last++)
    {
      const JdContentBlock *old = get_old (self, self->n_last + 1);
      const JdContentBlock *block = get_new (self, self->n_last + 1);
      int shift = (int) block->list - (int) old->list;

      if (!blocks_equal (old, block))
        return;
      if (block->list == 0)
        continue;
      if (is_known && shift != self->list_shift)
        return;

      self->list_shift = shift;
      is_known = TRUE;
    }
}

/* Whether the row before @block is finished by it, and does not look at it. */
static gboolean
is_boundary (JdContent *content,
             guint      block)
{
  const JdContentBlock *before, *after;

  if (block == 0 || block >= jd_content_get_n_blocks (content))
    return FALSE;

  before = jd_content_get_block (content, block - 1);
  after = jd_content_get_block (content, block);
  switch (before->kind)
    {
    case JD_CONTENT_PARAGRAPH:
    case JD_CONTENT_QUOTE:
    case JD_CONTENT_QUESTION:
    case JD_CONTENT_ANSWER:
    case JD_CONTENT_ADDRESS:
    case JD_CONTENT_LEGAL:
      return TRUE;
    case JD_CONTENT_BULLET:
    case JD_CONTENT_NUMBER:
      return after->list != before->list;
    default:
      return FALSE;
    }
}

static void
find_boundaries (JdFlowMatch *self)
{
  guint n_old = jd_content_get_n_blocks (self->old);
  guint n = jd_content_get_n_blocks (self->content);

  while (self->n_first > 0 && !(is_boundary (self->old, self->n_first) &&
                                is_boundary (self->content, self->n_first)))
    self->n_first--;

  /* The block before the last ones is to be the same too. */
  self->n_last -= self->n_last > 0;
  while (self->n_last > 0 && !(is_boundary (self->old, n_old - self->n_last) &&
                               is_boundary (self->content, n - self->n_last)))
    self->n_last--;
}

static guint
find_first (const GArray *array,
            gsize         size,
            gsize         member,
            guint         value)
{
  guint low = 0;
  guint high = array->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint found;

      memcpy (&found, array->data + middle * size + member, sizeof found);
      if (found < value)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static JdFlowPlace
find_place (JdFlow *self,
            guint   block)
{
  JdFlowPlace place = { .block = block };

  place.cell = find_first (self->cells, sizeof (JdCell), G_STRUCT_OFFSET (JdCell, block), block);
  place.row = find_first (self->rows, sizeof (JdRow), G_STRUCT_OFFSET (JdRow, cell), place.cell);
  place.mark = find_first (self->marks, sizeof (JdFlowMark), G_STRUCT_OFFSET (JdFlowMark, cell),
                           place.cell);
  if (place.row > 0)
    place.section = g_array_index (self->rows, JdRow, place.row - 1).section;

  return place;
}

/* Moves what is at @index and after it to an array of its own. */
static GArray *
cut (GArray *array,
     guint   index,
     gsize   size)
{
  GArray *rest = g_array_new (FALSE, FALSE, (guint) size);

  if (index < array->len)
    g_array_append_vals (rest, array->data + index * size, array->len - index);
  /* Not g_array_set_size(), which would clear what lives on in @rest. */
  array->len = MIN (index, array->len);

  return rest;
}

/* Most of the texts will be set again, so they are remembered until that is done. */
static void
put_aside (JdFlow *self,
           guint   first)
{
  for (guint i = first; i < self->cells->len; i++)
    g_ptr_array_add (self->aside, g_steal_pointer (&g_array_index (self->cells, JdCell, i).box));

  self->cells->len = first;
}

static void
cut_rest (JdFlow            *self,
          const JdFlowPlace *end,
          guint              next,
          int                list_shift)
{
  JdFlowRest *rest = g_new0 (JdFlowRest, 1);

  rest->next = next;
  rest->block_shift = (int) next - (int) end->block;
  rest->list_shift = list_shift;
  rest->first_cell = end->cell;
  rest->first_section = end->section;
  rest->cells = cut (self->cells, end->cell, sizeof (JdCell));
  rest->rows = cut (self->rows, end->row, sizeof (JdRow));
  rest->sections = cut (self->sections, end->section, sizeof (JdFlowSection));
  rest->marks = cut (self->marks, end->mark, sizeof (JdFlowMark));
  self->rest = rest;
}

static void
shift_block (guint *block,
             int    shift)
{
  if (*block != JD_PAGE_NO_BLOCK)
    *block = (guint) ((int) *block + shift);
}

static void
shift_rest (JdFlowRest *self,
            int         cell_shift,
            int         section_shift)
{
  for (guint i = 0; i < self->cells->len; i++)
    shift_block (&g_array_index (self->cells, JdCell, i).block, self->block_shift);

  for (guint i = 0; i < self->sections->len; i++)
    shift_block (&g_array_index (self->sections, JdFlowSection, i).heading, self->block_shift);

  for (guint i = 0; i < self->marks->len; i++)
    {
      JdFlowMark *mark = &g_array_index (self->marks, JdFlowMark, i);

      mark->cell = (guint) ((int) mark->cell + cell_shift);
      mark->block = (guint) ((int) mark->block + self->block_shift);
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      JdRow *row = &g_array_index (self->rows, JdRow, i);

      row->cell = (guint) ((int) row->cell + cell_shift);
      row->section = (guint) ((int) row->section + section_shift);
      if (row->list > 0)
        row->list = (guint) ((int) row->list + self->list_shift);
      shift_block (&row->parent, self->block_shift);
    }
}

void
jd_flow_append_rest (JdFlow *self)
{
  JdFlowRest *rest;

  g_return_if_fail (self != NULL && self->rest != NULL);
  g_return_if_fail (self->next == self->rest->next);

  rest = g_steal_pointer (&self->rest);
  shift_rest (rest, (int) self->cells->len - (int) rest->first_cell,
              (int) self->sections->len - (int) rest->first_section);
  g_array_append_vals (self->cells, rest->cells->data, rest->cells->len);
  g_array_append_vals (self->rows, rest->rows->data, rest->rows->len);
  g_array_append_vals (self->sections, rest->sections->data, rest->sections->len);
  g_array_append_vals (self->marks, rest->marks->data, rest->marks->len);
  g_array_set_size (rest->cells, 0);
  g_array_set_size (rest->sections, 0);
  jd_flow_rest_free (rest);

  self->next = jd_content_get_n_blocks (self->content);
}

void
jd_flow_rest_free (JdFlowRest *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->cells->len; i++)
    g_clear_pointer (&g_array_index (self->cells, JdCell, i).box, jd_text_box_unref);
  for (guint i = 0; i < self->sections->len; i++)
    g_clear_pointer (&g_array_index (self->sections, JdFlowSection, i).again, jd_text_box_unref);

  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_array_unref (self->sections);
  g_array_unref (self->marks);
  g_free (self);
}

/* What the row after the first ones follows. */
static void
resume (JdFlow            *self,
        const JdFlowPlace *start)
{
  const JdContentBlock *before = jd_content_get_block (self->content, start->block - 1);

  self->next = start->block;
  self->pending_heading = JD_PAGE_NO_BLOCK;
  self->list = before->list;
  self->previous_kind = (int) before->kind;
  self->section = before->section;
}

static void
set_anew (JdFlow            *self,
          const JdFlowMatch *match)
{
  guint n_old = jd_content_get_n_blocks (match->old);
  guint n = jd_content_get_n_blocks (match->content);
  JdFlowPlace start = find_place (self, match->n_first);
  JdFlowPlace end = find_place (self, n_old - match->n_last);

  g_assert (self->rest == NULL);

  if (match->n_last > 0)
    cut_rest (self, &end, n - match->n_last, match->list_shift);

  put_aside (self, start.cell);
  g_set_object (&self->content, match->content);
  if (match->n_first == 0)
    {
      jd_flow_clear_rows (self);
      return;
    }

  g_array_set_size (self->rows, start.row);
  g_array_set_size (self->sections, start.section);
  g_array_set_size (self->marks, start.mark);
  resume (self, &start);
}

void
jd_flow_restart (JdFlow    *self,
                 JdContent *content)
{
  JdFlowMatch match = { 0 };
  guint n_old, n;

  g_return_if_fail (self != NULL);
  g_return_if_fail (JD_IS_CONTENT (content));
  g_return_if_fail (self->content != NULL && self->content != content);

  match.old = self->content;
  match.content = content;
  n_old = jd_content_get_n_blocks (self->content);
  n = jd_content_get_n_blocks (content);
  match_first (&match, MIN (n_old, n));
  match_last (&match, MIN (n_old, n) - match.n_first);
  find_boundaries (&match);
  set_anew (self, &match);
}

void
jd_flow_restart_block (JdFlow *self,
                       guint   block)
{
  JdFlowMatch match = { .n_first = block };

  g_return_if_fail (self != NULL);
  g_return_if_fail (block < jd_content_get_n_blocks (self->content));

  match.old = self->content;
  match.content = self->content;
  match.n_last = jd_content_get_n_blocks (self->content) - block - 1;
  find_boundaries (&match);
  set_anew (self, &match);
}
