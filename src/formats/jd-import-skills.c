/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-private.h"

#include <string.h>

#include "jd-inline.h"
#include "jd-skill.h"

#define MAX_PIECE_WORDS 4

static void
add_skill (JdDocument   *document,
           const char   *name,
           JdImportance  importance,
           const char   *group)
{
  JdPart *skill = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_SKILLS));

  jd_part_set_string (skill, JD_SKILL_NAME, name);
  jd_part_set_string (skill, JD_SKILL_GROUP, group);
  jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, (int) importance);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i]; i++)
    n += *words[i] != '\0';

  return n;
}

/* “Java, Python, Node.js” names three skills; a sentence with commas is one. */
static GStrv
split_names (const char *text)
{
  GStrv pieces = g_strsplit (text, ",", -1);

  for (guint i = 0; pieces[i]; i++)
    {
      g_strstrip (pieces[i]);
      if (!*pieces[i] || count_words (pieces[i]) > MAX_PIECE_WORDS)
        {
          g_strfreev (pieces);
          pieces = g_new0 (char *, 2);
          pieces[0] = g_strdup (text);
          break;
        }
    }

  return pieces;
}

void
jd_import_add_skills (JdDocument   *document,
                      const char   *text,
                      JdImportance  importance,
                      const char   *group)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *label = NULL;
  const char *colon;
  const char *list;

  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (text != NULL);

  plain = jd_inline_dup_plain (text);
  list = plain;
  colon = strstr (plain, ": ");

  if (colon && colon > plain && strchr (colon, ','))
    {
      label = g_strstrip (g_strndup (plain, (gsize) (colon - plain)));
      list = colon + 2;
    }

  names = split_names (list);
  for (guint i = 0; names[i]; i++)
    add_skill (document, names[i], importance, label ? label : group);
}
