/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "jd-inflection.h"
#include "jd-review-types.h"

G_BEGIN_DECLS

/**
 * JdReviewError:
 * @JD_REVIEW_ERROR_INVALID: not a rule pack or a list of facts, or a wrong one
 *
 * Why rules could not be read. The message begins with `FILE:LINE:`.
 */
typedef enum {
  JD_REVIEW_ERROR_INVALID,
} JdReviewError;

#define JD_REVIEW_ERROR (jd_review_error_quark ())

/**
 * jd_review_error_quark:
 *
 * Returns: the domain of #JdReviewError
 */
GQuark jd_review_error_quark (void);

/**
 * JdRulePattern:
 * @text: a pattern, see jd_phrase_expand()
 * @word_class: how it is inflected
 * @forms: (nullable): the forms, where the rule spells them out
 *
 * What a rule looks for.
 */
typedef struct {
  char *text;
  JdWordClass word_class;
  char **forms;
} JdRulePattern;

/**
 * JdRuleFix:
 * @to: (nullable): what to write instead; NULL to remove the words
 * @for_text: (nullable): the text of the one pattern that it is for
 * @word_class: how it is inflected; -1 for as the pattern is
 * @forms: (nullable): its forms, where the rule spells them out
 *
 * What a rule proposes.
 */
typedef struct {
  char *to;
  char *for_text;
  int word_class;
  char **forms;
} JdRuleFix;

/**
 * JdRuleExample:
 * @text: a text
 * @quote: (nullable): what is to be found in it
 * @section: (nullable): the section it stands in
 *
 * An example of a rule.
 */
typedef struct {
  char *text;
  char *quote;
  char *section;
} JdRuleExample;

/**
 * JdRule:
 * @id: its id
 * @category: what it is about
 * @severity: how much it matters
 * @title: the fact, in few words
 * @why: why, in two sentences
 * @ask: (nullable): a question to the writer
 * @evidence: what it rests on
 * @source: (nullable): where that is to be read
 * @patterns: (element-type JdRulePattern): what it looks for
 * @fixes: (element-type JdRuleFix): what it proposes
 * @unless: (nullable): when not to flag, see #JdTest
 * @only_if: (nullable): when to flag alone
 * @flag: (element-type JdRuleExample): texts in which it finds something
 * @pass: (element-type JdRuleExample): texts in which it does not
 * @exact: whether case and spelling must be those of the pattern
 * @finds_names: whether it looks into names too
 * @is_off: whether it only takes the place of a rule of that id, which is not wanted
 * @line: line of its file
 *
 * A rule of a pack. Immutable; owned by its pack.
 */
typedef struct {
  char *id;
  JdReviewCategory category;
  JdReviewSeverity severity;
  char *title;
  char *why;
  char *ask;
  JdReviewEvidence evidence;
  char *source;
  GArray *patterns;
  GArray *fixes;
  JsonNode *unless;
  JsonNode *only_if;
  GArray *flag;
  GArray *pass;
  gboolean exact;
  gboolean finds_names;
  gboolean is_off;
  guint line;
} JdRule;

/**
 * JdRuleZone:
 * @id: its id
 * @phrases: what it is known by
 * @mute: a bit for each #JdReviewCategory that is not looked for in it
 * @is_sentence: whether it is a sentence rather than a paragraph
 *
 * A kind of text in which rules are muted.
 */
typedef struct {
  char *id;
  char **phrases;
  guint32 mute;
  gboolean is_sentence;
} JdRuleZone;

#define JD_TYPE_RULE_PACK (jd_rule_pack_get_type ())
G_DECLARE_FINAL_TYPE (JdRulePack, jd_rule_pack, JD, RULE_PACK, GObject)

/**
 * jd_rule_pack_new:
 * @bytes: a pack as JSON, of the format `jd-rules/1`
 * @name: its file, for messages
 * @error: return location for %JD_REVIEW_ERROR
 *
 * Reads and validates a pack.
 *
 * Returns: (transfer full) (nullable): the pack
 */
JdRulePack *jd_rule_pack_new (GBytes      *bytes,
                              const char  *name,
                              GError     **error);

/**
 * jd_rule_pack_list_built_in:
 * @error: return location for %JD_REVIEW_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type JdRulePack): the packs that come with the
 *   program
 */
GPtrArray *jd_rule_pack_list_built_in (GError **error);

/**
 * jd_rule_pack_get_id:
 * @self: a pack
 *
 * Returns: (transfer none): its id
 */
const char *jd_rule_pack_get_id (JdRulePack *self);

/**
 * jd_rule_pack_get_lang:
 * @self: a pack
 *
 * Returns: (transfer none): the language it reads
 */
const char *jd_rule_pack_get_lang (JdRulePack *self);

/**
 * jd_rule_pack_get_name:
 * @self: a pack
 *
 * Returns: (transfer none): its file
 */
const char *jd_rule_pack_get_name (JdRulePack *self);

/**
 * jd_rule_pack_get_rules:
 * @self: a pack
 *
 * Returns: (transfer none) (element-type JdRule): its rules
 */
GPtrArray *jd_rule_pack_get_rules (JdRulePack *self);

/**
 * jd_rule_pack_get_zones:
 * @self: a pack
 *
 * Returns: (transfer none) (element-type JdRuleZone): its zones
 */
GArray *jd_rule_pack_get_zones (JdRulePack *self);

/**
 * jd_rule_pack_get_protected:
 * @self: a pack
 *
 * Returns: (transfer none): patterns of which nothing is flagged
 */
const char *const *jd_rule_pack_get_protected (JdRulePack *self);

/**
 * jd_rule_pack_get_plain:
 * @self: a pack
 *
 * Returns: (transfer none): words that make no name, however they are written
 */
const char *const *jd_rule_pack_get_plain (JdRulePack *self);

/**
 * jd_rule_pack_get_sets:
 * @self: a pack
 *
 * Returns: (transfer none) (element-type utf8 GStrv): its named lists
 */
GHashTable *jd_rule_pack_get_sets (JdRulePack *self);

/**
 * jd_rule_pack_get_trades:
 * @self: a pack
 *
 * Returns: (transfer none) (element-type utf8 GStrv): the words by which a trade is known
 */
GHashTable *jd_rule_pack_get_trades (JdRulePack *self);

G_END_DECLS
