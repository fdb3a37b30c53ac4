/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-rule-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static const char *const rule_members[] = {
  "id", "category", "severity", "title", "match", "as", "unless", "only_if", "why", "ask", "fix",
  "evidence", "source", "flag", "pass", "exact", "names", "off", NULL
};
static const char *const match_members[] = { "w", "p", "s", "suffix", "as", "forms", NULL };
static const char *const fix_members[] = { "to", "for", "as", "forms", "delete", NULL };
static const char *const example_members[] = { "text", "section", NULL };

static void
clear_pattern (gpointer data)
{
  JdRulePattern *pattern = data;

  g_free (pattern->text);
  g_strfreev (pattern->forms);
}

static void
clear_fix (gpointer data)
{
  JdRuleFix *fix = data;

  g_free (fix->to);
  g_free (fix->for_text);
  g_strfreev (fix->forms);
}

static void
clear_example (gpointer data)
{
  JdRuleExample *example = data;

  g_free (example->text);
  g_free (example->quote);
  g_free (example->section);
}

static GArray *
new_array (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (array, clear);

  return array;
}

void
jd_rule_free (gpointer data)
{
  JdRule *self = data;

  if (!self)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->why);
  g_free (self->ask);
  g_free (self->source);
  g_array_unref (self->patterns);
  g_array_unref (self->fixes);
  g_array_unref (self->flag);
  g_array_unref (self->pass);
  g_clear_pointer (&self->unless, json_node_unref);
  g_clear_pointer (&self->only_if, json_node_unref);
  g_free (self);
}

static gboolean
read_class (const JdReviewJson  *json,
            JsonObject          *object,
            int                 *word_class,
            GError             **error)
{
  g_autofree char *name = NULL;

  if (!jd_review_json_get_string (json, object, "as", FALSE, &name, error))
    return FALSE;
  if (!name)
    return TRUE;

  *word_class = jd_word_class_find (name);

  return *word_class >= 0 ||
         jd_review_json_refuse (json, object, error, _("“%s” is no class of words."), name);
}

/* Patterns */

static void
add_pattern (JdRule     *self,
             const char *text,
             int         word_class,
             char      **forms)
{
  const JdRulePattern pattern = {
    .text = g_strdup (text),
    .word_class = (JdWordClass) word_class,
    .forms = forms,
  };

  g_array_append_val (self->patterns, pattern);
}

/* “ninja:noun” is short for an object. */
static gboolean
read_short (JdRule              *self,
            const JdReviewJson  *json,
            JsonObject          *object,
            const char          *text,
            int                  word_class,
            GError             **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);

  if (parts[0] && parts[1])
    word_class = jd_word_class_find (parts[1]);
  if (!parts[0] || *parts[0] == '\0' || word_class < 0)
    return jd_review_json_refuse (json, object, error, _("“%s” is no pattern."), text);

  add_pattern (self, parts[0], word_class, NULL);

  return TRUE;
}

static gboolean
read_stem (JdRule              *self,
           const JdReviewJson  *json,
           JsonObject          *object,
           const char          *stem,
           GError             **error)
{
  g_auto (GStrv) suffixes = NULL;

  if (!jd_review_json_get_strings (json, object, "suffix", &suffixes, error))
    return FALSE;
  if (!suffixes)
    return jd_review_json_refuse (json, object, error, _("“%s” is missing."), "suffix");

  for (guint i = 0; suffixes[i]; i++)
    {
      g_autofree char *word = g_strconcat (stem, g_str_equal (suffixes[i], "-") ? "" : suffixes[i],
                                           NULL);

      add_pattern (self, word, JD_CLASS_NONE, NULL);
    }

  return TRUE;
}

static gboolean
read_long (JdRule              *self,
           const JdReviewJson  *json,
           JsonObject          *object,
           int                  word_class,
           GError             **error)
{
  g_autofree char *word = NULL;
  g_autofree char *stem = NULL;
  char **forms = NULL;
  const char *name = json_object_has_member (object, "w") ? "w" : "p";

  if (!jd_review_json_check_names (json, object, match_members, error) ||
      !read_class (json, object, &word_class, error) ||
      !jd_review_json_get_string (json, object, "s", FALSE, &stem, error))
    return FALSE;

  if (stem)
    return read_stem (self, json, object, stem, error);

  if (!jd_review_json_get_strings (json, object, "forms", &forms, error))
    return FALSE;
  if (forms)
    {
      add_pattern (self, forms[0] ? forms[0] : "", JD_CLASS_NONE, forms);
      return TRUE;
    }

  if (!jd_review_json_get_string (json, object, name, TRUE, &word, error))
    return FALSE;
  add_pattern (self, word, word_class, NULL);

  return TRUE;
}

static gboolean
read_patterns (JdRule              *self,
               const JdReviewJson  *json,
               JsonObject          *object,
               GError             **error)
{
  JsonNode *node = json_object_get_member (object, "match");
  JsonArray *array;
  int word_class = JD_CLASS_NONE;

  if (!node || !JSON_NODE_HOLDS_ARRAY (node))
    return jd_review_json_refuse (json, object, error, _("“%s” must be a list."), "match");
  if (!read_class (json, object, &word_class, error))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gboolean is_right;

      if (JSON_NODE_HOLDS_OBJECT (element))
        is_right = read_long (self, json, json_node_get_object (element), word_class, error);
      else if (json_node_get_value_type (element) == G_TYPE_STRING)
        is_right = read_short (self, json, object, json_node_get_string (element), word_class,
                               error);
      else
        is_right = jd_review_json_refuse (json, object, error, _("“%s” must be a list."), "match");
      if (!is_right)
        return FALSE;
    }

  return self->patterns->len > 0 ||
         jd_review_json_refuse (json, object, error, _("“%s” is missing."), "match");
}

/* Fixes */

static gboolean
read_fix (JdRule              *self,
          const JdReviewJson  *json,
          JsonObject          *rule,
          JsonNode            *node,
          GError             **error)
{
  JdRuleFix none = { .word_class = -1 };
  JdRuleFix *fix;
  JsonObject *object;

  g_array_append_val (self->fixes, none);
  fix = &g_array_index (self->fixes, JdRuleFix, self->fixes->len - 1);

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      fix->to = json_node_dup_string (node);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return jd_review_json_refuse (json, rule, error, _("“%s” must be a list."), "fix");

  object = json_node_get_object (node);
  if (!jd_review_json_check_names (json, object, fix_members, error) ||
      !jd_review_json_get_string (json, object, "for", FALSE, &fix->for_text, error) ||
      !jd_review_json_get_strings (json, object, "forms", &fix->forms, error) ||
      !read_class (json, object, &fix->word_class, error))
    return FALSE;

  if (jd_review_json_get_flag (object, "delete", FALSE) || fix->forms)
    return TRUE;

  return jd_review_json_get_string (json, object, "to", TRUE, &fix->to, error);
}

static gboolean
read_fixes (JdRule              *self,
            const JdReviewJson  *json,
            JsonObject          *object,
            GError             **error)
{
  JsonNode *node = json_object_get_member (object, "fix");
  JsonArray *array;

  if (!node)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return jd_review_json_refuse (json, object, error, _("“%s” must be a list."), "fix");

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!read_fix (self, json, object, json_array_get_element (array, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Examples */

/* “a [ninja] wanted” says what is to be found. */
static JdRuleExample
make_example (const char *text,
              char       *section)
{
  const char *open = strchr (text, '[');
  const char *shut = open ? strchr (open, ']') : NULL;
  JdRuleExample example = { .section = section };

  if (!shut)
    {
      example.text = g_strdup (text);
      return example;
    }

  example.quote = g_strndup (open + 1, (gsize) (shut - open - 1));
  example.text = g_strdup_printf ("%.*s%s%s", (int) (open - text), text, example.quote, shut + 1);

  return example;
}

static gboolean
read_examples (const JdReviewJson  *json,
               JsonObject          *object,
               const char          *name,
               GArray              *examples,
               GError             **error)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array;

  if (!node)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return jd_review_json_refuse (json, object, error, _("“%s” must be a list."), name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *text = NULL;
      char *section = NULL;
      JdRuleExample example;

      if (json_node_get_value_type (element) == G_TYPE_STRING)
        text = json_node_dup_string (element);
      else if (!JSON_NODE_HOLDS_OBJECT (element) ||
               !jd_review_json_check_names (json, json_node_get_object (element), example_members,
                                            error) ||
               !jd_review_json_get_string (json, json_node_get_object (element), "text", TRUE,
                                           &text, error) ||
               !jd_review_json_get_string (json, json_node_get_object (element), "section", FALSE,
                                           &section, error))
        return error && *error ? FALSE : jd_review_json_refuse (json, object, error,
                                                                _("“%s” must be a list."), name);

      example = make_example (text, section);
      g_array_append_val (examples, example);
    }

  return TRUE;
}

/* The rule */

static gboolean
read_kind (JdRule              *self,
           const JdReviewJson  *json,
           JsonObject          *object,
           GError             **error)
{
  g_autofree char *category = NULL;
  g_autofree char *severity = NULL;
  g_autofree char *evidence = NULL;
  int value;

  if (!jd_review_json_get_string (json, object, "category", TRUE, &category, error) ||
      !jd_review_json_get_string (json, object, "severity", FALSE, &severity, error) ||
      !jd_review_json_get_string (json, object, "evidence", FALSE, &evidence, error))
    return FALSE;

  value = jd_review_category_find (category);
  if (value < 0)
    return jd_review_json_refuse (json, object, error, _("“%s” is no category."), category);
  self->category = (JdReviewCategory) value;

  value = severity ? jd_review_severity_find (severity) : JD_REVIEW_NOTICE;
  if (value < 0)
    return jd_review_json_refuse (json, object, error, _("“%s” is no severity."), severity);
  self->severity = (JdReviewSeverity) value;

  value = evidence ? jd_review_evidence_find (evidence) : JD_REVIEW_TASTE;
  if (value < 0)
    return jd_review_json_refuse (json, object, error, _("“%s” is no evidence."), evidence);
  self->evidence = (JdReviewEvidence) value;

  return TRUE;
}

static gboolean
read_texts (JdRule              *self,
            const JdReviewJson  *json,
            JsonObject          *object,
            GHashTable          *sources,
            GError             **error)
{
  g_autofree char *source = NULL;
  const char *known;

  if (!jd_review_json_get_string (json, object, "title", TRUE, &self->title, error) ||
      !jd_review_json_get_string (json, object, "why", TRUE, &self->why, error) ||
      !jd_review_json_get_string (json, object, "ask", FALSE, &self->ask, error) ||
      !jd_review_json_get_string (json, object, "source", FALSE, &source, error))
    return FALSE;

  known = source ? g_hash_table_lookup (sources, source) : NULL;
  self->source = known ? g_strdup (known) : g_steal_pointer (&source);

  return TRUE;
}

static JsonNode *
dup_member (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node ? json_node_copy (node) : NULL;
}

static gboolean
read_all (JdRule              *self,
          const JdReviewJson  *json,
          JsonObject          *object,
          GHashTable          *sources,
          GError             **error)
{
  if (!jd_review_json_check_names (json, object, rule_members, error) ||
      !jd_review_json_get_string (json, object, "id", TRUE, &self->id, error))
    return FALSE;

  self->line = jd_review_json_get_line (json, object);
  self->is_off = jd_review_json_get_flag (object, "off", FALSE);
  if (self->is_off)
    return TRUE;

  self->exact = jd_review_json_get_flag (object, "exact", FALSE);
  self->finds_names = jd_review_json_get_flag (object, "names", FALSE);
  self->unless = dup_member (object, "unless");
  self->only_if = dup_member (object, "only_if");

  return read_kind (self, json, object, error) &&
         read_texts (self, json, object, sources, error) &&
         read_patterns (self, json, object, error) &&
         read_fixes (self, json, object, error) &&
         read_examples (json, object, "flag", self->flag, error) &&
         read_examples (json, object, "pass", self->pass, error);
}

JdRule *
jd_rule_read (const JdReviewJson  *json,
              JsonObject          *object,
              GHashTable          *sources,
              GError             **error)
{
  JdRule *self = g_new0 (JdRule, 1);

  self->patterns = new_array (sizeof (JdRulePattern), clear_pattern);
  self->fixes = new_array (sizeof (JdRuleFix), clear_fix);
  self->flag = new_array (sizeof (JdRuleExample), clear_example);
  self->pass = new_array (sizeof (JdRuleExample), clear_example);

  if (!read_all (self, json, object, sources, error))
    {
      jd_rule_free (self);
      return NULL;
    }

  return self;
}
