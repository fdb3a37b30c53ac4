/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-rule-set-private.h"

#include <string.h>

#include "jd-small-words.h"

#define FIRST_EDGES 8192
#define ROOT 0

/* The list of a pack that says by which words people are known. */
#define FIRST_NAMES "first-name"

G_DEFINE_FINAL_TYPE (JdRuleSet, jd_rule_set, G_TYPE_OBJECT)

static void
clear_rule (gpointer data)
{
  JdCompiledRule *rule = data;

  g_clear_pointer (&rule->unless, jd_test_free);
  g_clear_pointer (&rule->only_if, jd_test_free);
}

static void
clear_outcome (gpointer data)
{
  g_strfreev (((JdOutcome *) data)->exact);
}

static void
jd_rule_set_finalize (GObject *object)
{
  JdRuleSet *self = JD_RULE_SET (object);

  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->packs, g_ptr_array_unref);
  g_clear_pointer (&self->vocabulary, jd_vocabulary_free);
  g_clear_pointer (&self->stems, jd_stems_free);
  g_clear_pointer (&self->rules, g_array_unref);
  g_clear_pointer (&self->zones, g_array_unref);
  g_clear_pointer (&self->trades, g_ptr_array_unref);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->outcomes, g_array_unref);
  g_clear_pointer (&self->edges, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (jd_rule_set_parent_class)->finalize (object);
}

static void
jd_rule_set_class_init (JdRuleSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_rule_set_finalize;
}

static void
jd_rule_set_init (JdRuleSet *self)
{
  const JdNode root = { 0 };

  self->packs = g_ptr_array_new_with_free_func (g_object_unref);
  self->vocabulary = jd_vocabulary_new ();
  self->stems = jd_stems_new ();
  self->rules = g_array_new (FALSE, TRUE, sizeof (JdCompiledRule));
  g_array_set_clear_func (self->rules, clear_rule);
  self->zones = g_array_new (FALSE, FALSE, sizeof (const JdRuleZone *));
  self->trades = g_ptr_array_new ();
  self->nodes = g_array_new (FALSE, FALSE, sizeof (JdNode));
  g_array_append_val (self->nodes, root);
  self->outcomes = g_array_new (FALSE, FALSE, sizeof (JdOutcome));
  g_array_set_clear_func (self->outcomes, clear_outcome);
  self->n_edge_slots = FIRST_EDGES;
  self->edges = g_new0 (JdEdge, self->n_edge_slots);
}

/* The tree of phrases */

static JdNode *
get_node (JdRuleSet *self,
          guint32    node)
{
  return &g_array_index (self->nodes, JdNode, node);
}

static guint32
add_node (JdRuleSet *self)
{
  const JdNode node = { 0 };

  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

static void
put_edge (JdEdge  *edges,
          guint    n_slots,
          guint64  key,
          guint32  node)
{
  guint i = jd_edge_hash (key) & (n_slots - 1);

  while (edges[i].key != 0)
    i = (i + 1) & (n_slots - 1);
  edges[i] = (JdEdge) { key, node };
}

static void
grow_edges (JdRuleSet *self)
{
  guint n_slots = self->n_edge_slots * 2;
  JdEdge *edges = g_new0 (JdEdge, n_slots);

  for (guint i = 0; i < self->n_edge_slots; i++)
    {
      if (self->edges[i].key != 0)
        put_edge (edges, n_slots, self->edges[i].key, self->edges[i].node);
    }

  g_free (self->edges);
  self->edges = edges;
  self->n_edge_slots = n_slots;
}

static void
grow_words (JdRuleSet *self)
{
  guint n = jd_vocabulary_get_n (self->vocabulary);

  if (n <= self->n_words)
    return;

  n = MAX (n, self->n_words * 2);
  self->words = g_renew (JdWordInfo, self->words, n);
  memset (self->words + self->n_words, 0, (n - self->n_words) * sizeof (JdWordInfo));
  self->n_words = n;
}

static guint32
add_step (JdRuleSet *self,
          guint32    node,
          guint32    word)
{
  guint32 next;

  grow_words (self);
  if (node == ROOT)
    {
      if (self->words[word].first == 0)
        self->words[word].first = add_node (self);
      return self->words[word].first;
    }

  next = jd_rule_set_step (self, node, word);
  if (next != 0)
    return next;

  next = add_node (self);
  if (++self->n_edges * 2 > self->n_edge_slots)
    grow_edges (self);
  put_edge (self->edges, self->n_edge_slots, (guint64) node << 32 | word, next);

  return next;
}

static guint32
intern (JdRuleSet          *self,
        const JdPhraseWord *place)
{
  g_autofree char *name = NULL;
  guint word;

  if (place->kind == JD_PHRASE_WORD)
    return jd_vocabulary_intern (self->vocabulary, place->text, strlen (place->text));

  /* No word of a text has a star in it. */
  name = place->kind == JD_PHRASE_STEM ? g_strconcat (place->text, "*", NULL)
                                       : g_strconcat ("*", place->text, NULL);
  word = jd_vocabulary_intern (self->vocabulary, name, strlen (name));
  if (strlen (place->text) >= 2)
    {
      jd_stems_add (self->stems, place->text, place->kind == JD_PHRASE_TAIL, word);
      self->has_stems = TRUE;
    }

  return word;
}

static guint32
follow (JdRuleSet      *self,
        const JdPhrase *phrase)
{
  guint32 node = ROOT;

  for (guint i = 0; i < phrase->n_words; i++)
    {
      const JdPhraseWord *place = &phrase->words[i];
      gboolean is_any = place->kind == JD_PHRASE_ANY;

      if (is_any || place->kind == JD_PHRASE_NUMBER)
        {
          guint32 *next = is_any ? &get_node (self, node)->any : &get_node (self, node)->number;
          guint32 found = *next;

          if (found == 0)
            {
              found = add_node (self);
              next = is_any ? &get_node (self, node)->any : &get_node (self, node)->number;
              *next = found;
            }
          node = found;
        }
      else
        {
          node = add_step (self, node, intern (self, place));
        }
    }

  return node;
}

typedef struct {
  JdRuleSet *set;
  int what;
  guint pattern;
  int form;                /* of forms that a rule spells out, or -1 */
  gboolean exact;
} Adding;

static void
add_phrase (const JdPhrase *phrase,
            gpointer        user_data)
{
  const Adding *adding = user_data;
  JdRuleSet *self = adding->set;
  guint32 node = follow (self, phrase);
  JdOutcome outcome = {
    .what = adding->what,
    .next = get_node (self, node)->outcome,
    .pattern = (guint16) adding->pattern,
    .n_words = (guint8) phrase->n_words,
    .form = (guint8) (adding->form >= 0 ? (guint) adding->form : phrase->form),
  };

  memcpy (outcome.group_start, phrase->group_start, sizeof outcome.group_start);
  memcpy (outcome.group_length, phrase->group_length, sizeof outcome.group_length);
  if (adding->exact)
    outcome.exact = g_new0 (char *, phrase->n_words + 1);
  for (guint i = 0; i < phrase->n_words; i++)
    {
      if (phrase->words[i].word_case == JD_PHRASE_CASE_TITLE)
        outcome.titles |= (guint16) (1u << i);
      if (phrase->words[i].word_case == JD_PHRASE_CASE_UPPER)
        outcome.uppers |= (guint16) (1u << i);
      if (phrase->words[i].after_comma)
        outcome.commas |= (guint16) (1u << i);
      if (adding->exact)
        outcome.exact[i] = g_strdup (phrase->words[i].written);
    }

  g_array_append_val (self->outcomes, outcome);
  get_node (self, node)->outcome = self->outcomes->len;
}

/* Rules */

static guint64
find_trades (JdRuleSet    *self,
             const JdTest *test)
{
  const char *const *names = test ? jd_test_get_trades (test) : NULL;
  guint64 mask = 0;

  for (guint i = 0; names && names[i]; i++)
    {
      for (guint k = 0; k < self->trades->len; k++)
        {
          if (g_str_equal (self->trades->pdata[k], names[i]))
            mask |= G_GUINT64_CONSTANT (1) << k;
        }
    }

  return mask;
}

static void
add_patterns (JdRuleSet    *self,
              JdRulePack   *pack,
              const JdRule *rule,
              int           what)
{
  GHashTable *sets = jd_rule_pack_get_sets (pack);

  for (guint i = 0; i < rule->patterns->len; i++)
    {
      const JdRulePattern *pattern = &g_array_index (rule->patterns, JdRulePattern, i);
      Adding adding = { self, what, i, -1, rule->exact };

      if (!pattern->forms)
        jd_phrase_expand (self->lang, pattern->text, pattern->word_class, sets, add_phrase,
                          &adding, NULL);

      for (guint k = 0; pattern->forms && pattern->forms[k]; k++)
        {
          adding.form = (int) k;
          jd_phrase_expand (self->lang, pattern->forms[k], JD_CLASS_NONE, sets, add_phrase,
                            &adding, NULL);
        }
    }
}

static JdTest *
make_test (JdRuleSet  *self,
           JdRulePack *pack,
           JsonNode   *node)
{
  const JdTestMaker maker = {
    self->lang,
    jd_rule_pack_get_sets (pack),
    self->vocabulary,
  };
  g_autofree char *problem = NULL;

  /* It was tried when the pack was read. */
  return node ? jd_test_new (&maker, node, &problem) : NULL;
}

typedef struct {
  JdRulePack *pack;
  const JdRule *rule;
} Chosen;

static int
compare_chosen (gconstpointer a,
                gconstpointer b)
{
  const Chosen *x = a;
  const Chosen *y = b;

  return strcmp (x->rule->id, y->rule->id);
}

/* The rules that count, by id, so that their order in the packs means nothing. */
static GArray *
choose_rules (JdRuleSet *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (Chosen));
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->packs->len; i++)
    {
      GPtrArray *rules = jd_rule_pack_get_rules (self->packs->pdata[i]);

      for (guint k = 0; k < rules->len; k++)
        g_hash_table_replace (last, ((JdRule *) rules->pdata[k])->id, rules->pdata[k]);
    }

  for (guint i = 0; i < self->packs->len; i++)
    {
      GPtrArray *rules = jd_rule_pack_get_rules (self->packs->pdata[i]);

      for (guint k = 0; k < rules->len; k++)
        {
          const JdRule *rule = rules->pdata[k];
          const Chosen entry = { self->packs->pdata[i], rule };

          if (!rule->is_off && g_hash_table_lookup (last, rule->id) == rule)
            g_array_append_val (chosen, entry);
        }
    }
  g_array_sort (chosen, compare_chosen);

  return chosen;
}

static void
add_rules (JdRuleSet *self)
{
  g_autoptr (GArray) chosen = choose_rules (self);

  for (guint i = 0; i < chosen->len; i++)
    {
      const Chosen *entry = &g_array_index (chosen, Chosen, i);
      JdCompiledRule compiled = { .rule = entry->rule };

      add_patterns (self, entry->pack, entry->rule, (int) i);
      compiled.unless = make_test (self, entry->pack, entry->rule->unless);
      compiled.only_if = make_test (self, entry->pack, entry->rule->only_if);
      compiled.unless_trades = find_trades (self, compiled.unless);
      compiled.only_trades = find_trades (self, compiled.only_if);
      g_array_append_val (self->rules, compiled);
    }
}

static void
add_phrases (JdRuleSet         *self,
             JdRulePack        *pack,
             const char *const *patterns,
             int                what)
{
  Adding adding = { self, what, 0, -1, FALSE };

  for (guint i = 0; patterns && patterns[i]; i++)
    jd_phrase_expand (self->lang, patterns[i], JD_CLASS_NONE, jd_rule_pack_get_sets (pack),
                      add_phrase, &adding, NULL);
}

static void
add_trades (JdRuleSet  *self,
            JdRulePack *pack)
{
  g_autoptr (GList) names = g_hash_table_get_keys (jd_rule_pack_get_trades (pack));

  for (const GList *l = names; l && self->trades->len < JD_MAX_TRADES; l = l->next)
    {
      add_phrases (self, pack, g_hash_table_lookup (jd_rule_pack_get_trades (pack), l->data),
                   JD_OUTCOME_TRADE (self->trades->len));
      g_ptr_array_add (self->trades, l->data);
    }
}

static void
add_zones (JdRuleSet  *self,
           JdRulePack *pack)
{
  GArray *zones = jd_rule_pack_get_zones (pack);

  for (guint i = 0; i < zones->len; i++)
    {
      const JdRuleZone *zone = &g_array_index (zones, JdRuleZone, i);

      add_phrases (self, pack, (const char *const *) zone->phrases,
                   JD_OUTCOME_ZONE (self->zones->len));
      g_array_append_val (self->zones, zone);
    }
}

static void
add_nature (JdRuleSet         *self,
            const char *const *words,
            JdWordNature       nature)
{
  for (guint i = 0; words && words[i]; i++)
    {
      g_autoptr (GString) folded = g_string_new (NULL);

      jd_word_fold (words[i], strlen (words[i]), folded);
      jd_vocabulary_add_nature (self->vocabulary,
                                jd_vocabulary_intern (self->vocabulary, folded->str, folded->len),
                                nature);
    }
}

JdRuleSet *
jd_rule_set_new (GPtrArray  *packs,
                 const char *lang)
{
  JdRuleSet *self = g_object_new (JD_TYPE_RULE_SET, NULL);

  g_return_val_if_fail (packs != NULL && lang != NULL, NULL);

  self->lang = g_strdup (lang);
  for (guint i = 0; i < packs->len; i++)
    {
      if (jd_small_words_find_language (jd_rule_pack_get_lang (packs->pdata[i])) ==
          jd_small_words_find_language (lang))
        g_ptr_array_add (self->packs, g_object_ref (packs->pdata[i]));
    }

  for (guint i = 0; i < self->packs->len; i++)
    {
      add_nature (self, jd_rule_pack_get_plain (self->packs->pdata[i]), JD_WORD_NOT_A_NAME);
      add_nature (self, g_hash_table_lookup (jd_rule_pack_get_sets (self->packs->pdata[i]),
                                             FIRST_NAMES), JD_WORD_FIRST_NAME);
      add_zones (self, self->packs->pdata[i]);
      add_trades (self, self->packs->pdata[i]);
      add_phrases (self, self->packs->pdata[i],
                   jd_rule_pack_get_protected (self->packs->pdata[i]), JD_OUTCOME_PROTECTED);
    }
  add_rules (self);

  grow_words (self);
  for (guint i = 0; i < jd_vocabulary_get_n (self->vocabulary); i++)
    self->words[i].nature = jd_vocabulary_get_nature (self->vocabulary, i);

  return self;
}

const char *
jd_rule_set_get_lang (JdRuleSet *self)
{
  g_return_val_if_fail (JD_IS_RULE_SET (self), NULL);

  return self->lang;
}

guint
jd_rule_set_get_n_rules (JdRuleSet *self)
{
  g_return_val_if_fail (JD_IS_RULE_SET (self), 0);

  return self->rules->len;
}

const JdRule *
jd_rule_set_get_rule (JdRuleSet *self,
                      guint      index)
{
  g_return_val_if_fail (JD_IS_RULE_SET (self) && index < self->rules->len, NULL);

  return g_array_index (self->rules, JdCompiledRule, index).rule;
}

const JdRule *
jd_rule_set_find_rule (JdRuleSet  *self,
                       const char *id)
{
  g_return_val_if_fail (JD_IS_RULE_SET (self) && id != NULL, NULL);

  for (guint i = 0; i < self->rules->len; i++)
    {
      if (g_str_equal (jd_rule_set_get_rule (self, i)->id, id))
        return jd_rule_set_get_rule (self, i);
    }

  return NULL;
}
