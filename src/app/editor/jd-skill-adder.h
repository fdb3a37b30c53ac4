/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_SKILL_ADDER (jd_skill_adder_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillAdder, jd_skill_adder, JD, SKILL_ADDER, GtkBox)

/**
 * jd_skill_adder_new:
 * @session: the session of the document
 *
 * Makes an entry that adds skills to a document: one that is chosen among those of the catalogue
 * that begin so, or what is typed, one name or several with commas between them.
 *
 * Returns: (transfer floating): the entry
 */
GtkWidget *jd_skill_adder_new (JdEditSession *session);

/**
 * jd_skill_adder_get_n_suggestions:
 * @self: an adder
 *
 * Returns: how many skills of the catalogue are offered
 */
guint jd_skill_adder_get_n_suggestions (JdSkillAdder *self);

G_END_DECLS
