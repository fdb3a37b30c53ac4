/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of a part, by the kind of its members. */

#include "jd-part-private.h"

#include <math.h>

#include "jd-choices.h"

static inline JdValueKind
get_kind (gpointer part,
          guint    member)
{
  return JD_PART_GET_CLASS (part)->members[member].kind;
}

static gboolean
values_equal (const GValue *a,
              const GValue *b)
{
  if (G_VALUE_HOLDS_STRING (a))
    return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;

  if (G_VALUE_HOLDS_INT (a))
    return g_value_get_int (a) == g_value_get_int (b);

  if (G_VALUE_HOLDS_DOUBLE (a))
    return fabs (g_value_get_double (a) - g_value_get_double (b)) <= 0.0;

  const char *const *x = g_value_get_boxed (a);
  const char *const *y = g_value_get_boxed (b);

  return x == y || (x && y && g_strv_equal (x, y));
}

static void
normalise (GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    {
      const char *string = g_value_get_string (value);

      if (string && !*string)
        g_value_set_string (value, NULL);
    }
  else if (G_VALUE_HOLDS_BOXED (value))
    {
      const char *const *strings = g_value_get_boxed (value);

      if (strings && !*strings)
        g_value_set_boxed (value, NULL);
    }
}

void
jd_part_set_value (JdPart       *self,
                   guint         member,
                   const GValue *value)
{
  JdPartClass *klass = JD_PART_GET_CLASS (self);
  GValue *stored = jd_part_get_value (self, member);
  g_auto (GValue) after = G_VALUE_INIT;
  g_autoptr (JdChange) change = NULL;

  g_assert (member < klass->n_members);
  g_assert (klass->members[member].kind < JD_VALUE_PART);

  g_value_init (&after, G_VALUE_TYPE (stored));
  g_value_copy (value, &after);
  normalise (&after);
  g_param_value_validate (klass->properties[member + 1], &after);

  if (values_equal (stored, &after))
    return;

  change = jd_change_new_value (self, member, stored, &after);
  g_value_copy (&after, stored);

  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[member + 1]);
  jd_part_report (self, change);
}

static gboolean
value_is_set (gpointer part,
              guint    member)
{
  const GValue *value = jd_part_get_value (part, member);

  if (G_VALUE_HOLDS_STRING (value))
    return g_value_get_string (value) != NULL;
  if (G_VALUE_HOLDS_INT (value))
    return g_value_get_int (value) >= 0;
  if (G_VALUE_HOLDS_DOUBLE (value))
    return g_value_get_double (value) >= 0;
  if (G_VALUE_HOLDS_BOXED (value))
    return g_value_get_boxed (value) != NULL;
  if (get_kind (part, member) == JD_VALUE_PART)
    return !jd_part_is_empty (g_value_get_object (value));

  return jd_part_list_get_n (g_value_get_object (value)) > 0;
}

gboolean
jd_part_has (gpointer part,
             guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), FALSE);
  g_return_val_if_fail (member < JD_PART_GET_CLASS (part)->n_members, FALSE);

  return value_is_set (part, member);
}

const char *
jd_part_get_string (gpointer part,
                    guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);
  g_return_val_if_fail (jd_value_kind_is_string (get_kind (part, member)), NULL);

  return g_value_get_string (jd_part_get_value (part, member));
}

void
jd_part_set_string (gpointer    part,
                    guint       member,
                    const char *value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_return_if_fail (JD_IS_PART (part));
  g_return_if_fail (jd_value_kind_is_string (get_kind (part, member)));
  g_return_if_fail (value == NULL || g_utf8_validate (value, -1, NULL));

  g_value_init (&boxed, G_TYPE_STRING);
  g_value_set_static_string (&boxed, value);
  jd_part_set_value (part, member, &boxed);
}

int
jd_part_get_choice (gpointer part,
                    guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), -1);
  g_return_val_if_fail (get_kind (part, member) == JD_VALUE_CHOICE, -1);

  return jd_choice_find (jd_part_get_member (part, member)->tokens,
                         g_value_get_string (jd_part_get_value (part, member)));
}

void
jd_part_set_choice (gpointer part,
                    guint    member,
                    int      choice)
{
  const JdMember *row = jd_part_get_member (part, member);

  g_return_if_fail (row != NULL && row->kind == JD_VALUE_CHOICE);
  g_return_if_fail (choice >= -1 && choice < (int) g_strv_length ((char **) row->tokens));

  jd_part_set_string (part, member, choice < 0 ? NULL : row->tokens[choice]);
}

static void
set_int (gpointer part,
         guint    member,
         int      value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, G_TYPE_INT);
  g_value_set_int (&boxed, value);
  jd_part_set_value (part, member, &boxed);
}

int
jd_part_get_integer (gpointer part,
                     guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), -1);
  g_return_val_if_fail (get_kind (part, member) == JD_VALUE_INTEGER, -1);

  return g_value_get_int (jd_part_get_value (part, member));
}

void
jd_part_set_integer (gpointer part,
                     guint    member,
                     int      value)
{
  g_return_if_fail (JD_IS_PART (part));
  g_return_if_fail (get_kind (part, member) == JD_VALUE_INTEGER);
  g_return_if_fail (value >= -1 && value <= jd_part_get_member (part, member)->limit);

  set_int (part, member, value);
}

double
jd_part_get_number (gpointer part,
                    guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), -1);
  g_return_val_if_fail (get_kind (part, member) == JD_VALUE_NUMBER, -1);

  return g_value_get_double (jd_part_get_value (part, member));
}

void
jd_part_set_number (gpointer part,
                    guint    member,
                    double   value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_return_if_fail (JD_IS_PART (part));
  g_return_if_fail (get_kind (part, member) == JD_VALUE_NUMBER);
  g_return_if_fail (isfinite (value) && value <= jd_part_get_member (part, member)->limit);

  g_value_init (&boxed, G_TYPE_DOUBLE);
  g_value_set_double (&boxed, value < 0 ? -1 : value);
  jd_part_set_value (part, member, &boxed);
}

gboolean
jd_part_get_flag (gpointer part,
                  guint    member)
{
  int value;

  g_return_val_if_fail (JD_IS_PART (part), FALSE);
  g_return_val_if_fail (get_kind (part, member) == JD_VALUE_FLAG, FALSE);

  value = g_value_get_int (jd_part_get_value (part, member));

  return value < 0 ? (jd_part_get_member (part, member)->flags & JD_MEMBER_ON) != 0 : value;
}

void
jd_part_set_flag (gpointer part,
                  guint    member,
                  int      value)
{
  g_return_if_fail (JD_IS_PART (part));
  g_return_if_fail (get_kind (part, member) == JD_VALUE_FLAG);
  g_return_if_fail (value >= -1 && value <= 1);

  set_int (part, member, value);
}

const char *const *
jd_part_get_strings (gpointer part,
                     guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);
  g_return_val_if_fail (get_kind (part, member) == JD_VALUE_STRINGS, NULL);

  return g_value_get_boxed (jd_part_get_value (part, member));
}

void
jd_part_set_strings (gpointer           part,
                     guint              member,
                     const char *const *value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_return_if_fail (JD_IS_PART (part));
  g_return_if_fail (get_kind (part, member) == JD_VALUE_STRINGS);

  g_value_init (&boxed, G_TYPE_STRV);
  g_value_set_static_boxed (&boxed, value);
  jd_part_set_value (part, member, &boxed);
}

gpointer
jd_part_get_part (gpointer part,
                  guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);
  g_return_val_if_fail (get_kind (part, member) == JD_VALUE_PART, NULL);

  return g_value_get_object (jd_part_get_value (part, member));
}

JdPartList *
jd_part_get_list (gpointer part,
                  guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);
  g_return_val_if_fail (jd_value_kind_is_list (get_kind (part, member)), NULL);

  return g_value_get_object (jd_part_get_value (part, member));
}
