/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "jd-cli-io.h"
#include "jd-skill-index.h"

#define MAX_HITS 20

static void
add_hit (JsonBuilder      *builder,
         const JdSkillHit *hit)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, hit->skill->id);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, hit->skill->name);
  if (hit->skill->group)
    {
      json_builder_set_member_name (builder, "group");
      json_builder_add_string_value (builder, hit->skill->group);
    }
  if (hit->alias)
    {
      json_builder_set_member_name (builder, "alias");
      json_builder_add_string_value (builder, hit->alias);
    }
  json_builder_end_object (builder);
}

static void
print_json (const JdSkillHit *hits,
            guint             n)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_hit (builder, &hits[i]);
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static void
print_table (const JdSkillHit *hits,
             guint             n)
{
  for (guint i = 0; i < n; i++)
    {
      const JdSkillInfo *skill = hits[i].skill;
      g_autofree char *name = hits[i].alias
                                ? g_strdup_printf ("%s (%s)", skill->name, hits[i].alias)
                                            : g_strdup (skill->name);

      g_print ("%-28s %-36s %s\n", skill->id, name, skill->group ? skill->group : "");
    }
}

static JdExit
search (const char *query,
        gboolean    json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdSkillCatalogue) catalogue = jd_skill_catalogue_new_built_in (&error);
  g_autoptr (JdSkillIndex) index = NULL;
  JdSkillHit hits[MAX_HITS];
  guint n;

  if (!catalogue)
    {
      g_printerr ("jobdesc: %s\n", error->message);
      return JD_EXIT_INPUT;
    }

  index = jd_skill_index_new (catalogue, NULL);
  n = jd_skill_index_search (index, query, hits, MAX_HITS);

  if (json)
    print_json (hits, n);
  else
    print_table (hits, n);

  if (n == 0)
    g_printerr (_("jobdesc: no skill in the catalogue is like “%s”\n"), query);

  return JD_EXIT_DONE;
}

static JdExit
run (int    argc,
     char **argv)
{
  gboolean json = FALSE;
  gboolean goes_on;
  g_autoptr (GString) query = g_string_new (NULL);
  JdExit status;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };

  status = jd_command_parse (&jd_command_skills, entries, &argc, &argv, &goes_on);
  if (!goes_on)
    return status;

  for (int i = 1; i < argc; i++)
    g_string_append_printf (query, "%s%s", i > 1 ? " " : "", argv[i]);

  if (query->len == 0 || !g_utf8_validate (query->str, -1, NULL))
    return jd_command_refuse (&jd_command_skills, "%s", _("words to look for are missing"));

  return search (query->str, json);
}

const JdCommand jd_command_skills = {
  .name = "skills",
  .arguments = "QUERY [--json]",
  .summary = N_("Find skills in the catalogue"),
  .run = run,
};
