/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-checklist-private.h"

#include <glib/gi18n.h>

#include "jd-skill-text.h"

/* The array of an entry follows the document, and changes while the document is changed. */
static GPtrArray *
copy_skills (JdSkillEntry *entry)
{
  GPtrArray *skills = jd_skill_entry_get_skills (entry);
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < skills->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (skills, i)));

  return g_steal_pointer (&copy);
}

static void
remove_part (JdPartList *list,
             gpointer    part)
{
  int index = part != NULL ? jd_part_list_index_of (list, part) : -1;

  if (index >= 0)
    jd_part_list_remove (list, (guint) index);
}

static void
untick_entry (JdSkillChecklist *self,
              JdSkillEntry     *entry)
{
  g_autoptr (GPtrArray) skills = copy_skills (entry);
  int position = jd_part_list_index_of (jd_skill_checklist_get_skills (self),
                                        g_ptr_array_index (skills, 0));

  g_hash_table_insert (self->unticked, entry, GINT_TO_POINTER (position));
  jd_skill_entry_set_ticked (entry, FALSE);

  jd_skill_checklist_begin (self, _("Untick Skill"), g_ptr_array_index (skills, 0));
  for (guint i = 0; i < skills->len; i++)
    remove_part (jd_skill_checklist_get_skills (self), g_ptr_array_index (skills, i));
  remove_part (jd_skill_checklist_get_groups (self), jd_skill_entry_get_group (entry));
  jd_skill_checklist_end (self, NULL);
}

static gboolean
has_room (JdSkillChecklist *self,
          guint             n)
{
  return jd_part_list_get_n (jd_skill_checklist_get_skills (self)) + n <= JD_SKILL_CHECKLIST_MAX;
}

/* The very parts come back, so that the row, the selection and the history stay theirs. */
static gboolean
tick_entry (JdSkillChecklist *self,
            JdSkillEntry     *entry)
{
  g_autoptr (GPtrArray) skills = copy_skills (entry);
  JdAnyOf *group = jd_skill_entry_get_group (entry);
  int position = GPOINTER_TO_INT (g_hash_table_lookup (self->unticked, entry));
  guint n = jd_part_list_get_n (jd_skill_checklist_get_skills (self));

  if (!has_room (self, skills->len))
    return FALSE;

  jd_skill_checklist_begin (self, _("Tick Skill"), NULL);
  if (group != NULL && jd_part_get_parent (group) == NULL)
    jd_part_list_append (jd_skill_checklist_get_groups (self), group);
  jd_part_list_splice (jd_skill_checklist_get_skills (self), CLAMP (position, 0, (int) n), 0,
                       skills->pdata, skills->len);
  jd_skill_checklist_end (self, g_ptr_array_index (skills, 0));

  return TRUE;
}

gboolean
jd_skill_checklist_set_ticked (JdSkillChecklist *self,
                               JdSkillEntry     *entry,
                               gboolean          ticked)
{
  g_return_val_if_fail (JD_IS_SKILL_CHECKLIST (self), FALSE);
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (entry), FALSE);

  if (jd_skill_entry_is_ticked (entry) == !!ticked)
    return TRUE;
  if (ticked)
    return tick_entry (self, entry);

  untick_entry (self, entry);
  return TRUE;
}

static JdSkill *
create_skill (const JdSkillChoice *choice,
              JdImportance         importance,
              const char          *group)
{
  JdSkill *skill = jd_skill_new ();

  jd_part_set_string (skill, JD_SKILL_NAME, choice->name);
  jd_part_set_string (skill, JD_SKILL_CATALOGUE_ID, choice->catalogue);
  jd_part_set_string (skill, JD_SKILL_GROUP, choice->group);
  jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, importance);
  jd_part_set_string (skill, JD_SKILL_ANY_OF, group);

  return skill;
}

static gboolean
same_skill (JdSkill             *skill,
            const JdSkillChoice *choice,
            const char          *key)
{
  const char *catalogue = jd_part_get_string (skill, JD_SKILL_CATALOGUE_ID);
  const char *name = jd_part_get_string (skill, JD_SKILL_NAME);
  g_autofree char *other = NULL;

  if (choice->catalogue != NULL && catalogue != NULL)
    return g_str_equal (choice->catalogue, catalogue);

  other = g_utf8_casefold (name != NULL ? name : "", -1);
  return g_str_equal (key, other);
}

static JdSkillEntry *
find_unticked (JdSkillChecklist    *self,
               const JdSkillChoice *choice)
{
  g_autofree char *key = g_utf8_casefold (choice->name, -1);
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->unticked);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    {
      GPtrArray *skills = jd_skill_entry_get_skills (entry);

      if (skills->len == 1 && same_skill (g_ptr_array_index (skills, 0), choice, key))
        return entry;
    }

  return NULL;
}

JdSkillEntry *
jd_skill_checklist_tick (JdSkillChecklist    *self,
                         const JdSkillChoice *choice,
                         JdImportance         importance)
{
  g_autoptr (JdSkill) skill = NULL;
  JdSkillEntry *entry;

  g_return_val_if_fail (JD_IS_SKILL_CHECKLIST (self), NULL);
  g_return_val_if_fail (choice != NULL && choice->name != NULL, NULL);

  entry = jd_skill_checklist_find (self, choice);
  if (entry != NULL || !has_room (self, 1))
    return entry;

  entry = find_unticked (self, choice);
  if (entry != NULL)
    return tick_entry (self, entry) ? entry : NULL;

  skill = create_skill (choice, importance, NULL);
  jd_skill_checklist_begin (self, _("Tick Skill"), NULL);
  jd_part_list_append (jd_skill_checklist_get_skills (self), skill);
  jd_skill_checklist_end (self, skill);

  return jd_skill_checklist_get_entry (self, skill);
}

void
jd_skill_checklist_untick (JdSkillChecklist    *self,
                           const JdSkillChoice *choice)
{
  JdSkillEntry *entry;

  g_return_if_fail (JD_IS_SKILL_CHECKLIST (self));
  g_return_if_fail (choice != NULL && choice->name != NULL);

  entry = jd_skill_checklist_find (self, choice);
  if (entry == NULL)
    return;

  if (jd_skill_entry_get_skills (entry)->len == 1)
    {
      untick_entry (self, entry);
      return;
    }

  jd_skill_checklist_begin (self, _("Untick Skill"), NULL);
  remove_part (jd_skill_checklist_get_skills (self), jd_skill_checklist_find_skill (self, choice));
  jd_skill_checklist_end (self, NULL);
}

static char *
dup_group_id (JdSkillChecklist *self)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("choice-%u", i);

      if (jd_skill_checklist_find_group (self, id) == NULL
          && !g_hash_table_contains (self->by_group, id))
        return g_steal_pointer (&id);
    }
}

/* What of a line is new, as skills without a group. */
static GPtrArray *
create_line (JdSkillChecklist  *self,
             char             **names,
             JdImportance       importance,
             JdSkillCatalogue  *catalogue,
             guint             *n_known)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    {
      JdSkillChoice choice = jd_skill_choice_find (catalogue, names[i]);

      if (jd_skill_checklist_find_skill (self, &choice) != NULL)
        {
          (*n_known)++;
          continue;
        }
      g_ptr_array_add (added, create_skill (&choice, importance, NULL));
      /* A list may name a skill twice. */
      jd_skill_checklist_index (self, g_ptr_array_index (added, added->len - 1));
    }

  return g_steal_pointer (&added);
}

static void
group_skills (JdSkillChecklist *self,
              GPtrArray        *skills)
{
  g_autofree char *id = dup_group_id (self);
  JdAnyOf *group = jd_part_list_append_new (jd_skill_checklist_get_groups (self));

  jd_part_set_string (group, JD_ANY_OF_ID, id);
  jd_part_set_integer (group, JD_ANY_OF_MIN, 1);
  for (guint i = 0; i < skills->len; i++)
    jd_part_set_string (g_ptr_array_index (skills, i), JD_SKILL_ANY_OF, id);
}

guint
jd_skill_checklist_add_text (JdSkillChecklist *self,
                             const char       *text,
                             JdImportance      importance,
                             JdSkillCatalogue *catalogue,
                             guint            *n_known,
                             guint            *n_left)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  JdPartList *all;

  g_return_val_if_fail (JD_IS_SKILL_CHECKLIST (self), 0);
  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (n_known != NULL && n_left != NULL, 0);

  lines = jd_skill_text_parse (text);
  *n_known = 0;
  *n_left = 0;
  all = jd_skill_checklist_get_skills (self);

  jd_skill_checklist_begin (self, _("Add Skills"), NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (GPtrArray) line = NULL;

      line = create_line (self, g_ptr_array_index (lines, i), importance, catalogue, n_known);
      if (!has_room (self, added->len + line->len))
        {
          *n_left += line->len;
          continue;
        }
      if (line->len > 1)
        group_skills (self, line);
      g_ptr_array_extend_and_steal (added, g_steal_pointer (&line));
    }
  jd_part_list_splice (all, jd_part_list_get_n (all), 0, added->pdata, added->len);
  jd_skill_checklist_end (self, NULL);

  return added->len;
}

void
jd_skill_checklist_set_importance (JdSkillChecklist *self,
                                   JdSkillEntry     *entry,
                                   JdImportance      importance)
{
  g_autoptr (JdSkillEntry) kept = NULL;
  g_autoptr (GPtrArray) skills = NULL;

  g_return_if_fail (JD_IS_SKILL_CHECKLIST (self));
  g_return_if_fail (JD_IS_SKILL_ENTRY (entry));
  g_return_if_fail (importance < N_LISTS);

  if (!jd_skill_entry_is_ticked (entry)
      || jd_skill_entry_get_importance (entry) == importance)
    return;

  kept = g_object_ref (entry);
  skills = copy_skills (entry);
  jd_skill_checklist_begin (self, _("Change Importance"), g_ptr_array_index (skills, 0));
  for (guint i = 0; i < skills->len; i++)
    jd_part_set_choice (g_ptr_array_index (skills, i), JD_SKILL_IMPORTANCE, importance);
  jd_skill_checklist_end (self, g_ptr_array_index (skills, 0));
}

void
jd_skill_checklist_set_level (JdSkillChecklist *self,
                              JdSkillEntry     *entry,
                              int               level)
{
  g_autoptr (GPtrArray) skills = NULL;

  g_return_if_fail (JD_IS_SKILL_CHECKLIST (self));
  g_return_if_fail (JD_IS_SKILL_ENTRY (entry));
  g_return_if_fail (jd_skill_entry_is_ticked (entry));

  skills = copy_skills (entry);
  jd_skill_checklist_begin (self, _("Change Level"), g_ptr_array_index (skills, 0));
  for (guint i = 0; i < skills->len; i++)
    jd_part_set_choice (g_ptr_array_index (skills, i), JD_SKILL_LEVEL, level);
  jd_skill_checklist_end (self, g_ptr_array_index (skills, 0));
}

void
jd_skill_checklist_split (JdSkillChecklist *self,
                          JdSkillEntry     *entry)
{
  g_autoptr (JdSkillEntry) kept = NULL;
  g_autoptr (GPtrArray) skills = NULL;

  g_return_if_fail (JD_IS_SKILL_CHECKLIST (self));
  g_return_if_fail (JD_IS_SKILL_ENTRY (entry));
  g_return_if_fail (jd_skill_entry_is_ticked (entry));

  kept = g_object_ref (entry);
  skills = copy_skills (entry);

  jd_skill_checklist_begin (self, _("Split into Skills"), g_ptr_array_index (skills, 0));
  for (guint i = 0; i < skills->len; i++)
    jd_part_set_string (g_ptr_array_index (skills, i), JD_SKILL_ANY_OF, NULL);
  remove_part (jd_skill_checklist_get_groups (self), jd_skill_entry_get_group (entry));
  jd_skill_checklist_end (self, g_ptr_array_index (skills, 0));
}

static void
move_skill (JdSkillChecklist *self,
            JdSkill          *skill,
            JdSkill          *anchor,
            gboolean          after)
{
  int from = jd_part_list_index_of (jd_skill_checklist_get_skills (self), skill);
  int to = jd_part_list_index_of (jd_skill_checklist_get_skills (self), anchor);

  if (from < 0 || to < 0)
    return;
  if (after && to < from)
    to++;
  else if (!after && to > from)
    to--;
  if (from != to)
    jd_part_list_move (jd_skill_checklist_get_skills (self), (guint) from, (guint) to);
}

void
jd_skill_checklist_move (JdSkillChecklist *self,
                         JdSkillEntry     *entry,
                         JdSkillEntry     *target,
                         gboolean          after)
{
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (JdSkillEntry) kept = NULL;
  GPtrArray *around;
  JdSkill *anchor;
  JdImportance importance;

  g_return_if_fail (JD_IS_SKILL_CHECKLIST (self));
  g_return_if_fail (JD_IS_SKILL_ENTRY (entry) && jd_skill_entry_is_ticked (entry));
  g_return_if_fail (JD_IS_SKILL_ENTRY (target) && jd_skill_entry_is_ticked (target));

  if (entry == target)
    return;

  kept = g_object_ref (entry);
  moved = copy_skills (entry);
  around = jd_skill_entry_get_skills (target);
  /* A group stands where its first skill stands. */
  anchor = g_ptr_array_index (around, 0);
  importance = jd_skill_entry_get_importance (target);

  jd_skill_checklist_begin (self, _("Move Skill"), g_ptr_array_index (moved, 0));
  for (guint i = 0; i < moved->len; i++)
    {
      JdSkill *skill = g_ptr_array_index (moved, i);

      jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, importance);
      move_skill (self, skill, anchor, after || i > 0);
      anchor = skill;
    }
  jd_skill_checklist_end (self, g_ptr_array_index (moved, 0));
}
