/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-form.h"

G_BEGIN_DECLS

#define JD_TYPE_FIND_BAR (jd_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (JdFindBar, jd_find_bar, JD, FIND_BAR, AdwBin)

/**
 * jd_find_bar_new:
 * @form: the form to search
 *
 * Returns: (transfer floating): a bar that finds and replaces, still closed
 */
GtkWidget *jd_find_bar_new (JdForm *form);

/**
 * jd_find_bar_open:
 * @self: a find bar
 *
 * Shows the bar with the caret in it. What is selected in the form, if it is one line, is searched.
 */
void jd_find_bar_open (JdFindBar *self);

/**
 * jd_find_bar_is_open:
 * @self: a find bar
 *
 * Returns: whether it is shown
 */
gboolean jd_find_bar_is_open (JdFindBar *self);

/**
 * jd_find_bar_step:
 * @self: a find bar
 * @by: 1 for the next match, -1 for the previous one
 *
 * Goes to another match; opens the bar when it is closed.
 */
void jd_find_bar_step (JdFindBar *self,
                       int        by);

/**
 * jd_find_bar_focus_replacement:
 * @self: a find bar that is open
 *
 * Puts the caret where the replacement is written.
 */
void jd_find_bar_focus_replacement (JdFindBar *self);

G_END_DECLS
