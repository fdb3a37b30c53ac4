/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-application.h"
#include "jd-edit-session.h"
#include "jd-workspace.h"

G_BEGIN_DECLS

#define JD_TYPE_WINDOW (jd_window_get_type ())
G_DECLARE_FINAL_TYPE (JdWindow, jd_window, JD, WINDOW, AdwApplicationWindow)

/**
 * jd_window_new:
 * @application: the application
 *
 * Returns: (transfer floating): a window that shows the start page
 */
JdWindow *jd_window_new (JdApplication *application);

/**
 * jd_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the document it shows, or NULL on the start page
 */
JdEditSession *jd_window_get_session (JdWindow *self);

/**
 * jd_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file of its document, or the one that it waits for
 */
GFile *jd_window_get_file (JdWindow *self);

/**
 * jd_window_set_session:
 * @self: a window
 * @session: a document to show
 *
 * Shows @session for writing, with the caret in the title.
 */
void jd_window_set_session (JdWindow      *self,
                            JdEditSession *session);

/**
 * jd_window_is_free:
 * @self: a window
 *
 * Returns: whether @self shows the start page and waits for no file, so that a document may open
 *   in it
 */
gboolean jd_window_is_free (JdWindow *self);

/**
 * jd_window_open_file:
 * @self: a window that is free
 * @file: a file to read
 *
 * Reads @file in the background and shows it, or why it cannot be read.
 */
void jd_window_open_file (JdWindow *self,
                          GFile    *file);

/**
 * jd_window_set_fallback:
 * @self: a window that waits for a file
 * @draft: identity of a draft
 *
 * Opens @draft when the file cannot be read.
 */
void jd_window_set_fallback (JdWindow   *self,
                             const char *draft);

/**
 * jd_window_dup_state:
 * @self: a window
 *
 * Returns: (transfer full): what it takes to bring @self back as it is
 */
JdWorkspaceWindow *jd_window_dup_state (JdWindow *self);

/**
 * jd_window_restore_state:
 * @self: a new window
 * @state: how a window was
 * @crashed: whether the program ended by itself then
 *
 * Makes @self such a window: its size, its document, caret, scroll and open rows. The signal
 * `state-changed` of a window comes whenever that should be noted anew.
 */
void jd_window_restore_state (JdWindow                *self,
                              const JdWorkspaceWindow *state,
                              gboolean                 crashed);

G_END_DECLS
