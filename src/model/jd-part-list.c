/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-part-list.h"

#include <gio/gio.h>
#include <string.h>

#include "jd-part-private.h"

struct _JdPartList {
  GObject parent_instance;

  /* Owned */
  GPtrArray *parts;

  /* Borrowed */
  JdPart *owner;

  GType type;
  guint member;
};

static GType
jd_part_list_get_item_type (GListModel *model)
{
  return JD_PART_LIST (model)->type;
}

static guint
jd_part_list_get_n_items (GListModel *model)
{
  return JD_PART_LIST (model)->parts->len;
}

static gpointer
jd_part_list_get_item (GListModel *model,
                       guint       position)
{
  gpointer part = jd_part_list_get (JD_PART_LIST (model), position);

  return part ? g_object_ref (part) : NULL;
}

static void
jd_part_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = jd_part_list_get_item_type;
  iface->get_n_items = jd_part_list_get_n_items;
  iface->get_item = jd_part_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (JdPartList, jd_part_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, jd_part_list_iface_init))

static void
jd_part_list_finalize (GObject *object)
{
  JdPartList *self = JD_PART_LIST (object);

  jd_part_list_disown (self);
  g_ptr_array_unref (self->parts);

  G_OBJECT_CLASS (jd_part_list_parent_class)->finalize (object);
}

static void
jd_part_list_class_init (JdPartListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_part_list_finalize;
}

static void
jd_part_list_init (JdPartList *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
}

JdPartList *
jd_part_list_new (JdPart *owner,
                  guint   member,
                  GType   type)
{
  JdPartList *self = g_object_new (JD_TYPE_PART_LIST, NULL);

  self->owner = owner;
  self->member = member;
  self->type = type;

  return self;
}

/* The owner dies while somebody still holds the list or a part of it. */
void
jd_part_list_disown (JdPartList *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    jd_part_set_parent (g_ptr_array_index (self->parts, i), NULL, NULL);

  self->owner = NULL;
}

JdPart *
jd_part_list_get_owner (JdPartList *self)
{
  g_return_val_if_fail (JD_IS_PART_LIST (self), NULL);

  return self->owner;
}

guint
jd_part_list_get_member (JdPartList *self)
{
  g_return_val_if_fail (JD_IS_PART_LIST (self), 0);

  return self->member;
}

guint
jd_part_list_get_n (JdPartList *self)
{
  g_return_val_if_fail (JD_IS_PART_LIST (self), 0);

  return self->parts->len;
}

gpointer
jd_part_list_get (JdPartList *self,
                  guint       position)
{
  g_return_val_if_fail (JD_IS_PART_LIST (self), NULL);

  return position < self->parts->len ? g_ptr_array_index (self->parts, position) : NULL;
}

int
jd_part_list_index_of (JdPartList *self,
                       gpointer    part)
{
  guint position;

  g_return_val_if_fail (JD_IS_PART_LIST (self), -1);

  return g_ptr_array_find (self->parts, part, &position) ? (int) position : -1;
}

void
jd_part_list_append (JdPartList *self,
                     gpointer    part)
{
  g_return_if_fail (JD_IS_PART_LIST (self));

  jd_part_list_splice (self, self->parts->len, 0, &part, 1);
}

gpointer
jd_part_list_append_new (JdPartList *self)
{
  g_autoptr (JdPart) part = NULL;

  g_return_val_if_fail (JD_IS_PART_LIST (self), NULL);

  part = g_object_new (self->type, NULL);
  jd_part_list_append (self, part);

  return part;
}

void
jd_part_list_insert (JdPartList *self,
                     guint       position,
                     gpointer    part)
{
  jd_part_list_splice (self, position, 0, &part, 1);
}

void
jd_part_list_remove (JdPartList *self,
                     guint       position)
{
  jd_part_list_splice (self, position, 1, NULL, 0);
}

void
jd_part_list_move (JdPartList *self,
                   guint       from,
                   guint       to)
{
  g_autoptr (GPtrArray) parts = NULL;
  guint first = MIN (from, to);

  g_return_if_fail (JD_IS_PART_LIST (self));
  g_return_if_fail (from < self->parts->len && to < self->parts->len);

  parts = g_ptr_array_new ();
  for (guint i = first; i <= MAX (from, to); i++)
    {
      if (i != from)
        g_ptr_array_add (parts, g_ptr_array_index (self->parts, i));
    }
  g_ptr_array_insert (parts, (int) (to - first), g_ptr_array_index (self->parts, from));

  jd_part_list_splice (self, first, parts->len, parts->pdata, parts->len);
}

static gboolean
changes_nothing (JdPartList     *self,
                 guint           position,
                 guint           n_removals,
                 gpointer const *additions,
                 guint           n_additions)
{
  return n_removals == n_additions &&
         (n_additions == 0 ||
          memcmp (&self->parts->pdata[position], additions, n_additions * sizeof (gpointer)) == 0);
}

void
jd_part_list_splice (JdPartList     *self,
                     guint           position,
                     guint           n_removals,
                     gpointer const *additions,
                     guint           n_additions)
{
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (JdChange) change = NULL;

  g_return_if_fail (JD_IS_PART_LIST (self));
  g_return_if_fail (self->owner != NULL);
  g_return_if_fail (position <= self->parts->len && n_removals <= self->parts->len - position);

  if (changes_nothing (self, position, n_removals, additions, n_additions))
    return;

  removed = g_ptr_array_new_with_free_func (g_object_unref);
  added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_removals; i++)
    {
      JdPart *part = g_ptr_array_index (self->parts, position + i);

      g_ptr_array_add (removed, g_object_ref (part));
      jd_part_set_parent (part, NULL, NULL);
    }

  if (n_removals > 0)
    g_ptr_array_remove_range (self->parts, position, n_removals);

  for (guint i = 0; i < n_additions; i++)
    {
      JdPart *part = additions[i];

      g_assert (G_TYPE_CHECK_INSTANCE_TYPE (part, self->type));
      jd_part_set_parent (part, self->owner, self);
      g_ptr_array_insert (self->parts, (int) (position + i), g_object_ref (part));
      g_ptr_array_add (added, g_object_ref (part));
    }

  change = jd_change_new_splice (self->owner, self->member, position,
                                 g_steal_pointer (&removed), g_steal_pointer (&added));
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removals, n_additions);
  jd_part_report (self->owner, change);
}
