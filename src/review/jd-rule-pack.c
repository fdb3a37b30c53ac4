/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-rule-pack.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "jd-phrase.h"
#include "jd-review-json-private.h"
#include "jd-review-resource.h"
#include "jd-rule-private.h"
#include "jd-test.h"

#define BUILT_IN "/io/github/rolewright/review/packs"
#define FORMAT "jd-rules/1"

struct _JdRulePack {
  GObject parent_instance;

  /* Owned */
  char *id;
  char *lang;
  char *name;
  GPtrArray *rules;
  GArray *zones;
  char **protected;
  char **plain;
  GHashTable *sets;
  GHashTable *trades;
  GHashTable *sources;
  GHashTable *ids;
  JdVocabulary *trial;     /* while it is read: words for nobody */
};

G_DEFINE_FINAL_TYPE (JdRulePack, jd_rule_pack, G_TYPE_OBJECT)

static const char *const pack_members[] = {
  "format", "id", "lang", "title", "licence", "sources", "sets", "trades", "protect", "plain",
  "zones", "rules", NULL
};
static const char *const zone_members[] = { "id", "if_any", "extent", "mute", NULL };

static void
clear_zone (gpointer data)
{
  JdRuleZone *zone = data;

  g_free (zone->id);
  g_strfreev (zone->phrases);
}

static void
jd_rule_pack_finalize (GObject *object)
{
  JdRulePack *self = JD_RULE_PACK (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->zones, g_array_unref);
  g_clear_pointer (&self->protected, g_strfreev);
  g_clear_pointer (&self->plain, g_strfreev);
  g_clear_pointer (&self->sets, g_hash_table_unref);
  g_clear_pointer (&self->trades, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->trial, jd_vocabulary_free);

  G_OBJECT_CLASS (jd_rule_pack_parent_class)->finalize (object);
}

static void
jd_rule_pack_class_init (JdRulePackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_rule_pack_finalize;
}

static void
jd_rule_pack_init (JdRulePack *self)
{
  self->rules = g_ptr_array_new_with_free_func (jd_rule_free);
  self->zones = g_array_new (FALSE, FALSE, sizeof (JdRuleZone));
  g_array_set_clear_func (self->zones, clear_zone);
  self->sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_strfreev);
  self->trades = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_strfreev);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->trial = jd_vocabulary_new ();
}

/* Reading */

/* A member that is an object of lists of texts. */
static gboolean
read_lists (const JdReviewJson  *json,
            JsonObject          *root,
            const char          *name,
            GHashTable          *lists,
            GError             **error)
{
  JsonNode *node = json_object_get_member (root, name);
  JsonObject *object;
  g_autoptr (GList) names = NULL;

  if (!node)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return jd_review_json_refuse (json, root, error, _("“%s” must be an object."), name);

  object = json_node_get_object (node);
  names = json_object_get_members (object);
  for (const GList *l = names; l; l = l->next)
    {
      char **words = NULL;

      if (!jd_review_json_get_strings (json, object, l->data, &words, error))
        return FALSE;
      g_hash_table_insert (lists, g_strdup (l->data), words);
    }

  return TRUE;
}

static gboolean
read_sources (JdRulePack          *self,
              const JdReviewJson  *json,
              JsonObject          *root,
              GError             **error)
{
  JsonNode *node = json_object_get_member (root, "sources");
  JsonObject *object;
  g_autoptr (GList) names = NULL;

  if (!node)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return jd_review_json_refuse (json, root, error, _("“%s” must be an object."), "sources");

  object = json_node_get_object (node);
  names = json_object_get_members (object);
  for (const GList *l = names; l; l = l->next)
    {
      char *text = NULL;

      if (!jd_review_json_get_string (json, object, l->data, TRUE, &text, error))
        return FALSE;
      g_hash_table_insert (self->sources, g_strdup (l->data), text);
    }

  return TRUE;
}

static gboolean
read_mute (const JdReviewJson  *json,
           JsonObject          *object,
           guint32             *mute,
           GError             **error)
{
  g_auto (GStrv) names = NULL;

  if (!jd_review_json_get_strings (json, object, "mute", &names, error))
    return FALSE;

  for (guint i = 0; names && names[i]; i++)
    {
      int category = jd_review_category_find (names[i]);

      if (g_str_equal (names[i], "*"))
        *mute = G_MAXUINT32;
      else if (category < 0)
        return jd_review_json_refuse (json, object, error, _("“%s” is no category."), names[i]);
      else
        *mute |= 1u << category;
    }

  return TRUE;
}

static gboolean
read_zone (JdRulePack          *self,
           const JdReviewJson  *json,
           JsonObject          *object,
           GError             **error)
{
  JdRuleZone zone = { 0 };
  g_autofree char *extent = NULL;

  if (!jd_review_json_check_names (json, object, zone_members, error) ||
      !jd_review_json_get_string (json, object, "extent", FALSE, &extent, error) ||
      !read_mute (json, object, &zone.mute, error))
    return FALSE;

  if (extent && !g_str_equal (extent, "paragraph") && !g_str_equal (extent, "sentence"))
    return jd_review_json_refuse (json, object, error, _("“%s” is no extent."), extent);

  zone.is_sentence = extent && g_str_equal (extent, "sentence");
  g_array_append_val (self->zones, zone);
  {
    JdRuleZone *last = &g_array_index (self->zones, JdRuleZone, self->zones->len - 1);

    return jd_review_json_get_string (json, object, "id", TRUE, &last->id, error) &&
           jd_review_json_get_strings (json, object, "if_any", &last->phrases, error);
  }
}

static gboolean
read_objects (JdRulePack          *self,
              const JdReviewJson  *json,
              JsonObject          *root,
              const char          *name,
              gboolean           (*read) (JdRulePack          *self,
                                          const JdReviewJson  *json,
                                          JsonObject          *object,
                                          GError             **error),
              GError             **error)
{
  JsonNode *node = json_object_get_member (root, name);
  JsonArray *array;

  if (!node)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return jd_review_json_refuse (json, root, error, _("“%s” must be a list of objects."), name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return jd_review_json_refuse (json, root, error, _("“%s” must be a list of objects."),
                                      name);
      if (!read (self, json, json_node_get_object (element), error))
        return FALSE;
    }

  return TRUE;
}

/* Checks that all patterns and conditions of a rule can be used, with words for nobody. */
static gboolean
try_rule (JdRulePack          *self,
          const JdReviewJson  *json,
          const JdRule        *rule,
          JsonObject          *object,
          GError             **error)
{
  const JdTestMaker maker = { self->lang, self->sets, self->trial };
  JsonNode *const nodes[] = { rule->unless, rule->only_if };
  g_autofree char *problem = NULL;

  for (guint i = 0; i < rule->patterns->len; i++)
    {
      const JdRulePattern *pattern = &g_array_index (rule->patterns, JdRulePattern, i);
      gboolean is_right = TRUE;

      for (guint k = 0; is_right && pattern->forms && pattern->forms[k]; k++)
        is_right = jd_phrase_expand (self->lang, pattern->forms[k], JD_CLASS_NONE, self->sets,
                                     NULL, NULL, &problem);
      if (is_right && !pattern->forms)
        is_right = jd_phrase_expand (self->lang, pattern->text, pattern->word_class, self->sets,
                                     NULL, NULL, &problem);
      if (!is_right)
        return jd_review_json_refuse (json, object, error, _("“%s”: the pattern is wrong: %s"),
                                      rule->id, problem);
    }

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      g_autoptr (JdTest) test = nodes[i] ? jd_test_new (&maker, nodes[i], &problem) : NULL;

      if (nodes[i] && !test)
        return jd_review_json_refuse (json, object, error, _("“%s”: a condition is wrong: %s"),
                                      rule->id, problem);
    }

  return TRUE;
}

static gboolean
read_rule (JdRulePack          *self,
           const JdReviewJson  *json,
           JsonObject          *object,
           GError             **error)
{
  JdRule *rule = jd_rule_read (json, object, self->sources, error);

  if (!rule)
    return FALSE;

  if (!g_hash_table_add (self->ids, rule->id))
    {
      jd_review_json_refuse (json, object, error, _("The rule “%s” is there twice."), rule->id);
      jd_rule_free (rule);
      return FALSE;
    }

  g_ptr_array_add (self->rules, rule);

  return try_rule (self, json, rule, object, error);
}

/* Checks patterns that stand outside of rules. */
static gboolean
try_patterns (JdRulePack          *self,
              const JdReviewJson  *json,
              JsonObject          *object,
              char               **patterns,
              GError             **error)
{
  g_autofree char *problem = NULL;

  for (guint i = 0; patterns && patterns[i]; i++)
    {
      if (!jd_phrase_expand (self->lang, patterns[i], JD_CLASS_NONE, self->sets, NULL, NULL,
                             &problem))
        return jd_review_json_refuse (json, object, error, _("“%s”: the pattern is wrong: %s"),
                                      patterns[i], problem);
    }

  return TRUE;
}

static gboolean
try_all_patterns (JdRulePack          *self,
                  const JdReviewJson  *json,
                  JsonObject          *root,
                  GError             **error)
{
  GHashTableIter iter;
  gpointer words;

  g_hash_table_iter_init (&iter, self->trades);
  while (g_hash_table_iter_next (&iter, NULL, &words))
    {
      if (!try_patterns (self, json, root, words, error))
        return FALSE;
    }

  for (guint i = 0; i < self->zones->len; i++)
    {
      if (!try_patterns (self, json, root,
                         g_array_index (self->zones, JdRuleZone, i).phrases, error))
        return FALSE;
    }

  return try_patterns (self, json, root, self->protected, error);
}

static gboolean
read_pack (JdRulePack          *self,
           const JdReviewJson  *json,
           JsonObject          *root,
           GError             **error)
{
  g_autofree char *format = NULL;

  if (!jd_review_json_get_string (json, root, "format", TRUE, &format, error))
    return FALSE;
  if (!g_str_equal (format, FORMAT))
    return jd_review_json_refuse (json, root, error, _("“%s” is no format of a rule pack."),
                                  format);

  return jd_review_json_check_names (json, root, pack_members, error) &&
         jd_review_json_get_string (json, root, "id", TRUE, &self->id, error) &&
         jd_review_json_get_string (json, root, "lang", TRUE, &self->lang, error) &&
         jd_review_json_get_strings (json, root, "protect", &self->protected, error) &&
         jd_review_json_get_strings (json, root, "plain", &self->plain, error) &&
         read_lists (json, root, "sets", self->sets, error) &&
         read_lists (json, root, "trades", self->trades, error) &&
         read_sources (self, json, root, error) &&
         read_objects (self, json, root, "zones", read_zone, error) &&
         try_all_patterns (self, json, root, error) &&
         read_objects (self, json, root, "rules", read_rule, error);
}

JdRulePack *
jd_rule_pack_new (GBytes      *bytes,
                  const char  *name,
                  GError     **error)
{
  g_autoptr (JdRulePack) self = g_object_new (JD_TYPE_RULE_PACK, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (JdReviewJson) json = { .name = name };
  JsonObject *root;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  self->name = g_strdup (name);
  root = jd_review_json_read (&json, parser, bytes, error);
  if (!root || !read_pack (self, &json, root, error))
    return NULL;

  g_clear_pointer (&self->trial, jd_vocabulary_free);

  return g_steal_pointer (&self);
}

GPtrArray *
jd_rule_pack_list_built_in (GError **error)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func (g_object_unref);
  GResource *resource = jd_review_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, BUILT_IN,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  for (guint i = 0; names && names[i]; i++)
    {
      g_autofree char *path = g_strconcat (BUILT_IN "/", names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      JdRulePack *pack = bytes ? jd_rule_pack_new (bytes, names[i], error) : NULL;

      if (!pack)
        return NULL;
      g_ptr_array_add (packs, pack);
    }

  return names ? g_steal_pointer (&packs) : NULL;
}

/* What it holds */

const char *
jd_rule_pack_get_id (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return self->id;
}

const char *
jd_rule_pack_get_lang (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return self->lang;
}

const char *
jd_rule_pack_get_name (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return self->name;
}

GPtrArray *
jd_rule_pack_get_rules (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return self->rules;
}

GArray *
jd_rule_pack_get_zones (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return self->zones;
}

const char *const *
jd_rule_pack_get_protected (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return (const char *const *) self->protected;
}

const char *const *
jd_rule_pack_get_plain (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return (const char *const *) self->plain;
}

GHashTable *
jd_rule_pack_get_sets (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return self->sets;
}

GHashTable *
jd_rule_pack_get_trades (JdRulePack *self)
{
  g_return_val_if_fail (JD_IS_RULE_PACK (self), NULL);

  return self->trades;
}
