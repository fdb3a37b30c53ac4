/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a whole tree of parts: comparing, copying, assigning, finding. */

#include "jd-part-private.h"

static gboolean
unknown_equal (gpointer a,
               gpointer b)
{
  JsonObject *x = jd_part_get_unknown (a);
  JsonObject *y = jd_part_get_unknown (b);

  if (!x || !y)
    return (!x || json_object_get_size (x) == 0) && (!y || json_object_get_size (y) == 0);

  return json_object_equal (x, y);
}

static gboolean
lists_equal (JdPartList *a,
             JdPartList *b)
{
  if (jd_part_list_get_n (a) != jd_part_list_get_n (b))
    return FALSE;

  for (guint i = 0; i < jd_part_list_get_n (a); i++)
    {
      if (!jd_part_equal (jd_part_list_get (a, i), jd_part_list_get (b, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
strings_equal (const char *const *a,
               const char *const *b)
{
  return a == b || (a && b && g_strv_equal (a, b));
}

static gboolean
members_equal (gpointer a,
               gpointer b,
               guint    i)
{
  switch (jd_part_get_member (a, i)->kind)
    {
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
      return g_strcmp0 (jd_part_get_string (a, i), jd_part_get_string (b, i)) == 0;
    case JD_VALUE_INTEGER:
      return jd_part_get_integer (a, i) == jd_part_get_integer (b, i);
    case JD_VALUE_NUMBER:
      return !(jd_part_get_number (a, i) < jd_part_get_number (b, i)) &&
             !(jd_part_get_number (a, i) > jd_part_get_number (b, i));
    case JD_VALUE_FLAG:
      return jd_part_has (a, i) == jd_part_has (b, i) &&
             jd_part_get_flag (a, i) == jd_part_get_flag (b, i);
    case JD_VALUE_STRINGS:
      return strings_equal (jd_part_get_strings (a, i), jd_part_get_strings (b, i));
    case JD_VALUE_PART:
      return jd_part_equal (jd_part_get_part (a, i), jd_part_get_part (b, i));
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      return lists_equal (jd_part_get_list (a, i), jd_part_get_list (b, i));
    default:
      g_assert_not_reached ();
    }
}

gboolean
jd_part_equal (gpointer a,
               gpointer b)
{
  g_return_val_if_fail (JD_IS_PART (a) && JD_IS_PART (b), FALSE);

  if (a == b)
    return TRUE;

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || !unknown_equal (a, b))
    return FALSE;

  for (guint i = 0; i < jd_part_get_n_members (a); i++)
    {
      if (!members_equal (a, b, i))
        return FALSE;
    }

  return TRUE;
}

gpointer
jd_part_copy (gpointer part)
{
  JdPart *copy;

  g_return_val_if_fail (JD_IS_PART (part), NULL);

  copy = g_object_new (G_OBJECT_TYPE (part), NULL);
  jd_part_assign (copy, part);

  return copy;
}

/* Parts that are equal at the start and at the end stay: they keep their identity, and with it
 * the caret, the layout and the row that belong to them. */
static void
assign_list (JdPartList *list,
             JdPartList *source)
{
  guint n = jd_part_list_get_n (list);
  guint m = jd_part_list_get_n (source);
  guint head = 0;
  guint tail = 0;
  guint paired;
  g_autoptr (GPtrArray) additions = g_ptr_array_new_with_free_func (g_object_unref);

  while (head < MIN (n, m) &&
         jd_part_equal (jd_part_list_get (list, head), jd_part_list_get (source, head)))
    head++;

  while (tail < MIN (n, m) - head &&
         jd_part_equal (jd_part_list_get (list, n - 1 - tail),
                        jd_part_list_get (source, m - 1 - tail)))
    tail++;

  paired = MIN (n, m) - head - tail;
  for (guint i = head; i < head + paired; i++)
    jd_part_assign (jd_part_list_get (list, i), jd_part_list_get (source, i));

  for (guint i = head + paired; i < m - tail; i++)
    g_ptr_array_add (additions, jd_part_copy (jd_part_list_get (source, i)));

  jd_part_list_splice (list, head + paired, n - tail - head - paired,
                       additions->pdata, additions->len);
}

static void
assign_member (gpointer part,
               gpointer source,
               guint    i)
{
  switch (jd_part_get_member (part, i)->kind)
    {
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
      jd_part_set_string (part, i, jd_part_get_string (source, i));
      break;
    case JD_VALUE_INTEGER:
      jd_part_set_integer (part, i, jd_part_get_integer (source, i));
      break;
    case JD_VALUE_NUMBER:
      jd_part_set_number (part, i, jd_part_get_number (source, i));
      break;
    case JD_VALUE_FLAG:
      jd_part_set_flag (part, i, jd_part_has (source, i) ? jd_part_get_flag (source, i) : -1);
      break;
    case JD_VALUE_STRINGS:
      jd_part_set_strings (part, i, jd_part_get_strings (source, i));
      break;
    case JD_VALUE_PART:
      jd_part_assign (jd_part_get_part (part, i), jd_part_get_part (source, i));
      break;
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      assign_list (jd_part_get_list (part, i), jd_part_get_list (source, i));
      break;
    default:
      g_assert_not_reached ();
    }
}

void
jd_part_assign (gpointer part,
                gpointer source)
{
  g_return_if_fail (JD_IS_PART (part) && JD_IS_PART (source));
  g_return_if_fail (G_OBJECT_TYPE (part) == G_OBJECT_TYPE (source));

  jd_part_set_unknown (part, jd_part_get_unknown (source));

  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    assign_member (part, source, i);
}

/* JSON Pointers. Names in our tables hold neither `~` nor `/`, so nothing is escaped. */

static int
find_child (JdPart *parent,
            JdPart *child)
{
  for (guint i = 0; i < jd_part_get_n_members (parent); i++)
    {
      if (jd_part_get_member (parent, i)->kind == JD_VALUE_PART &&
          jd_part_get_part (parent, i) == child)
        return (int) i;
    }

  g_assert_not_reached ();
}

static void
append_path (GString *path,
             JdPart  *part)
{
  JdPart *parent = jd_part_get_parent (part);
  JdPartList *list = jd_part_get_container (part);

  if (!parent)
    return;

  append_path (path, parent);

  if (list)
    g_string_append_printf (path, "/%s/%d",
                            jd_part_get_member (parent, jd_part_list_get_member (list))->name,
                            jd_part_list_index_of (list, part));
  else
    g_string_append_printf (path, "/%s",
                            jd_part_get_member (parent, find_child (parent, part))->name);
}

char *
jd_part_dup_pointer (gpointer part,
                     int      member)
{
  GString *path;

  g_return_val_if_fail (JD_IS_PART (part), NULL);

  path = g_string_new (NULL);
  append_path (path, part);
  if (member >= 0)
    g_string_append_printf (path, "/%s", jd_part_get_member (part, member)->name);

  return g_string_free (path, FALSE);
}

static JdPart *
step_into_list (JdPartList *list,
                const char *index)
{
  guint64 position;

  if (!index || !g_ascii_string_to_unsigned (index, 10, 0, G_MAXUINT - 1, &position, NULL))
    return NULL;

  return jd_part_list_get (list, (guint) position);
}

JdPart *
jd_part_resolve_pointer (gpointer    root,
                         const char *pointer,
                         int        *member)
{
  JdPart *part = root;
  g_auto (GStrv) steps = NULL;
  int found = -1;

  g_return_val_if_fail (JD_IS_PART (root), NULL);
  g_return_val_if_fail (pointer != NULL, NULL);

  steps = g_strsplit (pointer, "/", -1);

  for (guint i = 1; part && steps[0] && steps[i]; i++)
    {
      if (found >= 0 || (found = jd_part_find_member (part, steps[i])) < 0)
        return NULL;

      JdValueKind kind = jd_part_get_member (part, found)->kind;

      if (kind == JD_VALUE_PART)
        part = jd_part_get_part (part, found);
      else if ((kind == JD_VALUE_LIST || kind == JD_VALUE_LINES) && steps[i + 1])
        part = step_into_list (jd_part_get_list (part, found), steps[++i]);
      else
        continue;

      found = -1;
    }

  if (member)
    *member = found;

  return part;
}
