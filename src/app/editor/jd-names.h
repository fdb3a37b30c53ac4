/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

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

G_END_DECLS
