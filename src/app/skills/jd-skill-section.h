/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-skill-checklist.h"

G_BEGIN_DECLS

#define JD_TYPE_SKILL_SECTION (jd_skill_section_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillSection, jd_skill_section, JD, SKILL_SECTION, GtkBox)

/**
 * JD_SKILL_SECTION_MAX_ROWS:
 *
 * How many rows are shown before “Show All” is pressed.
 */
#define JD_SKILL_SECTION_MAX_ROWS 100

/**
 * jd_skill_section_set_checklist:
 * @self: a section
 * @checklist: (nullable): a checklist
 * @importance: which of its lists to show
 *
 * Shows the ticked skills of one importance, with their number. Nothing is seen of @self while it
 * has no row. Emits `travelled` as #JdSkillRow does, with the #JdSkillEntry.
 */
void jd_skill_section_set_checklist (JdSkillSection   *self,
                                     JdSkillChecklist *checklist,
                                     JdImportance      importance);

/**
 * jd_skill_section_focus_entry:
 * @self: a section
 * @entry: an entry
 *
 * Returns: whether @entry is in it, and its row has the focus now
 */
gboolean jd_skill_section_focus_entry (JdSkillSection *self,
                                       JdSkillEntry   *entry);

G_END_DECLS
