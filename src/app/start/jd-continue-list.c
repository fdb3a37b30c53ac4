/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-continue-list.h"

#include "jd-continuation.h"

static GPtrArray *
pick_items (GListModel *items,
            const char *query,
            guint       max)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items) && picked->len < max; i++)
    {
      g_autoptr (JdContinueItem) item = g_list_model_get_item (items, i);

      if (jd_continue_item_matches (item, query))
        g_ptr_array_add (picked, g_steal_pointer (&item));
    }

  return picked;
}

static JdContinueItem *
get_item (GtkListBox *list,
          guint       index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);

  return row ? jd_continue_row_get_item (JD_CONTINUE_ROW (row)) : NULL;
}

static gboolean
is_same (GtkListBox *list,
         GPtrArray  *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      JdContinueItem *shown = get_item (list, i);

      if (!shown || !jd_continue_item_equal (shown, g_ptr_array_index (items, i)))
        return FALSE;
    }

  return gtk_list_box_get_row_at_index (list, items->len) == NULL;
}

static int
find_focus (GtkListBox *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return GTK_IS_LIST_BOX_ROW (row) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* Public API */

guint
jd_continue_list_update (GtkListBox *list,
                         GListModel *items,
                         const char *query,
                         guint       max)
{
  g_autoptr (GPtrArray) picked = NULL;
  int focus;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (items), 0);
  g_return_val_if_fail (query != NULL, 0);

  picked = pick_items (items, query, max);
  if (is_same (list, picked))
    return picked->len;

  focus = find_focus (list);
  gtk_list_box_remove_all (list);
  for (guint i = 0; i < picked->len; i++)
    {
      GtkWidget *row = jd_continue_row_new (g_ptr_array_index (picked, i));

      g_signal_connect (row, "chosen", G_CALLBACK (jd_continuation_do), NULL);
      gtk_list_box_append (list, row);
    }

  if (focus >= 0 && picked->len > 0)
    {
      int index = MIN (focus, (int) picked->len - 1);

      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, index)));
    }

  return picked->len;
}

void
jd_continue_list_follow (GListModel *recents,
                         GCallback   callback,
                         gpointer    object)
{
  g_return_if_fail (G_IS_LIST_MODEL (recents));
  g_return_if_fail (G_IS_OBJECT (object));

  for (guint i = 0; i < g_list_model_get_n_items (recents); i++)
    {
      g_autoptr (JdRecent) recent = g_list_model_get_item (recents, i);

      g_signal_handlers_disconnect_by_func (recent, callback, object);
      g_signal_connect_object (recent, "notify::missing", callback, object, G_CONNECT_SWAPPED);
    }
}
