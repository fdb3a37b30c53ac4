/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "jd-cli-io.h"

static gboolean
is_same_file (const char *input,
              const char *output)
{
  g_autofree char *a = jd_cli_dup_identity (input);
  g_autofree char *b = jd_cli_dup_identity (output);

  return a && g_strcmp0 (a, b) == 0;
}

static JdExit
import_file (const char     *input,
             const JdFormat *format,
             const char     *output)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (JdDocument) document = NULL;
  JdExit status = JD_EXIT_DONE;

  if (is_same_file (input, output))
    {
      jd_cli_say (messages, output, 0, 0, _("this is an input, which is not written over"));
      status = JD_EXIT_OUTPUT;
    }
  else if (!(document = jd_cli_read (input, format, messages)))
    {
      status = JD_EXIT_INPUT;
    }
  else if (!jd_cli_write_document (output, document, messages))
    {
      status = JD_EXIT_OUTPUT;
    }

  jd_cli_print_messages (messages);

  return status;
}

static JdExit
refuse_format (const char *id)
{
  g_autofree const char **ids = jd_cli_list_formats (FALSE);
  g_autofree char *message = g_strdup_printf (_("“%s” is no format to import"), id);

  return jd_command_refuse_word (&jd_command_import, message, id, ids);
}

static JdExit
run (int    argc,
     char **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *output = NULL;
  const JdFormat *format = NULL;
  gboolean goes_on;
  JdExit status;
  const GOptionEntry entries[] = {
    { "from", 'f', 0, G_OPTION_ARG_STRING, &from,
      N_("Format of the input; else its name and content tell"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to a file instead of standard output"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  status = jd_command_parse (&jd_command_import, entries, &argc, &argv, &goes_on);
  if (!goes_on)
    return status;

  if (argc != 2)
    return jd_command_refuse (&jd_command_import, "%s", _("one input is needed"));

  if (from)
    {
      format = jd_format_find (from);
      if (!format || !format->read)
        return refuse_format (from);
    }

  return import_file (argv[1], format, output ? output : "-");
}

const JdCommand jd_command_import = {
  .name = "import",
  .arguments = "INPUT [--from FORMAT] [-o FILE]",
  .summary = N_("Make a job description from a text or another file"),
  .run = run,
};
