/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-command.h"
#include "jd-format.h"
#include "jd-template-store.h"

G_BEGIN_DECLS

/**
 * jd_cli_read:
 * @path: a file, or `-` for standard input
 * @format: (nullable): its format, or NULL to go by name and content
 * @messages: what there is to say is appended here, whole lines
 *
 * Returns: (transfer full) (nullable): the document, or NULL when it cannot be read, which
 *   @messages tells
 */
JdDocument *jd_cli_read (const char     *path,
                         const JdFormat *format,
                         GString        *messages);

/**
 * jd_cli_read_bytes:
 * @path: a file, or `-` for standard input
 * @messages: what there is to say is appended here, whole lines
 *
 * Returns: (transfer full) (nullable): what is in the file
 */
GBytes *jd_cli_read_bytes (const char *path,
                           GString    *messages);

/**
 * jd_cli_read_document:
 * @path: where @bytes come from
 * @bytes: an input
 * @format: (nullable): its format, or NULL to go by name and content
 * @messages: what there is to say is appended here, whole lines
 *
 * Returns: (transfer full) (nullable): the document
 */
JdDocument *jd_cli_read_document (const char     *path,
                                  GBytes         *bytes,
                                  const JdFormat *format,
                                  GString        *messages);

/**
 * jd_cli_dup_identity:
 * @path: a path from the command line
 *
 * What tells a file from any other, by whatever path or link it is named.
 *
 * Returns: (transfer full) (nullable): it; NULL where there is no file, or only a stream
 */
char *jd_cli_dup_identity (const char *path);

/**
 * jd_cli_write:
 * @path: a file, or `-` for standard output
 * @bytes: what to write
 * @messages: what there is to say is appended here, whole lines
 *
 * Writes a file whole or not at all. In a Flatpak sandbox a place that nobody outside would see is
 * refused.
 *
 * Returns: whether it was written
 */
gboolean jd_cli_write (const char *path,
                       GBytes     *bytes,
                       GString    *messages);

/**
 * jd_cli_write_document:
 * @path: a file, or `-` for standard output
 * @document: a document, written whole, as the app saves it
 * @messages: what there is to say is appended here, whole lines
 *
 * Returns: whether it was written
 */
gboolean jd_cli_write_document (const char *path,
                                JdDocument *document,
                                GString    *messages);

/**
 * jd_cli_list_formats:
 * @export: whether to list what can be exported, or what can be imported
 *
 * Returns: (transfer container) (array zero-terminated=1): the ids of formats
 */
const char **jd_cli_list_formats (gboolean export);

/**
 * jd_cli_find_template:
 * @store: templates
 * @id: the id of one of them
 * @messages: what there is to say is appended here, whole lines
 *
 * Returns: (transfer none) (nullable): the template, or NULL when there is none, which @messages
 *   tells
 */
JdTemplate *jd_cli_find_template (JdTemplateStore *store,
                                  const char      *id,
                                  GString         *messages);

/**
 * jd_cli_say:
 * @messages: where to append a line
 * @path: the file it is about
 * @line: line from 1, or 0
 * @column: column from 1, or 0
 * @message: the reason
 *
 * Appends `jobdesc: FILE:LINE:COLUMN: reason`.
 */
void jd_cli_say (GString    *messages,
                 const char *path,
                 guint       line,
                 guint       column,
                 const char *message);

/**
 * jd_cli_say_report:
 * @messages: where to append lines
 * @path: the file that the report is about
 * @report: a report
 * @kinds: bits `1 << JdReportKind` of the entries to tell
 *
 * Appends a line for each entry of @report.
 */
void jd_cli_say_report (GString    *messages,
                        const char *path,
                        JdReport   *report,
                        guint       kinds);

/**
 * jd_cli_print_messages:
 * @messages: lines
 *
 * Writes them to standard error.
 */
void jd_cli_print_messages (const GString *messages);

G_END_DECLS
