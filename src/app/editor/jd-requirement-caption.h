/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_REQUIREMENT_CAPTION (jd_requirement_caption_get_type ())
G_DECLARE_FINAL_TYPE (JdRequirementCaption, jd_requirement_caption, JD, REQUIREMENT_CAPTION, GtkBox)

/**
 * jd_requirement_caption_new:
 * @session: the session of the document
 * @requirement: (type JdRequirement): a requirement
 *
 * Makes a flat button such as “Experience · 3 years”, which opens what a requirement asks for.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *jd_requirement_caption_new (JdEditSession *session,
                                       gpointer       requirement);

/**
 * jd_requirement_caption_edited:
 * @requirement: (type JdRequirement): a requirement
 * @before: (nullable): its text before
 *
 * Guesses the type again after an edit of the text, unless it was set by hand.
 */
void jd_requirement_caption_edited (gpointer    requirement,
                                    const char *before);

G_END_DECLS
