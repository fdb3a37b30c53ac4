/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_SKILL_CHIP (jd_skill_chip_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillChip, jd_skill_chip, JD, SKILL_CHIP, GtkWidget)

/**
 * jd_skill_chip_new:
 * @session: the session of the document
 * @skill: (type JdSkill): a skill; when it belongs to a group, the first of the group
 *
 * Makes a button that shows a skill, or the skills of a “one of” group, and opens its menu.
 *
 * Returns: (transfer floating): the chip
 */
GtkWidget *jd_skill_chip_new (JdEditSession *session,
                              gpointer       skill);

/**
 * jd_skill_chip_get_skill:
 * @self: a chip
 *
 * Returns: (transfer none) (type JdSkill): its skill
 */
JdPart *jd_skill_chip_get_skill (JdSkillChip *self);

/**
 * jd_skill_chip_refresh:
 * @self: a chip
 *
 * Shows the skill as it is now.
 */
void jd_skill_chip_refresh (JdSkillChip *self);

/**
 * jd_skill_chip_remove:
 * @self: a chip
 *
 * Removes the skill, or all skills of the group, from the document, as one step.
 */
void jd_skill_chip_remove (JdSkillChip *self);

/**
 * jd_skill_chip_move:
 * @self: a chip
 * @by: -1 for towards the start, 1 for towards the end
 *
 * Moves the skill past its neighbour of the same importance, as one step.
 *
 * Returns: whether there was a neighbour
 */
gboolean jd_skill_chip_move (JdSkillChip *self,
                             int          by);

/**
 * jd_skill_chip_set_importance:
 * @self: a chip
 * @importance: how much the skill matters
 *
 * Changes the importance of the skill, or of all skills of the group, as one step.
 */
void jd_skill_chip_set_importance (JdSkillChip  *self,
                                   JdImportance  importance);

G_END_DECLS
