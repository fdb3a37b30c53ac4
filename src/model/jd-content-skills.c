/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of skills: by importance, with an any-of group as one item. */

#include "jd-content-private.h"

#include <string.h>

#include "jd-any-of.h"
#include "jd-skill.h"
#include "jd-words.h"

#define NO_IMPORTANCE -1
#define SEPARATOR ", "

char *
jd_content_join (const char *lang,
                 char      **words,
                 gboolean    alternatives)
{
  GString *out = g_string_new (NULL);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i == n - 1)
        g_string_append (out, jd_words_get (lang, alternatives ? JD_WORD_OR : JD_WORD_AND));
      else if (i > 0)
        g_string_append (out, ", ");
      g_string_append (out, words[i]);
    }

  return g_string_free (out, FALSE);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* The formats are ours, in the tables of languages; a test holds each to its English one. */
static char *
dup_skill_detail (JdContentBuilder *self,
                  gpointer          skill)
{
  GString *detail = g_string_new (NULL);
  int level = jd_part_get_choice (skill, JD_SKILL_LEVEL);
  double years = jd_part_get_number (skill, JD_SKILL_YEARS);

  if (level >= 0)
    g_string_append_printf (detail, SEPARATOR "%s",
                            jd_words_get_level (self->lang, (JdSkillLevel) level));

  if (years > 0)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%g", years);
      g_string_append (detail, SEPARATOR);
      if (g_str_equal (number, "1"))
        g_string_append (detail, jd_words_get (self->lang, JD_WORD_YEAR));
      else
        g_string_append_printf (detail, jd_words_get (self->lang, JD_WORD_YEARS), number);
    }

  if (jd_part_has (skill, JD_SKILL_NOTE))
    {
      g_autofree char *note = jd_inline_dup_plain (jd_part_get_string (skill, JD_SKILL_NOTE));

      g_string_append_printf (detail, SEPARATOR "%s", note);
    }

  if (detail->len == 0)
    {
      g_string_free (detail, TRUE);
      return NULL;
    }

  return g_string_free (detail, FALSE);
}

/* The skills of a group that have a name. */
static GPtrArray *
list_members (JdContentBuilder *self,
              JdPart           *group)
{
  const char *id = jd_part_get_string (group, JD_ANY_OF_ID);
  JdPartList *skills = jd_part_get_list (self->document, JD_DOCUMENT_SKILLS);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdPart *skill = jd_part_list_get (skills, i);

      if (g_strcmp0 (jd_part_get_string (skill, JD_SKILL_ANY_OF), id) == 0 &&
          jd_part_has (skill, JD_SKILL_NAME))
        g_ptr_array_add (members, skill);
    }

  return members;
}

/* What is said of all members comes after the group, else each has its own in brackets. */
static GStrv
dup_member_names (JdContentBuilder  *self,
                  GPtrArray         *members,
                  char             **detail)
{
  g_autoptr (GPtrArray) details = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  gboolean same = TRUE;

  for (guint i = 0; i < members->len; i++)
    {
      g_ptr_array_add (details, dup_skill_detail (self, members->pdata[i]));
      same = same && g_strcmp0 (details->pdata[0], details->pdata[i]) == 0;
    }

  for (guint i = 0; i < members->len; i++)
    {
      const char *name = jd_part_get_string (members->pdata[i], JD_SKILL_NAME);
      const char *own = same ? NULL : details->pdata[i];

      g_strv_builder_take (names, own ? g_strdup_printf ("%s (%s)", name, own + strlen (SEPARATOR))
                                      : g_strdup (name));
    }

  *detail = same ? g_strdup (details->pdata[0]) : NULL;

  return g_strv_builder_end (names);
}

static char *
dup_group_text (JdContentBuilder  *self,
                JdPart            *group,
                char             **detail)
{
  int min = jd_part_get_integer (group, JD_ANY_OF_MIN);
  g_autoptr (GPtrArray) members = list_members (self, group);
  g_auto (GStrv) names = dup_member_names (self, members, detail);
  g_autofree char *joined = jd_content_join (self->lang, names, min <= 1);

  if (members->len == 1)
    return g_steal_pointer (&joined);
  if (min > 1)
    return g_strdup_printf (jd_words_get (self->lang, JD_WORD_AT_LEAST_OF), min, joined);

  return g_strdup_printf (jd_words_get (self->lang, JD_WORD_ONE_OF), joined);
}

#pragma GCC diagnostic pop

static gboolean
is_first_of_group (JdContentBuilder *self,
                   gpointer          skill)
{
  JdPartList *skills = jd_part_get_list (self->document, JD_DOCUMENT_SKILLS);
  const char *id = jd_part_get_string (skill, JD_SKILL_ANY_OF);

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdPart *other = jd_part_list_get (skills, i);

      if (g_strcmp0 (jd_part_get_string (other, JD_SKILL_ANY_OF), id) == 0 &&
          jd_part_has (other, JD_SKILL_NAME))
        return other == skill;
    }

  return FALSE;
}

static void
add_skill (JdContentBuilder *self,
           gpointer          skill,
           guint             list)
{
  JdPart *group = jd_document_find_any_of (self->document,
                                           jd_part_get_string (skill, JD_SKILL_ANY_OF));
  g_autofree char *detail = NULL;
  g_autofree char *text = NULL;
  JdContentEntry *entry;

  if (group)
    {
      text = dup_group_text (self, group, &detail);
    }
  else
    {
      text = g_strdup (jd_part_get_string (skill, JD_SKILL_NAME));
      detail = dup_skill_detail (self, skill);
    }

  entry = jd_content_builder_add (self, JD_CONTENT_SKILL, skill, JD_SKILL_NAME,
                                  jd_content_builder_parse (self, text, TRUE));
  entry->block.list = list;
  entry->block.detail = g_steal_pointer (&detail);
}

static void
add_skills_of (JdContentBuilder *self,
               int               importance,
               JdWord            heading)
{
  JdPartList *skills = jd_part_get_list (self->document, JD_DOCUMENT_SKILLS);
  guint list = ++self->n_lists;
  gboolean first = TRUE;

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdPart *skill = jd_part_list_get (skills, i);

      if (jd_part_get_choice (skill, JD_SKILL_IMPORTANCE) != importance ||
          !jd_part_has (skill, JD_SKILL_NAME) ||
          (jd_document_find_any_of (self->document,
                                    jd_part_get_string (skill, JD_SKILL_ANY_OF)) &&
           !is_first_of_group (self, skill)))
        continue;

      if (first && importance != NO_IMPORTANCE)
        jd_content_builder_add_subheading (self, heading, skill, JD_SKILL_IMPORTANCE);
      first = FALSE;

      add_skill (self, skill, list);
    }
}

void
jd_content_builder_add_skills (JdContentBuilder *self)
{
  add_skills_of (self, NO_IMPORTANCE, JD_WORD_MUST_HAVE);
  add_skills_of (self, JD_IMPORTANCE_MUST, JD_WORD_MUST_HAVE);
  add_skills_of (self, JD_IMPORTANCE_NICE, JD_WORD_NICE_TO_HAVE);
  add_skills_of (self, JD_IMPORTANCE_LEARN, JD_WORD_WILL_LEARN);
}
