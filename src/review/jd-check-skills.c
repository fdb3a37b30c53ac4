/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-skill.h"

static const JdSkillInfo *
find_skill (const JdCheckContext *context,
            gpointer              skill)
{
  const char *id = jd_part_get_string (skill, JD_SKILL_CATALOGUE_ID);
  const char *name = jd_part_get_string (skill, JD_SKILL_NAME);
  const JdSkillInfo *info = id ? jd_skill_catalogue_find_id (context->catalogue, id) : NULL;

  return info || !name ? info : jd_skill_catalogue_find_name (context->catalogue, name);
}

static void
compare (const JdCheck        *self,
         const JdCheckContext *context,
         JdPartList           *list,
         const JdSkillInfo   **infos,
         guint                 i,
         guint                 k)
{
  gpointer skill = jd_part_list_get (list, i);
  gpointer other = jd_part_list_get (list, k);
  const char *name = jd_part_get_string (skill, JD_SKILL_NAME);
  const char *other_name = jd_part_get_string (other, JD_SKILL_NAME);

  if (!name || !other_name)
    return;

  if (k < i && (infos[i] ? infos[i] == infos[k] : g_ascii_strcasecmp (name, other_name) == 0))
    jd_check_add (self, context, skill, JD_SKILL_NAME,
                  /* Translators: %s is the name of a skill */
                  g_strdup_printf (_("The skill “%s” is there twice"), name),
                  _("Keep one of them, with the level that the work needs."));
  else if (k != i && infos[i] && infos[k] && infos[i] != infos[k] &&
           jd_part_get_choice (skill, JD_SKILL_IMPORTANCE) ==
             jd_part_get_choice (other, JD_SKILL_IMPORTANCE) &&
           jd_skill_catalogue_covers (context->catalogue, infos[k]->id, infos[i]->id))
    jd_check_add (self, context, skill, JD_SKILL_NAME,
                  /* Translators: names of skills: “PostgreSQL” includes “SQL” */
                  g_strdup_printf (_("“%s” includes “%s”"), other_name, name),
                  _("Who has the one has the other. A shorter list is read to its "
                    "end."))->severity = JD_REVIEW_INFO;
}

/* S16, S32: skills that repeat each other, or that few still ask for. */
void
jd_check_skills (const JdCheck        *self,
                 const JdCheckContext *context)
{
  JdPartList *list = jd_part_get_list (context->document, JD_DOCUMENT_SKILLS);
  guint n = jd_part_list_get_n (list);
  g_autofree const JdSkillInfo **infos = g_new0 (const JdSkillInfo *, n + 1);

  for (guint i = 0; i < n; i++)
    infos[i] = find_skill (context, jd_part_list_get (list, i));

  for (guint i = 0; i < n; i++)
    {
      gpointer skill = jd_part_list_get (list, i);

      for (guint k = 0; k < n && n < 200; k++)
        compare (self, context, list, infos, i, k);

      if (infos[i] && infos[i]->dated)
        jd_check_add (self, context, skill, JD_SKILL_NAME,
                      /* Translators: %s is the name of a skill */
                      g_strdup_printf (_("Few employers still ask for “%s”"), infos[i]->name),
                      _("Say why it is there, or ask for what follows it."))->severity =
            JD_REVIEW_INFO;
    }
}
