/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-template.h"

G_BEGIN_DECLS

#define JD_TYPE_TEMPLATE_CARD (jd_template_card_get_type ())
G_DECLARE_FINAL_TYPE (JdTemplateCard, jd_template_card, JD, TEMPLATE_CARD, GtkFlowBoxChild)

/**
 * jd_template_card_new:
 * @template: (nullable): a template, or NULL for an empty document
 *
 * Returns: (transfer floating): a card with the first page and the name of @template
 */
GtkWidget *jd_template_card_new (JdTemplate *template);

/**
 * jd_template_card_get_template:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): its template, or NULL for “Blank”
 */
JdTemplate *jd_template_card_get_template (JdTemplateCard *self);

/**
 * jd_template_card_set_narrow:
 * @self: a card
 * @narrow: whether there is little room
 */
void jd_template_card_set_narrow (JdTemplateCard *self,
                                  gboolean        narrow);

G_END_DECLS
