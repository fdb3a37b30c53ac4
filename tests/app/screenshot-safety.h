/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

/* A session that went wrong in every way: changed here, in its file by somebody else, and with
 * older versions. @document is what it was before. */
JdEditSession *screenshot_session_new (JdDocument *document);

/* Lets a save of the session of @window fail. */
void screenshot_fail_save (JdEditSession *session);

/* Runs the main loop until a dialog of @window shows what it had to read. */
void screenshot_wait (GtkWidget *window);
