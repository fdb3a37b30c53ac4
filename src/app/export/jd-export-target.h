/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-format.h"

G_BEGIN_DECLS

#define JD_TYPE_EXPORT_TARGET (jd_export_target_get_type ())
G_DECLARE_FINAL_TYPE (JdExportTarget, jd_export_target, JD, EXPORT_TARGET, GtkListBoxRow)

/**
 * jd_export_target_new:
 * @format: a format with a writer
 *
 * Makes a row of the list of targets: the name of the format, and what it changes once that is
 * known.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_export_target_new (const JdFormat *format);

/**
 * jd_export_target_get_format:
 * @self: a target
 *
 * Returns: (transfer none): its format
 */
const JdFormat *jd_export_target_get_format (JdExportTarget *self);

/**
 * jd_export_target_get_title:
 * @self: a target
 *
 * Returns: (transfer none): its name, in the user's language
 */
const char *jd_export_target_get_title (JdExportTarget *self);

/**
 * jd_export_target_get_report:
 * @self: a target
 *
 * Returns: (transfer none) (nullable): what the writer changes, or NULL while that is not known
 */
JdReport *jd_export_target_get_report (JdExportTarget *self);

/**
 * jd_export_target_set_report:
 * @self: a target
 * @report: (nullable): what the writer changes
 * @error: (nullable): why it cannot write the document, when @report is NULL
 */
void jd_export_target_set_report (JdExportTarget *self,
                                  JdReport       *report,
                                  const GError   *error);

G_END_DECLS
