/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-part-private.h"

#include <math.h>

typedef struct {
  /* Owned */
  GValue *values;
  JsonObject *unknown;

  /* Borrowed */
  JdPart *parent;
  JdPartList *container;
} JdPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JdPart, jd_part, G_TYPE_OBJECT)

static inline JdPartPrivate *
get_private (gpointer part)
{
  return jd_part_get_instance_private (part);
}

static inline GValue *
get_value (gpointer part,
           guint    member)
{
  return &get_private (part)->values[member];
}

static inline JdValueKind
get_kind (gpointer part,
          guint    member)
{
  return JD_PART_GET_CLASS (part)->members[member].kind;
}

static inline gboolean
is_string_kind (JdValueKind kind)
{
  return kind <= JD_VALUE_MOMENT;
}

static inline gboolean
is_list_kind (JdValueKind kind)
{
  return kind == JD_VALUE_LIST || kind == JD_VALUE_LINES;
}

/* Properties */

static char *
dup_property_name (const char *name)
{
  GString *kebab = g_string_new (NULL);

  for (const char *p = name; *p; p++)
    {
      if (g_ascii_isupper (*p))
        g_string_append_c (kebab, '-');
      g_string_append_c (kebab, g_ascii_tolower (*p));
    }

  return g_string_free (kebab, FALSE);
}

static GParamSpec *
create_property (const JdMember *member)
{
  const GParamFlags written =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags fixed = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  g_autofree char *kebab = dup_property_name (member->name);
  const char *name = g_intern_string (kebab);

  switch (member->kind)
    {
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
      return g_param_spec_string (name, NULL, NULL, NULL, written);
    case JD_VALUE_INTEGER:
      return g_param_spec_int (name, NULL, NULL, -1, (int) member->limit, -1, written);
    case JD_VALUE_NUMBER:
      return g_param_spec_double (name, NULL, NULL, -1, member->limit, -1, written);
    case JD_VALUE_FLAG:
      return g_param_spec_int (name, NULL, NULL, -1, 1, -1, written);
    case JD_VALUE_STRINGS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, written);
    case JD_VALUE_PART:
      return g_param_spec_object (name, NULL, NULL, member->get_type (), fixed);
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      return g_param_spec_object (name, NULL, NULL, JD_TYPE_PART_LIST, fixed);
    default:
      g_assert_not_reached ();
    }
}

static void
jd_part_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  g_value_copy (get_value (object, prop_id - 1), value);
}

static void
jd_part_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  jd_part_set_value (JD_PART (object), prop_id - 1, value);
}

void
jd_part_class_install_members (JdPartClass    *klass,
                               const char     *name,
                               const JdMember *members,
                               guint           n_members)
{
  g_return_if_fail (klass->members == NULL);

  /* GObject clears these two in every subclass. */
  G_OBJECT_CLASS (klass)->get_property = jd_part_get_property;
  G_OBJECT_CLASS (klass)->set_property = jd_part_set_property;

  klass->name = name;
  klass->members = members;
  klass->n_members = n_members;
  klass->properties = g_new0 (GParamSpec *, n_members + 1);

  for (guint i = 0; i < n_members; i++)
    klass->properties[i + 1] = create_property (&members[i]);

  g_object_class_install_properties (G_OBJECT_CLASS (klass), n_members + 1, klass->properties);
}

/* GObject overrides */

static void
jd_part_constructed (GObject *object)
{
  JdPart *self = JD_PART (object);
  JdPartPrivate *priv = get_private (self);
  JdPartClass *klass = JD_PART_GET_CLASS (self);

  priv->values = g_new0 (GValue, klass->n_members);

  for (guint i = 0; i < klass->n_members; i++)
    {
      const JdMember *member = &klass->members[i];

      g_value_init (&priv->values[i], G_PARAM_SPEC_VALUE_TYPE (klass->properties[i + 1]));
      g_param_value_set_default (klass->properties[i + 1], &priv->values[i]);

      if (member->kind == JD_VALUE_PART)
        {
          JdPart *child = g_object_new (member->get_type (), NULL);

          jd_part_set_parent (child, self, NULL);
          g_value_take_object (&priv->values[i], child);
        }
      else if (is_list_kind (member->kind))
        {
          g_value_take_object (&priv->values[i], jd_part_list_new (self, i, member->get_type ()));
        }
    }

  G_OBJECT_CLASS (jd_part_parent_class)->constructed (object);
}

static void
disown (JdPart *self,
        guint   member)
{
  GObject *object = g_value_get_object (get_value (self, member));

  if (JD_IS_PART (object))
    jd_part_set_parent (JD_PART (object), NULL, NULL);
  else if (JD_IS_PART_LIST (object))
    jd_part_list_disown (JD_PART_LIST (object));
}

static void
jd_part_finalize (GObject *object)
{
  JdPart *self = JD_PART (object);
  JdPartPrivate *priv = get_private (self);
  JdPartClass *klass = JD_PART_GET_CLASS (self);

  for (guint i = 0; i < klass->n_members; i++)
    {
      if (!is_string_kind (klass->members[i].kind) && G_VALUE_HOLDS_OBJECT (&priv->values[i]))
        disown (self, i);
      g_value_unset (&priv->values[i]);
    }

  g_clear_pointer (&priv->values, g_free);
  g_clear_pointer (&priv->unknown, json_object_unref);

  G_OBJECT_CLASS (jd_part_parent_class)->finalize (object);
}

static void
jd_part_class_init (JdPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = jd_part_constructed;
  object_class->finalize = jd_part_finalize;
}

static void
jd_part_init (JdPart *self)
{
}

/* The tree */

const JdMember *
jd_part_get_member (gpointer part,
                    guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);
  g_return_val_if_fail (member < JD_PART_GET_CLASS (part)->n_members, NULL);

  return &JD_PART_GET_CLASS (part)->members[member];
}

guint
jd_part_get_n_members (gpointer part)
{
  g_return_val_if_fail (JD_IS_PART (part), 0);

  return JD_PART_GET_CLASS (part)->n_members;
}

int
jd_part_find_member (gpointer    part,
                     const char *name)
{
  JdPartClass *klass;

  g_return_val_if_fail (JD_IS_PART (part), -1);
  g_return_val_if_fail (name != NULL, -1);

  klass = JD_PART_GET_CLASS (part);

  for (guint i = 0; i < klass->n_members; i++)
    {
      if (g_str_equal (klass->members[i].name, name))
        return (int) i;
    }

  return -1;
}

JdPart *
jd_part_get_parent (gpointer part)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);

  return get_private (part)->parent;
}

JdPart *
jd_part_get_root (gpointer part)
{
  JdPart *root = part;

  g_return_val_if_fail (JD_IS_PART (part), NULL);

  while (get_private (root)->parent)
    root = get_private (root)->parent;

  return root;
}

void
jd_part_set_parent (JdPart     *self,
                    JdPart     *parent,
                    JdPartList *list)
{
  JdPartPrivate *priv = get_private (self);

  g_assert (parent == NULL || priv->parent == NULL);

  priv->parent = parent;
  priv->container = list;
}

JdPartList *
jd_part_get_container (JdPart *self)
{
  return get_private (self)->container;
}

void
jd_part_report (JdPart   *self,
                JdChange *change)
{
  JdPart *root = jd_part_get_root (self);
  JdPartClass *klass = JD_PART_GET_CLASS (root);

  if (klass->changed)
    klass->changed (root, change);
}

/* Values */

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
  GValue *stored = get_value (self, member);
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
  const GValue *value = get_value (part, member);

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
  g_return_val_if_fail (is_string_kind (get_kind (part, member)), NULL);

  return g_value_get_string (get_value (part, member));
}

void
jd_part_set_string (gpointer    part,
                    guint       member,
                    const char *value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_return_if_fail (JD_IS_PART (part));
  g_return_if_fail (is_string_kind (get_kind (part, member)));
  g_return_if_fail (value == NULL || g_utf8_validate (value, -1, NULL));

  g_value_init (&boxed, G_TYPE_STRING);
  g_value_set_static_string (&boxed, value);
  jd_part_set_value (part, member, &boxed);
}

int
jd_part_get_choice (gpointer part,
                    guint    member)
{
  const char *value;
  const char *const *tokens;

  g_return_val_if_fail (JD_IS_PART (part), -1);
  g_return_val_if_fail (get_kind (part, member) == JD_VALUE_CHOICE, -1);

  value = g_value_get_string (get_value (part, member));
  tokens = jd_part_get_member (part, member)->tokens;

  for (int i = 0; value && tokens[i]; i++)
    {
      if (g_str_equal (tokens[i], value))
        return i;
    }

  return -1;
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

  return g_value_get_int (get_value (part, member));
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

  return g_value_get_double (get_value (part, member));
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

  value = g_value_get_int (get_value (part, member));

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

  return g_value_get_boxed (get_value (part, member));
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

  return g_value_get_object (get_value (part, member));
}

JdPartList *
jd_part_get_list (gpointer part,
                  guint    member)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);
  g_return_val_if_fail (is_list_kind (get_kind (part, member)), NULL);

  return g_value_get_object (get_value (part, member));
}

JsonObject *
jd_part_get_unknown (gpointer part)
{
  g_return_val_if_fail (JD_IS_PART (part), NULL);

  return get_private (part)->unknown;
}

void
jd_part_set_unknown (gpointer    part,
                     JsonObject *unknown)
{
  JdPartPrivate *priv = get_private (part);

  g_return_if_fail (JD_IS_PART (part));

  if (unknown)
    json_object_ref (unknown);
  g_clear_pointer (&priv->unknown, json_object_unref);
  priv->unknown = unknown;
}

gboolean
jd_part_is_empty (gpointer part)
{
  JdPartPrivate *priv = get_private (part);

  g_return_val_if_fail (JD_IS_PART (part), TRUE);

  if (priv->unknown && json_object_get_size (priv->unknown) > 0)
    return FALSE;

  for (guint i = 0; i < JD_PART_GET_CLASS (part)->n_members; i++)
    {
      if (value_is_set (part, i))
        return FALSE;
    }

  return TRUE;
}
