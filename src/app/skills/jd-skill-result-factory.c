/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-result-factory.h"

#include <glib/gi18n.h>

#include "jd-skill-result.h"

typedef struct {
  GtkWidget *check;
  GtkWidget *icon;
  GtkLabel *name;
  GtkLabel *detail;
  gulong handler;
} Row;

static GtkLabel *
create_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  /* The row takes clicks and keys; the check only shows the state. */
  row->check = gtk_check_button_new ();
  gtk_widget_set_can_target (row->check, FALSE);
  gtk_widget_set_focusable (row->check, FALSE);
  gtk_widget_set_valign (row->check, GTK_ALIGN_CENTER);
  row->icon = gtk_image_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_size_request (row->icon, 20, -1);
  row->name = create_label (texts);
  row->detail = create_label (texts);
  gtk_widget_add_css_class (GTK_WIDGET (row->detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->detail), "dimmed");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);

  gtk_box_append (GTK_BOX (box), row->check);
  gtk_box_append (GTK_BOX (box), row->icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_size_request (box, -1, 38);
  gtk_list_item_set_child (item, box);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
}

static void
show_ticked (GtkListItem *item)
{
  JdSkillResult *result = gtk_list_item_get_item (item);
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  gboolean ticked = jd_skill_result_get_ticked (result);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->check), ticked);
  gtk_list_item_set_accessible_description (item, ticked ? _("Ticked") : _("Not ticked"));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  JdSkillResult *result = gtk_list_item_get_item (item);
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  const char *detail = jd_skill_result_get_detail (result);
  gboolean own = jd_skill_result_is_own (result);

  gtk_widget_set_visible (row->check, !own);
  gtk_widget_set_visible (row->icon, own);
  gtk_label_set_text (row->name, jd_skill_result_get_label (result));
  gtk_label_set_text (row->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (row->detail), detail != NULL);
  gtk_list_item_set_accessible_label (item, jd_skill_result_get_label (result));
  row->handler = g_signal_connect_swapped (result, "notify::ticked", G_CALLBACK (show_ticked),
                                           item);
  show_ticked (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  Row *row = g_object_get_data (G_OBJECT (item), "row");

  g_clear_signal_handler (&row->handler, gtk_list_item_get_item (item));
}

GtkListItemFactory *
jd_skill_result_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
