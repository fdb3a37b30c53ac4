/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "jd-assignment.h"
#include "jd-cli-io.h"
#include "jd-stream.h"
#include "jd-template-store.h"

static JdDocument *
create_document (const char *template_id,
                 GString    *messages)
{
  g_autoptr (JdTemplateStore) store = NULL;
  g_autoptr (GError) error = NULL;
  JdTemplate *template;
  JdDocument *document;

  if (!template_id)
    return jd_document_new_blank ("en");

  store = jd_template_store_new (NULL);
  template = jd_cli_find_template (store, template_id, messages);
  if (!template)
    return NULL;

  document = jd_template_instantiate (template, JD_TEMPLATE_TICK_SKILLS, &error);
  if (!document)
    jd_cli_say (messages, template_id, 0, 0, error->message);

  return document;
}

/* What somebody wrote is not replaced by a template; a file that is empty has nothing to lose. */
static gboolean
is_taken (const char *output)
{
  GStatBuf info;

  return g_stat (output, &info) == 0 && S_ISREG (info.st_mode) && info.st_size > 0 &&
         !jd_stream_is (output);
}

static JdExit
make_document (const char  *template_id,
               char       **assignments,
               const char  *output,
               gboolean     force)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (JdDocument) document = create_document (template_id, messages);
  g_autoptr (GError) error = NULL;
  JdExit status = JD_EXIT_DONE;

  if (!document)
    status = JD_EXIT_INPUT;

  for (guint i = 0; status == JD_EXIT_DONE && assignments && assignments[i]; i++)
    {
      if (!jd_assignment_apply (document, assignments[i], &error))
        status = jd_command_refuse (&jd_command_new, "%s", error->message);
    }

  if (status == JD_EXIT_DONE && !force && is_taken (output))
    {
      jd_cli_say (messages, output, 0, 0,
                  _("there is a file of this name already; --force writes over it"));
      status = JD_EXIT_OUTPUT;
    }
  else if (status == JD_EXIT_DONE && !jd_cli_write_document (output, document, messages))
    {
      status = JD_EXIT_OUTPUT;
    }

  jd_cli_print_messages (messages);

  return status;
}

static JdExit
run (int    argc,
     char **argv)
{
  g_autofree char *template_id = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) assignments = NULL;
  gboolean force = FALSE;
  gboolean goes_on;
  JdExit status;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template_id,
      N_("Start from a template, see “jobdesc templates”"), N_("ID") },
    { "set", 's', 0, G_OPTION_ARG_FILENAME_ARRAY, &assignments,
      N_("Give a variable a value, or a member such as company.name"), N_("NAME=VALUE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to a file instead of standard output"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Write over a file that is there"), NULL },
    G_OPTION_ENTRY_NULL
  };

  status = jd_command_parse (&jd_command_new, entries, &argc, &argv, &goes_on);
  if (!goes_on)
    return status;

  if (argc > 1)
    return jd_command_refuse (&jd_command_new, _("“%s” is one argument too many"), argv[1]);

  return make_document (template_id, assignments, output ? output : "-", force);
}

const JdCommand jd_command_new = {
  .name = "new",
  .arguments = "[--template ID] [--set NAME=VALUE]… [-o FILE] [--force]",
  .summary = N_("Make a job description, blank or from a template"),
  .run = run,
};
