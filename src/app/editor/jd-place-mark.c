/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-place-mark.h"

#include <adwaita.h>

#include "jd-field.h"

#define FLASH_MS 400

typedef struct {
  JdPart *part;
  guint member;
} Mark;

static GQuark
mark_quark (void)
{
  return g_quark_from_static_string ("jd-place-mark");
}

static void
mark_free (gpointer data)
{
  g_object_unref (((Mark *) data)->part);
  g_free (data);
}

void
jd_place_mark (GtkWidget *widget,
               gpointer   part,
               guint      member)
{
  Mark *mark = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (part == NULL || JD_IS_PART (part));

  if (part)
    {
      mark = g_new (Mark, 1);
      *mark = (Mark) { g_object_ref (part), member };
    }

  g_object_set_qdata_full (G_OBJECT (widget), mark_quark (), mark, mark_free);
}

gboolean
jd_place_get (GtkWidget *widget,
              JdPlace   *place)
{
  const Mark *mark;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (JD_IS_FIELD (widget) && jd_field_get_part (JD_FIELD (widget)))
    {
      jd_field_get_place (JD_FIELD (widget), place);
      return TRUE;
    }

  mark = g_object_get_qdata (G_OBJECT (widget), mark_quark ());
  if (!mark)
    return FALSE;

  *place = (JdPlace) { mark->part, mark->member, 0, 0 };

  return TRUE;
}

GtkWidget *
jd_place_find (GtkWidget *root,
               gpointer   part,
               guint      member)
{
  GtkWidget *hidden = NULL;
  JdPlace place;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  if (jd_place_get (root, &place) && place.part == part && place.member == member)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = jd_place_find (child, part, member);

      if (found && gtk_widget_get_child_visible (found) && gtk_widget_get_mapped (found))
        return found;
      if (found && !hidden)
        hidden = found;
    }

  return hidden;
}

void
jd_place_open (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_activate_action (widget, "item.wake", NULL);
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent;
       parent = gtk_widget_get_parent (parent))
    {
      if (ADW_IS_EXPANDER_ROW (parent))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (parent), TRUE);
    }

}

void
jd_place_go_to (GtkWidget *widget,
                guint      start,
                guint      end)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  jd_place_open (widget);
  gtk_widget_grab_focus (widget);
  if (JD_IS_FIELD (widget))
    jd_field_select (JD_FIELD (widget), start, end);
  else if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_position (GTK_EDITABLE (widget), -1);
}

static gboolean
is_row (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX_ROW (widget) || gtk_widget_has_css_class (widget, "jd-row") ||
         gtk_widget_has_css_class (widget, "card");
}

static gboolean
end_flash_cb (gpointer data)
{
  gtk_widget_remove_css_class (data, "jd-flash");

  return G_SOURCE_REMOVE;
}

void
jd_place_flash (GtkWidget *widget)
{
  gboolean animated = FALSE;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animated, NULL);
  while (widget && !is_row (widget))
    widget = gtk_widget_get_parent (widget);

  if (!animated || !widget)
    return;

  gtk_widget_add_css_class (widget, "jd-flash");
  g_timeout_add_full (G_PRIORITY_DEFAULT, FLASH_MS, end_flash_cb,
                      g_object_ref (widget), g_object_unref);
}
