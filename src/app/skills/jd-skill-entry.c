/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-entry.h"

#include <glib/gi18n.h>

struct _JdSkillEntry {
  GObject parent_instance;

  /* Owned */
  GPtrArray *skills;
  JdAnyOf *group;
  char *name;

  JdImportance importance;
  int level;
  double years;
  gboolean ticked;
};

G_DEFINE_FINAL_TYPE (JdSkillEntry, jd_skill_entry, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

const char *
jd_importance_get_label (JdImportance importance)
{
  switch (importance)
    {
    case JD_IMPORTANCE_NICE:
      return _("Nice to Have");
    case JD_IMPORTANCE_LEARN:
      return _("Will Learn");
    case JD_IMPORTANCE_MUST:
    default:
      return _("Must Have");
    }
}

const char *
jd_importance_get_phrase (JdImportance importance)
{
  switch (importance)
    {
    case JD_IMPORTANCE_NICE:
      /* Translators: how much a skill matters, within a sentence: “Git, nice to have” */
      return _("nice to have");
    case JD_IMPORTANCE_LEARN:
      /* Translators: how much a skill matters, within a sentence: “Git, will learn” */
      return _("will learn");
    case JD_IMPORTANCE_MUST:
    default:
      /* Translators: how much a skill matters, within a sentence: “Git, must have” */
      return _("must have");
    }
}

const char *
jd_skill_level_get_label (int level)
{
  switch (level)
    {
    case JD_SKILL_LEVEL_FAMILIAR:
      return _("Familiar");
    case JD_SKILL_LEVEL_WORKING:
      /* Translators: a level of skill: enough to work with */
      return _("Working");
    case JD_SKILL_LEVEL_PROFICIENT:
      return _("Proficient");
    case JD_SKILL_LEVEL_EXPERT:
      return _("Expert");
    default:
      return _("No Level");
    }
}

/* The level that all of the skills share; a group of mixed levels has none. */
static int
common_level (GPtrArray *skills)
{
  int level = jd_part_get_choice (g_ptr_array_index (skills, 0), JD_SKILL_LEVEL);

  for (guint i = 1; i < skills->len; i++)
    if (jd_part_get_choice (g_ptr_array_index (skills, i), JD_SKILL_LEVEL) != level)
      return -1;

  return level;
}

static double
common_years (GPtrArray *skills)
{
  double years = jd_part_get_number (g_ptr_array_index (skills, 0), JD_SKILL_YEARS);

  for (guint i = 1; i < skills->len; i++)
    if (jd_part_get_number (g_ptr_array_index (skills, i), JD_SKILL_YEARS) != years)
      return -1;

  return years;
}

static const char *
get_skill_name (gpointer skill)
{
  const char *name = jd_part_get_string (skill, JD_SKILL_NAME);

  return name != NULL ? name : _("Skill Without a Name");
}

static char *
dup_name (GPtrArray *skills,
          JdAnyOf   *group)
{
  g_autoptr (GString) members = g_string_new (NULL);
  int min;

  if (skills->len == 1)
    return g_strdup (get_skill_name (g_ptr_array_index (skills, 0)));

  for (guint i = 0; i < skills->len; i++)
    {
      if (i > 0)
        /* Translators: between the skills of a list: “Java, Python, Node.js” */
        g_string_append (members, _(", "));
      g_string_append (members, get_skill_name (g_ptr_array_index (skills, i)));
    }

  min = group != NULL ? jd_part_get_integer (group, JD_ANY_OF_MIN) : 1;
  if (min > 1)
    /* Translators: %1$d is a number from 2 up, %2$s a list of skills */
    return g_strdup_printf (ngettext ("At least %1$d of %2$s", "At least %1$d of %2$s", min),
                            min, members->str);

  /* Translators: %s is a list of skills: “One of Java, Python, Node.js” */
  return g_strdup_printf (_("One of %s"), members->str);
}

JdSkillEntry *
jd_skill_entry_new (void)
{
  return g_object_new (JD_TYPE_SKILL_ENTRY, NULL);
}

void
jd_skill_entry_show (JdSkillEntry *self,
                     GPtrArray    *skills,
                     JdAnyOf      *group)
{
  g_autofree char *name = NULL;
  int importance, level;
  double years;

  g_return_if_fail (JD_IS_SKILL_ENTRY (self));
  g_return_if_fail (skills != NULL && skills->len > 0);

  name = dup_name (skills, group);
  importance = jd_part_get_choice (g_ptr_array_index (skills, 0), JD_SKILL_IMPORTANCE);
  level = common_level (skills);
  years = common_years (skills);

  g_ptr_array_set_size (self->skills, 0);
  for (guint i = 0; i < skills->len; i++)
    g_ptr_array_add (self->skills, g_object_ref (g_ptr_array_index (skills, i)));
  g_set_object (&self->group, group);

  if (importance < 0)
    importance = JD_IMPORTANCE_MUST;
  if (self->ticked && self->importance == (JdImportance) importance && self->level == level
      && self->years == years && g_strcmp0 (self->name, name) == 0)
    return;

  g_set_str (&self->name, name);
  self->importance = importance;
  self->level = level;
  self->years = years;
  self->ticked = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
jd_skill_entry_set_ticked (JdSkillEntry *self,
                           gboolean      ticked)
{
  g_return_if_fail (JD_IS_SKILL_ENTRY (self));

  if (self->ticked == !!ticked)
    return;

  self->ticked = !!ticked;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
jd_skill_entry_is_ticked (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), FALSE);

  return self->ticked;
}

GPtrArray *
jd_skill_entry_get_skills (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), NULL);

  return self->skills;
}

JdAnyOf *
jd_skill_entry_get_group (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), NULL);

  return self->group;
}

const char *
jd_skill_entry_get_name (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), NULL);

  return self->name;
}

JdImportance
jd_skill_entry_get_importance (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), JD_IMPORTANCE_MUST);

  return self->importance;
}

int
jd_skill_entry_get_level (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), -1);

  return self->level;
}

double
jd_skill_entry_get_years (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), -1);

  return self->years;
}

char *
jd_skill_entry_dup_description (JdSkillEntry *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (self), NULL);

  if (self->level < 0)
    /* Translators: a line of the checklist, read aloud: “Git, must have” */
    return g_strdup_printf (_("%1$s, %2$s"), self->name,
                            jd_importance_get_phrase (self->importance));

  /* Translators: a line of the checklist, read aloud: “Git, must have, Familiar” */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"), self->name,
                          jd_importance_get_phrase (self->importance),
                          jd_skill_level_get_label (self->level));
}

static void
jd_skill_entry_finalize (GObject *object)
{
  JdSkillEntry *self = JD_SKILL_ENTRY (object);

  g_clear_pointer (&self->skills, g_ptr_array_unref);
  g_clear_object (&self->group);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (jd_skill_entry_parent_class)->finalize (object);
}

static void
jd_skill_entry_class_init (JdSkillEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jd_skill_entry_finalize;

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
jd_skill_entry_init (JdSkillEntry *self)
{
  self->skills = g_ptr_array_new_with_free_func (g_object_unref);
  self->level = -1;
  self->years = -1;
}
