/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_toast_show:
 * @widget: a widget in a window
 * @text: what happened; never read as markup
 *
 * Shows a toast of 3 seconds in the window of @widget. An older toast gives way.
 */
void jd_toast_show (GtkWidget  *widget,
                    const char *text);

/**
 * jd_toast_show_action:
 * @widget: a widget in a window
 * @text: what happened; never read as markup
 * @label: what the button says: “Open”
 * @action: detailed name of the action that the button activates
 *
 * As jd_toast_show(), with a button and 5 seconds.
 */
void jd_toast_show_action (GtkWidget  *widget,
                           const char *text,
                           const char *label,
                           const char *action);

/**
 * jd_toast_show_undo:
 * @widget: a widget in a window
 * @text: what was deleted: “Responsibility deleted”
 *
 * As jd_toast_show(), with “Undo” for the last step of the document and 10 seconds.
 */
void jd_toast_show_undo (GtkWidget  *widget,
                         const char *text);

/**
 * jd_toast_show_undo_action:
 * @widget: a widget in a window
 * @text: what was deleted
 * @action: detailed name of the action that brings it back
 *
 * As jd_toast_show_undo(), for what is not in the history of a document.
 */
void jd_toast_show_undo_action (GtkWidget  *widget,
                                const char *text,
                                const char *action);

G_END_DECLS
