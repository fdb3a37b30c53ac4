/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-choices.h"
#include "jd-cli-io.h"
#include "jd-export-job.h"

typedef struct {
  char *to;
  char *output;
  char *folder;
  char *paper;
  char *style;
  int n_jobs;
  gboolean include_internal;
  gboolean strict;
  gboolean dry_run;
} Options;

static void
clear_options (Options *self)
{
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->style, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

#define refuse(...) jd_command_refuse (&jd_command_export, __VA_ARGS__)

static JdExit
refuse_format (const char *id)
{
  g_autofree const char **ids = jd_cli_list_formats (TRUE);
  g_autofree char *message = g_strdup_printf (_("“%s” is no format to export"), id);

  return jd_command_refuse_word (&jd_command_export, message, id, ids);
}

static JdExit
find_formats (const char *to,
              GPtrArray  *formats)
{
  g_auto (GStrv) ids = g_strsplit (to, ",", -1);

  for (guint i = 0; ids[i]; i++)
    {
      const JdFormat *format = jd_format_find (ids[i]);

      if (!format || !format->write)
        return refuse_format (ids[i]);
      if (g_ptr_array_find (formats, format, NULL))
        return refuse (_("“%s” is named twice"), ids[i]);
      g_ptr_array_add (formats, (gpointer) format);
    }

  return JD_EXIT_DONE;
}

/* What is wrong with the options and their arguments, or %JD_EXIT_DONE */
static JdExit
check (const Options   *options,
       const GPtrArray *formats,
       guint            n_inputs)
{
  if (options->paper && !g_strv_contains (jd_papers, options->paper))
    return refuse (_("“%s” is no paper; a4 and letter are"), options->paper);
  if (options->style && !g_strv_contains (jd_page_styles, options->style))
    return refuse (_("“%s” is no style; modern, classic and compact are"), options->style);
  if (options->folder && !*options->folder)
    return refuse ("%s", _("--output-dir is empty"));
  if (options->output && options->folder)
    return refuse ("%s", _("-o and --output-dir cannot stand together"));
  if (options->output && (n_inputs != 1 || formats->len != 1))
    return refuse ("%s", _("-o is for one input and one format; use --output-dir"));
  if (options->n_jobs < 1)
    return refuse ("%s", _("--jobs takes a number from 1 up"));
  if (options->include_internal &&
      !(formats->len == 1 && g_str_equal (((JdFormat *) formats->pdata[0])->id, "json")))
    return refuse ("%s", _("--include-internal is for the format json only"));

  return JD_EXIT_DONE;
}

static JdExit
run_plan (const Options *options,
          GPtrArray     *formats,
          char         **inputs,
          guint          n_inputs)
{
  const JdExportPlan plan = {
    .formats = formats,
    .options = {
      .include_internal = options->include_internal,
      .strict = options->strict,
      .style = options->style,
      .paper = options->paper,
    },
    .output = options->output,
    .folder = options->folder ? options->folder : ".",
    .dry_run = options->dry_run,
  };

  return jd_export_jobs_run (&plan, inputs, n_inputs, (guint) options->n_jobs);
}

static JdExit
run (int    argc,
     char **argv)
{
  g_auto (Options) options = { .n_jobs = (int) g_get_num_processors () };
  g_autoptr (GPtrArray) formats = g_ptr_array_new ();
  gboolean goes_on;
  JdExit status;
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_STRING, &options.to,
      N_("Formats to write, see “jobdesc formats”"), N_("FORMAT[,FORMAT…]") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("File to write, for one input and one format"), N_("FILE") },
    { "output-dir", 0, 0, G_OPTION_ARG_FILENAME, &options.folder,
      N_("Folder to write to, else the present one"), N_("DIR") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper,
      N_("Paper of the page"), N_("a4|letter") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &options.style,
      N_("Style of the page"), N_("modern|classic|compact") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &options.n_jobs,
      N_("How many inputs to work on at a time; one for each core if not given"), N_("N") },
    { "include-internal", 0, 0, G_OPTION_ARG_NONE, &options.include_internal,
      N_("Write the internal notes too, for json only"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &options.strict,
      N_("Fail when a target requires what is missing"), NULL },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Say what would be lost, and write nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };

  status = jd_command_parse (&jd_command_export, entries, &argc, &argv, &goes_on);
  if (!goes_on)
    return status;

  if (argc < 2)
    return refuse ("%s", _("an input is missing"));
  if (!options.to)
    return refuse ("%s", _("--to is missing"));
  if (!*options.to)
    return refuse_format (options.to);

  status = find_formats (options.to, formats);
  if (status == JD_EXIT_DONE)
    status = check (&options, formats, (guint) argc - 1);
  if (status != JD_EXIT_DONE)
    return status;

  return run_plan (&options, formats, argv + 1, (guint) argc - 1);
}

const JdCommand jd_command_export = {
  .name = "export",
  .arguments = "FILE… --to FORMAT[,FORMAT…] [-o FILE | --output-dir DIR]",
  .summary = N_("Write job descriptions in other formats"),
  .run = run,
};
