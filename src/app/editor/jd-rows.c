/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-rows.h"

#include <glib/gi18n.h>

#include "jd-inline-edit.h"
#include "jd-rows-private.h"

/* Where rows are */

static gboolean
is_shown (const JdRows *self,
          gpointer      part)
{
  if (self->choice < 0)
    return TRUE;

  return MAX (jd_part_get_choice (part, (guint) self->choice), 0) == self->value;
}

GPtrArray *
jd_rows_flatten (const JdRows *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < jd_part_list_get_n (self->list); i++)
    {
      JdPart *part = jd_part_list_get (self->list, i);

      if (!is_shown (self, part))
        continue;

      g_ptr_array_add (rows, part);

      if (self->items >= 0)
        {
          JdPartList *nested = jd_part_get_list (part, (guint) self->items);

          for (guint j = 0; j < jd_part_list_get_n (nested); j++)
            g_ptr_array_add (rows, jd_part_list_get (nested, j));
        }
    }

  return g_steal_pointer (&rows);
}

guint
jd_rows_get_level (const JdRows *self,
                   gpointer      part)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items >= 0 && jd_part_get_parent (part) != jd_part_list_get_owner (self->list) ? 1
                                                                                             : 0;
}

JdPartList *
jd_rows_get_container (const JdRows *self,
                       gpointer      part)
{
  if (jd_rows_get_level (self, part) == 0)
    return self->list;

  return jd_part_get_list (jd_part_get_parent (part), (guint) self->items);
}

static JdPartList *
get_nested (const JdRows *self,
            gpointer      part)
{
  return jd_part_get_list (part, (guint) self->items);
}

static gboolean
has_nested (const JdRows *self,
            gpointer      part)
{
  return self->items >= 0 && jd_part_list_get_n (get_nested (self, part)) > 0;
}

static int
find_row (GPtrArray *rows,
          gpointer   part)
{
  guint index;

  return g_ptr_array_find (rows, part, &index) ? (int) index : -1;
}

/* The next or previous part in the container of @part that is shown. */
static gpointer
get_neighbour (const JdRows *self,
               gpointer      part,
               int           by)
{
  JdPartList *container = jd_rows_get_container (self, part);
  int index = jd_part_list_index_of (container, part);

  g_assert (index >= 0);

  for (index += by; index >= 0 && index < (int) jd_part_list_get_n (container); index += by)
    {
      gpointer other = jd_part_list_get (container, (guint) index);

      if (container != self->list || is_shown (self, other))
        return other;
    }

  return NULL;
}

/* Places */

void
jd_rows_set_place (const JdRows *self,
                   JdPlace      *place,
                   gpointer      part,
                   guint         caret)
{
  *place = (JdPlace) { part, self->text, caret, caret };
}

static void
set_place_in_list (const JdRows *self,
                   JdPlace      *place)
{
  *place = (JdPlace) { jd_part_list_get_owner (self->list),
                       jd_part_list_get_member (self->list), 0, 0 };
}

gpointer
jd_rows_new_part (const JdRows *self,
                  gpointer      like)
{
  gpointer part = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (self->list)), NULL);

  if (self->choice >= 0)
    jd_part_set_choice (part, (guint) self->choice, self->value);
  if (self->init)
    self->init (part, like);

  return part;
}

static guint
get_length (const JdRows *self,
            gpointer      part)
{
  return jd_inline_edit_get_length (jd_part_get_string (part, self->text));
}

/* Takes @part out of its list and gives it back alive. */
static gpointer
take (const JdRows *self,
      gpointer      part)
{
  JdPartList *container = jd_rows_get_container (self, part);

  g_object_ref (part);
  jd_part_list_remove (container, (guint) jd_part_list_index_of (container, part));

  return part;
}

/* Moves the nested rows of @from, starting with @first, to the end of @to. */
static void
move_nested (const JdRows *self,
             JdPartList   *from,
             guint         first,
             JdPartList   *to)
{
  while (jd_part_list_get_n (from) > first)
    {
      g_autoptr (JdPart) part = g_object_ref (jd_part_list_get (from, first));

      jd_part_list_remove (from, first);
      jd_part_list_append (to, part);
    }
}

/* Edits */

gboolean
jd_rows_add (const JdRows *self,
             JdPlace      *place)
{
  g_autoptr (JdPart) part = NULL;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  part = jd_rows_new_part (self, NULL);

  /* Translators: the name of a step that Undo can take back, as in “Undo Add Item” */
  jd_history_begin (self->history, _("Add Item"), place);
  jd_part_list_append (self->list, part);
  jd_rows_set_place (self, place, part, 0);
  jd_history_end (self->history, place);

  return TRUE;
}

static void
split_row (const JdRows *self,
           JdPlace      *place)
{
  JdPart *part = place->part;
  JdPartList *container = jd_rows_get_container (self, part);
  const guint index = (guint) jd_part_list_index_of (container, part);
  const char *text = jd_part_get_string (part, self->text);
  const guint start = MIN (place->start, place->end);
  const guint end = MAX (place->start, place->end);
  g_autofree char *head = jd_inline_edit_dup_slice (text, 0, start);
  g_autofree char *tail = jd_inline_edit_dup_slice (text, end, G_MAXUINT);
  g_autoptr (JdPart) fresh = jd_rows_new_part (self, part);

  if (!*head && *tail)
    {
      jd_part_set_string (part, self->text, tail);
      jd_part_list_insert (container, index, fresh);
      jd_rows_set_place (self, place, part, 0);
      return;
    }

  jd_part_set_string (part, self->text, head);
  jd_part_set_string (fresh, self->text, tail);

  if (!*tail && has_nested (self, part))
    {
      jd_part_list_insert (get_nested (self, part), 0, fresh);
    }
  else
    {
      jd_part_list_insert (container, index + 1, fresh);
      if (has_nested (self, part))
        move_nested (self, get_nested (self, part), 0, get_nested (self, fresh));
    }

  jd_rows_set_place (self, place, fresh, 0);
}

gboolean
jd_rows_split (const JdRows *self,
               JdPlace      *place)
{
  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  if (get_length (self, place->part) == 0 && !has_nested (self, place->part))
    {
      if (jd_rows_get_level (self, place->part) > 0)
        return jd_rows_unnest (self, place);

      /* Translators: the name of a step that Undo can take back, as in “Undo Delete Item” */
      jd_history_begin (self->history, _("Delete Item"), place);
      g_object_unref (take (self, place->part));
      set_place_in_list (self, place);
      jd_history_end (self->history, place);

      return TRUE;
    }

  /* Translators: the name of a step that Undo can take back, as in “Undo Split Item” */
  jd_history_begin (self->history, _("Split Item"), place);
  split_row (self, place);
  jd_history_end (self->history, place);

  return TRUE;
}

/* Joins @second, which is read right after @first, to @first. What it holds goes first, for the
 * history does not see what happens to a part that is in no document. */
static void
join (const JdRows *self,
      JdPart       *first,
      JdPart       *second)
{
  g_autofree char *text = jd_inline_edit_dup_joined (jd_part_get_string (first, self->text),
                                                     jd_part_get_string (second, self->text));

  if (has_nested (self, second))
    {
      JdPart *top = jd_rows_get_level (self, first) == 0 ? first : jd_part_get_parent (first);

      move_nested (self, get_nested (self, second), 0, get_nested (self, top));
    }

  g_object_unref (take (self, second));
  jd_part_set_string (first, self->text, text);
}

static gboolean
join_rows (const JdRows *self,
           JdPart       *first,
           JdPart       *second,
           JdPlace      *place)
{
  const guint seam = get_length (self, first);

  /* Translators: the name of a step that Undo can take back, as in “Undo Join Items” */
  jd_history_begin (self->history, _("Join Items"), place);
  join (self, first, second);
  jd_rows_set_place (self, place, first, seam);
  jd_history_end (self->history, place);

  return TRUE;
}

gboolean
jd_rows_join_previous (const JdRows *self,
                       JdPlace      *place)
{
  g_autoptr (GPtrArray) rows = NULL;
  int index;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  if (jd_rows_get_level (self, place->part) > 0)
    return jd_rows_unnest (self, place);

  rows = jd_rows_flatten (self);
  index = find_row (rows, place->part);

  if (index > 0)
    return join_rows (self, g_ptr_array_index (rows, index - 1), place->part, place);

  if (index == 0 && get_length (self, place->part) == 0 && !has_nested (self, place->part))
    return jd_rows_remove (self, place);

  return FALSE;
}

gboolean
jd_rows_join_next (const JdRows *self,
                   JdPlace      *place)
{
  g_autoptr (GPtrArray) rows = NULL;
  int index;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  rows = jd_rows_flatten (self);
  index = find_row (rows, place->part);

  if (index < 0 || (guint) index + 1 >= rows->len)
    return FALSE;

  return join_rows (self, place->part, g_ptr_array_index (rows, index + 1), place);
}

gboolean
jd_rows_nest (const JdRows *self,
              JdPlace      *place)
{
  g_autoptr (JdPart) part = NULL;
  JdPart *above;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  if (self->items < 0 || jd_rows_get_level (self, place->part) > 0)
    return FALSE;

  above = get_neighbour (self, place->part, -1);
  if (!above)
    return FALSE;

  /* Translators: the name of a step that Undo can take back, as in “Undo Nest Item” */
  jd_history_begin (self->history, _("Nest Item"), place);
  part = take (self, place->part);
  jd_part_list_append (get_nested (self, above), part);
  move_nested (self, get_nested (self, part), 0, get_nested (self, above));
  jd_history_end (self->history, place);

  return TRUE;
}

gboolean
jd_rows_unnest (const JdRows *self,
                JdPlace      *place)
{
  g_autoptr (JdPart) part = NULL;
  JdPartList *siblings;
  JdPart *top;
  guint index;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  if (jd_rows_get_level (self, place->part) == 0)
    return FALSE;

  top = jd_part_get_parent (place->part);
  siblings = get_nested (self, top);
  index = (guint) jd_part_list_index_of (siblings, place->part);

  /* Translators: the name of a step that Undo can take back, as in “Undo Un-Nest Item” */
  jd_history_begin (self->history, _("Un-Nest Item"), place);
  part = take (self, place->part);
  jd_part_list_insert (self->list, (guint) jd_part_list_index_of (self->list, top) + 1, part);
  move_nested (self, siblings, index, get_nested (self, part));
  jd_history_end (self->history, place);

  return TRUE;
}

/* The row whose nested rows @part could join when it leaves its own siblings. */
static gpointer
get_other_top (const JdRows *self,
               gpointer      part,
               int           by)
{
  if (jd_rows_get_level (self, part) == 0)
    return NULL;

  return get_neighbour (self, jd_part_get_parent (part), by);
}

gboolean
jd_rows_can_move (const JdRows *self,
                  gpointer      part,
                  int           by)
{
  g_return_val_if_fail (self != NULL && JD_IS_PART (part), FALSE);

  return get_neighbour (self, part, by) || get_other_top (self, part, by);
}

gboolean
jd_rows_move (const JdRows *self,
              JdPlace      *place,
              int           by)
{
  g_autoptr (JdPart) part = NULL;
  JdPartList *container;
  gpointer other;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  if (!jd_rows_can_move (self, place->part, by))
    return FALSE;

  part = g_object_ref (place->part);
  container = jd_rows_get_container (self, part);
  other = get_neighbour (self, part, by);

  /* Translators: the name of a step that Undo can take back, as in “Undo Move Item” */
  jd_history_begin (self->history, _("Move Item"), place);
  if (other)
    {
      jd_part_list_move (container,
                         (guint) jd_part_list_index_of (container, part),
                         (guint) jd_part_list_index_of (container, other));
    }
  else
    {
      JdPartList *target = get_nested (self, get_other_top (self, part, by));

      g_object_unref (take (self, part));
      jd_part_list_insert (target, by < 0 ? jd_part_list_get_n (target) : 0, part);
    }
  jd_history_end (self->history, place);

  return TRUE;
}

gboolean
jd_rows_set_choice (const JdRows *self,
                    JdPlace      *place,
                    int           value,
                    gboolean      first)
{
  JdRows target;
  g_autoptr (GPtrArray) others = NULL;
  guint from;
  guint to;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);
  g_return_val_if_fail (self->choice >= 0, FALSE);

  if (value == self->value)
    return FALSE;

  target = *self;
  target.value = value;
  others = jd_rows_flatten (&target);

  /* Translators: the name of a step that Undo can take back, as in “Undo Move Item” */
  jd_history_begin (self->history, _("Move Item"), place);
  jd_part_set_choice (place->part, (guint) self->choice, value);

  if (others->len > 0)
    {
      gpointer edge = g_ptr_array_index (others, first ? 0 : others->len - 1);

      from = (guint) jd_part_list_index_of (self->list, place->part);
      to = (guint) jd_part_list_index_of (self->list, edge);
      if (first && from < to)
        to--;
      else if (!first && from > to)
        to++;
      jd_part_list_move (self->list, from, to);
    }
  jd_history_end (self->history, place);

  return TRUE;
}

gboolean
jd_rows_remove (const JdRows *self,
                JdPlace      *place)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (JdPart) part = NULL;
  int index;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  before = jd_rows_flatten (self);
  index = find_row (before, place->part);
  g_return_val_if_fail (index >= 0, FALSE);

  jd_history_begin (self->history, _("Delete Item"), place);
  part = take (self, place->part);
  after = jd_rows_flatten (self);

  if (after->len == 0)
    set_place_in_list (self, place);
  else if ((guint) index < after->len)
    jd_rows_set_place (self, place, g_ptr_array_index (after, index), 0);
  else
    {
      gpointer last = g_ptr_array_index (after, after->len - 1);

      jd_rows_set_place (self, place, last, get_length (self, last));
    }
  jd_history_end (self->history, place);

  return TRUE;
}

gboolean
jd_rows_clear (const JdRows *self,
               JdPlace      *place)
{
  gboolean any = FALSE;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  /* Translators: the name of a step that Undo can take back, as in “Undo Delete All Items” */
  jd_history_begin (self->history, _("Delete All Items"), place);
  for (guint i = jd_part_list_get_n (self->list); i > 0; i--)
    {
      if (is_shown (self, jd_part_list_get (self->list, i - 1)))
        {
          jd_part_list_remove (self->list, i - 1);
          any = TRUE;
        }
    }
  set_place_in_list (self, place);
  jd_history_end (self->history, place);

  return any;
}

gboolean
jd_rows_duplicate (const JdRows *self,
                   JdPlace      *place)
{
  g_autoptr (JdPart) copy = NULL;
  JdPartList *container;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), FALSE);

  container = jd_rows_get_container (self, place->part);
  copy = jd_part_copy (place->part);

  /* Translators: the name of a step that Undo can take back, as in “Undo Duplicate Item” */
  jd_history_begin (self->history, _("Duplicate Item"), place);
  jd_part_list_insert (container, (guint) jd_part_list_index_of (container, place->part) + 1, copy);
  jd_rows_set_place (self, place, copy, get_length (self, copy));
  jd_history_end (self->history, place);

  return TRUE;
}
