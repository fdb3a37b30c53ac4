/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-model.h"

G_BEGIN_DECLS

#define JD_TYPE_COMPARISON_VIEW (jd_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (JdComparisonView, jd_comparison_view, JD, COMPARISON_VIEW, GtkBox)

/**
 * jd_comparison_view_show_changes:
 * @self: a view
 * @groups: (element-type JdComparisonGroup): what differs
 * @lang: (nullable): language of the document
 *
 * Shows one below the other what was taken away, with “−”, and what came, with “+”.
 */
void jd_comparison_view_show_changes (JdComparisonView *self,
                                      GPtrArray        *groups,
                                      const char       *lang);

/**
 * jd_comparison_view_show_sides:
 * @self: a view
 * @groups: (element-type JdComparisonGroup): what differs
 * @lang: (nullable): language of the document
 *
 * Shows both texts side by side, or one below the other while the property `stacked` is set.
 */
void jd_comparison_view_show_sides (JdComparisonView *self,
                                    GPtrArray        *groups,
                                    const char       *lang);

G_END_DECLS
