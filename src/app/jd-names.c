/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-names.h"

#include <glib/gi18n.h>

void
jd_names_set (GtkWidget  *widget,
              const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_MENU_BUTTON (widget))
    jd_names_set (gtk_widget_get_first_child (widget), name);
}

void
jd_names_set_with_tooltip (GtkWidget  *widget,
                           const char *name)
{
  jd_names_set (widget, name);
  gtk_widget_set_tooltip_text (widget, name);
}

void
jd_names_announce (GtkWidget  *widget,
                   const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
jd_names_announce_position (GtkWidget *widget,
                            guint      number,
                            guint      n_items)
{
  /* Translators: a screen reader says it after an item of a list was moved */
  g_autofree char *text = g_strdup_printf (_("Item %u of %u"), number, n_items);

  jd_names_announce (widget, text);
}

static char *
dup_moved (JdImportance importance,
           guint        number,
           guint        n_items)
{
  switch (importance)
    {
    case JD_IMPORTANCE_NICE:
      /* Translators: a screen reader says it after an item was moved to another list */
      return g_strdup_printf (_("Moved to nice to have, %u of %u"), number, n_items);
    case JD_IMPORTANCE_LEARN:
      /* Translators: a screen reader says it after an item was moved to another list */
      return g_strdup_printf (_("Moved to will learn, %u of %u"), number, n_items);
    case JD_IMPORTANCE_MUST:
    default:
      /* Translators: a screen reader says it after an item was moved to another list */
      return g_strdup_printf (_("Moved to must have, %u of %u"), number, n_items);
    }
}

void
jd_names_announce_importance (GtkWidget    *widget,
                              JdImportance  importance,
                              guint         number,
                              guint         n_items)
{
  g_autofree char *text = dup_moved (importance, number, n_items);

  jd_names_announce (widget, text);
}

static char *
dup_ticked (const char *name,
            int         importance)
{
  switch (importance)
    {
    case JD_IMPORTANCE_MUST:
      /* Translators: read aloud; %s is a skill */
      return g_strdup_printf (_("%s ticked, must have"), name);
    case JD_IMPORTANCE_NICE:
      /* Translators: read aloud; %s is a skill */
      return g_strdup_printf (_("%s ticked, nice to have"), name);
    case JD_IMPORTANCE_LEARN:
      /* Translators: read aloud; %s is a skill */
      return g_strdup_printf (_("%s ticked, will learn"), name);
    default:
      /* Translators: read aloud; %s is a skill */
      return g_strdup_printf (_("%s unticked"), name);
    }
}

void
jd_names_announce_ticked (GtkWidget  *widget,
                          const char *name,
                          int         importance)
{
  g_autofree char *text = NULL;

  g_return_if_fail (name != NULL);

  text = dup_ticked (name, importance);
  jd_names_announce (widget, text);
}
