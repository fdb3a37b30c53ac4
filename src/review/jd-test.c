/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-test.h"

#include <string.h>

#include "jd-char-private.h"
#include "jd-word-list.h"

/* How far “before”, “after” and “near” look. */
#define FEW 3
#define NEAR 12

/* How many words of a sentence tell whether it is a headline. */
#define HEADLINE 16

/* How far back a person may have been named. */
#define PERSON 30

typedef enum {
  TEST_ANY,
  TEST_ALL,
  TEST_NOT,
  TEST_NEXT,
  TEST_PREV,
  TEST_AFTER,
  TEST_BEFORE,
  TEST_NEAR,
  TEST_SECTION,
  TEST_TRADE,
  TEST_CASE,
  TEST_NAME,
  TEST_QUOTED,
  TEST_START,
  TEST_END,
  TEST_OWNER,
  TEST_HYPHEN_BEFORE,
  TEST_HYPHEN_AFTER,
  TEST_PERSON,
} Kind;

struct _JdTest {
  Kind kind;
  gboolean value;
  guint cases;
  char **words;
  JdWordList *list;
  GPtrArray *children;
};

static const struct {
  const char *name;
  Kind kind;
} members[] = {
  { "next", TEST_NEXT }, { "prev", TEST_PREV }, { "after", TEST_AFTER },
  { "before", TEST_BEFORE }, { "near", TEST_NEAR }, { "section", TEST_SECTION },
  { "trade", TEST_TRADE }, { "case", TEST_CASE }, { "name", TEST_NAME },
  { "quoted", TEST_QUOTED }, { "start", TEST_START }, { "end", TEST_END },
  { "owner", TEST_OWNER }, { "hyphen_before", TEST_HYPHEN_BEFORE },
  { "hyphen_after", TEST_HYPHEN_AFTER }, { "person", TEST_PERSON }, { "all", TEST_ALL },
  { "not", TEST_NOT },
};

static const char *const case_names[] = { "none", "lower", "title", "mixed", "upper" };

/* Making */

static JdTest *
new_test (Kind kind)
{
  JdTest *self = g_new0 (JdTest, 1);

  self->kind = kind;
  self->value = TRUE;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_test_free);

  return self;
}

void
jd_test_free (JdTest *self)
{
  if (!self)
    return;

  g_strfreev (self->words);
  g_clear_pointer (&self->list, jd_word_list_free);
  g_ptr_array_unref (self->children);
  g_free (self);
}

typedef struct {
  JdWordList *list;
  JdVocabulary *vocabulary;
  gboolean has_stem;
} Adding;

static void
add_phrase (const JdPhrase *phrase,
            gpointer        user_data)
{
  Adding *self = user_data;

  for (guint i = 0; i < phrase->n_words; i++)
    self->has_stem |= phrase->words[i].kind == JD_PHRASE_STEM ||
                      phrase->words[i].kind == JD_PHRASE_TAIL;
  jd_word_list_add (self->list, self->vocabulary, phrase);
}

static gboolean
add_words (JdTest             *self,
           const JdTestMaker  *maker,
           char              **problem)
{
  Adding adding;

  self->list = jd_word_list_new ();
  adding = (Adding) { self->list, maker->vocabulary, FALSE };
  for (guint i = 0; self->words[i]; i++)
    {
      if (!jd_phrase_expand (maker->lang, self->words[i], JD_CLASS_NONE, maker->sets, add_phrase,
                             &adding, problem))
        return FALSE;
      if (adding.has_stem)
        {
          *problem = g_strdup_printf ("conditions take whole words: %s", self->words[i]);
          return FALSE;
        }
    }
  jd_word_list_close (self->list);

  return TRUE;
}

static gboolean
add_cases (JdTest  *self,
           char   **problem)
{
  for (guint i = 0; self->words[i]; i++)
    {
      guint k = 0;

      while (k < G_N_ELEMENTS (case_names) && !g_str_equal (case_names[k], self->words[i]))
        k++;
      if (k == G_N_ELEMENTS (case_names))
        {
          *problem = g_strdup_printf ("no such case: %s", self->words[i]);
          return FALSE;
        }
      self->cases |= 1u << k;
    }

  return TRUE;
}

static char **
dup_words (JsonNode *node)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_strv_builder_add (builder, json_node_get_string (node));
      return g_strv_builder_end (builder);
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING ||
          *json_node_get_string (element) == '\0')
        return NULL;
      g_strv_builder_add (builder, json_node_get_string (element));
    }

  return g_strv_builder_end (builder);
}

static JdTest *
read_words (const JdTestMaker  *maker,
            Kind                kind,
            JsonNode           *node,
            char              **problem)
{
  g_autoptr (JdTest) self = new_test (kind);
  gboolean is_right = TRUE;

  self->words = dup_words (node);
  if (!self->words)
    {
      *problem = g_strdup ("a condition must be a list of texts");
      return NULL;
    }

  if (kind == TEST_CASE)
    is_right = add_cases (self, problem);
  else if (kind != TEST_SECTION && kind != TEST_TRADE)
    is_right = add_words (self, maker, problem);

  return is_right ? g_steal_pointer (&self) : NULL;
}

static JdTest *
read_member (const JdTestMaker  *maker,
             const char         *name,
             JsonNode           *node,
             char              **problem)
{
  guint i = 0;
  g_autoptr (JdTest) self = NULL;

  while (i < G_N_ELEMENTS (members) && !g_str_equal (members[i].name, name))
    i++;
  if (i == G_N_ELEMENTS (members))
    {
      *problem = g_strdup_printf ("no such condition: %s", name);
      return NULL;
    }

  if (members[i].kind == TEST_ALL)
    return jd_test_new (maker, node, problem);
  if (members[i].kind >= TEST_NAME && members[i].kind <= TEST_PERSON)
    {
      self = new_test (members[i].kind);
      self->value = json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
                    json_node_get_boolean (node);
      return g_steal_pointer (&self);
    }
  if (members[i].kind == TEST_NOT)
    {
      JdTest *child = jd_test_new (maker, node, problem);

      if (!child)
        return NULL;
      self = new_test (TEST_NOT);
      g_ptr_array_add (self->children, child);
      return g_steal_pointer (&self);
    }

  return read_words (maker, members[i].kind, node, problem);
}

static JdTest *
read_object (const JdTestMaker  *maker,
             JsonObject         *object,
             char              **problem)
{
  g_autoptr (JdTest) self = new_test (TEST_ANY);
  g_autoptr (GList) names = json_object_get_members (object);

  for (const GList *l = names; l; l = l->next)
    {
      JdTest *child = read_member (maker, l->data, json_object_get_member (object, l->data),
                                   problem);

      if (!child)
        return NULL;
      g_ptr_array_add (self->children, child);
    }

  return g_steal_pointer (&self);
}

JdTest *
jd_test_new (const JdTestMaker  *maker,
             JsonNode           *node,
             char              **problem)
{
  g_autoptr (JdTest) self = NULL;
  JsonArray *array;

  g_return_val_if_fail (maker != NULL && node != NULL && problem != NULL, NULL);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_object (maker, json_node_get_object (node), problem);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      *problem = g_strdup ("conditions must be an object or a list of objects");
      return NULL;
    }

  self = new_test (TEST_ALL);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JdTest *child = jd_test_new (maker, json_array_get_element (array, i), problem);

      if (!child)
        return NULL;
      g_ptr_array_add (self->children, child);
    }

  return g_steal_pointer (&self);
}

const char *const *
jd_test_get_trades (const JdTest *self)
{
  if (self->kind != TEST_ANY)
    return NULL;

  for (guint i = 0; i < self->children->len; i++)
    {
      const JdTest *child = self->children->pdata[i];

      if (child->kind == TEST_TRADE)
        return (const char *const *) child->words;
    }

  return NULL;
}

/* Neighbours */

static gboolean
is_next (const JdTest     *self,
         const JdTestSite *site)
{
  guint next = site->last + 1;

  return next < site->n_tokens && JD_GAP_IS_SOFT (site->tokens[next].gap) &&
         jd_word_list_match (self->list, site->tokens + next, site->n_tokens - next) > 0;
}

static gboolean
is_previous (const JdTest     *self,
             const JdTestSite *site)
{
  return site->first > 0 && JD_GAP_IS_SOFT (site->tokens[site->first].gap) &&
         jd_word_list_match_back (self->list, site->tokens, site->first);
}

static gboolean
is_within (const JdTest     *self,
           const JdTestSite *site,
           guint             before,
           guint             after)
{
  for (guint i = site->last + 1; i < site->n_tokens && i <= site->last + after; i++)
    {
      if (site->tokens[i].gap & JD_GAP_SENTENCE)
        break;
      if (jd_word_list_match (self->list, site->tokens + i, site->n_tokens - i) > 0)
        return TRUE;
    }

  for (guint i = site->first; i > 0 && i + before > site->first; i--)
    {
      if (site->tokens[i].gap & JD_GAP_SENTENCE)
        break;
      if (jd_word_list_match (self->list, site->tokens + i - 1, site->first - i + 1) > 0)
        return TRUE;
    }

  return FALSE;
}

/* Names */

static gboolean
is_large (const JdToken *token)
{
  return token->shape == JD_SHAPE_TITLE || token->shape == JD_SHAPE_UPPER ||
         token->shape == JD_SHAPE_MIXED;
}

/* Whether the sentence writes its words large throughout, so that a large letter tells nothing. */
static gboolean
is_headline (const JdTestSite *site,
             gboolean          upper)
{
  guint first = site->first;
  guint last = site->last;
  guint n_large = 0, n_small = 0;

  while (first > 0 && site->first - first < HEADLINE &&
         !(site->tokens[first].gap & JD_GAP_SENTENCE))
    first--;
  while (last + 1 < site->n_tokens && last - site->last < HEADLINE &&
         !(site->tokens[last + 1].gap & JD_GAP_SENTENCE))
    last++;

  for (guint i = first; i <= last; i++)
    {
      const JdToken *token = &site->tokens[i];

      if (token->end - token->start < 4 && !upper)
        continue;
      if (upper ? token->shape == JD_SHAPE_UPPER : is_large (token))
        n_large++;
      else if (token->shape != JD_SHAPE_NONE)
        n_small++;
    }

  return n_large > 1 && n_large > 3 * n_small;
}

/* Names of trades and jobs end so: “Ninja Developer” is no name. */
static gboolean
is_role (const JdTestSite *site,
         const JdToken    *token)
{
  static const char *const endings[] = {
    "er", "or", "ist", "ian", "ive", "ing", "ers", "ors", "ists", "ians", "ives", "ent", "ant",
    "ant", "yst", "ysts",
  };
  guint length = token->byte_end - token->byte;

  if (jd_vocabulary_get_nature (site->vocabulary, token->word) & JD_WORD_NOT_A_NAME)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      guint n = (guint) strlen (endings[i]);

      if (length > n + 2 &&
          g_ascii_strncasecmp (site->text + token->byte_end - n, endings[i], n) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
makes_name (const JdTestSite *site,
            guint             index)
{
  const JdToken *token = &site->tokens[index];

  if (!is_large (token) || (token->flags & JD_TOKEN_MASKED) || is_role (site, token))
    return FALSE;

  /* What starts a sentence is written large in any case. */
  return !(token->flags & JD_TOKEN_STARTS);
}

static gboolean
is_and (const JdTestSite *site,
        guint             index)
{
  const JdToken *token = &site->tokens[index];

  return (token->flags & JD_TOKEN_SIGN) && site->text[token->byte] == '&';
}

static gboolean
has_name_before (const JdTestSite *site)
{
  guint i = site->first;

  if (i > 1 && is_and (site, i - 1))
    return is_large (&site->tokens[i - 2]);

  return i > 0 && JD_GAP_IS_SOFT (site->tokens[i].gap) && makes_name (site, i - 1);
}

static gboolean
has_name_after (const JdTestSite *site)
{
  guint i = site->last + 1;

  if (i + 1 < site->n_tokens && is_and (site, i))
    return is_large (&site->tokens[i + 1]);

  return i < site->n_tokens && JD_GAP_IS_SOFT (site->tokens[i].gap) && makes_name (site, i);
}

/* Whether somebody was named a little before: two words written large, none of them at the start of
 * a sentence or a role, or a known first name. */
static gboolean
has_person_before (const JdTestSite *site)
{
  guint end = site->first > PERSON ? site->first - PERSON : 0;

  for (guint i = site->first; i-- > end;)
    {
      const JdToken *token = &site->tokens[i];

      if (token->shape != JD_SHAPE_TITLE)
        continue;
      if (jd_vocabulary_get_nature (site->vocabulary, token->word) & JD_WORD_FIRST_NAME)
        return TRUE;
      if (i + 1 < site->first && makes_name (site, i) && makes_name (site, i + 1) &&
          token[1].shape == JD_SHAPE_TITLE && JD_GAP_IS_SOFT (token[1].gap))
        return TRUE;
    }

  return FALSE;
}

gboolean
jd_test_is_name (const JdTestSite *site)
{
  for (guint i = site->first; i <= site->last; i++)
    {
      const JdToken *token = &site->tokens[i];

      if (!is_large (token) && token->shape != JD_SHAPE_NONE)
        return FALSE;
    }

  if (site->tokens[site->first].shape == JD_SHAPE_NONE || is_headline (site, FALSE))
    return FALSE;
  if ((site->tokens[site->first].flags & JD_TOKEN_QUOTED) &&
      !(site->tokens[site->first].flags & JD_TOKEN_STARTS))
    return TRUE;

  return has_name_before (site) || has_name_after (site);
}

/* Testing */

static gboolean
has_case (const JdTest     *self,
          const JdTestSite *site)
{
  JdShape shape = site->tokens[site->first].shape;

  if (shape == JD_SHAPE_UPPER && is_headline (site, TRUE))
    shape = JD_SHAPE_LOWER;

  return (self->cases & (1u << shape)) != 0;
}

static gboolean
is_in_section (const JdTest     *self,
               const JdTestSite *site)
{
  return site->section && g_strv_contains ((const char *const *) self->words, site->section);
}

static gboolean
test_children (const JdTest     *self,
               const JdTestSite *site,
               gboolean          all)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      if (jd_test_holds (self->children->pdata[i], site) != all)
        return !all;
    }

  return all;
}

/* Whether the token is joined to the one before by a hyphen: “test-driven”. */
static gboolean
is_hyphenated (const JdTestSite *site,
               guint             index)
{
  return index > 0 && index < site->n_tokens && site->tokens[index].gap == JD_GAP_DASH;
}

static gboolean
is_last (const JdTestSite *site)
{
  return site->last + 1 == site->n_tokens ||
         (site->tokens[site->last + 1].gap & JD_GAP_SENTENCE) != 0;
}

gboolean
jd_test_holds (const JdTest     *self,
               const JdTestSite *site)
{
  const JdToken *first = &site->tokens[site->first];

  switch (self->kind)
    {
    case TEST_ANY:
      return test_children (self, site, FALSE);
    case TEST_ALL:
      return test_children (self, site, TRUE);
    case TEST_NOT:
      return !test_children (self, site, FALSE);
    case TEST_NEXT:
      return is_next (self, site);
    case TEST_PREV:
      return is_previous (self, site);
    case TEST_AFTER:
      return is_within (self, site, 0, FEW);
    case TEST_BEFORE:
      return is_within (self, site, FEW, 0);
    case TEST_NEAR:
      return is_within (self, site, NEAR, NEAR);
    case TEST_SECTION:
      return is_in_section (self, site);
    case TEST_CASE:
      return has_case (self, site);
    case TEST_NAME:
      return jd_test_is_name (site) == self->value;
    case TEST_QUOTED:
      return ((first->flags & JD_TOKEN_QUOTED) != 0) == self->value;
    case TEST_START:
      return ((first->flags & JD_TOKEN_STARTS) != 0) == self->value;
    case TEST_END:
      return is_last (site) == self->value;
    case TEST_OWNER:
      return ((site->tokens[site->last].flags & JD_TOKEN_OWNER) != 0) == self->value;
    case TEST_HYPHEN_BEFORE:
      return is_hyphenated (site, site->first) == self->value;
    case TEST_HYPHEN_AFTER:
      return is_hyphenated (site, site->last + 1) == self->value;
    case TEST_PERSON:
      return has_person_before (site) == self->value;
    case TEST_TRADE:
    default:
      return FALSE;
    }
}
