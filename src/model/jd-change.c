/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-change.h"

#include <string.h>

#include "jd-part-private.h"

G_DEFINE_BOXED_TYPE (JdChange, jd_change, jd_change_ref, jd_change_unref)

JdChange *
jd_change_new_value (JdPart       *part,
                     guint         member,
                     const GValue *before,
                     const GValue *after)
{
  JdChange *self;

  g_return_val_if_fail (JD_IS_PART (part), NULL);

  self = g_rc_box_new0 (JdChange);
  self->kind = JD_CHANGE_VALUE;
  self->part = g_object_ref (part);
  self->member = member;
  g_value_init (&self->before, G_VALUE_TYPE (before));
  g_value_copy (before, &self->before);
  g_value_init (&self->after, G_VALUE_TYPE (after));
  g_value_copy (after, &self->after);

  return self;
}

JdChange *
jd_change_new_splice (JdPart    *part,
                      guint      member,
                      guint      position,
                      GPtrArray *removed,
                      GPtrArray *added)
{
  JdChange *self;

  g_return_val_if_fail (JD_IS_PART (part), NULL);

  self = g_rc_box_new0 (JdChange);
  self->kind = JD_CHANGE_SPLICE;
  self->part = g_object_ref (part);
  self->member = member;
  self->position = position;
  self->removed = removed;
  self->added = added;

  return self;
}

static void
clear (gpointer data)
{
  JdChange *self = data;

  g_clear_object (&self->part);
  if (G_IS_VALUE (&self->before))
    g_value_unset (&self->before);
  if (G_IS_VALUE (&self->after))
    g_value_unset (&self->after);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_ptr_array_unref);
}

JdChange *
jd_change_ref (JdChange *change)
{
  return g_rc_box_acquire (change);
}

void
jd_change_unref (JdChange *change)
{
  g_rc_box_release_full (change, clear);
}

static void
replace (const JdChange  *self,
         const GPtrArray *from,
         const GPtrArray *to)
{
  jd_part_list_splice (jd_part_get_list (self->part, self->member), self->position,
                       from->len, to->pdata, to->len);
}

void
jd_change_apply (const JdChange *change)
{
  g_return_if_fail (change != NULL);

  if (change->kind == JD_CHANGE_VALUE)
    jd_part_set_value (change->part, change->member, &change->after);
  else
    replace (change, change->removed, change->added);
}

void
jd_change_revert (const JdChange *change)
{
  g_return_if_fail (change != NULL);

  if (change->kind == JD_CHANGE_VALUE)
    jd_part_set_value (change->part, change->member, &change->before);
  else
    replace (change, change->added, change->removed);
}

static gsize
get_value_size (const GValue *value)
{
  const char *string = NULL;
  const char *const *strings = NULL;
  gsize size = sizeof (GValue);

  if (G_VALUE_HOLDS_STRING (value))
    string = g_value_get_string (value);
  else if (G_VALUE_HOLDS_BOXED (value))
    strings = g_value_get_boxed (value);

  if (string)
    size += strlen (string);
  for (guint i = 0; strings && strings[i]; i++)
    size += strlen (strings[i]) + sizeof (char *);

  return size;
}

static gsize
get_part_size (gpointer part)
{
  gsize size = 64;

  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      const JdMember *member = jd_part_get_member (part, i);

      size += sizeof (GValue);
      if (member->kind <= JD_VALUE_MOMENT && jd_part_get_string (part, i))
        size += strlen (jd_part_get_string (part, i));
      else if (member->kind == JD_VALUE_PART)
        size += get_part_size (jd_part_get_part (part, i));
      else if (member->kind == JD_VALUE_LIST || member->kind == JD_VALUE_LINES)
        for (guint k = 0; k < jd_part_list_get_n (jd_part_get_list (part, i)); k++)
          size += get_part_size (jd_part_list_get (jd_part_get_list (part, i), k));
    }

  return size;
}

gsize
jd_change_get_size (const JdChange *change)
{
  gsize size = sizeof (JdChange);

  g_return_val_if_fail (change != NULL, 0);

  if (change->kind == JD_CHANGE_VALUE)
    return size + get_value_size (&change->before) + get_value_size (&change->after);

  for (guint i = 0; i < change->removed->len; i++)
    size += get_part_size (g_ptr_array_index (change->removed, i));
  for (guint i = 0; i < change->added->len; i++)
    size += sizeof (gpointer);

  return size;
}
