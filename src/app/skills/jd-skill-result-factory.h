/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_skill_result_factory_new:
 *
 * Returns: (transfer full): a factory for rows of #JdSkillResult: a tick, the name, and what else
 *   is to be known
 */
GtkListItemFactory *jd_skill_result_factory_new (void);

G_END_DECLS
