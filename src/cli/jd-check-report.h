/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-finding.h"

G_BEGIN_DECLS

/**
 * JdCheckedFile:
 * @path: the file
 * @bytes: what is in it
 * @is_document: whether @bytes are JSON of our own format
 * @is_plain: whether it was checked as one run of text
 * @findings: (element-type JdFinding): what was found; silenced ones among them
 *
 * A file that was checked.
 */
typedef struct {
  char *path;
  GBytes *bytes;
  gboolean is_document;
  gboolean is_plain;
  GPtrArray *findings;
} JdCheckedFile;

/**
 * JdCheckReport:
 * @name: its name on the command line
 * @write: writes it
 *
 * A way to tell what was found.
 */
typedef struct {
  const char *name;
  void (*write) (GPtrArray *files,
                 GString   *report);
} JdCheckReport;

/**
 * jd_check_report_find:
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the report of that name
 */
const JdCheckReport *jd_check_report_find (const char *name);

/**
 * jd_check_report_dup_uri:
 * @file: a file
 *
 * Returns: (transfer full): the file as a URI reference, relative where its path is
 */
char *jd_check_report_dup_uri (const JdCheckedFile *file);

/**
 * jd_check_report_write_sarif:
 * @files: (element-type JdCheckedFile): what was checked
 * @report: where to append
 *
 * Writes SARIF 2.1.0.
 */
void jd_check_report_write_sarif (GPtrArray *files,
                                  GString   *report);

/**
 * jd_checked_file_free:
 * @self: (transfer full): a file
 */
void jd_checked_file_free (JdCheckedFile *self);

G_END_DECLS
