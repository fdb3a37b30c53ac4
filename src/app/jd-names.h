/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-choices.h"

G_BEGIN_DECLS

/**
 * jd_names_set:
 * @widget: a widget
 * @name: what a screen reader says
 *
 * Gives @widget its name; a menu button has a button in it that needs the same one.
 */
void jd_names_set (GtkWidget  *widget,
                   const char *name);

/**
 * jd_names_set_with_tooltip:
 * @widget: a widget that shows an icon
 * @name: what a screen reader says
 *
 * As jd_names_set(), and says the same to who points at it.
 */
void jd_names_set_with_tooltip (GtkWidget  *widget,
                                const char *name);

/**
 * jd_names_announce:
 * @widget: a widget in a window
 * @text: what has happened
 *
 * Has a screen reader say @text.
 */
void jd_names_announce (GtkWidget  *widget,
                        const char *text);

/**
 * jd_names_announce_position:
 * @widget: a widget in a window
 * @number: the number of an item in its list, from 1
 * @n_items: how many there are
 *
 * Has a screen reader say where an item has come to.
 */
void jd_names_announce_position (GtkWidget *widget,
                                 guint      number,
                                 guint      n_items);

/**
 * jd_names_announce_importance:
 * @widget: a widget in a window
 * @importance: how much an item matters now
 * @number: its number in the list of that importance, from 1
 * @n_items: how many there are
 *
 * Has a screen reader say that an item has come to another list.
 */
void jd_names_announce_importance (GtkWidget    *widget,
                                   JdImportance  importance,
                                   guint         number,
                                   guint         n_items);

/**
 * jd_names_announce_ticked:
 * @widget: a widget in a window
 * @name: a skill
 * @importance: how much it matters now, or -1 when it is not in the checklist any more
 *
 * Has a screen reader say that a skill was ticked or unticked.
 */
void jd_names_announce_ticked (GtkWidget  *widget,
                               const char *name,
                               int         importance);

G_END_DECLS
