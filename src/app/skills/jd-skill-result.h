/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-skill-checklist.h"

G_BEGIN_DECLS

#define JD_TYPE_SKILL_RESULT (jd_skill_result_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillResult, jd_skill_result, JD, SKILL_RESULT, GObject)

/**
 * jd_skill_result_new:
 * @choice: a skill; its id and group stay with the catalogue and are not copied
 * @alias: (nullable): by which other name it was found
 *
 * Makes a row of what a search found. Its property `ticked` notifies.
 *
 * Returns: (transfer full): the result
 */
JdSkillResult *jd_skill_result_new (const JdSkillChoice *choice,
                                    const char          *alias);

/**
 * jd_skill_result_new_own:
 * @name: what somebody typed
 *
 * Makes the row that adds a skill that no catalogue has.
 *
 * Returns: (transfer full): the result
 */
JdSkillResult *jd_skill_result_new_own (const char *name);

/**
 * jd_skill_result_get_choice:
 * @self: a result
 *
 * Returns: (transfer none): the skill, good as long as @self is
 */
const JdSkillChoice *jd_skill_result_get_choice (JdSkillResult *self);

/**
 * jd_skill_result_is_own:
 * @self: a result
 *
 * Returns: whether it was made by jd_skill_result_new_own()
 */
gboolean jd_skill_result_is_own (JdSkillResult *self);

/**
 * jd_skill_result_get_label:
 * @self: a result
 *
 * Returns: (transfer none): what the row says, in the user's language: “Node.js”, or
 *   “Add “xyz” as Your Own Skill”
 */
const char *jd_skill_result_get_label (JdSkillResult *self);

/**
 * jd_skill_result_get_detail:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): what more it says: “also NodeJS”, or its group
 */
const char *jd_skill_result_get_detail (JdSkillResult *self);

/**
 * jd_skill_result_get_ticked:
 * @self: a result
 *
 * Returns: whether the document has the skill
 */
gboolean jd_skill_result_get_ticked (JdSkillResult *self);

/**
 * jd_skill_result_set_ticked:
 * @self: a result
 * @ticked: whether the document has the skill
 */
void jd_skill_result_set_ticked (JdSkillResult *self,
                                 gboolean       ticked);

G_END_DECLS
