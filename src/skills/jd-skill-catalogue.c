/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-skill-catalogue.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "jd-skill-fold.h"
#include "jd-skills-resource.h"

#define BUILT_IN "/io/github/rolewright/skills/catalogue.json"
#define FORMAT "rolewright-skills/1"
#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_SKILLS 500000
#define MAX_DEPTH 16

G_DEFINE_QUARK (jd-skills-error-quark, jd_skills_error)

struct _JdSkillCatalogue {
  GObject parent_instance;

  /* Owned; the skills point into the texts */
  GStringChunk *texts;
  GArray *skills;
  GArray *groups;
  GPtrArray *lists;
  GHashTable *by_id;
  GHashTable *by_name;
};

G_DEFINE_FINAL_TYPE (JdSkillCatalogue, jd_skill_catalogue, G_TYPE_OBJECT)

static void
jd_skill_catalogue_finalize (GObject *object)
{
  JdSkillCatalogue *self = JD_SKILL_CATALOGUE (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->skills, g_array_unref);
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);

  G_OBJECT_CLASS (jd_skill_catalogue_parent_class)->finalize (object);
}

static void
jd_skill_catalogue_class_init (JdSkillCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_skill_catalogue_finalize;
}

static void
jd_skill_catalogue_init (JdSkillCatalogue *self)
{
  self->texts = g_string_chunk_new (65536);
  self->skills = g_array_new (FALSE, TRUE, sizeof (JdSkillInfo));
  self->groups = g_array_new (FALSE, TRUE, sizeof (JdSkillGroupInfo));
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
set_invalid (GError     **error,
             const char  *reason)
{
  g_set_error (error, JD_SKILLS_ERROR, JD_SKILLS_ERROR_INVALID,
               /* Translators: why the list of skills cannot be used */
               _("The skills catalogue could not be read: %s"), reason);

  return FALSE;
}

static const char *
get_text (JdSkillCatalogue *self,
          JsonObject       *object,
          const char       *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text = NULL;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);

  return text != NULL && *text != '\0' ? g_string_chunk_insert (self->texts, text) : NULL;
}

static gboolean
get_flag (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
         json_node_get_boolean (node);
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_object (JsonArray *array,
            guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *const *
get_texts (JdSkillCatalogue *self,
           JsonObject       *object,
           const char       *name)
{
  JsonArray *array = get_array (object, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  const char **texts;
  guint count = 0;

  if (n == 0)
    return NULL;

  texts = g_new0 (const char *, n + 1);
  g_ptr_array_add (self->lists, texts);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING && *json_node_get_string (node) != '\0')
        texts[count++] = g_string_chunk_insert (self->texts, json_node_get_string (node));
    }

  return texts;
}

static gboolean
read_skill (JdSkillCatalogue  *self,
            JsonObject        *object,
            const char        *group,
            GError           **error)
{
  JdSkillInfo skill = { 0 };

  if (object == NULL || self->skills->len >= MAX_SKILLS)
    return set_invalid (error, _("a skill is not as it should be"));

  skill.id = get_text (self, object, "id");
  skill.name = get_text (self, object, "name");
  if (skill.id == NULL || skill.name == NULL)
    return set_invalid (error, _("a skill has no id or no name"));

  skill.group = group;
  skill.aliases = get_texts (self, object, "aliases");
  skill.parents = get_texts (self, object, "parents");
  skill.observe = get_text (self, object, "observe");
  skill.dated = get_flag (object, "dated");
  skill.soft = get_flag (object, "soft");
  g_array_append_val (self->skills, skill);

  return TRUE;
}

static gboolean
read_group (JdSkillCatalogue  *self,
            JsonObject        *object,
            GError           **error)
{
  JdSkillGroupInfo group = { 0 };
  JsonArray *skills = object != NULL ? get_array (object, "skills") : NULL;

  if (skills == NULL)
    return set_invalid (error, _("a group has no skills"));

  group.id = get_text (self, object, "id");
  group.label = get_text (self, object, "label");
  if (group.id == NULL || group.label == NULL)
    return set_invalid (error, _("a group has no id or no label"));

  group.first = self->skills->len;
  group.n_skills = json_array_get_length (skills);
  for (guint i = 0; i < group.n_skills; i++)
    if (!read_skill (self, get_object (skills, i), group.label, error))
      return FALSE;
  g_array_append_val (self->groups, group);

  return TRUE;
}

static void
know_name (JdSkillCatalogue  *self,
           const char        *name,
           const JdSkillInfo *skill)
{
  g_autofree char *folded = jd_skill_fold (name);

  if (!g_hash_table_contains (self->by_name, folded))
    g_hash_table_insert (self->by_name, g_string_chunk_insert (self->texts, folded),
                         (gpointer) skill);
}

/* Names before aliases: a name always leads to its own skill. */
static void
make_tables (JdSkillCatalogue *self)
{
  for (guint i = 0; i < self->skills->len; i++)
    {
      const JdSkillInfo *skill = jd_skill_catalogue_get_skill (self, i);

      if (!g_hash_table_contains (self->by_id, skill->id))
        g_hash_table_insert (self->by_id, (gpointer) skill->id, (gpointer) skill);
      know_name (self, skill->name, skill);
    }

  for (guint i = 0; i < self->skills->len; i++)
    {
      const JdSkillInfo *skill = jd_skill_catalogue_get_skill (self, i);

      for (guint j = 0; skill->aliases != NULL && skill->aliases[j] != NULL; j++)
        know_name (self, skill->aliases[j], skill);
    }
}

static gboolean
read_root (JdSkillCatalogue  *self,
           JsonNode          *root,
           GError           **error)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root)
                                                                     : NULL;
  JsonArray *groups = object != NULL ? get_array (object, "groups") : NULL;

  if (groups == NULL || g_strcmp0 (get_text (self, object, "format"), FORMAT) != 0)
    return set_invalid (error, _("it is not a catalogue of this version"));

  for (guint i = 0; i < json_array_get_length (groups); i++)
    if (!read_group (self, get_object (groups, i), error))
      return FALSE;

  make_tables (self);

  return TRUE;
}

JdSkillCatalogue *
jd_skill_catalogue_new (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (JdSkillCatalogue) self = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length == 0 || length > MAX_BYTES)
    {
      set_invalid (error, length == 0 ? _("it is empty") : _("it is too large"));
      return NULL;
    }

  self = g_object_new (JD_TYPE_SKILL_CATALOGUE, NULL);
  parser = json_parser_new ();
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, data, (gssize) length, &cause))
    {
      set_invalid (error, cause->message);
      return NULL;
    }

  return read_root (self, json_parser_get_root (parser), error) ? g_steal_pointer (&self) : NULL;
}

JdSkillCatalogue *
jd_skill_catalogue_new_built_in (GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (jd_skills_get_resource (), BUILT_IN,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (bytes == NULL)
    {
      set_invalid (error, _("it is not there"));
      return NULL;
    }

  return jd_skill_catalogue_new (bytes, error);
}

guint
jd_skill_catalogue_get_n_skills (JdSkillCatalogue *self)
{
  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (self), 0);

  return self->skills->len;
}

const JdSkillInfo *
jd_skill_catalogue_get_skill (JdSkillCatalogue *self,
                              guint             index)
{
  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (self), NULL);
  g_return_val_if_fail (index < self->skills->len, NULL);

  return &g_array_index (self->skills, JdSkillInfo, index);
}

guint
jd_skill_catalogue_get_n_groups (JdSkillCatalogue *self)
{
  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (self), 0);

  return self->groups->len;
}

const JdSkillGroupInfo *
jd_skill_catalogue_get_group (JdSkillCatalogue *self,
                              guint             index)
{
  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (self), NULL);
  g_return_val_if_fail (index < self->groups->len, NULL);

  return &g_array_index (self->groups, JdSkillGroupInfo, index);
}

const JdSkillInfo *
jd_skill_catalogue_find_id (JdSkillCatalogue *self,
                            const char       *id)
{
  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

const JdSkillInfo *
jd_skill_catalogue_find_name (JdSkillCatalogue *self,
                              const char       *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  folded = jd_skill_fold (name);

  return *folded != '\0' ? g_hash_table_lookup (self->by_name, folded) : NULL;
}

/* The depth is a guard against a catalogue whose skills include each other. */
static gboolean
covers (JdSkillCatalogue *self,
        const char       *id,
        const char       *parent,
        guint             depth)
{
  const JdSkillInfo *skill = jd_skill_catalogue_find_id (self, id);

  for (guint i = 0; skill != NULL && skill->parents != NULL && skill->parents[i] != NULL; i++)
    if (g_str_equal (skill->parents[i], parent) ||
        (depth < MAX_DEPTH && covers (self, skill->parents[i], parent, depth + 1)))
      return TRUE;

  return FALSE;
}

gboolean
jd_skill_catalogue_covers (JdSkillCatalogue *self,
                           const char       *id,
                           const char       *parent)
{
  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (self), FALSE);
  g_return_val_if_fail (id != NULL && parent != NULL, FALSE);

  return covers (self, id, parent, 0);
}
