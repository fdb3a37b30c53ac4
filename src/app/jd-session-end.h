/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-application.h"

G_BEGIN_DECLS

#define JD_TYPE_SESSION_END (jd_session_end_get_type ())
G_DECLARE_FINAL_TYPE (JdSessionEnd, jd_session_end, JD, SESSION_END, GObject)

/**
 * jd_session_end_new:
 * @application: the application
 *
 * Makes what sees the end coming: a signal that ends the program, the logout, the sleep of the
 * computer. Then all texts are put on disk; for the sleep the computer waits until they are, where
 * logind can be asked for that.
 *
 * Returns: (transfer full): it
 */
JdSessionEnd *jd_session_end_new (JdApplication *application);

G_END_DECLS
