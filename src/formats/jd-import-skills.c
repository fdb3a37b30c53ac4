/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-private.h"

#include <string.h>

#include "jd-any-of.h"
#include "jd-import-words.h"
#include "jd-inline.h"
#include "jd-skill.h"
#include "jd-text.h"

#define MAX_PIECE_WORDS 4

static JdPart *
add_skill (JdDocument *document,
           const char *name,
           int         importance,
           const char *group)
{
  JdPart *skill = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_SKILLS));

  jd_part_set_string (skill, JD_SKILL_NAME, name);
  jd_part_set_string (skill, JD_SKILL_GROUP, group);
  jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, importance);

  return skill;
}

/* “Java, Python, Node.js” names three skills; a sentence with commas is one. */
static GStrv
split_names (const char *text)
{
  GStrv pieces = g_strsplit (text, ",", -1);

  for (guint i = 0; pieces[i]; i++)
    {
      g_strstrip (pieces[i]);
      if (!*pieces[i] || jd_text_count_runs (pieces[i]) > MAX_PIECE_WORDS)
        {
          g_strfreev (pieces);
          pieces = g_new0 (char *, 2);
          pieces[0] = g_strdup (text);
          break;
        }
    }

  return pieces;
}

/* What a page prints */

static gboolean
take_level (JdPart     *skill,
            const char *lang,
            const char *word)
{
  for (int i = 0; i <= JD_SKILL_LEVEL_EXPERT; i++)
    {
      if (g_str_equal (word, jd_words_get_level (lang, (JdSkillLevel) i)))
        {
          jd_part_set_choice (skill, JD_SKILL_LEVEL, i);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
take_years (JdPart     *skill,
            const char *lang,
            const char *word)
{
  g_autofree char *number = NULL;
  char *end;
  double years;

  if (g_str_equal (word, jd_words_get (lang, JD_WORD_YEAR)))
    {
      jd_part_set_number (skill, JD_SKILL_YEARS, 1);
      return TRUE;
    }

  number = jd_import_match_word (lang, JD_WORD_YEARS, word);
  years = number ? g_ascii_strtod (number, &end) : -1;
  if (!number || *end || end == number || !(years > 0 && years <= 100))
    return FALSE;

  jd_part_set_number (skill, JD_SKILL_YEARS, years);

  return TRUE;
}

/* “proficient, 3 years, in production” */
static void
take_detail (JdPart     *skill,
             const char *lang,
             const char *detail)
{
  g_auto (GStrv) pieces = g_strsplit (detail, ", ", -1);
  guint next = 0;
  g_autofree char *note = NULL;
  g_autofree char *source = NULL;

  if (pieces[next] && take_level (skill, lang, pieces[next]))
    next++;
  if (pieces[next] && take_years (skill, lang, pieces[next]))
    next++;
  if (!pieces[next])
    return;

  note = g_strjoinv (", ", pieces + next);
  source = jd_inline_dup_escaped (note);
  jd_part_set_string (skill, JD_SKILL_NOTE, source);
}

/* A level or years are said of a skill; other words in brackets are part of its name. */
static gboolean
is_detail (const char *lang,
           const char *detail)
{
  g_autoptr (JdPart) skill = JD_PART (jd_skill_new ());
  g_auto (GStrv) pieces = g_strsplit (detail, ", ", 2);

  return pieces[0] && (take_level (skill, lang, pieces[0]) || take_years (skill, lang, pieces[0]));
}

/* Cuts “ (expert)” off a name. */
static char *
cut_detail (const char *lang,
            char       *name)
{
  char *bracket = g_str_has_suffix (name, ")") ? strstr (name, " (") : NULL;

  for (; bracket; bracket = strstr (bracket + 1, " ("))
    {
      g_autofree char *detail = g_strndup (bracket + 2, strlen (bracket) - 3);

      if (bracket > name && is_detail (lang, detail))
        {
          *bracket = '\0';
          return g_steal_pointer (&detail);
        }
    }

  return NULL;
}

/* A plain text has no emphasis: “One of Java or Go, expert”. */
static const char *
cut_common_detail (const char  *lang,
                   char       **names)
{
  char *last = names[g_strv_length (names) - 1];
  char *comma = strstr (last, ", ");

  if (!comma || !is_detail (lang, comma + strlen (", ")))
    return NULL;

  *comma = '\0';

  return comma + strlen (", ");
}

/* Each of @names is cut before what is said of it. */
static void
add_group (JdDocument  *document,
           char       **names,
           guint        min,
           const char  *detail,
           int          importance)
{
  const char *lang = jd_part_get_string (document, JD_DOCUMENT_LANG);
  JdPartList *groups = jd_part_get_list (document, JD_DOCUMENT_ANY_OF);
  JdPart *group = jd_part_list_append_new (groups);
  g_autofree char *id = g_strdup_printf ("group-%u", jd_part_list_get_n (groups));

  jd_part_set_string (group, JD_ANY_OF_ID, id);
  jd_part_set_integer (group, JD_ANY_OF_MIN, (int) MIN (min, 2000));
  if (!detail)
    detail = cut_common_detail (lang, names);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *own = detail ? NULL : cut_detail (lang, names[i]);
      JdPart *skill = add_skill (document, names[i], importance, NULL);

      jd_part_set_string (skill, JD_SKILL_ANY_OF, id);
      if (detail || own)
        take_detail (skill, lang, detail ? detail : own);
    }
}

static gboolean
add_printed_group (JdDocument *document,
                   const char *text,
                   const char *detail,
                   int         importance)
{
  const char *lang = jd_part_get_string (document, JD_DOCUMENT_LANG);
  guint min = 1;
  g_autofree char *one = jd_import_match_word (lang, JD_WORD_ONE_OF, text);
  g_autofree char *many = jd_import_match_counted (lang, JD_WORD_AT_LEAST_OF, text, &min);
  g_auto (GStrv) names = NULL;

  if (one)
    names = jd_import_split_list (one, jd_words_get (lang, JD_WORD_OR));
  else if (many && min > 1)
    names = jd_import_split_list (many, jd_words_get (lang, JD_WORD_AND));

  if (!names)
    return FALSE;

  add_group (document, names, one ? 1 : min, detail, importance);

  return TRUE;
}

/* The detail of a skill is what the item ends with in emphasis, after a comma. */
static char *
split_detail (const JdInline  *text,
              const char     **detail)
{
  const char *plain = jd_inline_get_text (text);
  guint n = jd_inline_get_n_runs (text);
  const JdRun *last = n > 1 ? jd_inline_get_run (text, n - 1) : NULL;
  g_autofree char *name = g_strndup (plain, last ? last->start : strlen (plain));

  *detail = NULL;
  if (!last || last->flags != JD_INLINE_EMPHASIS || !g_str_has_suffix (name, ", "))
    return g_strdup (plain);

  name[strlen (name) - 2] = '\0';
  *detail = plain + last->start;

  return g_steal_pointer (&name);
}

void
jd_import_add_skills (JdDocument *document,
                      const char *text,
                      int         importance,
                      const char *group,
                      gboolean    exact)
{
  g_autoptr (JdInline) parsed = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  const char *detail;
  const char *colon;
  const char *plain;
  const char *list;

  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (text != NULL);

  parsed = jd_inline_parse (text);
  list = plain = jd_inline_get_text (parsed);

  name = split_detail (parsed, &detail);

  if (add_printed_group (document, name, detail, importance))
    return;

  if (exact)
    {
      JdPart *skill = add_skill (document, name, importance, NULL);

      if (detail)
        take_detail (skill, jd_part_get_string (document, JD_DOCUMENT_LANG), detail);
      return;
    }

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
