/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JD_TYPE_SHORTCUTS_DIALOG (jd_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JdShortcutsDialog, jd_shortcuts_dialog, JD, SHORTCUTS_DIALOG, AdwDialog)

/**
 * jd_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists every key of the table of actions
 */
JdShortcutsDialog *jd_shortcuts_dialog_new (void);

G_END_DECLS
