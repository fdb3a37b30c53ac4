/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-part-box.h"

static GQuark
part_quark (void)
{
  return g_quark_from_static_string ("jd-part-box-part");
}

gpointer
jd_part_box_get_part (GtkWidget *child)
{
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  return g_object_get_qdata (G_OBJECT (child), part_quark ());
}

GtkWidget *
jd_part_box_find (GtkBox   *box,
                  gpointer  part)
{
  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child;
       child = gtk_widget_get_next_sibling (child))
    {
      if (jd_part_box_get_part (child) == part)
        return child;
    }

  return NULL;
}

static GHashTable *
remove_others (GtkBox    *box,
               GPtrArray *parts)
{
  g_autoptr (GHashTable) children = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < parts->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (parts, i));

  while (child)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      gpointer part = jd_part_box_get_part (child);

      if (g_hash_table_contains (wanted, part))
        g_hash_table_insert (children, part, child);
      else
        gtk_box_remove (box, child);
      child = next;
    }

  return g_steal_pointer (&children);
}

/* GTK 4.18 hands what is pending for the style of a new child on to all siblings below it, and to
 * whatever is in them; but not while the child is hidden, and a child whose style is known has
 * nothing pending. In a list of hundreds this is the most of what a new row costs. */
static void
insert_after (GtkBox    *box,
              GtkWidget *child,
              GtkWidget *previous)
{
  const gboolean visible = gtk_widget_get_visible (child);
  GdkRGBA color;

  gtk_widget_set_visible (child, FALSE);
  gtk_box_insert_child_after (box, child, previous);
  if (gtk_widget_get_root (child))
    gtk_widget_get_color (child, &color);
  gtk_widget_set_visible (child, visible);
}

void
jd_part_box_sync (GtkBox        *box,
                  GPtrArray     *parts,
                  JdPartBoxFunc  create,
                  gpointer       user_data)
{
  g_autoptr (GHashTable) children = NULL;
  GtkWidget *previous = NULL;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (parts != NULL && create != NULL);

  children = remove_others (box, parts);

  for (guint i = 0; i < parts->len; i++)
    {
      gpointer part = g_ptr_array_index (parts, i);
      GtkWidget *child = g_hash_table_lookup (children, part);

      if (!child)
        {
          child = create (part, user_data);
          g_object_set_qdata_full (G_OBJECT (child), part_quark (), g_object_ref (part),
                                   g_object_unref);
          insert_after (box, child, previous);
        }
      else if (gtk_widget_get_prev_sibling (child) != previous)
        {
          gtk_box_reorder_child_after (box, child, previous);
        }

      previous = child;
    }
}
