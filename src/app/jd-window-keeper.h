/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JD_TYPE_WINDOW_KEEPER (jd_window_keeper_get_type ())
G_DECLARE_FINAL_TYPE (JdWindowKeeper, jd_window_keeper, JD, WINDOW_KEEPER, GObject)

/**
 * jd_window_keeper_new:
 * @application: a #JdApplication
 *
 * Makes what brings the windows back after the end of the program, however that ended. It follows
 * the windows from now on, and writes down on another thread what they are; a window that the user
 * closes is forgotten.
 *
 * Returns: (transfer full): it
 */
JdWindowKeeper *jd_window_keeper_new (GtkApplication *application);

/**
 * jd_window_keeper_restore:
 * @self: a keeper
 *
 * Brings the windows of the last run back. After two crashes in a row it brings none, as one of
 * them may be the cause.
 *
 * Returns: how many came back
 */
guint jd_window_keeper_restore (JdWindowKeeper *self);

/**
 * jd_window_keeper_get_gave_up:
 * @self: a keeper
 *
 * Returns: whether nothing was brought back because of two crashes
 */
gboolean jd_window_keeper_get_gave_up (JdWindowKeeper *self);

/**
 * jd_window_keeper_flush:
 * @self: a keeper
 *
 * Writes the windows down as they are, on this thread: the program may end the next moment.
 */
void jd_window_keeper_flush (JdWindowKeeper *self);

/**
 * jd_window_keeper_finish:
 * @self: a keeper
 *
 * Writes them down for the last time: the program ends, and the windows that close now were not
 * closed by the user.
 */
void jd_window_keeper_finish (JdWindowKeeper *self);

G_END_DECLS
