/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-skill-index.h"

G_BEGIN_DECLS

/**
 * JD_SKILL_START:
 *
 * How many bytes of a label stand in the table itself, so that most labels are told from the query
 * without a look elsewhere in memory.
 */
#define JD_SKILL_START 9

/**
 * JdSkillLabel:
 * @text: the name or alias, folded
 * @alias: (nullable): the alias as it is written, or NULL for the name
 * @skill: index of its skill
 * @length: how many bytes @text has
 * @dated: whether its skill is dated
 * @start: the first bytes of @text
 *
 * One name or alias that can be found, with all that its rank depends on.
 */
typedef struct {
  const char *text;
  const char *alias;
  guint32 skill;
  guint16 length;
  guint8 dated;
  char start[JD_SKILL_START];
} JdSkillLabel;

/**
 * JdSkillWord:
 * @text: the word, folded
 * @length: how many bytes it has
 * @first: index of its first label in the list of labels by word
 * @n_labels: how many labels have it; they follow each other
 *
 * One of the different words of all labels.
 */
typedef struct {
  const char *text;
  guint length;
  guint first;
  guint n_labels;
} JdSkillWord;

struct _JdSkillIndex {
  GObject parent_instance;

  /* Owned */
  JdSkillCatalogue *catalogue;
  GStringChunk *texts;
  GPtrArray *skills;
  GArray *own;
  GArray *labels;
  GArray *words;
  GArray *word_labels;

  /* Owned, used again by each search */
  guint8 *marks;
  guint8 *exacts;
  GArray *touched;
  guint64 *keys;
  guint32 *best_labels;
  GArray *found;
};

/**
 * jd_skill_index_split:
 * @folded: folded text
 *
 * Returns: (transfer full): its words, without the dots at their ends
 */
char **jd_skill_index_split (const char *folded);

G_END_DECLS
