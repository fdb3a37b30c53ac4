/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jd_stream_is:
 * @path: a path from the command line
 *
 * What is no file that could be saved and read again: `-`, `/dev/stdin` and its like, a pipe with
 * a name, a device such as `/dev/null`.
 *
 * Returns: whether @path is read and written as a stream
 */
gboolean jd_stream_is (const char *path);

/**
 * jd_stream_read:
 * @path: a stream; `-` is standard input
 * @error: return location for %G_FILE_ERROR or %JD_FORMAT_ERROR_LIMIT
 *
 * Reads to the end, and at most %JD_FORMAT_MAX_BYTES.
 *
 * Returns: (transfer full): what came, or NULL
 */
GBytes *jd_stream_read (const char  *path,
                        GError     **error);

/**
 * jd_stream_write:
 * @path: a stream; `-` is standard output
 * @bytes: what to write
 * @error: return location for %G_FILE_ERROR
 *
 * Returns: whether all was written
 */
gboolean jd_stream_write (const char  *path,
                          GBytes      *bytes,
                          GError     **error);

G_END_DECLS
