/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-opened.h"

#include <glib/gi18n.h>

#include "jd-safe-write.h"

/* Puts the place in front of the reason: “Line 12, column 4: a quote is missing.” */
static void
tell_place (GError   **error,
            JdReport  *report)
{
  const JdReportEntry *entry = jd_report_find (report, JD_REPORT_ERROR, NULL);

  if (!entry || entry->line == 0)
    return;

  if (entry->column > 0)
    /* Translators: where a file cannot be read; a sentence that says why follows */
    g_prefix_error (error, _("Line %u, column %u: "), entry->line, entry->column);
  else
    /* Translators: where a file cannot be read; a sentence that says why follows */
    g_prefix_error (error, _("Line %u: "), entry->line);
}

static gboolean
read_import (JdOpened      *opened,
             GBytes        *bytes,
             GError       **error)
{
  opened->document = jd_format_read (opened->format, bytes, NULL, opened->report, error);

  return opened->document != NULL;
}

static gboolean
read_ours (JdOpened      *opened,
           GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  opened->same = jd_file_find_open (file);
  opened->file = jd_file_new (file);
  opened->document = jd_file_load (opened->file, opened->report, cancellable, error);

  return opened->document != NULL;
}

static JdOpened *
read_file (GFile           *file,
           const JdFormat  *format,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (JdOpened) opened = g_new0 (JdOpened, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_file_get_basename (file);
  gboolean done;

  opened->report = jd_report_new ();
  bytes = jd_safe_read_bytes (file, JD_FORMAT_MAX_BYTES, NULL, cancellable, error);
  if (!bytes)
    return NULL;

  opened->format = format ? format : jd_format_guess (name, bytes);
  if (!opened->format || !opened->format->read)
    {
      g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_UNSUPPORTED,
                   _("This is not a job description or a text."));
      return NULL;
    }

  /* A file that the user wants as a text is one, whatever it was meant to be. */
  if (jd_format_is_ours (opened->format))
    done = read_ours (opened, file, cancellable, error);
  else
    done = read_import (opened, bytes, error);

  if (!done)
    {
      tell_place (error, opened->report);
      return NULL;
    }

  return g_steal_pointer (&opened);
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GFile *file = source_object;
  GError *error = NULL;
  JdOpened *opened = read_file (file, task_data, cancellable, &error);

  if (opened)
    g_task_return_pointer (task, opened, (GDestroyNotify) jd_opened_free);
  else
    g_task_return_error (task, error);
}

/* Public API */

void
jd_opened_free (JdOpened *self)
{
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_object (&self->same);
  g_clear_object (&self->report);
  g_free (self);
}

void
jd_opened_read_async (GFile               *file,
                      const JdFormat      *format,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_opened_read_async);
  g_task_set_task_data (task, (gpointer) format, NULL);
  g_task_run_in_thread (task, read_thread);
}

JdOpened *
jd_opened_read_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
