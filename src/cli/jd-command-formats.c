/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "jd-command.h"
#include "jd-format.h"

static void
print_table (void)
{
  guint n_formats;
  const JdFormat *formats = jd_formats_get (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      const JdFormat *format = &formats[i];
      g_autofree char *suffixes = g_strjoinv (" ", (char **) format->suffixes);
      const char *ways = format->read && format->write ? _("import, export")
                         : format->read                ? _("import")
                                                       : _("export");

      /* What is translated comes last: a column is padded by bytes. */
      g_print ("%-12s %-20s %s (%s)\n", format->id, suffixes, _(format->label), ways);
    }
}

static void
print_json (void)
{
  guint n_formats;
  const JdFormat *formats = jd_formats_get (&n_formats);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n_formats; i++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, formats[i].id);
      json_builder_set_member_name (builder, "label");
      json_builder_add_string_value (builder, _(formats[i].label));
      json_builder_set_member_name (builder, "mime");
      json_builder_add_string_value (builder, formats[i].mime);
      json_builder_set_member_name (builder, "suffixes");
      json_builder_begin_array (builder);
      for (guint k = 0; formats[i].suffixes[k]; k++)
        json_builder_add_string_value (builder, formats[i].suffixes[k]);
      json_builder_end_array (builder);
      json_builder_set_member_name (builder, "import");
      json_builder_add_boolean_value (builder, formats[i].read != NULL);
      json_builder_set_member_name (builder, "export");
      json_builder_add_boolean_value (builder, formats[i].write != NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static JdExit
run (int    argc,
     char **argv)
{
  gboolean json = FALSE;
  gboolean goes_on;
  JdExit status;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };

  status = jd_command_parse (&jd_command_formats, entries, &argc, &argv, &goes_on);
  if (!goes_on)
    return status;

  if (argc > 1)
    return jd_command_refuse (&jd_command_formats, _("“%s” is one argument too many"), argv[1]);

  if (json)
    print_json ();
  else
    print_table ();

  return JD_EXIT_DONE;
}

const JdCommand jd_command_formats = {
  .name = "formats",
  .arguments = "[--json]",
  .summary = N_("List the formats that can be imported and exported"),
  .run = run,
};
