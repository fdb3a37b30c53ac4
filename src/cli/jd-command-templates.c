/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "jd-cli-io.h"
#include "jd-template-store.h"

static JdExit
list_templates (JdTemplateStore *store)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdTemplate) template = g_list_model_get_item (G_LIST_MODEL (store), i);
      const char *family = jd_template_get_family (template);

      g_print ("%s\t%s\t%s\n", jd_template_get_id (template), family ? family : "",
               jd_template_get_title (template));
    }

  return JD_EXIT_DONE;
}

static JdExit
show_template (JdTemplateStore *store,
               const char      *id)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = NULL;
  JdTemplate *template = jd_cli_find_template (store, id, messages);
  JdExit status = JD_EXIT_DONE;

  if (template && !(document = jd_template_load (template, &error)))
    jd_cli_say (messages, id, 0, 0, error->message);

  if (!document)
    status = JD_EXIT_INPUT;
  else if (!jd_cli_write_document ("-", document, messages))
    status = JD_EXIT_OUTPUT;

  jd_cli_print_messages (messages);

  return status;
}

static JdExit
run (int    argc,
     char **argv)
{
  g_autoptr (JdTemplateStore) store = NULL;
  gboolean goes_on;
  JdExit status;

  status = jd_command_parse (&jd_command_templates, NULL, &argc, &argv, &goes_on);
  if (!goes_on)
    return status;

  store = jd_template_store_new (NULL);

  if (argc == 1 || (argc == 2 && g_str_equal (argv[1], "list")))
    return list_templates (store);
  if (argc == 3 && g_str_equal (argv[1], "show"))
    return show_template (store, argv[2]);

  return jd_command_refuse (&jd_command_templates, "%s", _("“list” or “show ID” is needed"));
}

const JdCommand jd_command_templates = {
  .name = "templates",
  .arguments = "[list | show ID]",
  .summary = N_("List the templates, or print one"),
  .run = run,
};
