/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-history.h"
#include "jd-skill-choice.h"
#include "jd-skill-entry.h"

G_BEGIN_DECLS

/**
 * JD_SKILL_CHECKLIST_MAX:
 *
 * How many skills a document may have; every list of the format ends there.
 */
#define JD_SKILL_CHECKLIST_MAX 2000

#define JD_TYPE_SKILL_CHECKLIST (jd_skill_checklist_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillChecklist, jd_skill_checklist, JD, SKILL_CHECKLIST, GObject)

/**
 * jd_skill_checklist_new:
 * @history: the history of a document
 *
 * Makes the checklist of the skills of a document. It follows the document, and each change that
 * it makes itself is one step of @history. It emits `changed` after each change of the skills.
 *
 * Returns: (transfer full): the checklist
 */
JdSkillChecklist *jd_skill_checklist_new (JdHistory *history);

/**
 * jd_skill_checklist_get_entries:
 * @self: a checklist
 * @importance: which of its three lists
 *
 * Returns: (transfer none): a list of #JdSkillEntry. An entry that was unticked by
 *   jd_skill_checklist_set_ticked() stays until jd_skill_checklist_forget_unticked().
 */
GListModel *jd_skill_checklist_get_entries (JdSkillChecklist *self,
                                            JdImportance      importance);

/**
 * jd_skill_checklist_count:
 * @self: a checklist
 * @importance: which of its three lists
 *
 * Returns: how many entries of the list are ticked; a “one of” group counts as one
 */
guint jd_skill_checklist_count (JdSkillChecklist *self,
                                JdImportance      importance);

/**
 * jd_skill_checklist_find:
 * @self: a checklist
 * @choice: a skill
 *
 * Returns: (transfer none) (nullable): the ticked entry that has the skill of this catalogue id,
 *   or of this name in whatever case
 */
JdSkillEntry *jd_skill_checklist_find (JdSkillChecklist    *self,
                                       const JdSkillChoice *choice);

/**
 * jd_skill_checklist_set_ticked:
 * @self: a checklist
 * @entry: one of its entries
 * @ticked: whether its skills are to be in the document
 *
 * Returns: FALSE when the document has no room for it
 */
gboolean jd_skill_checklist_set_ticked (JdSkillChecklist *self,
                                        JdSkillEntry     *entry,
                                        gboolean          ticked);

/**
 * jd_skill_checklist_tick:
 * @self: a checklist
 * @choice: a skill that is not ticked
 * @importance: where it belongs
 *
 * Returns: (transfer none) (nullable): its entry, or NULL when the document has no room for it
 */
JdSkillEntry *jd_skill_checklist_tick (JdSkillChecklist    *self,
                                       const JdSkillChoice *choice,
                                       JdImportance         importance);

/**
 * jd_skill_checklist_untick:
 * @self: a checklist
 * @choice: a skill
 *
 * Takes a skill out of the document; from a “one of” group, that one only. Nothing happens when
 * the document does not have it.
 */
void jd_skill_checklist_untick (JdSkillChecklist    *self,
                                const JdSkillChoice *choice);

/**
 * jd_skill_checklist_add_text:
 * @self: a checklist
 * @text: a list of skills, see jd_skill_text_parse()
 * @importance: where they belong
 * @catalogue: (nullable): where the names are looked up; what is not in it becomes an own skill
 * @n_known: (out): how many of them were there before
 * @n_left: (out): how many found no room
 *
 * Ticks many skills in one step.
 *
 * Returns: how many skills were added
 */
guint jd_skill_checklist_add_text (JdSkillChecklist *self,
                                   const char       *text,
                                   JdImportance      importance,
                                   JdSkillCatalogue *catalogue,
                                   guint            *n_known,
                                   guint            *n_left);

/**
 * jd_skill_checklist_set_importance:
 * @self: a checklist
 * @entry: one of its entries
 * @importance: where it belongs
 */
void jd_skill_checklist_set_importance (JdSkillChecklist *self,
                                        JdSkillEntry     *entry,
                                        JdImportance      importance);

/**
 * jd_skill_checklist_set_level:
 * @self: a checklist
 * @entry: one of its entries, ticked
 * @level: a #JdSkillLevel, or -1
 */
void jd_skill_checklist_set_level (JdSkillChecklist *self,
                                   JdSkillEntry     *entry,
                                   int               level);

/**
 * jd_skill_checklist_split:
 * @self: a checklist
 * @entry: one of its entries, ticked, of a “one of” group
 *
 * Makes the skills of a group stand for themselves.
 */
void jd_skill_checklist_split (JdSkillChecklist *self,
                               JdSkillEntry     *entry);

/**
 * jd_skill_checklist_move:
 * @self: a checklist
 * @entry: one of its entries, ticked
 * @target: another ticked entry
 * @after: whether it comes after @target, else before
 *
 * Moves the skills of @entry next to those of @target, with the importance of @target.
 */
void jd_skill_checklist_move (JdSkillChecklist *self,
                              JdSkillEntry     *entry,
                              JdSkillEntry     *target,
                              gboolean          after);

/**
 * jd_skill_checklist_forget_unticked:
 * @self: a checklist
 *
 * Drops the entries that are not ticked.
 */
void jd_skill_checklist_forget_unticked (JdSkillChecklist *self);

G_END_DECLS
