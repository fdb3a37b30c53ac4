/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-requirement-guess.h"

#include <string.h>

#include "jd-education.h"
#include "jd-inline.h"
#include "jd-requirement-words.h"
#include "jd-skill.h"
#include "jd-text.h"

#define MAX_MONTHS 1200
#define MAX_LANGUAGE_WORDS 3

/* Text in lower case, with the same number of characters as the text it comes from. */
static char *
dup_lower (const char *text)
{
  GString *lower = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019 || c == 0x2018)
        c = '\'';
      else if (c == 0x2010 || c == 0x2011)
        c = '-';
      else if (g_unichar_isspace (c))
        c = ' ';
      g_string_append_unichar (lower, g_unichar_tolower (c));
    }

  return g_string_free (lower, FALSE);
}

static gboolean
is_word_start (const char *text,
               const char *p)
{
  return p == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p)));
}

static gboolean
is_word_end (const char *p)
{
  return *p == '\0' || !g_unichar_isalnum (g_utf8_get_char (p));
}

static const char *
find_word (const char *text,
           const char *word)
{
  for (const char *p = strstr (text, word); p; p = strstr (p + 1, word))
    {
      if (is_word_start (text, p))
        return p;
    }

  return NULL;
}

static const char *
find_first (const char        *text,
            const char *const *words)
{
  const char *first = NULL;

  for (guint i = 0; words[i]; i++)
    {
      const char *found = find_word (text, words[i]);

      if (found && (!first || found < first))
        first = found;
    }

  return first;
}

static gboolean
holds_any (const char        *text,
           const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    {
      if (strstr (text, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Education */

/* The lowest level named is what the job asks for: “a bachelor’s or master’s degree”. */
static JdEducationLevel
find_level (const char                *lower,
            const JdRequirementWords  *words,
            const char               **where)
{
  JdEducationLevel level = JD_EDUCATION_LEVEL_NONE;

  for (const JdEducationWord *row = words->education; row->word; row++)
    {
      const char *found = find_word (lower, row->word);

      if (!found || (level != JD_EDUCATION_LEVEL_NONE && row->level > level))
        continue;
      if (level == row->level && *where < found)
        continue;

      level = row->level;
      *where = found;
    }

  return level;
}

static gboolean
starts_with_any (const char        *text,
                 const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    {
      if (g_str_has_prefix (text, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Where a list of fields of study starts in @lower, which starts at the degree. */
static const char *
find_fields (const char               *lower,
             const JdRequirementWords *words)
{
  for (guint i = 0; words->fields[i]; i++)
    {
      g_autofree char *spaced = g_strdup_printf (" %s ", words->fields[i]);
      const char *found = strstr (lower, spaced);

      if (found)
        return found + strlen (spaced);
    }

  return NULL;
}

static gboolean
ends_fields (const char               *lower,
             const JdRequirementWords *words)
{
  return *lower == '\0' || strchr (".;:()[]", *lower) ||
         starts_with_any (lower, words->clause);
}

/* Length of the comma, “or” or “and” at @lower that separates two fields; 0 for none. */
static gsize
get_joint (const char               *lower,
           const JdRequirementWords *words)
{
  if (*lower == ',' || *lower == '/')
    return 1;

  for (guint i = 0; *lower == ' ' && words->joints[i]; i++)
    {
      gsize length = strlen (words->joints[i]);

      if (strncmp (lower + 1, words->joints[i], length) == 0 && lower[length + 1] == ' ')
        return length + 2;
    }

  return 0;
}

static void
add_field (GStrvBuilder             *fields,
           const char               *plain,
           const char               *lower,
           const char               *from,
           const char               *to,
           const JdRequirementWords *words)
{
  g_autofree char *field = NULL;
  const char *start;

  while (from < to && *from == ' ')
    from++;

  start = g_utf8_offset_to_pointer (plain, g_utf8_pointer_to_offset (lower, from));
  field = g_strndup (start, g_utf8_offset_to_pointer (start, g_utf8_pointer_to_offset (from, to)) -
                            start);
  g_strstrip (field);

  if (*field && strlen (field) < 60 && !starts_with_any (from, words->no_fields))
    g_strv_builder_add (fields, field);
}

static GStrv
list_fields (const char               *plain,
             const char               *lower,
             const char               *degree,
             const JdRequirementWords *words)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  const char *from = find_fields (degree, words);
  const char *p = from;

  while (from)
    {
      gsize joint = get_joint (p, words);

      if (ends_fields (p, words) || (*p == ' ' && ends_fields (p + 1, words)))
        {
          add_field (fields, plain, lower, from, p, words);
          break;
        }

      if (joint > 0)
        {
          add_field (fields, plain, lower, from, p, words);
          from = p = p + joint;
          while (*p == ' ')
            from = ++p;
        }
      else
        {
          p = g_utf8_next_char (p);
        }
    }

  return g_strv_builder_end (fields);
}

static gboolean
guess_education (JdRequirement            *requirement,
                 const char               *plain,
                 const char               *lower,
                 const JdRequirementWords *words)
{
  const char *where = NULL;
  JdEducationLevel level = find_level (lower, words, &where);
  JdPart *education = jd_part_get_part (requirement, JD_REQUIREMENT_EDUCATION);
  g_auto (GStrv) fields = NULL;

  if (!where)
    where = find_first (lower, words->degree);
  if (!where)
    return FALSE;

  fields = list_fields (plain, lower, where, words);
  jd_part_set_choice (requirement, JD_REQUIREMENT_TYPE, JD_REQUIREMENT_TYPE_EDUCATION);
  jd_part_set_choice (education, JD_EDUCATION_LEVEL,
                      level == JD_EDUCATION_LEVEL_NONE ? -1 : (int) level);
  jd_part_set_strings (education, JD_EDUCATION_FIELDS, (const char *const *) fields);
  jd_part_set_flag (education, JD_EDUCATION_OR_EXPERIENCE,
                    find_first (lower, words->equal) ? 1 : -1);

  return TRUE;
}

/* Experience */

static const GRegex *
get_number_regex (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    {
      GRegex *compiled =
        g_regex_new ("(?:([0-9]{1,3})(?:[.,]([0-9]))?|\\b(\\p{L}+))\\)?"
                     "\\s*(?:\\+|plus|or more|ou plus|oder mehr|full|solid)?"
                     "\\s*(?:(?:-|–|—|to|à|bis)\\s*[0-9]{1,3}\\s*\\+?)?"
                     "\\s*(?:or more|ou plus|oder mehr|full)?\\s*$",
                     G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL);

      g_once_init_leave (&regex, compiled);
    }

  return regex;
}

static double
get_number (GMatchInfo               *match,
            const JdRequirementWords *words)
{
  g_autofree char *whole = g_match_info_fetch (match, 1);
  g_autofree char *tenth = g_match_info_fetch (match, 2);
  g_autofree char *letters = g_match_info_fetch (match, 3);

  if (whole && *whole)
    return (double) g_ascii_strtoull (whole, NULL, 10) +
           (tenth && *tenth ? (*tenth - '0') / 10.0 : 0);

  for (const JdNumberWord *row = words->numbers; letters && row->word; row++)
    {
      if (g_str_equal (row->word, letters))
        return row->number;
    }

  return -1;
}

/* Reads the number right before @unit, the smaller one of a range; -1 when there is none. */
static double
number_before (const char               *lower,
               const char               *unit,
               const JdRequirementWords *words)
{
  const char *start = unit;
  g_autofree char *before = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  for (guint i = 0; i < 30 && start > lower; i++)
    start = g_utf8_prev_char (start);
  before = g_strndup (start, unit - start);

  if (!g_regex_match (get_number_regex (), before, G_REGEX_MATCH_DEFAULT, &match))
    return -1;

  return get_number (match, words);
}

static gboolean
is_age (const char *unit)
{
  const char *rest = strchr (unit, ' ');

  return rest && (g_str_has_prefix (rest + 1, "old") || g_str_has_prefix (rest + 1, "of age") ||
                  g_str_has_prefix (rest + 1, "révolus"));
}

static int
find_months (const char               *lower,
             const JdRequirementWords *words)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      const char *const *units = pass == 0 ? words->years : words->months;

      for (guint i = 0; units[i]; i++)
        {
          for (const char *p = find_word (lower, units[i]); p; p = find_word (p + 1, units[i]))
            {
              double number = is_age (p) ? -1 : number_before (lower, p, words);

              if (number > 0)
                return (int) MIN (number * (pass == 0 ? 12 : 1) + 0.5, MAX_MONTHS);
            }
        }
    }

  return -1;
}

/* Language */

static gboolean
is_language (const char               *lower,
             const JdRequirementWords *words)
{
  const char *name = find_first (lower, words->languages);

  return name && (jd_text_count_runs (lower) <= MAX_LANGUAGE_WORDS ||
                  holds_any (lower, words->fluency));
}

/* Skills */

static gboolean
names_skill (const char *plain,
             const char *lower,
             const char *name)
{
  g_autofree char *folded = dup_lower (name);
  gboolean is_short = g_utf8_strlen (name, -1) <= 2;
  const char *text = is_short ? plain : lower;
  const char *wanted = is_short ? name : folded;

  for (const char *p = strstr (text, wanted); p; p = strstr (p + 1, wanted))
    {
      const char *after = p + strlen (wanted);

      /* C is not named by C++ or C#. */
      if (is_word_start (text, p) && is_word_end (after) && !strchr ("+#", *after ? *after : ' '))
        return TRUE;
    }

  return FALSE;
}

static GStrv
list_skills (JdDocument *document,
             const char *plain,
             const char *lower)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JdPartList *skills = document ? jd_part_get_list (document, JD_DOCUMENT_SKILLS) : NULL;

  for (guint i = 0; skills && i < jd_part_list_get_n (skills); i++)
    {
      JdPart *skill = jd_part_list_get (skills, i);
      const char *name = jd_part_get_string (skill, JD_SKILL_NAME);
      const char *id = jd_part_get_string (skill, JD_SKILL_CATALOGUE_ID);

      if (name && names_skill (plain, lower, name))
        g_strv_builder_add (builder, id ? id : name);
    }

  return g_strv_builder_end (builder);
}

/* All languages are tried, since an advert mixes them; the first that understands decides. */
static JdRequirementType
guess_type (const char *lower,
            gboolean    names_skills,
            int         months)
{
  for (guint i = 0; jd_requirement_words[i]; i++)
    {
      if (find_first (lower, jd_requirement_words[i]->certification))
        return JD_REQUIREMENT_TYPE_CERTIFICATION;
      if (months < 0 && is_language (lower, jd_requirement_words[i]))
        return JD_REQUIREMENT_TYPE_LANGUAGE;
    }

  if (months > 0)
    return JD_REQUIREMENT_TYPE_EXPERIENCE;
  if (names_skills)
    return JD_REQUIREMENT_TYPE_SKILL;

  for (guint i = 0; jd_requirement_words[i]; i++)
    {
      if (find_first (lower, jd_requirement_words[i]->skill))
        return JD_REQUIREMENT_TYPE_SKILL;
      if (find_first (lower, jd_requirement_words[i]->experience))
        return JD_REQUIREMENT_TYPE_EXPERIENCE;
    }

  return JD_REQUIREMENT_TYPE_OTHER;
}

static int
find_any_months (const char *lower)
{
  for (guint i = 0; jd_requirement_words[i]; i++)
    {
      int months = find_months (lower, jd_requirement_words[i]);

      if (months > 0)
        return months;
    }

  return -1;
}

void
jd_requirement_guess (JdRequirement *requirement,
                      JdDocument    *document)
{
  const char *source;
  g_autofree char *plain = NULL;
  g_autofree char *lower = NULL;
  g_auto (GStrv) skills = NULL;
  JdRequirementType type;
  int months;

  g_return_if_fail (JD_IS_REQUIREMENT (requirement));
  g_return_if_fail (document == NULL || JD_IS_DOCUMENT (document));

  source = jd_part_get_string (requirement, JD_REQUIREMENT_TEXT);
  plain = jd_inline_dup_plain (source ? source : "");
  lower = dup_lower (plain);

  skills = list_skills (document, plain, lower);
  jd_part_set_strings (requirement, JD_REQUIREMENT_SKILLS, (const char *const *) skills);

  for (guint i = 0; jd_requirement_words[i]; i++)
    {
      if (guess_education (requirement, plain, lower, jd_requirement_words[i]))
        return;
    }

  months = find_any_months (lower);
  type = guess_type (lower, *skills != NULL, months);
  jd_part_set_choice (requirement, JD_REQUIREMENT_TYPE, (int) type);
  if (type == JD_REQUIREMENT_TYPE_EXPERIENCE || type == JD_REQUIREMENT_TYPE_SKILL)
    jd_part_set_integer (requirement, JD_REQUIREMENT_MONTHS, months);
}
