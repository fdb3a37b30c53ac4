/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-row-drag.h"

static GdkContentProvider *
on_prepare_cb (JdSkillRow *row)
{
  JdSkillEntry *entry = jd_skill_row_get_entry (row);

  if (!jd_skill_entry_is_ticked (entry))
    return NULL;

  return gdk_content_provider_new_typed (JD_TYPE_SKILL_ENTRY, entry);
}

static void
on_drag_begin_cb (JdSkillRow    *row,
                  GdkDrag       *drag,
                  GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (row));

  gtk_drag_source_set_icon (source, paintable, 24, gtk_widget_get_height (GTK_WIDGET (row)) / 2);
}

gboolean
jd_skill_row_drag_drop (JdSkillRow   *row,
                        JdSkillEntry *entry,
                        double        y)
{
  g_autoptr (JdSkillRow) kept = NULL;
  JdSkillEntry *target;

  g_return_val_if_fail (JD_IS_SKILL_ROW (row), FALSE);
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (entry), FALSE);

  target = jd_skill_row_get_entry (row);
  if (entry == target || !jd_skill_entry_is_ticked (entry) || !jd_skill_entry_is_ticked (target))
    return FALSE;

  kept = g_object_ref (row);
  jd_skill_checklist_move (jd_skill_row_get_checklist (row), entry, target,
                           y > gtk_widget_get_height (GTK_WIDGET (row)) / 2.0);
  jd_skill_row_travel (row, entry);

  return TRUE;
}

static gboolean
on_drop_cb (JdSkillRow   *row,
            const GValue *value,
            double        x,
            double        y)
{
  return jd_skill_row_drag_drop (row, g_value_get_object (value), y);
}

void
jd_skill_row_drag_init (JdSkillRow *row)
{
  GtkDragSource *source;
  GtkDropTarget *target;

  g_return_if_fail (JD_IS_SKILL_ROW (row));

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_prepare_cb), row);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));

  target = gtk_drop_target_new (JD_TYPE_SKILL_ENTRY, GDK_ACTION_MOVE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
