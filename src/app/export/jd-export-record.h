/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-edit-session.h"
#include "jd-export-task.h"

G_BEGIN_DECLS

/**
 * JdExportRecord:
 * @format: the target
 * @options: what was chosen
 * @file: (nullable): where it was written, NULL before the first export
 * @n_losses: how many things were shortened, moved or left out
 *
 * The last export of a document, so that it can be done again.
 */
typedef struct {
  const JdFormat *format;
  JdExportOptions options;
  GFile *file;
  guint n_losses;
} JdExportRecord;

/**
 * jd_export_record_get:
 * @session: a document
 *
 * Returns: (transfer none) (nullable): its last export while the program runs, or NULL
 */
const JdExportRecord *jd_export_record_get (JdEditSession *session);

/**
 * jd_export_record_set:
 * @session: a document
 * @format: the target
 * @options: what was chosen
 * @file: where it was written
 * @n_losses: how many things were shortened, moved or left out
 *
 * Remembers an export; the folder and the target are remembered for other documents too.
 */
void jd_export_record_set (JdEditSession         *session,
                           const JdFormat        *format,
                           const JdExportOptions *options,
                           GFile                 *file,
                           guint                  n_losses);

/**
 * jd_export_record_get_last_format:
 *
 * Returns: (transfer none) (nullable): the target of the last export of any document
 */
const JdFormat *jd_export_record_get_last_format (void);

/**
 * jd_export_record_dup_folder:
 * @format: a target
 *
 * Returns: (transfer full) (nullable): the folder of the last export in that format
 */
GFile *jd_export_record_dup_folder (const JdFormat *format);

G_END_DECLS
