/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-requirement.h"

G_BEGIN_DECLS

/**
 * jd_requirement_guess:
 * @requirement: a requirement that has its text
 * @document: (nullable): the document whose skills the text may name
 *
 * Guesses from the text of @requirement what it asks for: sets its type; the level and fields of an
 * education, and whether experience may take its place; the months of an experience, the smaller
 * number of a range; and the skills of @document that the text names, by their catalogue id or else
 * by their name. English, French and German are understood. Nothing else of @requirement changes.
 */
void jd_requirement_guess (JdRequirement *requirement,
                           JdDocument    *document);

G_END_DECLS
