/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-window.h"

G_BEGIN_DECLS

/**
 * jd_windows_find_file:
 * @application: the application
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the window that has @file open, or waits for it
 */
JdWindow *jd_windows_find_file (GtkApplication *application,
                                GFile          *file);

/**
 * jd_windows_find_opened:
 * @application: the application
 * @opened: a document that was read from a file
 *
 * Returns: (transfer none) (nullable): the window that has the same file open, under whatever name
 */
JdWindow *jd_windows_find_opened (GtkApplication *application,
                                  JdOpened       *opened);

/**
 * jd_windows_find_free:
 * @application: the application
 * @preferred: (nullable): where the user asked for a document
 *
 * Returns: (transfer none) (nullable): a window that a document may open in, @preferred if that is
 *   one
 */
JdWindow *jd_windows_find_free (GtkApplication *application,
                                GtkWindow      *preferred);

G_END_DECLS
