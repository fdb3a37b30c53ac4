/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-flow-private.h"

#define LONG_TITLE 200
#define SHORT_LINE 0.2
#define OPTICAL_EDGE 0.09
#define LABEL_GAP 10
#define LABEL_WRAP_GAP 6
#define LOGO_SLOT 45

/* Of its frame: a higher head flows in the columns. */
#define LARGEST_HEAD 0.6

static gboolean
is_head (const JdContentBlock *block)
{
  return block != NULL && (block->kind == JD_CONTENT_COMPANY ||
                           block->kind == JD_CONTENT_TITLE ||
                           block->kind == JD_CONTENT_FACT);
}

static JdTextBox *
set_title (JdFlow               *self,
           const JdContentBlock *block,
           double                width)
{
  g_autoptr (JdTextBox) box = NULL;

  if (g_utf8_strlen (jd_inline_get_text (block->text), -1) > LONG_TITLE)
    return jd_flow_set_block (self, block, JD_FACE_TITLE_LONG, width);

  box = jd_flow_set_block (self, block, JD_FACE_TITLE, width);
  if (box->n_lines > 2 || (box->n_lines == 2 && box->lines[1].width < SHORT_LINE * width))
    return jd_flow_set_block (self, block, JD_FACE_TITLE_SECOND, width);

  return g_steal_pointer (&box);
}

/* How far a title stands out, so that its stems are above those of the text. */
static double
get_optical_edge (JdFlow          *self,
                  const JdTextBox *box)
{
  const JdScript *script = jd_typesetter_get_script (self->typesetter);
  double size = jd_typesetter_get_face (self->typesetter, box->key.face)->size;
  double body = jd_typesetter_get_face (self->typesetter, JD_FACE_BODY)->size;

  if (script->is_rtl || script->is_cjk || self->sheet->is_centred)
    return 0;

  return OPTICAL_EDGE * (size - body);
}

static JdTextBox *
set_label (JdFlow               *self,
           const JdContentBlock *block,
           double                width)
{
  return jd_flow_set_text (self, block->label != NULL ? block->label : "", JD_FACE_LABEL, width);
}

static JdTextBox *
set_value (JdFlow               *self,
           const JdContentBlock *block,
           double                width)
{
  return jd_flow_set_block (self, block, block->strong ? JD_FACE_STRONG : JD_FACE_BODY, width);
}

static gboolean
place_logo (JdFlow  *self,
            JdAlign  align,
            double   edge,
            double   top)
{
  if (self->logo == NULL)
    return FALSE;

  self->logo_width = self->sheet->logo_width;
  self->logo_height = self->sheet->logo_height;
  jd_logo_picture_fit (self->logo, &self->logo_width, &self->logo_height);
  self->logo_align = align;
  self->logo_edge = edge;
  self->logo_top = top;
  return TRUE;
}

static double
measure_labels (JdFlow *self,
                double  largest,
                double  gap)
{
  double widest = 0;

  for (guint i = self->next; is_head (jd_flow_get_block (self, i)); i++)
    {
      const JdContentBlock *block = jd_flow_get_block (self, i);
      g_autoptr (JdTextBox) box = NULL;

      if (block->kind != JD_CONTENT_FACT)
        continue;

      box = set_label (self, block, largest - gap);
      widest = MAX (widest, jd_text_box_get_width (box));
    }

  return MIN (widest + LABEL_GAP, largest);
}

static void
add_title_row (JdFlow               *self,
               const JdContentBlock *block,
               guint                 index,
               JdRowFlags            flags)
{
  double measure = self->sheet->column_width - self->sheet->text_edge;
  JdTextBox *box = block->kind == JD_CONTENT_TITLE
    ? set_title (self, block, measure)
    : jd_flow_set_block (self, block, JD_FACE_COMPANY, measure);
  double edge = self->sheet->text_edge;
  JdRow *row = jd_flow_begin_row (self, flags);
  JdCell *cell;

  if (block->kind == JD_CONTENT_TITLE)
    {
      row->before = self->sheet->title_before;
      edge -= get_optical_edge (self, box);
    }

  cell = jd_flow_add_cell (self, box, edge,
                           block->kind == JD_CONTENT_TITLE ? JD_PAGE_ROLE_TITLE
                                                           : JD_PAGE_ROLE_PARAGRAPH, index);
  cell->flows = TRUE;
  cell->align = self->sheet->is_centred ? JD_ALIGN_CENTRE : JD_ALIGN_START;
  jd_flow_end_row (self);
}

static void
add_fact_row (JdFlow               *self,
              const JdContentBlock *block,
              guint                 index,
              double                value_edge,
              double                label_width)
{
  JdTextBox *label = set_label (self, block, label_width);
  JdTextBox *value = set_value (self, block, self->sheet->column_width - value_edge);
  const JdContentBlock *following = jd_flow_get_block (self, index + 1);
  gboolean is_first = self->previous_kind != JD_CONTENT_FACT;
  gboolean is_last = following == NULL || following->kind != JD_CONTENT_FACT;
  JdRow *row = jd_flow_begin_row (self, (is_first ? JD_ROW_FACTS_FIRST : 0) |
                                        (is_last ? JD_ROW_FACTS_LAST : 0));

  row->before = is_first ? self->sheet->facts_before : 0;
  row->list = JD_PAGE_LIST_FACTS;
  jd_flow_add_cell (self, label, 0, JD_PAGE_ROLE_LABEL, index);
  jd_flow_add_cell (self, value, value_edge, JD_PAGE_ROLE_ITEM, index)->flows = TRUE;
  jd_flow_end_row (self);
}

/* Company, title and facts one below the other. */
static void
step_rows (JdFlow *self)
{
  double side = self->sheet->text_edge;
  double labels = side > 0 ? side
                           : measure_labels (self, self->sheet->column_width / 2, LABEL_GAP);
  double label_width = side > 0 ? self->sheet->side_width : labels - LABEL_GAP;
  JdRowFlags logo = 0;

  if (self->sheet->is_centred && place_logo (self, JD_ALIGN_CENTRE, 0, 0))
    {
      JdRow *row = jd_flow_begin_row (self, JD_ROW_LOGO);

      row->height = LOGO_SLOT;
      row->leading = LOGO_SLOT;
    }
  else if (side > 0 && place_logo (self, JD_ALIGN_START, 0, 2))
    {
      logo = JD_ROW_LOGO;
    }

  for (; is_head (jd_flow_get_block (self, self->next)); self->next++)
    {
      const JdContentBlock *block = jd_flow_get_block (self, self->next);

      if (block->kind == JD_CONTENT_FACT)
        add_fact_row (self, block, self->next, labels, label_width);
      else
        add_title_row (self, block, self->next, logo);

      logo = 0;
      self->previous_kind = block->kind;
    }
}

static double
add_head_cell (JdFlow     *self,
               JdTextBox  *box,
               double      edge,
               double      top,
               JdPageRole  role,
               guint       block)
{
  JdCell *cell = jd_flow_add_cell (self, box, edge, role, block);

  cell->top = top;
  return box->n_lines * jd_typesetter_get_face (self->typesetter, box->key.face)->leading;
}

static double
add_head_facts (JdFlow *self,
                guint   first,
                guint   n_facts,
                double  top)
{
  const JdStyleSheet *sheet = self->sheet;
  double labels = measure_labels (self, sheet->column_width * 0.4, LABEL_WRAP_GAP);
  double bottom = top;
  double y = top;

  for (guint i = 0; i < n_facts; i++)
    {
      const JdContentBlock *block = jd_flow_get_block (self, first + i);
      gboolean is_right = i >= (n_facts + 1) / 2;
      double edge = is_right ? sheet->column_width + sheet->gutter : 0;
      double label, value;

      if (i == (n_facts + 1) / 2)
        y = top;

      label = add_head_cell (self, set_label (self, block, labels - LABEL_WRAP_GAP),
                             edge, y, JD_PAGE_ROLE_LABEL, first + i);
      value = add_head_cell (self, set_value (self, block, sheet->column_width - labels),
                             edge + labels, y, JD_PAGE_ROLE_ITEM, first + i);
      y += MAX (label, value);
      bottom = MAX (bottom, y);
    }

  return bottom;
}

static guint
add_head_titles (JdFlow *self,
                 double  width,
                 double *y)
{
  guint index = self->next;

  for (; is_head (jd_flow_get_block (self, index)); index++)
    {
      const JdContentBlock *block = jd_flow_get_block (self, index);
      JdTextBox *box;

      if (block->kind == JD_CONTENT_FACT)
        break;

      box = block->kind == JD_CONTENT_TITLE ? set_title (self, block, width)
                                            : jd_flow_set_block (self, block, JD_FACE_COMPANY,
                                                                 width);
      *y += add_head_cell (self, box,
                           block->kind == JD_CONTENT_TITLE ? -get_optical_edge (self, box) : 0,
                           *y,
                           block->kind == JD_CONTENT_TITLE ? JD_PAGE_ROLE_TITLE
                                                           : JD_PAGE_ROLE_PARAGRAPH,
                           index);
    }

  return index;
}

/* Company, title and facts over both columns, in one row. FALSE when that is too high. */
static gboolean
step_wide_head (JdFlow *self)
{
  const JdStyleSheet *sheet = self->sheet;
  double page_height, available, width, y = 0;
  guint first, n_facts = 0;
  JdRow *row;

  jd_paper_get_size (self->settings.paper, NULL, &page_height);
  available = page_height - sheet->margin_top[self->settings.paper] -
              sheet->margin_bottom[self->settings.paper];

  row = jd_flow_begin_row (self, JD_ROW_HEAD);
  width = sheet->width;
  if (place_logo (self, JD_ALIGN_END, 0, 1))
    {
      row->flags |= JD_ROW_LOGO;
      width -= MAX (70, self->logo_width + sheet->gutter / 2);
    }

  first = add_head_titles (self, width, &y);
  while (jd_flow_get_block (self, first + n_facts) != NULL &&
         jd_flow_get_block (self, first + n_facts)->kind == JD_CONTENT_FACT)
    n_facts++;

  y += sheet->facts_rule;
  self->head_rule = y;
  if (n_facts > 0)
    {
      y = add_head_facts (self, first, n_facts, y + sheet->facts_before) + sheet->facts_rule;
      self->head_hairline = y;
    }

  jd_flow_end_row (self);
  row = &g_array_index (self->rows, JdRow, self->rows->len - 1);
  row->list = JD_PAGE_LIST_FACTS;
  row->height = y + sheet->lead_before;
  row->leading = row->height;
  self->next = first + n_facts;
  self->previous_kind = JD_CONTENT_FACT;
  return row->height <= LARGEST_HEAD * available;
}

void
jd_flow_step_head (JdFlow *self)
{
  guint next = self->next;

  if (self->sheet->n_columns > 1 && self->rows->len == 0)
    {
      if (step_wide_head (self))
        return;

      g_array_set_size (self->cells, 0);
      g_array_set_size (self->rows, 0);
      self->head_rule = 0;
      self->head_hairline = 0;
      self->next = next;
      self->previous_kind = -1;
    }

  step_rows (self);
}
