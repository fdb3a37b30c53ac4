/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * jd_dialog_present:
 * @dialog: (transfer floating): a dialog
 * @parent: (nullable): a widget of the window that it belongs to
 *
 * Shows @dialog, as adw_dialog_present() does, which crashes when the window becomes narrow while
 * the dialog closes. Every dialog of the application comes by here.
 */
void jd_dialog_present (AdwDialog *dialog,
                        GtkWidget *parent);

G_END_DECLS
