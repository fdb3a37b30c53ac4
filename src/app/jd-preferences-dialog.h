/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JD_TYPE_PREFERENCES_DIALOG (jd_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JdPreferencesDialog, jd_preferences_dialog, JD, PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

/**
 * jd_preferences_dialog_new:
 * @settings: where the preferences are kept
 *
 * Returns: (transfer floating): a dialog in which each change counts at once
 */
JdPreferencesDialog *jd_preferences_dialog_new (GSettings *settings);

G_END_DECLS
