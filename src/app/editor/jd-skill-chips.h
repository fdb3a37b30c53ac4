/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_SKILL_CHIPS (jd_skill_chips_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillChips, jd_skill_chips, JD, SKILL_CHIPS, GtkBox)

/**
 * jd_skill_chips_new:
 * @session: the session of the document
 * @importance: which skills to show
 *
 * Makes a heading and the chips of all skills of one importance. The chips are one stop for Tab;
 * arrows go between them.
 *
 * Returns: (transfer floating): the chips
 */
GtkWidget *jd_skill_chips_new (JdEditSession *session,
                               JdImportance   importance);

/**
 * jd_skill_chips_refresh:
 * @self: chips
 *
 * Makes the chips those of the document.
 */
void jd_skill_chips_refresh (JdSkillChips *self);

/**
 * jd_skill_chips_get_n_chips:
 * @self: chips
 *
 * Returns: how many chips there are, shown or folded away
 */
guint jd_skill_chips_get_n_chips (JdSkillChips *self);

/**
 * jd_skill_chips_get_chip:
 * @self: chips
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): a chip
 */
GtkWidget *jd_skill_chips_get_chip (JdSkillChips *self,
                                    guint         index);

G_END_DECLS
