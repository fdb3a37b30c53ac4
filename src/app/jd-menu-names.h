/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_menu_names_watch:
 * @popover: a popover with a menu
 *
 * Gives the items of @popover accessible names each time it is shown. GTK 4.18 gives them none, so
 * that a screen reader would read nothing.
 */
void jd_menu_names_watch (GtkPopover *popover);

/**
 * jd_menu_names_watch_button:
 * @button: a menu button that has its menu
 *
 * As jd_menu_names_watch(), for the popover of @button, also for one it gets later.
 */
void jd_menu_names_watch_button (GtkMenuButton *button);

G_END_DECLS
