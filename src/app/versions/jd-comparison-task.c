/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-comparison-task.h"

typedef struct {
  JdDocument *before;
  JdDocument *after;
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_clear_object (&comparison->before);
  g_clear_object (&comparison->after);
  g_free (comparison);
}

static void
compare_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Comparison *comparison = task_data;

  g_task_return_pointer (task, jd_comparison_group (comparison->before, comparison->after),
                         (GDestroyNotify) g_ptr_array_unref);
}

/* Public API */

void
jd_comparison_task_async (JdDocument          *before,
                          JdDocument          *after,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Comparison *comparison;

  g_return_if_fail (JD_IS_DOCUMENT (before));
  g_return_if_fail (JD_IS_DOCUMENT (after));

  comparison = g_new0 (Comparison, 1);
  comparison->before = before;
  comparison->after = after;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_comparison_task_async);
  g_task_set_task_data (task, comparison, comparison_free);
  g_task_run_in_thread (task, compare_thread);
}

GPtrArray *
jd_comparison_task_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
