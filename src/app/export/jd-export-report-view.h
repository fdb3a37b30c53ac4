/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-document.h"
#include "jd-report.h"

G_BEGIN_DECLS

#define JD_TYPE_EXPORT_REPORT_VIEW (jd_export_report_view_get_type ())
G_DECLARE_FINAL_TYPE (JdExportReportView, jd_export_report_view, JD, EXPORT_REPORT_VIEW, GtkBox)

/**
 * JD_EXPORT_REPORT_VIEW_MAX_ROWS:
 *
 * How many rows of a group are shown before “Show All” is pressed.
 */
#define JD_EXPORT_REPORT_VIEW_MAX_ROWS 6

/**
 * jd_export_report_view_show:
 * @self: a view
 * @document: the document
 * @report: (nullable): what a writer told about it
 *
 * Shows what an export changes, what its target asks for, and what stays out of it.
 */
void jd_export_report_view_show (JdExportReportView *self,
                                 JdDocument         *document,
                                 JdReport           *report);

G_END_DECLS
