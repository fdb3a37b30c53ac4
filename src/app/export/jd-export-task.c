/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-export-task.h"

#include "jd-fonts.h"
#include "jd-safe-write.h"

typedef struct {
  /* Owned */
  JdDocument *document;
  GFile *file;

  const JdFormat *format;
  JdExportOptions options;
  gboolean existed;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->document);
  g_clear_object (&job->file);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static const JdExportOptions document_options = { .style = -1, .paper = -1 };

GBytes *
jd_export_write_sync (JdDocument             *document,
                      const JdFormat         *format,
                      const JdExportOptions  *options,
                      JdReport               *report,
                      GError                **error)
{
  JdWriteOptions write_options = { 0 };

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (format != NULL && format->write != NULL, NULL);

  if (options == NULL)
    options = &document_options;

  write_options.style = options->style >= 0 ? jd_page_styles[options->style] : NULL;
  write_options.paper = options->paper >= 0 ? jd_papers[options->paper] : NULL;
  write_options.no_questions = options->no_questions;

  return jd_format_write (format, document, &write_options, report, error);
}

static void
run_job (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = jd_export_write_sync (job->document, job->format, &job->options, report, &error);
  if (bytes != NULL && job->file != NULL
      && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      job->existed = g_file_query_exists (job->file, cancellable);
      jd_safe_write_bytes (job->file, bytes, JD_SAFE_WRITE_NONE, cancellable, &error);
    }

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&report), g_object_unref);
}

static void
start_job (JdDocument            *document,
           const JdFormat        *format,
           const JdExportOptions *options,
           GFile                 *file,
           GCancellable          *cancellable,
           GAsyncReadyCallback    callback,
           gpointer               user_data,
           gpointer               tag)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (Job) job = g_new0 (Job, 1);

  job->document = jd_document_copy (document);
  job->format = format;
  job->options = options != NULL ? *options : document_options;
  g_set_object (&job->file, file);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, tag);
  /* What has been written is there, however late the cancelling came. */
  g_task_set_check_cancellable (task, file == NULL);
  g_task_set_task_data (task, g_steal_pointer (&job), (GDestroyNotify) job_free);
  jd_fonts_prepare_threads ();
  g_task_run_in_thread (task, run_job);
}

void
jd_export_check_async (JdDocument            *document,
                       const JdFormat        *format,
                       const JdExportOptions *options,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (format != NULL && format->write != NULL);

  start_job (document, format, options, NULL, cancellable, callback, user_data,
             jd_export_check_async);
}

JdReport *
jd_export_check_finish (GAsyncResult    *result,
                        const JdFormat **format,
                        GError         **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  job = g_task_get_task_data (G_TASK (result));
  *format = job->format;

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
jd_export_write_async (JdDocument            *document,
                       const JdFormat        *format,
                       const JdExportOptions *options,
                       GFile                 *file,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (format != NULL && format->write != NULL);
  g_return_if_fail (G_IS_FILE (file));

  start_job (document, format, options, file, cancellable, callback, user_data,
             jd_export_write_async);
}

JdReport *
jd_export_write_finish (GAsyncResult  *result,
                        gboolean      *existed,
                        GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  job = g_task_get_task_data (G_TASK (result));
  if (existed != NULL)
    *existed = job->existed;

  return g_task_propagate_pointer (G_TASK (result), error);
}
