/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

/**
 * jd_export_present:
 * @window: the window of the document
 * @session: the document
 *
 * Opens the export dialog.
 */
void jd_export_present (GtkWidget     *window,
                        JdEditSession *session);

/**
 * jd_export_again:
 * @window: the window of the document
 * @session: the document
 *
 * Does the last export of the document again, to the same file, without asking. Opens the dialog
 * when there was none, when it would lose more than the last time, or when it fails.
 */
void jd_export_again (GtkWidget     *window,
                      JdEditSession *session);

G_END_DECLS
