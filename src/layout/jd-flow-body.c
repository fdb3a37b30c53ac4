/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-flow-private.h"

#include <string.h>

#define GRID_GAP 18

/* A skill that takes more lines has a row of its own, which pages can split. */
#define HIGHEST_SKILL 6

static gboolean
is_item (int kind)
{
  return kind == JD_CONTENT_BULLET || kind == JD_CONTENT_NUMBER || kind == JD_CONTENT_SKILL;
}

static gboolean
is_heading (int kind)
{
  return kind == JD_CONTENT_SUBHEADING || kind == JD_CONTENT_QUESTION;
}

static gboolean
is_web_address (const JdContentBlock *block)
{
  for (guint i = 0; i < jd_inline_get_n_runs (block->text); i++)
    {
      const char *href = jd_inline_get_run (block->text, i)->href;

      if (href != NULL && g_str_has_prefix (href, "http"))
        return TRUE;
    }

  return FALSE;
}

JdFace
jd_flow_get_face (JdFlow               *self G_GNUC_UNUSED,
                  const JdContentBlock *block)
{
  switch (block->kind)
    {
    case JD_CONTENT_LEAD:
      return JD_FACE_LEAD;
    case JD_CONTENT_SUBHEADING:
    case JD_CONTENT_QUESTION:
      return JD_FACE_SUBHEADING;
    case JD_CONTENT_QUOTE:
      return JD_FACE_QUOTE;
    case JD_CONTENT_LEGAL:
      return JD_FACE_SMALL;
    case JD_CONTENT_ADDRESS:
      return is_web_address (block) ? JD_FACE_STRONG : JD_FACE_BODY;
    default:
      return JD_FACE_BODY;
    }
}

static double
get_space (JdFlow               *self,
           const JdContentBlock *block)
{
  const JdStyleSheet *sheet = self->sheet;
  int previous = self->previous_kind;

  if (previous == JD_CONTENT_HEADING)
    return block->kind == JD_CONTENT_LEGAL ? 0 : sheet->heading_after;

  switch (block->kind)
    {
    case JD_CONTENT_LEAD:
      return previous == JD_CONTENT_LEAD ? sheet->paragraph_before : sheet->lead_before;
    case JD_CONTENT_BULLET:
    case JD_CONTENT_NUMBER:
      if (is_item (previous) && block->list == self->list)
        return sheet->item_before;
      if (is_heading (previous))
        return sheet->list_after_subheading;
      return is_item (previous) ? sheet->paragraph_before : sheet->list_after_paragraph;
    case JD_CONTENT_SKILL:
      if (is_item (previous) && block->list == self->list)
        return 0;
      return is_heading (previous) ? sheet->list_after_subheading : sheet->paragraph_before;
    case JD_CONTENT_ANSWER:
      return previous == JD_CONTENT_QUESTION ? 0 : sheet->paragraph_before;
    case JD_CONTENT_ADDRESS:
      return previous == JD_CONTENT_ADDRESS ? 0 : sheet->address_before;
    case JD_CONTENT_PARAGRAPH:
      return previous == JD_CONTENT_ADDRESS || previous == JD_CONTENT_SUBHEADING
             ? 0 : sheet->paragraph_before;
    default:
      return sheet->paragraph_before;
    }
}

/* Whether no item of the same list and level comes after @index. */
static gboolean
is_last_item (JdFlow *self,
              guint   index)
{
  const JdContentBlock *block = jd_flow_get_block (self, index);

  for (guint i = index + 1;; i++)
    {
      const JdContentBlock *other = jd_flow_get_block (self, i);

      if (other == NULL || other->list != block->list || other->level < block->level)
        return TRUE;
      if (other->level == block->level)
        return FALSE;
    }
}

static gboolean
is_apply (const JdContentBlock *block)
{
  return block->section != NULL &&
         jd_part_get_choice (block->section, JD_SECTION_ROLE) == JD_SECTION_ROLE_APPLY;
}

static gboolean
may_break_before (JdFlow               *self,
                  const JdContentBlock *block)
{
  int previous = self->previous_kind;

  if (previous == JD_CONTENT_HEADING || is_heading (previous))
    return FALSE;
  if (block->kind == JD_CONTENT_LEAD)
    return FALSE;
  if (is_apply (block) && block->section == self->section)
    return FALSE;

  if (block->kind == JD_CONTENT_SKILL)
    return block->list != self->list || is_item (previous);
  if (!is_item (block->kind))
    return TRUE;

  if (block->list != self->list)
    return previous != JD_CONTENT_PARAGRAPH && previous != JD_CONTENT_ANSWER &&
           previous != JD_CONTENT_LEAD;

  /* The first two items stay together, as do the last two, and an item with those in it. */
  return self->n_items[MIN (block->level, 1)] > 1 && !is_last_item (self, self->next);
}

/* Counts items, to tell the second of a list. */
static void
count_item (JdFlow               *self,
            const JdContentBlock *block)
{
  if (!is_item (block->kind))
    {
      self->list = 0;
      return;
    }

  if (block->list != self->list)
    {
      self->list = block->list;
      self->n_items[0] = 0;
      self->n_items[1] = 0;
    }

  self->n_items[MIN (block->level, 1)]++;
  if (block->level == 0)
    self->n_items[1] = 0;
}

static gboolean
starts_section (JdFlow               *self,
                const JdContentBlock *block)
{
  if (self->pending_heading != JD_PAGE_NO_BLOCK)
    return TRUE;

  return self->previous_kind != JD_CONTENT_HEADING && block->kind != JD_CONTENT_LEAD &&
         block->section != self->section;
}

static void
add_pending_heading (JdFlow *self)
{
  const JdContentBlock *block = jd_flow_get_block (self, self->pending_heading);

  jd_flow_add_cell (self,
                    jd_flow_set_block (self, block, JD_FACE_HEADING, self->sheet->side_width),
                    0, JD_PAGE_ROLE_HEADING, self->pending_heading);
  self->pending_heading = JD_PAGE_NO_BLOCK;
}

void
jd_flow_begin_block (JdFlow               *self,
                     const JdContentBlock *block,
                     JdRowFlags            flags)
{
  double before = get_space (self, block);
  double section_before = 0;
  JdRow *row;

  if (starts_section (self, block))
    {
      jd_flow_begin_section (self, self->pending_heading);
      flags |= JD_ROW_SECTION | JD_ROW_BREAK_BEFORE;
      flags |= self->sheet->side_width > 0 ? JD_ROW_RULE : 0;
      section_before = self->sheet->section_before;
      before = 0;
    }
  else if (may_break_before (self, block))
    {
      flags |= JD_ROW_BREAK_BEFORE;
    }
  else if (self->sheet->is_centred && block->kind == JD_CONTENT_LEAD &&
           self->previous_kind != JD_CONTENT_LEAD)
    {
      /* Below the rule of the facts it stands like a section. */
      section_before = before;
      before = 0;
    }

  row = jd_flow_begin_row (self, flags);
  row->before = before;
  row->section_before = section_before;
  row->list = block->list;

  if (self->pending_heading != JD_PAGE_NO_BLOCK)
    add_pending_heading (self);
}

void
jd_flow_end_block (JdFlow               *self,
                   const JdContentBlock *block)
{
  jd_flow_end_row (self);
  count_item (self, block);
  self->previous_kind = block->kind;
  self->section = block->section;
  if (self->forgets_texts)
    jd_content_forget_text (self->content, self->next);
  self->next++;
}

static void
step_text (JdFlow               *self,
           const JdContentBlock *block)
{
  const JdStyleSheet *sheet = self->sheet;
  double edge = sheet->text_edge;
  JdPageRole role = JD_PAGE_ROLE_PARAGRAPH;
  JdRowFlags flags = is_apply (block) || block->kind == JD_CONTENT_LEAD ? 0 : JD_ROW_SPLIT;

  if (is_heading (block->kind))
    {
      role = JD_PAGE_ROLE_SUBHEADING;
    }
  else if (block->kind == JD_CONTENT_QUOTE)
    {
      role = JD_PAGE_ROLE_QUOTE;
      edge += sheet->quote_edge;
      flags |= JD_ROW_BAR;
    }

  jd_flow_begin_block (self, block, flags);
  jd_flow_add_cell (self,
                    jd_flow_set_block (self, block, jd_flow_get_face (self, block),
                                       sheet->column_width - edge),
                    edge, role, self->next)->flows = TRUE;
  jd_flow_end_block (self, block);
}

static guint
find_parent (JdFlow *self,
             guint   index)
{
  guint parent = index;

  while (parent > 0 && jd_flow_get_block (self, parent)->level > 0)
    parent--;

  return parent;
}

static void
add_mark (JdFlow               *self,
          const JdContentBlock *block,
          double                edge)
{
  char number[16];
  JdTextBox *box;
  JdCell *cell;

  if (block->kind == JD_CONTENT_NUMBER)
    {
      g_snprintf (number, sizeof number, "%u", block->number);
      box = jd_flow_set_text (self, number, JD_FACE_NUMBER, self->sheet->column_width);
      cell = jd_flow_add_cell (self, box, edge + self->sheet->number_end,
                               JD_PAGE_ROLE_LABEL, self->next);
      cell->align = JD_ALIGN_END;
      return;
    }

  box = jd_flow_set_text (self, block->level > 0 ? "–" : "•", JD_FACE_MARK,
                          self->sheet->column_width);
  jd_flow_add_cell (self, box,
                    edge + (block->level > 0 ? self->sheet->nested_origin
                                             : self->sheet->bullet_origin),
                    JD_PAGE_ROLE_LABEL, self->next);
}

static double
get_item_edge (JdFlow               *self,
               const JdContentBlock *block,
               guint                 parent)
{
  const JdStyleSheet *sheet = self->sheet;
  const JdContentBlock *top = jd_flow_get_block (self, parent);
  double edge = sheet->text_edge + (top->kind == JD_CONTENT_NUMBER ? sheet->number_edge
                                                                   : sheet->bullet_edge);

  return block->level > 0 ? edge + sheet->nested_indent : edge;
}

static void
step_item (JdFlow               *self,
           const JdContentBlock *block)
{
  guint parent = find_parent (self, self->next);
  double edge = get_item_edge (self, block, parent);
  JdCell *cell;

  jd_flow_begin_block (self, block, is_apply (block) ? 0 : JD_ROW_SPLIT);
  if (block->level > 0)
    g_array_index (self->rows, JdRow, self->rows->len - 1).parent = parent;
  add_mark (self, block, edge);
  cell = jd_flow_add_cell (self,
                           jd_flow_set_block (self, block, JD_FACE_BODY,
                                              self->sheet->column_width - edge),
                           edge, JD_PAGE_ROLE_ITEM, self->next);
  cell->flows = TRUE;
  jd_flow_end_block (self, block);
}

static JdTextBox *
set_skill (JdFlow *self,
           guint   index,
           double  width)
{
  const JdContentBlock *block = jd_flow_get_block (self, index);

  return jd_flow_set_block (self, block, JD_FACE_BODY, width);
}

/* One or two skills side by side. */
static void
step_skills (JdFlow               *self,
             const JdContentBlock *block)
{
  const JdStyleSheet *sheet = self->sheet;
  const JdContentBlock *other = jd_flow_get_block (self, self->next + 1);
  double measure = sheet->column_width - sheet->text_edge;
  double width = (measure - GRID_GAP) / 2;
  double edge = sheet->text_edge;
  g_autoptr (JdTextBox) first = set_skill (self, self->next, width);
  g_autoptr (JdTextBox) second = NULL;
  gboolean is_tall = first->n_lines > HIGHEST_SKILL;

  if (other != NULL && other->kind == JD_CONTENT_SKILL && other->list == block->list && !is_tall)
    {
      second = set_skill (self, self->next + 1, width);
      if (second->n_lines > HIGHEST_SKILL)
        g_clear_pointer (&second, jd_text_box_unref);
    }

  jd_flow_begin_block (self, block, is_tall ? JD_ROW_SPLIT : 0);
  add_mark (self, block, edge);
  jd_flow_add_cell (self, g_steal_pointer (&first), edge, JD_PAGE_ROLE_ITEM,
                    self->next)->flows = is_tall;
  if (second != NULL)
    {
      count_item (self, block);
      self->next++;
      edge += width + GRID_GAP;
      add_mark (self, other, edge);
      jd_flow_add_cell (self, g_steal_pointer (&second), edge, JD_PAGE_ROLE_ITEM, self->next);
    }

  jd_flow_end_block (self, block);
}

void
jd_flow_step_body (JdFlow *self)
{
  const JdContentBlock *block = jd_flow_get_block (self, self->next);
  const JdContentBlock *following = jd_flow_get_block (self, self->next + 1);
  gboolean is_joined = self->sheet->side_width == 0;

  if (is_joined && (block->kind == JD_CONTENT_SKILL ||
                    (block->kind == JD_CONTENT_SUBHEADING && following != NULL &&
                     following->kind == JD_CONTENT_SKILL)))
    jd_flow_step_run_in (self);
  else if (block->kind == JD_CONTENT_SKILL)
    step_skills (self, block);
  else if (is_item (block->kind))
    step_item (self, block);
  else
    step_text (self, block);
}
