/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-edit-session.h"
#include "jd-version-store.h"

G_BEGIN_DECLS

/**
 * JdVersionSource:
 * @JD_VERSION_NOW: the text of the window
 * @JD_VERSION_FILE: what is in the file
 * @JD_VERSION_KEPT: a version that was kept
 *
 * Where the text of a row comes from.
 */
typedef enum {
  JD_VERSION_NOW,
  JD_VERSION_FILE,
  JD_VERSION_KEPT,
} JdVersionSource;

#define JD_TYPE_VERSION_TEXT (jd_version_text_get_type ())
G_DECLARE_FINAL_TYPE (JdVersionText, jd_version_text, JD, VERSION_TEXT, GObject)

/**
 * jd_version_text_get_source:
 * @self: an older text
 *
 * Returns: where it comes from
 */
JdVersionSource jd_version_text_get_source (JdVersionText *self);

/**
 * jd_version_text_get_document:
 * @self: an older text
 *
 * Returns: (transfer none) (nullable): it; NULL for the present one
 */
JdDocument *jd_version_text_get_document (JdVersionText *self);

/**
 * jd_version_text_get_title:
 * @self: an older text
 *
 * Returns: (transfer none): “Now”, “In the File”, or when it was kept: “Yesterday, 17:52”
 */
const char *jd_version_text_get_title (JdVersionText *self);

/**
 * jd_version_text_get_subtitle:
 * @self: an older text
 *
 * Returns: (transfer none): “Saved · 402 words”
 */
const char *jd_version_text_get_subtitle (JdVersionText *self);

/**
 * jd_version_list_async:
 * @session: a session
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 *
 * Reads all texts of the document that are kept, on another thread.
 */
void jd_version_list_async (JdEditSession       *session,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);

/**
 * jd_version_list_finish:
 * @session: a session
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (element-type JdVersionText): them, the newest first: the
 *   present text, that of the file where it is another, and the versions that can be read
 */
GPtrArray *jd_version_list_finish (JdEditSession  *session,
                                   GAsyncResult   *result,
                                   GError        **error);

G_END_DECLS
