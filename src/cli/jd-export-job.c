/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-export-job.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "jd-cli-io.h"
#include "jd-fonts.h"

#define LOSSES (1u << JD_REPORT_SHORTENED | 1u << JD_REPORT_MOVED | 1u << JD_REPORT_LOST)
#define NOTES (1u << JD_REPORT_NOTED)
#define MISSING (1u << JD_REPORT_MISSING | 1u << JD_REPORT_WARNING)

typedef struct {
  const JdExportPlan *plan;
  GHashTable *inputs;      /* jd_cli_dup_identity() of each input of the batch */
  const char *input;
  GString *messages;
  GPtrArray *outputs;      /* path for each format */
  JdExit status;
} Job;

static char *
dup_output_path (const JdExportPlan *plan,
                 const char         *input,
                 const JdFormat     *format)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  char *dot;

  if (plan->output)
    return g_strdup (plan->output);

  base = g_str_equal (input, "-") ? g_strdup ("stdin") : g_path_get_basename (input);
  dot = strrchr (base, '.');
  if (dot && dot != base)
    *dot = '\0';

  name = g_strconcat (base, format->suffixes[0], NULL);

  return g_build_filename (plan->folder, name, NULL);
}

static JdExit
get_write_status (const GError *error)
{
  return g_error_matches (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_VALUE) ? JD_EXIT_INPUT
                                                                         : JD_EXIT_OUTPUT;
}

/* An export beside its input may have the name of this or of another input, and is less. */
static gboolean
is_input (Job        *self,
          const char *path)
{
  g_autofree char *identity = jd_cli_dup_identity (path);

  return identity && g_hash_table_contains (self->inputs, identity);
}

static gboolean
write_output (Job        *self,
              const char *path,
              GBytes     *bytes)
{
  if (is_input (self, path))
    {
      jd_cli_say (self->messages, path, 0, 0, _("this is an input, which is not written over"));
      return FALSE;
    }

  /* What is wrong with the folder is told by the write. */
  if (!self->plan->output)
    g_mkdir_with_parents (self->plan->folder, 0777);

  return jd_cli_write (path, bytes, self->messages);
}

static void
export_format (Job            *self,
               JdDocument     *document,
               const JdFormat *format,
               const char     *path)
{
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    jd_format_write (format, document, &self->plan->options, report, &error);

  if (bytes && !self->plan->dry_run && !write_output (self, path, bytes))
    {
      self->status = MAX (self->status, JD_EXIT_OUTPUT);
      return;
    }

  jd_cli_say_report (self->messages, path, report,
                     self->plan->dry_run ? LOSSES | NOTES | MISSING : MISSING);
  if (!bytes)
    {
      gboolean incomplete =
        g_error_matches (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_INCOMPLETE);

      jd_cli_say (self->messages, path, 0, 0,
                  incomplete ? _("not exported, as --strict asks for all that is required")
                             : error->message);
      self->status = MAX (self->status, get_write_status (error));
    }
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *self = data;
  g_autoptr (JdDocument) document = NULL;

  if (self->status != JD_EXIT_DONE)
    return;

  document = jd_cli_read (self->input, NULL, self->messages);
  if (!document)
    {
      self->status = JD_EXIT_INPUT;
      return;
    }

  for (guint i = 0; i < self->plan->formats->len; i++)
    export_format (self, document, g_ptr_array_index (self->plan->formats, i),
                   g_ptr_array_index (self->outputs, i));
}

static void
clear_job (gpointer data)
{
  Job *self = data;

  g_string_free (self->messages, TRUE);
  g_ptr_array_unref (self->outputs);
}

/* Two inputs of one name would write over each other: the second is refused. */
static void
claim_outputs (Job        *self,
               GHashTable *claimed)
{
  for (guint i = 0; i < self->plan->formats->len; i++)
    {
      char *path = dup_output_path (self->plan, self->input,
                                    g_ptr_array_index (self->plan->formats, i));

      g_ptr_array_add (self->outputs, path);
      if (!g_hash_table_add (claimed, g_strdup (path)) && !self->plan->dry_run)
        {
          jd_cli_say (self->messages, self->input, 0, 0,
                      _("another input has the same name, so its export would be overwritten"));
          self->status = JD_EXIT_OUTPUT;
          return;
        }
    }
}

static gboolean
is_no_folder (const JdExportPlan *plan)
{
  return !plan->output && !plan->dry_run && g_file_test (plan->folder, G_FILE_TEST_EXISTS) &&
         !g_file_test (plan->folder, G_FILE_TEST_IS_DIR);
}

static GHashTable *
list_identities (char  **inputs,
                 guint   n_inputs)
{
  GHashTable *identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_inputs; i++)
    {
      char *identity = jd_cli_dup_identity (inputs[i]);

      if (identity)
        g_hash_table_add (identities, identity);
    }

  return identities;
}

static gboolean
sets_pages (const JdExportPlan *plan)
{
  return g_ptr_array_find (plan->formats, jd_format_find ("pdf"), NULL);
}

JdExit
jd_export_jobs_run (const JdExportPlan  *plan,
                    char               **inputs,
                    guint                n_inputs,
                    guint                n_threads)
{
  g_autoptr (GArray) jobs = g_array_new (FALSE, TRUE, sizeof (Job));
  g_autoptr (GHashTable) claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) identities = list_identities (inputs, n_inputs);
  JdExit status = JD_EXIT_DONE;
  GThreadPool *pool = NULL;

  g_return_val_if_fail (plan != NULL && n_threads > 0, JD_EXIT_USAGE);

  if (is_no_folder (plan))
    {
      g_printerr ("jobdesc: %s: %s\n", plan->folder, _("this is no folder"));
      return JD_EXIT_OUTPUT;
    }

  g_array_set_clear_func (jobs, clear_job);
  g_array_set_size (jobs, n_inputs);

  for (guint i = 0; i < n_inputs; i++)
    {
      Job *job = &g_array_index (jobs, Job, i);

      job->plan = plan;
      job->inputs = identities;
      job->input = inputs[i];
      job->messages = g_string_new (NULL);
      job->outputs = g_ptr_array_new_with_free_func (g_free);
      claim_outputs (job, claimed);
    }

  /* One input is worked on here: a thread would cost more than it brings. */
  if (n_inputs > 1 && n_threads > 1)
    {
      if (sets_pages (plan))
        jd_fonts_prepare_threads ();
      pool = g_thread_pool_new (run_job, NULL, (int) n_threads, TRUE, NULL);
    }

  for (guint i = 0; i < n_inputs; i++)
    {
      Job *job = &g_array_index (jobs, Job, i);

      if (!pool || !g_thread_pool_push (pool, job, NULL))
        run_job (job, NULL);
    }

  if (pool)
    g_thread_pool_free (pool, FALSE, TRUE);

  for (guint i = 0; i < n_inputs; i++)
    {
      jd_cli_print_messages (g_array_index (jobs, Job, i).messages);
      status = MAX (status, g_array_index (jobs, Job, i).status);
    }

  return status;
}
