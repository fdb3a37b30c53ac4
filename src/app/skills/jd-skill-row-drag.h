/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-skill-row.h"

G_BEGIN_DECLS

/**
 * jd_skill_row_drag_init:
 * @row: a row
 *
 * Lets @row be dragged while its skill is ticked, and take another row before or behind it.
 */
void jd_skill_row_drag_init (JdSkillRow *row);

/**
 * jd_skill_row_drag_drop:
 * @row: a row
 * @entry: what is dropped
 * @y: where on @row
 *
 * Moves @entry before @row, or behind it when @y is in its lower half.
 *
 * Returns: whether it could be moved
 */
gboolean jd_skill_row_drag_drop (JdSkillRow   *row,
                                 JdSkillEntry *entry,
                                 double        y);

G_END_DECLS
