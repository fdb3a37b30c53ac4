/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-rows.h"

#include <glib/gi18n.h>

#include "jd-inline-edit.h"
#include "jd-pasted.h"
#include "jd-rows-private.h"

static const JdPastedLine *
get_line (GPtrArray *lines,
          guint      index)
{
  return g_ptr_array_index (lines, index);
}

static void
insert_lines (const JdRows *self,
              GPtrArray    *lines,
              JdPart       *first,
              const char   *tail,
              JdPlace      *place)
{
  JdPartList *container = jd_rows_get_container (self, first);
  const gboolean nests = self->items >= 0 && jd_rows_get_level (self, first) == 0;
  const guint indent = get_line (lines, 0)->indent;
  guint position = (guint) jd_part_list_index_of (container, first) + 1;
  JdPart *top = first;
  JdPart *last = first;

  for (guint i = 1; i < lines->len; i++)
    {
      const JdPastedLine *line = get_line (lines, i);
      g_autoptr (JdPart) part = jd_rows_new_part (self, first);

      jd_part_set_string (part, self->text, line->source);
      if (nests && line->indent > indent)
        {
          jd_part_list_append (jd_part_get_list (top, (guint) self->items), part);
        }
      else
        {
          jd_part_list_insert (container, position++, part);
          top = part;
        }
      last = part;
    }

  const char *text = jd_part_get_string (last, self->text);
  const guint caret = jd_inline_edit_get_length (text);
  g_autofree char *joined = jd_inline_edit_dup_joined (text, tail);

  jd_part_set_string (last, self->text, joined);
  jd_rows_set_place (self, place, last, caret);
}

guint
jd_rows_paste (const JdRows *self,
               JdPlace      *place,
               GPtrArray    *lines)
{
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  g_autofree char *joined = NULL;
  JdPart *part;
  const char *source;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), 0);
  g_return_val_if_fail (lines != NULL, 0);

  if (lines->len == 0)
    return 0;

  part = place->part;
  source = jd_part_get_string (part, self->text);
  head = jd_inline_edit_dup_slice (source, 0, MIN (place->start, place->end));
  tail = jd_inline_edit_dup_slice (source, MAX (place->start, place->end), G_MAXUINT);
  joined = jd_inline_edit_dup_joined (head, get_line (lines, 0)->source);

  /* Translators: the name of a step that Undo can take back, as in “Undo Paste” */
  jd_history_begin (self->history, _("Paste"), place);
  jd_part_set_string (part, self->text, joined);
  insert_lines (self, lines, part, tail, place);
  jd_history_end (self->history, place);

  return lines->len;
}
