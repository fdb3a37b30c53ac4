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

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  guint first = jd_continue_row_get_position (JD_CONTINUE_ROW (a));
  guint second = jd_continue_row_get_position (JD_CONTINUE_ROW (b));

  return first < second ? -1 : first > second;
}

/* The rows by what they are known by. */
static GHashTable *
list_rows (GtkListBox *list)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    g_hash_table_insert (rows,
                         jd_continue_item_dup_key (jd_continue_row_get_item (
                                                     JD_CONTINUE_ROW (row))),
                         row);

  return rows;
}

static void
show_item (GtkListBox     *list,
           GHashTable     *rows,
           JdContinueItem *item,
           guint           position)
{
  g_autofree char *key = jd_continue_item_dup_key (item);
  GtkWidget *row = g_hash_table_lookup (rows, key);

  if (row)
    {
      jd_continue_row_set_item (JD_CONTINUE_ROW (row), item);
      jd_continue_row_set_position (JD_CONTINUE_ROW (row), position);
      g_hash_table_remove (rows, key);
      return;
    }

  row = jd_continue_row_new (item);
  jd_continue_row_set_position (JD_CONTINUE_ROW (row), position);
  g_signal_connect (row, "chosen", G_CALLBACK (jd_continuation_do), NULL);
  gtk_list_box_append (list, row);
}

/* Returns: the index of the row that has the focus and goes away, or -1. */
static int
remove_rows (GtkListBox *list,
             GHashTable *rows)
{
  GHashTableIter iter;
  gpointer row;
  int focus = -1;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      if (row == gtk_widget_get_focus_child (GTK_WIDGET (list)))
        focus = gtk_list_box_row_get_index (row);
      gtk_list_box_remove (list, row);
    }

  return focus;
}

/* Public API */

guint
jd_continue_list_update (GtkListBox *list,
                         GListModel *items,
                         const char *query,
                         guint       max)
{
  g_autoptr (GPtrArray) picked = NULL;
  g_autoptr (GHashTable) rows = NULL;
  int focus;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (items), 0);
  g_return_val_if_fail (query != NULL, 0);

  picked = pick_items (items, query, max);
  rows = list_rows (list);
  gtk_list_box_set_sort_func (list, compare_rows, NULL, NULL);
  for (guint i = 0; i < picked->len; i++)
    show_item (list, rows, g_ptr_array_index (picked, i), i);
  focus = remove_rows (list, rows);
  gtk_list_box_invalidate_sort (list);

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
