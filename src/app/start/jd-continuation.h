/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-continue-row.h"

G_BEGIN_DECLS

/**
 * jd_continuation_do:
 * @row: a row in a window of the application
 * @command: what to do with its item
 *
 * Does what a row of the start page is asked for. A failure is told in a toast.
 */
void jd_continuation_do (JdContinueRow     *row,
                         JdContinueCommand  command);

/**
 * jd_continuation_add_actions:
 * @application: the application
 *
 * Adds the actions that take back what a row was asked for: `app.restore-draft` and
 * `app.remember-file`.
 */
void jd_continuation_add_actions (GApplication *application);

G_END_DECLS
