/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-comparison.h"

#include "jd-document.h"

/* Longer stretches of changed parts are compared in order, not by their best alignment. */
#define MAX_ALIGNED (500 * 500)
#define NONE G_MAXUINT

typedef struct {
  GString *path;
  GPtrArray *differences;
} Comparison;

/* Two lists: which part of the one stands for which of the other, or NONE; and whether it moved. */
typedef struct {
  JdPartList *list;
  guint n;
  guint *partner;
  gboolean *moved;
} Side;

static void compare_parts (Comparison *self,
                           gpointer    before,
                           gpointer    after);

static void
difference_free (gpointer data)
{
  JdDifference *difference = data;

  g_clear_object (&difference->before);
  g_clear_object (&difference->after);
  g_free (difference->pointer);
  g_free (difference);
}

static void
add (Comparison       *self,
     JdDifferenceKind  kind,
     gpointer          before,
     gpointer          after,
     guint             member)
{
  JdDifference *difference = g_new0 (JdDifference, 1);

  difference->kind = kind;
  difference->pointer = g_strdup (self->path->str);
  g_set_object (&difference->before, before);
  g_set_object (&difference->after, after);
  difference->member = member;
  g_ptr_array_add (self->differences, difference);
}

static void
add_element (Comparison       *self,
             JdDifferenceKind  kind,
             gpointer          before,
             gpointer          after,
             guint             index)
{
  gsize length = self->path->len;

  g_string_append_printf (self->path, "/%u", index);
  add (self, kind, before, after, 0);
  g_string_truncate (self->path, length);
}

/* Aligning two lists */

static gboolean
are_equal (const Side *a,
           guint       i,
           const Side *b,
           guint       k)
{
  return jd_part_equal (jd_part_list_get (a->list, i), jd_part_list_get (b->list, k));
}

static void
pair (Side  *a,
      guint  i,
      Side  *b,
      guint  k)
{
  a->partner[i] = k;
  b->partner[k] = i;
}

/* Lengths of the longest common sequences of all ends of the two stretches. */
static guint *
measure_common (const Side *a,
                guint       start,
                guint       n,
                const Side *b,
                guint       m)
{
  guint *common = g_new0 (guint, (n + 1) * (m + 1));

  for (guint i = n; i-- > 0;)
    {
      for (guint k = m; k-- > 0;)
        {
          guint *cell = &common[i * (m + 1) + k];

          if (are_equal (a, start + i, b, start + k))
            *cell = common[(i + 1) * (m + 1) + k + 1] + 1;
          else
            *cell = MAX (common[(i + 1) * (m + 1) + k], common[i * (m + 1) + k + 1]);
        }
    }

  return common;
}

static void
align_common (Side  *a,
              Side  *b,
              guint  start,
              guint  n,
              guint  m)
{
  g_autofree guint *common = measure_common (a, start, n, b, m);
  guint i = 0, k = 0;

  while (i < n && k < m)
    {
      guint here = common[i * (m + 1) + k];

      if (here == common[(i + 1) * (m + 1) + k + 1] + 1 && are_equal (a, start + i, b, start + k))
        {
          pair (a, start + i, b, start + k);
          i++;
          k++;
        }
      else if (common[(i + 1) * (m + 1) + k] == here)
        {
          i++;
        }
      else
        {
          k++;
        }
    }
}

static void
find_moved (Side  *a,
            Side  *b,
            guint  start,
            guint  n,
            guint  m)
{
  for (guint i = start; i < start + n; i++)
    {
      for (guint k = start; a->partner[i] == NONE && k < start + m; k++)
        {
          if (b->partner[k] != NONE || !are_equal (a, i, b, k))
            continue;

          pair (a, i, b, k);
          a->moved[i] = b->moved[k] = TRUE;
        }
    }
}

static void
align (Side *a,
       Side *b)
{
  guint n = a->n, m = b->n, start = 0;

  for (; start < MIN (n, m) && are_equal (a, start, b, start); start++)
    pair (a, start, b, start);

  for (; n > start && m > start && are_equal (a, n - 1, b, m - 1); n--, m--)
    pair (a, n - 1, b, m - 1);

  if ((guint64) (n - start) * (m - start) > MAX_ALIGNED)
    return;

  align_common (a, b, start, n - start, m - start);
  find_moved (a, b, start, n - start, m - start);
}

/* Comparing two lists */

/* What a part is known by while the rest of it changes; NULL for a kind that has nothing such. */
static const char *
get_key (gpointer part)
{
  const char *name = jd_part_get_member (part, 0)->name;

  if (!g_str_equal (name, "id") && !g_str_equal (name, "name"))
    return NULL;

  return jd_part_get_string (part, 0);
}

/* The part of @b in a stretch that is @part after a change; NONE when there is none. */
static guint
find_changed (Side     *b,
              guint     start,
              guint     end,
              gpointer  part)
{
  const char *key = get_key (part);

  for (guint k = start; k < end; k++)
    {
      const char *other = get_key (jd_part_list_get (b->list, k));

      if (b->partner[k] == NONE && (key ? g_strcmp0 (key, other) == 0 : !other))
        return k;
    }

  return NONE;
}

/* What stands between two parts that are the same in both lists. */
static void
compare_stretch (Comparison *self,
                 Side       *a,
                 guint       a_start,
                 guint       a_end,
                 Side       *b,
                 guint       b_start,
                 guint       b_end)
{
  for (guint i = a_start; i < a_end; i++)
    {
      gpointer part = jd_part_list_get (a->list, i);
      guint k = a->moved[i] ? NONE : find_changed (b, b_start, b_end, part);
      gsize length = self->path->len;

      if (k != NONE)
        {
          pair (a, i, b, k);
          g_string_append_printf (self->path, "/%u", k);
          compare_parts (self, part, jd_part_list_get (b->list, k));
          g_string_truncate (self->path, length);
        }
      else if (!a->moved[i])
        {
          add_element (self, JD_DIFFERENCE_REMOVED, part, NULL, i);
        }
    }

  for (guint k = b_start; k < b_end; k++)
    {
      gpointer part = jd_part_list_get (b->list, k);

      if (b->moved[k])
        add_element (self, JD_DIFFERENCE_MOVED, jd_part_list_get (a->list, b->partner[k]), part, k);
      else if (b->partner[k] == NONE)
        add_element (self, JD_DIFFERENCE_ADDED, NULL, part, k);
    }
}

static Side
make_side (JdPartList *list)
{
  guint n = jd_part_list_get_n (list);
  Side side = { list, n, g_new (guint, n), g_new0 (gboolean, n) };

  for (guint i = 0; i < n; i++)
    side.partner[i] = NONE;

  return side;
}

static void
clear_side (Side *side)
{
  g_clear_pointer (&side->partner, g_free);
  g_clear_pointer (&side->moved, g_free);
}

static void
compare_lists (Comparison *self,
               JdPartList *before,
               JdPartList *after)
{
  Side a = make_side (before);
  Side b = make_side (after);
  guint a_start = 0, b_start = 0;

  align (&a, &b);
  for (guint i = 0; i < a.n; i++)
    {
      if (a.partner[i] == NONE || a.moved[i])
        continue;

      compare_stretch (self, &a, a_start, i, &b, b_start, a.partner[i]);
      a_start = i + 1;
      b_start = a.partner[i] + 1;
    }
  compare_stretch (self, &a, a_start, a.n, &b, b_start, b.n);

  clear_side (&a);
  clear_side (&b);
}

/* Comparing two parts */

/* Two documents always differ in what tells them apart. */
static gboolean
is_identity (gpointer part,
             guint    member)
{
  return JD_IS_DOCUMENT (part) && (member == JD_DOCUMENT_ID || member == JD_DOCUMENT_CREATED ||
                                   member == JD_DOCUMENT_MODIFIED);
}

static gboolean
are_strings_equal (const char *const *a,
                   const char *const *b)
{
  if (!a || !b)
    return a == b;

  return g_strv_equal (a, b);
}

static gboolean
has_same_value (gpointer a,
                gpointer b,
                guint    member)
{
  if (jd_part_has (a, member) != jd_part_has (b, member))
    return FALSE;

  switch (jd_part_get_member (a, member)->kind)
    {
    case JD_VALUE_INTEGER:
      return jd_part_get_integer (a, member) == jd_part_get_integer (b, member);
    case JD_VALUE_NUMBER:
      return jd_part_get_number (a, member) == jd_part_get_number (b, member);
    case JD_VALUE_FLAG:
      return jd_part_get_flag (a, member) == jd_part_get_flag (b, member);
    case JD_VALUE_STRINGS:
      return are_strings_equal (jd_part_get_strings (a, member), jd_part_get_strings (b, member));
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
    case JD_VALUE_PART:
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
    default:
      return g_strcmp0 (jd_part_get_string (a, member), jd_part_get_string (b, member)) == 0;
    }
}

static void
compare_member (Comparison *self,
                gpointer    before,
                gpointer    after,
                guint       i)
{
  switch (jd_part_get_member (before, i)->kind)
    {
    case JD_VALUE_PART:
      compare_parts (self, jd_part_get_part (before, i), jd_part_get_part (after, i));
      break;
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      compare_lists (self, jd_part_get_list (before, i), jd_part_get_list (after, i));
      break;
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
    case JD_VALUE_INTEGER:
    case JD_VALUE_NUMBER:
    case JD_VALUE_FLAG:
    case JD_VALUE_STRINGS:
    default:
      if (!is_identity (before, i) && !has_same_value (before, after, i))
        add (self, JD_DIFFERENCE_VALUE, before, after, i);
    }
}

static void
compare_parts (Comparison *self,
               gpointer    before,
               gpointer    after)
{
  JsonObject *x = jd_part_get_unknown (before);
  JsonObject *y = jd_part_get_unknown (after);

  for (guint i = 0; i < jd_part_get_n_members (before); i++)
    {
      gsize length = self->path->len;

      g_string_append_printf (self->path, "/%s", jd_part_get_member (before, i)->name);
      compare_member (self, before, after, i);
      g_string_truncate (self->path, length);
    }

  if (x != y && !(x && y && json_object_equal (x, y)))
    add (self, JD_DIFFERENCE_UNKNOWN, before, after, 0);
}

/* Public API */

GPtrArray *
jd_comparison_list (gpointer before,
                    gpointer after)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Comparison comparison = { path, NULL };

  g_return_val_if_fail (JD_IS_PART (before) && JD_IS_PART (after), NULL);
  g_return_val_if_fail (G_OBJECT_TYPE (before) == G_OBJECT_TYPE (after), NULL);

  comparison.differences = g_ptr_array_new_with_free_func (difference_free);
  compare_parts (&comparison, before, after);

  return comparison.differences;
}
