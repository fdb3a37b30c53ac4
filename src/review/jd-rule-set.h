/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-rule-pack.h"

G_BEGIN_DECLS

#define JD_TYPE_RULE_SET (jd_rule_set_get_type ())
G_DECLARE_FINAL_TYPE (JdRuleSet, jd_rule_set, JD, RULE_SET, GObject)

/**
 * jd_rule_set_new:
 * @packs: (element-type JdRulePack): packs; of rules with one id the one of the last pack counts
 * @lang: the language whose packs are used
 *
 * Makes all rules of a language ready to read texts with. A set does not change and is good for
 * any thread.
 *
 * Returns: (transfer full): the set, which keeps @packs
 */
JdRuleSet *jd_rule_set_new (GPtrArray  *packs,
                            const char *lang);

/**
 * jd_rule_set_get_lang:
 * @self: a set
 *
 * Returns: (transfer none): its language
 */
const char *jd_rule_set_get_lang (JdRuleSet *self);

/**
 * jd_rule_set_get_n_rules:
 * @self: a set
 *
 * Returns: how many rules it has
 */
guint jd_rule_set_get_n_rules (JdRuleSet *self);

/**
 * jd_rule_set_get_rule:
 * @self: a set
 * @index: from 0; they are in the order of their ids
 *
 * Returns: (transfer none): the rule
 */
const JdRule *jd_rule_set_get_rule (JdRuleSet *self,
                                    guint      index);

/**
 * jd_rule_set_find_rule:
 * @self: a set
 * @id: id of a rule
 *
 * Returns: (transfer none) (nullable): the rule
 */
const JdRule *jd_rule_set_find_rule (JdRuleSet  *self,
                                     const char *id);

G_END_DECLS
