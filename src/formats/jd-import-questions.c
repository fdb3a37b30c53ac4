/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-private.h"

#include <string.h>

#include "jd-inline.h"
#include "jd-item.h"
#include "jd-question.h"

typedef struct {
  JdPartList *list;
  JdPart *entry;
  guint n_unasked;
} Questions;

static gboolean
is_break (const JdImportBlock *block)
{
  return block->kind == JD_IMPORT_BREAK;
}

static gboolean
is_heading (const JdImportBlock *block)
{
  return block->kind == JD_IMPORT_TEXT && jd_import_is_of_type (block, JD_BLOCK_TYPE_HEADING);
}

static gboolean
is_question (const char *text)
{
  g_autofree char *plain = jd_inline_dup_plain (text);
  const char *end = plain + strlen (plain);

  while (end > plain)
    {
      gunichar c = g_utf8_get_char (end = g_utf8_prev_char (end));

      if (c == '?' || c == 0x61f || c == 0xff1f || c == 0x37e)
        return TRUE;
      if (!g_unichar_isspace (c) && !g_unichar_ispunct (c))
        return FALSE;
      if (c == '.' || c == '!')
        return FALSE;
    }

  return FALSE;
}

static void
start_entry (Questions  *questions,
             const char *question)
{
  questions->entry = jd_part_list_append_new (questions->list);
  jd_part_set_string (questions->entry, JD_QUESTION_QUESTION, question);
}

static void
append_answer (Questions  *questions,
               const char *separator,
               const char *text)
{
  const char *before = jd_part_get_string (questions->entry, JD_QUESTION_ANSWER);
  g_autofree char *answer = before ? g_strconcat (before, separator, text, NULL) : g_strdup (text);

  jd_part_set_string (questions->entry, JD_QUESTION_ANSWER, answer);
}

static void
start_unasked (Questions *questions)
{
  start_entry (questions, NULL);
  jd_part_set_flag (questions->entry, JD_QUESTION_NEEDS_REVIEW, 1);
  questions->n_unasked++;
}

/* An answer goes on until the next question; without a question each paragraph is one. */
static void
add_paragraph (Questions  *questions,
               const char *text,
               gboolean    structured)
{
  gboolean asked = questions->entry && (structured ||
                                        jd_part_has (questions->entry, JD_QUESTION_QUESTION));

  if (!structured && is_question (text))
    {
      start_entry (questions, text);
      return;
    }

  if (!asked)
    start_unasked (questions);

  append_answer (questions, "\n\n", text);
}

static void
add_items (Questions  *questions,
           JdPartList *items,
           gboolean    structured)
{
  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    {
      JdPart *item = jd_part_list_get (items, i);
      const char *text = jd_part_get_string (item, JD_ITEM_TEXT);

      if (!structured && is_question (text ? text : ""))
        {
          start_entry (questions, text);
        }
      else
        {
          if (!questions->entry)
            start_unasked (questions);
          append_answer (questions, "\n", text ? text : "");
        }

      add_items (questions, jd_part_get_list (item, JD_ITEM_ITEMS), structured);
    }
}

static void
add_block (Questions           *questions,
           const JdImportBlock *block,
           gboolean             structured)
{
  const char *text = block->block ? jd_part_get_string (block->block, JD_BLOCK_TEXT) : NULL;

  if (is_break (block))
    questions->entry = NULL;
  else if (is_heading (block))
    start_entry (questions, text);
  else if (jd_part_has (block->block, JD_BLOCK_ITEMS))
    add_items (questions, jd_part_get_list (block->block, JD_BLOCK_ITEMS), structured);
  else
    add_paragraph (questions, text ? text : "", structured);
}

guint
jd_import_add_questions (JdDocument            *document,
                         const JdImportSection *section,
                         gpointer               target)
{
  Questions questions = { .list = jd_part_get_list (document, JD_DOCUMENT_FAQ) };
  guint first_mark = 0;
  gboolean structured;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (section != NULL, 0);

  while (first_mark < section->blocks->len &&
         !is_break (section->blocks->pdata[first_mark]) &&
         !is_heading (section->blocks->pdata[first_mark]))
    first_mark++;

  /* Where headings or breaks tell the entries apart, what comes before them is an introduction. */
  structured = first_mark < section->blocks->len;

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const JdImportBlock *block = section->blocks->pdata[i];

      if (structured && i < first_mark)
        jd_import_keep_block (target, block);
      else
        add_block (&questions, block, structured);
    }

  return questions.n_unasked;
}
