/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-choices.h"
#include "jd-skill.h"
#include "jd-any-of.h"

G_BEGIN_DECLS

#define JD_TYPE_SKILL_ENTRY (jd_skill_entry_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillEntry, jd_skill_entry, JD, SKILL_ENTRY, GObject)

/**
 * jd_skill_entry_new:
 *
 * Makes a line of the skills checklist that stands for nothing yet. A line is one skill, or the
 * skills of a “one of” group. It emits `changed` when what it shows is another.
 *
 * Returns: (transfer full): the entry
 */
JdSkillEntry *jd_skill_entry_new (void);

/**
 * jd_skill_entry_show:
 * @self: an entry
 * @skills: (element-type JdSkill): the skills that it stands for, at least one
 * @group: (nullable): the group that they belong to
 *
 * Makes @self stand for ticked skills, with the values they have now.
 */
void jd_skill_entry_show (JdSkillEntry *self,
                          GPtrArray    *skills,
                          JdAnyOf      *group);

/**
 * jd_skill_entry_set_ticked:
 * @self: an entry
 * @ticked: whether its skills are in the document
 */
void jd_skill_entry_set_ticked (JdSkillEntry *self,
                                gboolean      ticked);

/**
 * jd_skill_entry_is_ticked:
 * @self: an entry
 *
 * Returns: whether its skills are in the document
 */
gboolean jd_skill_entry_is_ticked (JdSkillEntry *self);

/**
 * jd_skill_entry_get_skills:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type JdSkill): its skills
 */
GPtrArray *jd_skill_entry_get_skills (JdSkillEntry *self);

/**
 * jd_skill_entry_get_group:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the group of its skills
 */
JdAnyOf *jd_skill_entry_get_group (JdSkillEntry *self);

/**
 * jd_skill_entry_get_name:
 * @self: an entry
 *
 * Returns: (transfer none): what the line says, in the user's language: “Git”, or
 *   “One of Java, Python, Node.js”
 */
const char *jd_skill_entry_get_name (JdSkillEntry *self);

/**
 * jd_skill_entry_get_importance:
 * @self: an entry
 *
 * Returns: how much its skills matter
 */
JdImportance jd_skill_entry_get_importance (JdSkillEntry *self);

/**
 * jd_skill_entry_get_level:
 * @self: an entry
 *
 * Returns: the #JdSkillLevel that all its skills have, or -1
 */
int jd_skill_entry_get_level (JdSkillEntry *self);

/**
 * jd_skill_entry_get_years:
 * @self: an entry
 *
 * Returns: the years that all its skills ask for, or -1
 */
double jd_skill_entry_get_years (JdSkillEntry *self);

/**
 * jd_skill_entry_dup_description:
 * @self: an entry
 *
 * Returns: (transfer full): the line for somebody who hears it: “Git, must have, familiar”
 */
char *jd_skill_entry_dup_description (JdSkillEntry *self);

/**
 * jd_importance_get_label:
 * @importance: how much a skill matters
 *
 * Returns: (transfer none): the heading of such skills, in the user's language
 */
const char *jd_importance_get_label (JdImportance importance);

/**
 * jd_importance_get_phrase:
 * @importance: how much a skill matters
 *
 * Returns: (transfer none): the same within a sentence, in the user's language
 */
const char *jd_importance_get_phrase (JdImportance importance);

/**
 * jd_skill_level_get_label:
 * @level: a #JdSkillLevel, or -1
 *
 * Returns: (transfer none): the label of a level, in the user's language
 */
const char *jd_skill_level_get_label (int level);

G_END_DECLS
