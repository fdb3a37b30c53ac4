/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-markdown-excerpt.h"

#include <string.h>

#include "jd-markdown-inline.h"

static gboolean
is_item (const JdContentBlock *block)
{
  return block->kind == JD_CONTENT_BULLET || block->kind == JD_CONTENT_NUMBER ||
         block->kind == JD_CONTENT_SKILL || block->kind == JD_CONTENT_FACT;
}

/* Items of two lists in a row would be read as one list. */
static void
append_gap (GString              *out,
            const JdContentBlock *last,
            const JdContentBlock *block)
{
  if (last == NULL)
    return;

  if (!is_item (last) || !is_item (block))
    g_string_append_c (out, '\n');
  else if (last->list != block->list || (last->kind == JD_CONTENT_FACT) !=
                                        (block->kind == JD_CONTENT_FACT))
    g_string_append (out, "\n" JD_MARKDOWN_SEPARATOR "\n\n");
}

/* An item whose parent is not there stands at the margin. */
static char *
dup_mark (const JdContentBlock *block,
          const JdContentBlock *last)
{
  gboolean nested = block->level > 0 && last != NULL && is_item (last) &&
                    last->list == block->list;

  switch (block->kind)
    {
    case JD_CONTENT_TITLE:
      return g_strdup ("# ");
    case JD_CONTENT_HEADING:
      return g_strdup ("## ");
    case JD_CONTENT_SUBHEADING:
    case JD_CONTENT_QUESTION:
      return g_strdup ("### ");
    case JD_CONTENT_QUOTE:
      return g_strdup ("> ");
    case JD_CONTENT_NUMBER:
      return g_strdup_printf ("%u. ", block->number);
    case JD_CONTENT_FACT:
    case JD_CONTENT_SKILL:
    case JD_CONTENT_BULLET:
      return g_strdup (nested ? "   - " : "- ");
    default:
      return g_strdup ("");
    }
}

static JdInline *
create_text (const JdContentBlock *block)
{
  JdInline *text = jd_inline_new ();

  if (block->kind == JD_CONTENT_FACT && block->label != NULL && *block->label != '\0')
    {
      g_autofree char *label = g_strconcat (block->label, ":", NULL);

      jd_inline_append (text, label, -1, JD_INLINE_STRONG, NULL);
      jd_inline_append (text, " ", -1, 0, NULL);
    }
  jd_inline_append_inline (text, block->text);
  if (block->detail != NULL)
    jd_inline_append (text, block->detail, -1, 0, NULL);

  return text;
}

static void
append_block (GString              *out,
              const JdContentBlock *block,
              const JdContentBlock *last)
{
  g_autoptr (JdInline) text = create_text (block);
  g_autofree char *mark = dup_mark (block, last);
  g_autofree char *indent = block->kind == JD_CONTENT_QUOTE ? g_strdup (mark)
                                                            : g_strnfill (strlen (mark), ' ');
  g_autofree char *source = jd_markdown_dup_inline (text, *mark == '#' ? JD_MARKDOWN_HEADING
                                                                       : JD_MARKDOWN_BLOCK);
  g_auto (GStrv) lines = g_strsplit (source, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n", i == 0 ? mark : indent, lines[i]);
}

void
jd_markdown_append_content (GString   *out,
                            JdContent *content)
{
  const JdContentBlock *last = NULL;

  g_return_if_fail (out != NULL);
  g_return_if_fail (JD_IS_CONTENT (content));

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);

      append_gap (out, last, block);
      append_block (out, block, last);
      last = block;
    }
}
