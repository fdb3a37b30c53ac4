/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-importance-list.h"
#include "jd-skill-checklist.h"
#include "jd-skills-page.h"

G_BEGIN_DECLS

struct _JdSkillsPage {
  AdwNavigationPage parent_instance;

  /* Owned */
  JdEditSession *session;
  JdSkillCatalogue *catalogue;
  JdSkillIndex *index;
  JdSkillChecklist *checklist;
  GListStore *found;

  /* Template */
  AdwWindowTitle *window_title;
  AdwBanner *banner;
  GtkWidget *undo_box;
  GtkMenuButton *undo_button;
  GtkWidget *aside_button;
  GtkSearchEntry *search;
  GtkStack *stack;
  GtkWidget *empty_label;
  JdImportanceList *must_section;
  JdImportanceList *nice_section;
  JdImportanceList *learn_section;
  GtkWidget *all_box;
  GtkListBox *groups;
  GtkListView *results;
};

/* Of the page */

void jd_skills_page_tick (JdSkillsPage        *self,
                          const JdSkillChoice *choice);

void jd_skills_page_untick (JdSkillsPage        *self,
                            const JdSkillChoice *choice);

void jd_skills_page_update_found (JdSkillsPage *self);

/* Of its search */

void jd_skills_page_init_search (JdSkillsPage *self);

void jd_skills_page_class_bind_search (JdSkillsPageClass *klass);

G_END_DECLS
