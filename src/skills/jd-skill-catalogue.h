/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JdSkillInfo:
 * @id: (nullable): its id in the catalogue; NULL for an own entry
 * @name: its name
 * @group: (nullable): heading of its group: “Programming languages”
 * @aliases: (nullable): other names of it, NULL-terminated
 * @parents: (nullable): ids of skills that it includes: PostgreSQL includes SQL; NULL-terminated
 * @observe: (nullable): for a soft skill, how an interviewer can see it
 * @dated: whether few employers still ask for it
 * @soft: whether it is a manner of working rather than a craft
 *
 * One skill of a catalogue. Immutable; owned by its catalogue.
 */
typedef struct {
  const char *id;
  const char *name;
  const char *group;
  const char *const *aliases;
  const char *const *parents;
  const char *observe;
  gboolean dated;
  gboolean soft;
} JdSkillInfo;

/**
 * JdSkillGroupInfo:
 * @id: its id
 * @label: its heading
 * @first: index of its first skill in the catalogue
 * @n_skills: how many it has; they follow each other
 *
 * One group of a catalogue.
 */
typedef struct {
  const char *id;
  const char *label;
  guint first;
  guint n_skills;
} JdSkillGroupInfo;

/**
 * JdSkillsError:
 * @JD_SKILLS_ERROR_INVALID: not a catalogue, or a damaged one
 *
 * Why a catalogue could not be read.
 */
typedef enum {
  JD_SKILLS_ERROR_INVALID,
} JdSkillsError;

#define JD_SKILLS_ERROR (jd_skills_error_quark ())

/**
 * jd_skills_error_quark:
 *
 * Returns: the domain of #JdSkillsError
 */
GQuark jd_skills_error_quark (void);

#define JD_TYPE_SKILL_CATALOGUE (jd_skill_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillCatalogue, jd_skill_catalogue, JD, SKILL_CATALOGUE, GObject)

/**
 * jd_skill_catalogue_new:
 * @bytes: a catalogue as JSON, of the format `rolewright-skills/1`
 * @error: return location for %JD_SKILLS_ERROR
 *
 * Returns: (transfer full) (nullable): the catalogue
 */
JdSkillCatalogue *jd_skill_catalogue_new (GBytes  *bytes,
                                          GError **error);

/**
 * jd_skill_catalogue_new_built_in:
 * @error: return location for %JD_SKILLS_ERROR
 *
 * Returns: (transfer full) (nullable): the catalogue that comes with the program
 */
JdSkillCatalogue *jd_skill_catalogue_new_built_in (GError **error);

/**
 * jd_skill_catalogue_get_n_skills:
 * @self: a catalogue
 *
 * Returns: how many skills it has
 */
guint jd_skill_catalogue_get_n_skills (JdSkillCatalogue *self);

/**
 * jd_skill_catalogue_get_skill:
 * @self: a catalogue
 * @index: from 0
 *
 * Returns: (transfer none): the skill
 */
const JdSkillInfo *jd_skill_catalogue_get_skill (JdSkillCatalogue *self,
                                                 guint             index);

/**
 * jd_skill_catalogue_get_n_groups:
 * @self: a catalogue
 *
 * Returns: how many groups it has
 */
guint jd_skill_catalogue_get_n_groups (JdSkillCatalogue *self);

/**
 * jd_skill_catalogue_get_group:
 * @self: a catalogue
 * @index: from 0
 *
 * Returns: (transfer none): the group
 */
const JdSkillGroupInfo *jd_skill_catalogue_get_group (JdSkillCatalogue *self,
                                                      guint             index);

/**
 * jd_skill_catalogue_find_id:
 * @self: a catalogue
 * @id: id of a skill
 *
 * Returns: (transfer none) (nullable): the skill
 */
const JdSkillInfo *jd_skill_catalogue_find_id (JdSkillCatalogue *self,
                                               const char       *id);

/**
 * jd_skill_catalogue_find_name:
 * @self: a catalogue
 * @name: a name as somebody wrote it
 *
 * Finds the skill that has @name as its name, or else as an alias, without regard to case, accents
 * and blanks.
 *
 * Returns: (transfer none) (nullable): the skill
 */
const JdSkillInfo *jd_skill_catalogue_find_name (JdSkillCatalogue *self,
                                                 const char       *name);

/**
 * jd_skill_catalogue_covers:
 * @self: a catalogue
 * @id: id of a skill
 * @parent: id of another
 *
 * Returns: whether who has the skill @id has @parent too, directly or by way of others
 */
gboolean jd_skill_catalogue_covers (JdSkillCatalogue *self,
                                    const char       *id,
                                    const char       *parent);

G_END_DECLS
