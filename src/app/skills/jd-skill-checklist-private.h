/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-skill-checklist.h"

G_BEGIN_DECLS

#define N_LISTS (JD_IMPORTANCE_LEARN + 1)

struct _JdSkillChecklist {
  GObject parent_instance;

  /* Owned */
  JdHistory *history;
  GListStore *lists[N_LISTS];
  GHashTable *by_skill;
  GHashTable *by_group;
  GHashTable *by_catalogue;
  GHashTable *by_name;

  /* Borrowed; where an entry stood in the list of the document when it was unticked */
  GHashTable *unticked;

  guint n_steps;
};

JdPartList   *jd_skill_checklist_get_skills (JdSkillChecklist    *self);
JdPartList   *jd_skill_checklist_get_groups (JdSkillChecklist    *self);
JdAnyOf      *jd_skill_checklist_find_group (JdSkillChecklist    *self,
                                             const char          *id);
JdSkill      *jd_skill_checklist_find_skill (JdSkillChecklist    *self,
                                             const JdSkillChoice *choice);
JdSkillEntry *jd_skill_checklist_get_entry  (JdSkillChecklist    *self,
                                             JdSkill             *skill);
void          jd_skill_checklist_index      (JdSkillChecklist    *self,
                                             JdSkill             *skill);

/* A step of the history, after which the lists are brought up to date once. The skill, if any, is
 * where undo and redo lead back to. */
void          jd_skill_checklist_begin      (JdSkillChecklist    *self,
                                             const char          *label,
                                             JdSkill             *skill);
void          jd_skill_checklist_end        (JdSkillChecklist    *self,
                                             JdSkill             *skill);

G_END_DECLS
