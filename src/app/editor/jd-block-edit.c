/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-block-edit.h"

#include <glib/gi18n.h>

#include "jd-inline-edit.h"
#include "jd-model.h"

static JdPartList *
get_blocks (JdPart *block)
{
  return jd_part_get_list (jd_part_get_parent (block), JD_SECTION_BLOCKS);
}

static JdPart *
get_list_above (JdPart      *block,
                JdBlockType  type)
{
  JdPartList *blocks = get_blocks (block);
  const int index = jd_part_list_index_of (blocks, block);
  JdPart *above = index > 0 ? jd_part_list_get (blocks, (guint) index - 1) : NULL;

  if (above && jd_part_get_choice (above, JD_BLOCK_TYPE) == (int) type)
    return above;

  return NULL;
}

void
jd_block_edit_make_list (JdHistory   *history,
                         JdPlace     *place,
                         JdBlockType  type)
{
  g_autoptr (JdBlock) fresh = NULL;
  g_autofree char *text = NULL;
  JdPart *block;
  JdPart *list;
  JdPart *item;
  JdPartList *blocks;
  guint index;

  g_return_if_fail (JD_IS_HISTORY (history));
  g_return_if_fail (place != NULL && JD_IS_BLOCK (place->part));
  g_return_if_fail (JD_IS_SECTION (jd_part_get_parent (place->part)));

  block = place->part;
  blocks = get_blocks (block);
  index = (guint) jd_part_list_index_of (blocks, block);
  list = get_list_above (block, type);
  text = jd_inline_edit_dup_slice (jd_part_get_string (block, JD_BLOCK_TEXT), place->end,
                                   G_MAXUINT);

  /* Translators: the name of a step that Undo can take back, as in “Undo Make a List” */
  jd_history_begin (history, _("Make a List"), place);
  if (list)
    {
      jd_part_list_remove (blocks, index);
    }
  else
    {
      gpointer additions[] = { fresh = jd_block_new () };

      list = JD_PART (fresh);
      jd_part_set_choice (list, JD_BLOCK_TYPE, (int) type);
      jd_part_list_splice (blocks, index, 1, additions, 1);
    }
  item = jd_part_list_append_new (jd_part_get_list (list, JD_BLOCK_ITEMS));
  jd_part_set_string (item, JD_ITEM_TEXT, text);
  *place = (JdPlace) { item, JD_ITEM_TEXT, 0, 0 };
  jd_history_end (history, place);
}

void
jd_block_edit_end_list (JdHistory *history,
                        JdPlace   *place)
{
  g_autoptr (JdBlock) paragraph = NULL;
  JdPartList *blocks;
  JdPartList *items;
  JdPart *block;
  guint index;
  gboolean keep;

  g_return_if_fail (JD_IS_HISTORY (history));
  g_return_if_fail (place != NULL && JD_IS_ITEM (place->part));
  g_return_if_fail (JD_IS_BLOCK (jd_part_get_parent (place->part)));

  block = jd_part_get_parent (place->part);
  blocks = get_blocks (block);
  items = jd_part_get_list (block, JD_BLOCK_ITEMS);
  index = (guint) jd_part_list_index_of (blocks, block);
  keep = jd_part_list_get_n (items) > 1;
  paragraph = jd_block_new ();
  jd_part_set_choice (paragraph, JD_BLOCK_TYPE, JD_BLOCK_TYPE_PARAGRAPH);

  gpointer additions[] = { paragraph };

  /* Translators: the name of a step that Undo can take back, as in “Undo End the List” */
  jd_history_begin (history, _("End the List"), place);
  if (keep)
    jd_part_list_remove (items, jd_part_list_get_n (items) - 1);
  jd_part_list_splice (blocks, index + (keep ? 1 : 0), keep ? 0 : 1, additions, 1);
  *place = (JdPlace) { JD_PART (paragraph), JD_BLOCK_TEXT, 0, 0 };
  jd_history_end (history, place);
}
