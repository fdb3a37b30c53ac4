/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-part-private.h"

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

GValue *
jd_part_get_value (gpointer part,
                   guint    member)
{
  return &get_private (part)->values[member];
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
  g_value_copy (jd_part_get_value (object, prop_id - 1), value);
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
      else if (jd_value_kind_is_list (member->kind))
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
  GObject *object = g_value_get_object (jd_part_get_value (self, member));

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
      if (!jd_value_kind_is_string (klass->members[i].kind) &&
          G_VALUE_HOLDS_OBJECT (&priv->values[i]))
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
      if (jd_part_has (part, i))
        return FALSE;
    }

  return TRUE;
}
