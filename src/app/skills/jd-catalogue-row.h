/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-skill-catalogue.h"

G_BEGIN_DECLS

#define JD_TYPE_CATALOGUE_ROW (jd_catalogue_row_get_type ())
G_DECLARE_FINAL_TYPE (JdCatalogueRow, jd_catalogue_row, JD, CATALOGUE_ROW, AdwExpanderRow)

/**
 * jd_catalogue_row_new:
 * @catalogue: a catalogue
 * @index: which of its groups
 *
 * Makes the row of a group of the catalogue. The rows of its skills are made when it is opened
 * first. Emits `toggled` with the id of a skill and whether it is to be ticked.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_catalogue_row_new (JdSkillCatalogue *catalogue,
                                 guint             index);

/**
 * jd_catalogue_row_show:
 * @self: a row
 * @ticked: (element-type JdSkillInfo): the skills that are ticked, a set
 *
 * Shows which skills are ticked, and which one a ticked skill includes anyway.
 */
void jd_catalogue_row_show (JdCatalogueRow *self,
                            GHashTable     *ticked);

G_END_DECLS
