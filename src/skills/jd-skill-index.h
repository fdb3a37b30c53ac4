/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-skill-catalogue.h"

G_BEGIN_DECLS

/**
 * JdSkillHit:
 * @skill: what was found
 * @alias: (nullable): the alias that was found, to be shown beside the name; NULL when it was the
 *   name
 *
 * One result of a search. Both belong to the index.
 */
typedef struct {
  const JdSkillInfo *skill;
  const char *alias;
} JdSkillHit;

#define JD_TYPE_SKILL_INDEX (jd_skill_index_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillIndex, jd_skill_index, JD, SKILL_INDEX, GObject)

/**
 * jd_skill_index_new:
 * @catalogue: (nullable): a catalogue
 * @own: (nullable): NULL-terminated names of the user's own skills
 *
 * Makes an index of all names and aliases. An index serves one thread at a time.
 *
 * Returns: (transfer full): the index
 */
JdSkillIndex *jd_skill_index_new (JdSkillCatalogue   *catalogue,
                                  const char *const  *own);

/**
 * jd_skill_index_get_default:
 *
 * Gets the index of the catalogue that comes with the program, for the main thread. It is made when
 * it is first asked for, and kept.
 *
 * Returns: (transfer none) (nullable): the index, or NULL when the catalogue cannot be read
 */
JdSkillIndex *jd_skill_index_get_default (void);

/**
 * jd_skill_index_get_catalogue:
 * @self: an index
 *
 * Returns: (transfer none) (nullable): the catalogue it was made of
 */
JdSkillCatalogue *jd_skill_index_get_catalogue (JdSkillIndex *self);

/**
 * jd_skill_index_search:
 * @self: an index
 * @query: what somebody typed
 * @hits: (out caller-allocates) (array length=max_hits): gets the best results, the best first
 * @max_hits: how many at most
 *
 * Finds the skills of which each word of @query begins a word of the name, or of one alias, in any
 * order. A word of four letters or more that begins none is looked for with one typing error, of
 * six or more with two. The order: the name itself, an alias itself, what begins with @query, what
 * has all its words, what has words that begin so; then names before aliases, what is in demand
 * before what is dated, and the shorter before the longer.
 *
 * Returns: how many results there are in @hits
 */
guint jd_skill_index_search (JdSkillIndex *self,
                             const char   *query,
                             JdSkillHit   *hits,
                             guint         max_hits);

G_END_DECLS
