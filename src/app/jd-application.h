/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-sessions.h"
#include "jd-template-store.h"

G_BEGIN_DECLS

#define JD_TYPE_APPLICATION (jd_application_get_type ())
G_DECLARE_FINAL_TYPE (JdApplication, jd_application, JD, APPLICATION, AdwApplication)

/**
 * jd_application_new:
 *
 * Returns: (transfer full): the application, one a user session
 */
JdApplication *jd_application_new (void);

/**
 * jd_application_get_settings:
 * @self: the application
 *
 * Returns: (transfer none): the preferences
 */
GSettings *jd_application_get_settings (JdApplication *self);

/**
 * jd_application_get_sessions:
 * @self: the application
 *
 * Returns: (transfer none): what makes sessions
 */
JdSessions *jd_application_get_sessions (JdApplication *self);

/**
 * jd_application_get_templates:
 * @self: the application
 *
 * Returns: (transfer none): the templates
 */
JdTemplateStore *jd_application_get_templates (JdApplication *self);

/**
 * jd_application_get_gave_up:
 * @self: the application
 *
 * Returns: whether the windows of the last run were not brought back, as it crashed twice
 */
gboolean jd_application_get_gave_up (JdApplication *self);

/**
 * jd_application_flush:
 * @self: the application
 *
 * Puts all that is typed on disk, on this thread: the program may end the next moment.
 */
void jd_application_flush (JdApplication *self);

/**
 * jd_application_quit:
 * @self: the application
 *
 * Ends the program; its windows come back at the next start.
 */
void jd_application_quit (JdApplication *self);

/**
 * jd_application_open_file:
 * @self: the application
 * @file: a file
 * @window: (nullable): where the user asked for it
 *
 * Brings the window of @file to the front, or opens @file in a window that shows the start page,
 * @window if that is one, else in a new window.
 *
 * Returns: (transfer none): that window
 */
GtkWindow *jd_application_open_file (JdApplication *self,
                                     GFile         *file,
                                     GtkWindow     *window);

/**
 * jd_application_open_session:
 * @self: the application
 * @session: a document
 * @window: (nullable): where the user asked for it
 *
 * As jd_application_open_file(), for a document that is read already.
 */
void jd_application_open_session (JdApplication *self,
                                  JdEditSession *session,
                                  GtkWindow     *window);

G_END_DECLS
