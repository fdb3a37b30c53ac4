/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"
#include "jd-skill-index.h"

G_BEGIN_DECLS

/**
 * JD_SKILLS_PAGE_MAX_RESULTS:
 *
 * How many results of a search are shown.
 */
#define JD_SKILLS_PAGE_MAX_RESULTS 500

#define JD_TYPE_SKILLS_PAGE (jd_skills_page_get_type ())
G_DECLARE_FINAL_TYPE (JdSkillsPage, jd_skills_page, JD, SKILLS_PAGE, AdwNavigationPage)

/**
 * jd_skills_page_new:
 * @session: a document
 *
 * Makes the page with the skills checklist of a document, with the catalogue that comes with the
 * program. It ticks nothing by itself. Each tick is one step of the history.
 *
 * Returns: (transfer floating): the page
 */
JdSkillsPage *jd_skills_page_new (JdEditSession *session);

/**
 * jd_skills_page_new_with_index:
 * @session: a document
 * @index: (nullable): the index of a catalogue; NULL for one that could not be read
 *
 * As jd_skills_page_new(), with another catalogue.
 *
 * Returns: (transfer floating): the page
 */
JdSkillsPage *jd_skills_page_new_with_index (JdEditSession *session,
                                             JdSkillIndex  *index);

/**
 * jd_skills_page_set_narrow:
 * @self: a page
 * @narrow: whether the window is narrow
 *
 * Leaves the title its room: the side pane has no button in a narrow window, and Undo and Redo are
 * in a menu.
 */
void jd_skills_page_set_narrow (JdSkillsPage *self,
                                gboolean      narrow);

/**
 * jd_skills_page_search:
 * @self: a page
 * @text: what to look for
 *
 * Does what typing @text into the search does, without a delay.
 */
void jd_skills_page_search (JdSkillsPage *self,
                            const char   *text);

/**
 * jd_skills_page_add_text:
 * @self: a page
 * @text: a list of skills, as pasted
 *
 * Ticks all skills of a list in one step, and tells how many in a toast.
 */
void jd_skills_page_add_text (JdSkillsPage *self,
                              const char   *text);

G_END_DECLS
