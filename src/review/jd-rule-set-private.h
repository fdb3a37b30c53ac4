/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-phrase.h"
#include "jd-rule-set.h"
#include "jd-test.h"
#include "jd-tokeniser.h"

G_BEGIN_DECLS

/* For the files that match rules. */

/* What an outcome stands for, where it is no rule. */
#define JD_OUTCOME_PROTECTED (-1)
#define JD_OUTCOME_ZONE(index) (-2 - (int) (index))
#define JD_OUTCOME_TRADE(index) (-1000 - (int) (index))

#define JD_MAX_TRADES 64

/* What is known once a phrase was read to its end. */
typedef struct {
  int what;                /* index of a rule, or one of the above */
  guint32 next;            /* index of the next outcome of the same node, from 1 */
  guint16 pattern;
  guint16 titles;          /* a bit for each word that must begin with a large letter */
  guint16 uppers;
  guint16 commas;          /* a bit for each word that a comma may stand before */
  guint8 n_words;
  guint8 form;
  guint8 group_start[JD_MAX_GROUPS];
  guint8 group_length[JD_MAX_GROUPS];
  char **exact;
} JdOutcome;

/* A node of the tree of phrases: the way of words to it has been read. */
typedef struct {
  guint32 any;
  guint32 number;
  guint32 outcome;
} JdNode;

typedef struct {
  guint64 key;
  guint32 node;
} JdEdge;

/* What is known of a word, by its number. */
typedef struct {
  guint32 first;           /* the node of phrases that begin with it */
  guint32 nature;
} JdWordInfo;

typedef struct {
  const JdRule *rule;
  JdTest *unless;
  JdTest *only_if;
  guint64 unless_trades;
  guint64 only_trades;
} JdCompiledRule;

struct _JdRuleSet {
  GObject parent_instance;

  /* Owned */
  char *lang;
  GPtrArray *packs;
  JdVocabulary *vocabulary;
  JdStems *stems;
  GArray *rules;
  GArray *zones;
  GPtrArray *trades;
  GArray *nodes;
  GArray *outcomes;
  JdEdge *edges;
  guint n_edges;
  guint n_edge_slots;
  JdWordInfo *words;
  guint n_words;
  gboolean has_stems;
};

static inline guint
jd_edge_hash (guint64 key)
{
  key *= 0x9e3779b97f4a7c15u;

  return (guint) (key >> 40);
}

static inline guint32
jd_rule_set_step (const JdRuleSet *self,
                  guint32          node,
                  guint32          word)
{
  guint64 key = (guint64) node << 32 | word;
  guint i = jd_edge_hash (key) & (self->n_edge_slots - 1);

  for (; self->edges[i].key != 0; i = (i + 1) & (self->n_edge_slots - 1))
    {
      if (self->edges[i].key == key)
        return self->edges[i].node;
    }

  return 0;
}

G_END_DECLS
