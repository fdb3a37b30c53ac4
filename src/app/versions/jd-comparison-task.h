/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-model.h"

G_BEGIN_DECLS

/**
 * jd_comparison_task_async:
 * @before: (transfer full): a document that nobody else uses
 * @after: (transfer full): another
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 *
 * Compares two documents on another thread.
 */
void jd_comparison_task_async (JdDocument          *before,
                               JdDocument          *after,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);

/**
 * jd_comparison_task_finish:
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (element-type JdComparisonGroup): as jd_comparison_group()
 */
GPtrArray *jd_comparison_task_finish (GAsyncResult  *result,
                                      GError       **error);

G_END_DECLS
