/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-skill-checklist.h"

G_BEGIN_DECLS

#define JD_TYPE_IMPORTANCE_LIST (jd_importance_list_get_type ())
G_DECLARE_FINAL_TYPE (JdImportanceList, jd_importance_list, JD, IMPORTANCE_LIST, GtkBox)

/**
 * JD_IMPORTANCE_LIST_MAX_ROWS:
 *
 * How many rows are shown before “Show All” is pressed.
 */
#define JD_IMPORTANCE_LIST_MAX_ROWS 100

/**
 * jd_importance_list_set_checklist:
 * @self: a list
 * @checklist: (nullable): a checklist
 * @importance: which of its lists to show
 *
 * Shows the ticked skills of one importance, with their number. Nothing is seen of @self while it
 * has no row. Emits `travelled` as #JdSkillRow does, with the #JdSkillEntry.
 */
void jd_importance_list_set_checklist (JdImportanceList *self,
                                       JdSkillChecklist *checklist,
                                       JdImportance      importance);

/**
 * jd_importance_list_focus_entry:
 * @self: a list
 * @entry: an entry
 *
 * Returns: whether @entry is in it, and its row has the focus now
 */
gboolean jd_importance_list_focus_entry (JdImportanceList *self,
                                         JdSkillEntry     *entry);

G_END_DECLS
