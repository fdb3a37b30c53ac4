/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

/**
 * jd_save_failure_present:
 * @window: the window of the document
 * @session: a session whose last save failed
 *
 * Asks what to do now, with the reason, the room on the disk, and what the file still holds. The
 * answers are the actions `win.save-again`, `win.save-as` and `win.copy-document` of @window.
 */
void jd_save_failure_present (GtkWidget     *window,
                              JdEditSession *session);

G_END_DECLS
