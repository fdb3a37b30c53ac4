/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-skill-checklist.h"

G_BEGIN_DECLS

#define JD_TYPE_SKILL_ROW (jd_skill_row_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillRow, jd_skill_row, JD, SKILL_ROW, AdwActionRow)

/**
 * jd_skill_row_new:
 * @checklist: the checklist
 * @entry: one of its entries
 *
 * Makes the row of a skill: a tick, its name and a menu for level and importance. On the row the
 * keys 1, 2 and 3 give it an importance, Ctrl+M changes between must and nice to have, Alt+Up and
 * Alt+Down move it; it can be dragged too. It emits `travelled` with the #JdSkillEntry that one of
 * these put elsewhere: the row itself may be gone then, and the focus belongs to the new one.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_skill_row_new (JdSkillChecklist *checklist,
                             JdSkillEntry     *entry);

/**
 * jd_skill_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
JdSkillEntry *jd_skill_row_get_entry (JdSkillRow *self);

/**
 * jd_skill_row_get_checklist:
 * @self: a row
 *
 * Returns: (transfer none): the checklist that its entry is of
 */
JdSkillChecklist *jd_skill_row_get_checklist (JdSkillRow *self);

/**
 * jd_skill_row_travel:
 * @self: a row
 * @entry: what was moved
 *
 * Emits `travelled`.
 */
void jd_skill_row_travel (JdSkillRow   *self,
                          JdSkillEntry *entry);

G_END_DECLS
