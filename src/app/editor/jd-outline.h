/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-form.h"

G_BEGIN_DECLS

#define JD_TYPE_OUTLINE (jd_outline_get_type ())
G_DECLARE_FINAL_TYPE (JdOutline, jd_outline, JD, OUTLINE, GtkBox)

/**
 * jd_outline_new:
 *
 * Makes a list of the sections of a form, with how much there is in each, how many words the whole
 * has, and a button that adds a section. The signal `activated` comes after it took the writer to
 * a section, so that a window can put it away.
 *
 * Returns: (transfer floating): the outline
 */
GtkWidget *jd_outline_new (void);

/**
 * jd_outline_set_form:
 * @self: an outline
 * @form: (nullable): the form to follow
 */
void jd_outline_set_form (JdOutline *self,
                          JdForm    *form);

/**
 * jd_outline_get_role_label:
 * @role: a role
 *
 * Returns: (transfer none): the name of sections of @role, as a menu says it. In a document of the
 *   same language it is the heading that such a section is given
 */
const char *jd_outline_get_role_label (JdSectionRole role);

/**
 * jd_outline_add_section:
 * @self: an outline whose form has a session
 * @role: what the new section is about
 *
 * Adds a section at the end of the document, as one step, and takes the writer there. A section of
 * the writer's own has its title to be written.
 */
void jd_outline_add_section (JdOutline     *self,
                             JdSectionRole  role);

/**
 * jd_outline_count_words:
 * @self: an outline
 *
 * Counts the words at once. It happens by itself a moment after a change.
 */
void jd_outline_count_words (JdOutline *self);

/**
 * jd_outline_get_foot:
 * @self: an outline
 *
 * Returns: (transfer none): what the foot says: “438 words · 2 min”
 */
const char *jd_outline_get_foot (JdOutline *self);

/**
 * jd_outline_get_row:
 * @self: an outline
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): the row of a section
 */
GtkListBoxRow *jd_outline_get_row (JdOutline *self,
                                   guint      index);

G_END_DECLS
