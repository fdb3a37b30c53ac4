/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_help_show:
 * @window: where the user asked for it
 *
 * Opens the help. A failure is told in a toast.
 */
void jd_help_show (GtkWindow *window);

G_END_DECLS
