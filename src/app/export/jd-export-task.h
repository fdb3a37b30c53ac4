/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * JdExportOptions:
 * @style: the #JdPageStyle of the page, or -1 for that of the document
 * @paper: the #JdPaper, or -1 for that of the document
 * @no_questions: leave the questions and answers out
 *
 * What somebody chose for an export.
 */
typedef struct {
  int style;
  int paper;
  gboolean no_questions;
} JdExportOptions;

/**
 * jd_export_check_async:
 * @document: a document, which is copied
 * @format: a format with a writer
 * @options: (nullable): what was chosen
 * @cancellable: (nullable): stops waiting for it
 * @callback: called when done
 * @user_data: for @callback
 *
 * Finds out on another thread what an export would change.
 */
void jd_export_check_async (JdDocument            *document,
                            const JdFormat        *format,
                            const JdExportOptions *options,
                            GCancellable          *cancellable,
                            GAsyncReadyCallback    callback,
                            gpointer               user_data);

/**
 * jd_export_check_finish:
 * @result: what the callback got
 * @format: (out): the format that was asked for
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the report of the writer, or NULL
 */
JdReport *jd_export_check_finish (GAsyncResult    *result,
                                  const JdFormat **format,
                                  GError         **error);

/**
 * jd_export_write_async:
 * @document: a document, which is copied
 * @format: a format with a writer
 * @options: (nullable): what was chosen
 * @file: where to write
 * @cancellable: (nullable): stops the work while @file is untouched
 * @callback: called when done
 * @user_data: for @callback
 *
 * Exports on another thread, by jd_safe_write_bytes().
 */
void jd_export_write_async (JdDocument            *document,
                            const JdFormat        *format,
                            const JdExportOptions *options,
                            GFile                 *file,
                            GCancellable          *cancellable,
                            GAsyncReadyCallback    callback,
                            gpointer               user_data);

/**
 * jd_export_write_finish:
 * @result: what the callback got
 * @existed: (out) (optional): whether there was a file before
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the report of the writer when the file is written, or NULL
 */
JdReport *jd_export_write_finish (GAsyncResult  *result,
                                  gboolean      *existed,
                                  GError       **error);

/**
 * jd_export_write_sync:
 * @document: a document
 * @format: a format with a writer
 * @options: (nullable): what was chosen
 * @report: (nullable): gets what the format changes
 * @error: return location for a #GError
 *
 * As jd_format_write(), with @options.
 *
 * Returns: (transfer full): the whole output, or NULL
 */
GBytes *jd_export_write_sync (JdDocument             *document,
                              const JdFormat         *format,
                              const JdExportOptions  *options,
                              JdReport               *report,
                              GError                **error);

G_END_DECLS
