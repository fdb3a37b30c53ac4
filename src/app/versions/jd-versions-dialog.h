/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-version-list.h"

G_BEGIN_DECLS

#define JD_TYPE_VERSIONS_DIALOG (jd_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JdVersionsDialog, jd_versions_dialog, JD, VERSIONS_DIALOG, AdwDialog)

/**
 * jd_versions_dialog_new:
 * @session: a session
 * @source: which text to show first, where there is one
 *
 * Makes a dialog with the older texts of a document, each compared with the present one. Signals:
 * `restored` and `copied`, with a #JdVersionText, when the user asked for that.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *jd_versions_dialog_new (JdEditSession   *session,
                                   JdVersionSource  source);

G_END_DECLS
