/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-flow-private.h"

/* A higher heading is said again in one line. */
#define HIGHEST_AGAIN 6

static void
clear_cell (gpointer data)
{
  g_clear_pointer (&((JdCell *) data)->box, jd_text_box_unref);
}

static void
clear_section (gpointer data)
{
  g_clear_pointer (&((JdFlowSection *) data)->again, jd_text_box_unref);
}

GArray *
jd_flow_create_cells (void)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (JdCell));

  g_array_set_clear_func (cells, clear_cell);
  return cells;
}

JdFlow *
jd_flow_new (const JdPageSettings *settings,
             const char           *lang)
{
  JdFlow *self;

  g_return_val_if_fail (settings != NULL, NULL);

  self = g_new0 (JdFlow, 1);
  self->settings = *settings;
  self->sheet = jd_style_sheet_get (settings->style);
  self->typesetter = jd_typesetter_new (self->sheet, lang);
  self->rows = g_array_new (FALSE, FALSE, sizeof (JdRow));
  self->cells = jd_flow_create_cells ();
  self->sections = g_array_new (FALSE, FALSE, sizeof (JdFlowSection));
  self->marks = g_array_new (FALSE, FALSE, sizeof (JdFlowMark));
  self->aside = g_ptr_array_new ();
  g_array_set_clear_func (self->sections, clear_section);
  return self;
}

static void
drop_aside (JdFlow *self)
{
  for (guint i = 0; i < self->aside->len; i++)
    jd_typesetter_release (self->typesetter, g_ptr_array_index (self->aside, i));

  g_ptr_array_set_size (self->aside, 0);
}

void
jd_flow_free (JdFlow *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->rest, jd_flow_rest_free);
  drop_aside (self);
  g_ptr_array_unref (self->aside);
  g_array_unref (self->marks);
  g_array_unref (self->sections);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_clear_pointer (&self->logo, jd_logo_picture_unref);
  g_clear_object (&self->content);
  jd_typesetter_free (self->typesetter);
  g_free (self);
}

void
jd_flow_clear_rows (JdFlow *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->marks, 0);
  g_array_set_size (self->sections, 0);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->rows, 0);

  self->head_rule = 0;
  self->head_hairline = 0;
  self->next = 0;
  self->pending_heading = JD_PAGE_NO_BLOCK;
  self->list = 0;
  self->previous_kind = -1;
  self->section = NULL;
}

void
jd_flow_start (JdFlow        *self,
               JdContent     *content,
               JdLogoPicture *logo)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (JD_IS_CONTENT (content));

  g_clear_pointer (&self->rest, jd_flow_rest_free);
  jd_flow_clear_rows (self);
  self->forgets = TRUE;

  g_set_object (&self->content, content);
  g_clear_pointer (&self->logo, jd_logo_picture_unref);
  if (logo != NULL)
    self->logo = jd_logo_picture_ref (logo);
}

const JdContentBlock *
jd_flow_get_block (JdFlow *self,
                   guint   block)
{
  if (block >= jd_content_get_n_blocks (self->content))
    return NULL;

  return jd_content_get_block (self->content, block);
}

JdTextBox *
jd_flow_set_block (JdFlow               *self,
                   const JdContentBlock *block,
                   JdFace                face,
                   double                width)
{
  jd_typesetter_add_inline (self->typesetter, block->text);
  if (block->kind == JD_CONTENT_SKILL && block->detail != NULL)
    jd_typesetter_add (self->typesetter, block->detail, 0, JD_TONE_SECONDARY);

  return jd_typesetter_set (self->typesetter, face, width,
                            block->placeholder ? JD_TONE_GREY : -1, JD_TEXT_WRAP);
}

JdTextBox *
jd_flow_set_text (JdFlow     *self,
                  const char *text,
                  JdFace      face,
                  double      width)
{
  jd_typesetter_add (self->typesetter, text, 0, -1);
  return jd_typesetter_set (self->typesetter, face, width, -1, JD_TEXT_WRAP);
}

static JdRow *
get_last_row (JdFlow *self)
{
  return &g_array_index (self->rows, JdRow, self->rows->len - 1);
}

JdRow *
jd_flow_begin_row (JdFlow     *self,
                   JdRowFlags  flags)
{
  JdRow row = {
    .cell = self->cells->len,
    .flags = flags,
    .section = self->sections->len,
    .n_lines = 1,
    .parent = JD_PAGE_NO_BLOCK,
  };

  g_array_append_val (self->rows, row);
  return get_last_row (self);
}

JdCell *
jd_flow_add_cell (JdFlow     *self,
                  JdTextBox  *box,
                  double      edge,
                  JdPageRole  role,
                  guint       block)
{
  JdCell cell = { .box = box, .edge = edge, .role = role, .block = block };

  g_array_append_val (self->cells, cell);
  get_last_row (self)->n_cells++;
  return &g_array_index (self->cells, JdCell, self->cells->len - 1);
}

static double
get_height (JdFlow          *self,
            const JdTextBox *box)
{
  return box->n_lines * jd_typesetter_get_face (self->typesetter, box->key.face)->leading;
}

/* Puts a heading beside the row on its first baseline. */
static void
place_heading (JdFlow *self,
               JdRow  *row)
{
  JdCell *cells = &g_array_index (self->cells, JdCell, row->cell);
  double baseline;

  if (row->n_cells < 2 || cells[0].role != JD_PAGE_ROLE_HEADING)
    return;

  baseline = cells[1].top +
             jd_typesetter_get_baseline (self->typesetter, cells[1].box->key.face);
  cells[0].top = baseline - jd_typesetter_get_baseline (self->typesetter, cells[0].box->key.face);
  g_array_index (self->sections, JdFlowSection, row->section - 1).height =
    cells[0].top + get_height (self, cells[0].box);
}

void
jd_flow_measure_row (JdFlow *self,
                     JdRow  *row)
{
  JdCell *cells = &g_array_index (self->cells, JdCell, row->cell);

  row->n_lines = 1;
  row->height = 0;

  for (guint i = 0; i < row->n_cells; i++)
    if (cells[i].flows)
      {
        row->n_lines = cells[i].box->n_lines;
        row->leading = jd_typesetter_get_face (self->typesetter, cells[i].box->key.face)->leading;
        row->height = row->n_lines * row->leading;
      }

  for (guint i = 0; i < row->n_cells; i++)
    if (!cells[i].flows && cells[i].role != JD_PAGE_ROLE_HEADING)
      row->height = MAX (row->height, cells[i].top + get_height (self, cells[i].box));

  if (row->leading == 0)
    row->leading = row->height;

  place_heading (self, row);
}

void
jd_flow_end_row (JdFlow *self)
{
  jd_flow_measure_row (self, get_last_row (self));
}

/* Lets go of what was set before and is not there any more. */
static void
finish (JdFlow *self)
{
  drop_aside (self);
  if (self->forgets)
    jd_typesetter_forget (self->typesetter);
  self->forgets = FALSE;
}

gboolean
jd_flow_step (JdFlow *self)
{
  const JdContentBlock *block;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->content != NULL, FALSE);

  if (self->rest != NULL && self->next >= self->rest->next)
    {
      jd_flow_append_rest (self);
      finish (self);
      return FALSE;
    }

  block = jd_flow_get_block (self, self->next);
  if (block == NULL)
    {
      jd_flow_end_headings (self);
      finish (self);
      return FALSE;
    }

  switch (block->kind)
    {
    case JD_CONTENT_COMPANY:
    case JD_CONTENT_TITLE:
    case JD_CONTENT_FACT:
      jd_flow_step_head (self);
      break;
    case JD_CONTENT_HEADING:
      jd_flow_step_heading (self);
      break;
    default:
      jd_flow_step_body (self);
    }

  return TRUE;
}

void
jd_flow_forget_row (JdFlow *self,
                    guint   row)
{
  const JdRow *place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->rows->len);

  place = &g_array_index (self->rows, JdRow, row);
  for (guint i = place->cell; i < place->cell + place->n_cells; i++)
    jd_typesetter_release (self->typesetter,
                           g_steal_pointer (&g_array_index (self->cells, JdCell, i).box));
}

static JdTextBox *
set_again (JdFlow               *self,
           const JdContentBlock *block,
           JdTextMode            mode)
{
  jd_typesetter_add_inline (self->typesetter, block->text);
  return jd_typesetter_set (self->typesetter, JD_FACE_HEADING_AGAIN, self->sheet->side_width,
                            -1, mode);
}

JdTextBox *
jd_flow_get_again (JdFlow *self,
                   guint   section)
{
  JdFlowSection *row;

  g_return_val_if_fail (self != NULL, NULL);

  if (section == 0 || self->sheet->side_width == 0)
    return NULL;

  row = &g_array_index (self->sections, JdFlowSection, section - 1);
  if (row->again == NULL && row->heading != JD_PAGE_NO_BLOCK)
    {
      row->again = set_again (self, jd_flow_get_block (self, row->heading), JD_TEXT_WRAP);
      if (row->again->n_lines > HIGHEST_AGAIN)
        {
          jd_text_box_unref (row->again);
          row->again = set_again (self, jd_flow_get_block (self, row->heading), JD_TEXT_ONE_LINE);
        }
    }

  return row->again;
}

guint
jd_flow_find_block (JdFlow *self,
                    guint   cell,
                    guint  *offset)
{
  guint result, total;

  g_return_val_if_fail (self != NULL, JD_PAGE_NO_BLOCK);
  g_return_val_if_fail (offset != NULL, JD_PAGE_NO_BLOCK);

  result = g_array_index (self->cells, JdCell, cell).block;
  total = *offset;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const JdFlowMark *mark = &g_array_index (self->marks, JdFlowMark, i);

      if (mark->cell == cell && mark->start <= total)
        {
          result = mark->block;
          *offset = total - mark->start;
        }
    }

  return result;
}
