/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"
#include "jd-export-task.h"

G_BEGIN_DECLS

#define JD_TYPE_EXPORT_DIALOG (jd_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JdExportDialog, jd_export_dialog, JD, EXPORT_DIALOG, AdwDialog)

/**
 * jd_export_dialog_new:
 * @session: the document to export
 *
 * Makes the dialog that lists the targets, tells for each what it changes, and exports.
 *
 * Returns: (transfer floating): the dialog
 */
JdExportDialog *jd_export_dialog_new (JdEditSession *session);

/**
 * jd_export_dialog_get_format:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): the target that is chosen
 */
const JdFormat *jd_export_dialog_get_format (JdExportDialog *self);

/**
 * jd_export_dialog_set_format:
 * @self: a dialog
 * @format: a target; nothing happens when it has no writer
 *
 * Chooses a target.
 */
void jd_export_dialog_set_format (JdExportDialog *self,
                                  const JdFormat *format);

/**
 * jd_export_dialog_export_to:
 * @self: a dialog
 * @file: where to write
 *
 * Exports to @file in the chosen format, as the button does once a file is chosen. The dialog
 * closes when it is done, and stays with the reason when it fails.
 */
void jd_export_dialog_export_to (JdExportDialog *self,
                                 GFile          *file);

G_END_DECLS
