/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_CONFLICT_DIALOG (jd_conflict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JdConflictDialog, jd_conflict_dialog, JD, CONFLICT_DIALOG, AdwDialog)

/**
 * jd_conflict_dialog_new:
 * @session: a session whose file another program changed
 *
 * Makes a dialog that shows both texts where they differ, and does what is answered. Whatever that
 * is, the text that loses is kept as a version.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *jd_conflict_dialog_new (JdEditSession *session);

G_END_DECLS
