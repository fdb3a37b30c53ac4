/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-file.h"
#include "jd-format.h"

G_BEGIN_DECLS

/**
 * JdOpened:
 * @document: what was read
 * @file: (nullable): its file, when that is one of ours; NULL for a text that was imported
 * @same: (nullable): the file that was open already and is the same, under whatever name
 * @format: in which format it was read
 * @report: what the reader had to say
 *
 * A document that was read from a file.
 */
typedef struct {
  JdDocument *document;
  JdFile *file;
  JdFile *same;
  const JdFormat *format;
  JdReport *report;
} JdOpened;

/**
 * jd_opened_free:
 * @self: (transfer full): something opened
 */
void jd_opened_free (JdOpened *self);

/**
 * jd_opened_read_async:
 * @file: a file
 * @format: (nullable): how to read it, or NULL to guess
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reads @file on another thread: one of our documents as it is, anything else as a text to import.
 */
void jd_opened_read_async (GFile               *file,
                           const JdFormat      *format,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/**
 * jd_opened_read_finish:
 * @result: what the callback got
 * @error: return location for a #GError; its message is whole sentences, with the line and column
 *   where the reader gave up
 *
 * Returns: (transfer full) (nullable): what was read
 */
JdOpened *jd_opened_read_finish (GAsyncResult  *result,
                                 GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdOpened, jd_opened_free)

G_END_DECLS
