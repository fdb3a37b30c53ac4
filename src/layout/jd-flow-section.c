/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-flow-private.h"

#include <string.h>

/* A higher heading stands above its section, where pages can split it. */
#define HIGHEST_HEADING 6

/* More bytes than so many lines hold: such a heading is not even tried beside its section. */
#define LONGEST_HEADING 2000

/* What stands between the skills of a paragraph. */
typedef struct {
  const char *lang;
  const char *colon;
  const char *semicolon;
  const char *stop;
} JdPunctuation;

static const JdPunctuation punctuation[] = {
  { "ja", "：", "；", "。" },
  { "zh", "：", "；", "。" },
  { "ar", ": ", "؛ ", "." },
  { "fa", ": ", "؛ ", "." },
  { "ur", ": ", "؛ ", "۔" },
  { "hi", ": ", "; ", "।" },
  { "fr", "\u00a0: ", "\u00a0; ", "." },
  { "*", ": ", "; ", "." },
};

void
jd_flow_begin_section (JdFlow *self,
                       guint   heading)
{
  JdFlowSection section = { .heading = heading };

  g_array_append_val (self->sections, section);
}

static gboolean
is_legal (const JdContentBlock *block)
{
  return block->section != NULL &&
         jd_part_get_choice (block->section, JD_SECTION_ROLE) == JD_SECTION_ROLE_LEGAL;
}

static void
add_heading_row (JdFlow *self,
                 guint   index)
{
  const JdContentBlock *block = jd_flow_get_block (self, index);
  JdFace face = is_legal (block) ? JD_FACE_SMALL_HEADING : JD_FACE_HEADING;
  JdTextBox *box = jd_flow_set_block (self, block, face, self->sheet->column_width);
  JdRow *row;

  jd_flow_begin_section (self, index);
  row = jd_flow_begin_row (self, JD_ROW_BREAK_BEFORE | JD_ROW_SECTION | JD_ROW_SPLIT |
                                 (self->sheet->side_width > 0 ? JD_ROW_RULE : 0));
  row->section_before = self->sheet->section_before;
  jd_flow_add_cell (self, box, 0, JD_PAGE_ROLE_HEADING, index)->flows = TRUE;
  jd_flow_end_row (self);
}

void
jd_flow_end_headings (JdFlow *self)
{
  if (self->pending_heading == JD_PAGE_NO_BLOCK)
    return;

  add_heading_row (self, self->pending_heading);
  self->pending_heading = JD_PAGE_NO_BLOCK;
}

gboolean
jd_flow_fits_beside (JdFlow               *self,
                     const JdContentBlock *block)
{
  JdTextBox *box;
  gboolean fits;

  if (self->sheet->side_width == 0 ||
      strlen (jd_inline_get_text (block->text)) > LONGEST_HEADING)
    return FALSE;

  jd_typesetter_add_inline (self->typesetter, block->text);
  box = jd_typesetter_set (self->typesetter, JD_FACE_HEADING, self->sheet->side_width, -1,
                           JD_TEXT_WHOLE_WORDS);
  fits = box->n_lines <= HIGHEST_HEADING &&
         jd_text_box_get_width (box) <= self->sheet->side_width;
  jd_typesetter_release (self->typesetter, box);
  return fits;
}

void
jd_flow_step_heading (JdFlow *self)
{
  const JdContentBlock *block = jd_flow_get_block (self, self->next);

  jd_flow_end_headings (self);
  if (jd_flow_fits_beside (self, block))
    self->pending_heading = self->next;
  else
    add_heading_row (self, self->next);

  self->previous_kind = JD_CONTENT_HEADING;
  self->section = block->section;
  self->list = 0;
  self->next++;
}

static const JdPunctuation *
find_punctuation (JdFlow *self)
{
  PangoLanguage *language = jd_typesetter_get_script (self->typesetter)->language;
  guint i = 0;

  while (!pango_language_matches (language, punctuation[i].lang))
    i++;

  return &punctuation[i];
}

static void
add_detail (JdFlow     *self,
            const char *detail)
{
  while (*detail != '\0' && (g_unichar_isspace (g_utf8_get_char (detail)) ||
                             g_unichar_ispunct (g_utf8_get_char (detail))))
    detail = g_utf8_next_char (detail);

  if (*detail == '\0')
    return;

  jd_typesetter_add (self->typesetter, " (", 0, -1);
  jd_typesetter_add (self->typesetter, detail, 0, -1);
  jd_typesetter_add (self->typesetter, ")", 0, -1);
}

static void
mark_block (JdFlow *self,
            guint   block)
{
  JdFlowMark mark = { self->cells->len, jd_typesetter_get_length (self->typesetter), block };

  g_array_append_val (self->marks, mark);
}

void
jd_flow_step_run_in (JdFlow *self)
{
  const JdPunctuation *signs = find_punctuation (self);
  const JdContentBlock *block = jd_flow_get_block (self, self->next);
  double edge = self->sheet->text_edge;
  guint first = self->next;
  guint index = self->next;
  guint list;

  jd_flow_begin_block (self, block, JD_ROW_SPLIT);
  g_array_index (self->rows, JdRow, self->rows->len - 1).list = 0;

  if (block->kind == JD_CONTENT_SUBHEADING)
    {
      mark_block (self, index++);
      jd_typesetter_add (self->typesetter, jd_inline_get_text (block->text), JD_INLINE_STRONG, -1);
      jd_typesetter_add (self->typesetter, signs->colon, JD_INLINE_STRONG, -1);
    }

  block = jd_flow_get_block (self, index);
  for (list = block->list;
       block != NULL && block->kind == JD_CONTENT_SKILL && block->list == list;
       block = jd_flow_get_block (self, ++index))
    {
      const JdContentBlock *following = jd_flow_get_block (self, index + 1);

      mark_block (self, index);
      jd_typesetter_add_inline (self->typesetter, block->text);
      if (block->detail != NULL)
        add_detail (self, block->detail);

      jd_typesetter_add (self->typesetter,
                         following != NULL && following->kind == JD_CONTENT_SKILL &&
                         following->list == list ? signs->semicolon : signs->stop, 0, -1);
    }

  jd_flow_add_cell (self,
                    jd_typesetter_set (self->typesetter, JD_FACE_BODY,
                                       self->sheet->column_width - edge,
                                       jd_flow_get_block (self, first)->placeholder ? JD_TONE_GREY
                                                                                    : -1,
                                       JD_TEXT_WRAP),
                    edge, JD_PAGE_ROLE_PARAGRAPH, first)->flows = TRUE;

  self->next = index - 1;
  jd_flow_end_block (self, jd_flow_get_block (self, self->next));
  self->previous_kind = JD_CONTENT_PARAGRAPH;
  self->list = 0;
}
