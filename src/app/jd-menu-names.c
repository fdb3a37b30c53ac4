/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-menu-names.h"

static char *
dup_without_mnemonic (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = text; *c; c++)
    {
      if (*c == '_' && c[1] != '\0')
        c++;
      g_string_append_c (plain, *c);
    }

  return g_string_free (plain, FALSE);
}

static void
name_items (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
      g_autofree char *text = NULL;

      g_object_get (widget, "text", &text, NULL);
      if (text && *text)
        {
          g_autofree char *name = dup_without_mnemonic (text);

          gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
          gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

static void
on_popover_map_cb (GtkWidget *popover)
{
  name_items (popover);
}

void
jd_menu_names_watch (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_handlers_disconnect_by_func (popover, on_popover_map_cb, NULL);
  g_signal_connect (popover, "map", G_CALLBACK (on_popover_map_cb), NULL);
}

static void
on_button_popover_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover)
    jd_menu_names_watch (popover);
}

void
jd_menu_names_watch_button (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  g_signal_connect (button, "notify::popover", G_CALLBACK (on_button_popover_cb), NULL);
  on_button_popover_cb (button);
}
