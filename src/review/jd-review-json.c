/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-review-json-private.h"

#include <glib/gi18n-lib.h>

#define MAX_BYTES (8 * 1024 * 1024)
#define MAX_DEPTH 32

G_DEFINE_QUARK (jd-review-error-quark, jd_review_error)

static void
on_object_started_cb (JsonParser *parser,
                      gpointer    user_data)
{
  JdReviewJson *self = user_data;

  g_ptr_array_add (self->depth, GUINT_TO_POINTER (json_parser_get_current_line (parser)));
}

static void
on_object_member_cb (JsonParser *parser,
                     JsonObject *object,
                     const char *name,
                     gpointer    user_data)
{
  JdReviewJson *self = user_data;
  g_autofree char *key = g_strdup_printf ("%p/%s", (gpointer) object, name);

  /* Of two members of one name json-glib keeps the last and says nothing. */
  if (!g_hash_table_add (self->lines, g_steal_pointer (&key)) && !self->repeated)
    {
      self->repeated = g_strdup (name);
      self->repeated_line = json_parser_get_current_line (parser);
    }
}

static void
on_object_ended_cb (JsonParser *parser,
                    JsonObject *object,
                    gpointer    user_data)
{
  JdReviewJson *self = user_data;
  guint last = self->depth->len - 1;
  g_autofree char *key = g_strdup_printf ("%p", (gpointer) object);

  g_hash_table_insert (self->lines, g_steal_pointer (&key), self->depth->pdata[last]);
  g_ptr_array_set_size (self->depth, (int) last);
}

static gboolean
is_too_deep (const char *text,
             gsize       length)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && (text[i] == '{' || text[i] == '['))
        depth++;
      else if (!in_string && (text[i] == '}' || text[i] == ']') && depth > 0)
        depth--;

      if (depth > MAX_DEPTH)
        return TRUE;
    }

  return FALSE;
}

static gboolean
load (JdReviewJson  *self,
      JsonParser    *parser,
      GBytes        *bytes,
      GError       **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GError) problem = NULL;

  if (length > MAX_BYTES || is_too_deep (text, length))
    {
      g_set_error (error, JD_REVIEW_ERROR, JD_REVIEW_ERROR_INVALID,
                   /* Translators: %s is a file with rules of the review */
                   _("%s: The file is too large."), self->name);
      return FALSE;
    }

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, JD_REVIEW_ERROR, JD_REVIEW_ERROR_INVALID,
                   _("%s: The file is not valid UTF-8."), self->name);
      return FALSE;
    }

  if (!json_parser_load_from_data (parser, length > 0 ? text : "", (gssize) length, &problem))
    {
      g_set_error (error, JD_REVIEW_ERROR, JD_REVIEW_ERROR_INVALID, "%s:%u: %s", self->name,
                   json_parser_get_current_line (parser), problem->message);
      return FALSE;
    }

  return TRUE;
}

JsonObject *
jd_review_json_read (JdReviewJson  *self,
                     JsonParser    *parser,
                     GBytes        *bytes,
                     GError       **error)
{
  JsonNode *root;

  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->depth = g_ptr_array_new ();
  g_signal_connect (parser, "object-start", G_CALLBACK (on_object_started_cb), self);
  g_signal_connect (parser, "object-member", G_CALLBACK (on_object_member_cb), self);
  g_signal_connect (parser, "object-end", G_CALLBACK (on_object_ended_cb), self);

  if (!load (self, parser, bytes, error))
    return NULL;

  if (self->repeated)
    {
      g_set_error (error, JD_REVIEW_ERROR, JD_REVIEW_ERROR_INVALID,
                   _("%s:%u: The member “%s” is there twice."), self->name, self->repeated_line,
                   self->repeated);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (!root || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, JD_REVIEW_ERROR, JD_REVIEW_ERROR_INVALID,
                   _("%s:1: The file holds no object."), self->name);
      return NULL;
    }

  return json_node_get_object (root);
}

void
jd_review_json_clear (JdReviewJson *self)
{
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->depth, g_ptr_array_unref);
  g_clear_pointer (&self->repeated, g_free);
}

guint
jd_review_json_get_line (const JdReviewJson *self,
                         JsonObject         *object)
{
  g_autofree char *key = g_strdup_printf ("%p", (gpointer) object);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, key));
}

gboolean
jd_review_json_refuse (const JdReviewJson  *self,
                       JsonObject          *object,
                       GError             **error,
                       const char          *format,
                       ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, JD_REVIEW_ERROR, JD_REVIEW_ERROR_INVALID, "%s:%u: %s", self->name,
               jd_review_json_get_line (self, object), reason);

  return FALSE;
}

gboolean
jd_review_json_check_names (const JdReviewJson  *self,
                            JsonObject          *object,
                            const char *const   *names,
                            GError             **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (const GList *l = members; l; l = l->next)
    {
      if (!g_strv_contains (names, l->data))
        return jd_review_json_refuse (self, object, error, _("“%s” is no member of a rule pack."),
                                      (const char *) l->data);
    }

  return TRUE;
}

gboolean
jd_review_json_get_string (const JdReviewJson  *self,
                           JsonObject          *object,
                           const char          *name,
                           gboolean             required,
                           char               **value,
                           GError             **error)
{
  JsonNode *node = json_object_get_member (object, name);

  if (!node)
    return required ? jd_review_json_refuse (self, object, error, _("“%s” is missing."), name)
                    : TRUE;

  if (json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) == '\0')
    return jd_review_json_refuse (self, object, error, _("“%s” must be a text."), name);

  *value = json_node_dup_string (node);
  return TRUE;
}

gboolean
jd_review_json_get_strings (const JdReviewJson   *self,
                            JsonObject           *object,
                            const char           *name,
                            char               ***value,
                            GError              **error)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!node)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return jd_review_json_refuse (self, object, error, _("“%s” must be a list of texts."), name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING ||
          *json_node_get_string (element) == '\0')
        return jd_review_json_refuse (self, object, error, _("“%s” must be a list of texts."),
                                      name);
      g_strv_builder_add (builder, json_node_get_string (element));
    }

  *value = g_strv_builder_end (builder);
  return TRUE;
}

gboolean
jd_review_json_get_flag (JsonObject *object,
                         const char *name,
                         gboolean    otherwise)
{
  JsonNode *node = json_object_get_member (object, name);

  if (!node || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return otherwise;

  return json_node_get_boolean (node);
}
