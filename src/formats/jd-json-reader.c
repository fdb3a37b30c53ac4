/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-json-reader.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-input.h"
#include "jd-item.h"
#include "jd-json-pointer.h"
#include "jd-json-scan.h"
#include "jd-limits.h"
#include "jd-logo.h"
#include "jd-section.h"
#include "jd-words.h"

typedef struct {
  /* Owned */
  GString *pointer;

  /* Borrowed */
  JdReport *report;
  GError **error;

  gboolean lenient;
  gboolean failed;
} Reader;

static gboolean read_part (Reader     *reader,
                           JdPart     *part,
                           JsonObject *object);

/* Places */

static gsize
push_name (Reader     *reader,
           const char *name)
{
  gsize length = reader->pointer->len;

  jd_json_pointer_append (reader->pointer, name);

  return length;
}

static gsize
push_index (Reader *reader,
            guint   index)
{
  gsize length = reader->pointer->len;

  g_string_append_printf (reader->pointer, "/%u", index);

  return length;
}

static void
pop (Reader *reader,
     gsize   length)
{
  g_string_truncate (reader->pointer, length);
}

static void
report (Reader       *reader,
        JdReportKind  kind,
        const char   *message)
{
  jd_report_add (reader->report, kind, 0, 0, reader->pointer->str, "%s", message);
}

static gboolean
fail (Reader        *reader,
      JdFormatError  code,
      const char    *message)
{
  report (reader, JD_REPORT_ERROR, message);
  g_set_error_literal (reader->error, JD_FORMAT_ERROR, code, message);
  reader->failed = TRUE;

  return FALSE;
}

/* A later version of the format may have made something else of a member: then it is kept as it
 * is. Returns FALSE without an error in that case, and the caller keeps the node. */
static gboolean
mismatch (Reader     *reader,
          const char *message)
{
  if (reader->lenient)
    return FALSE;

  return fail (reader, JD_FORMAT_ERROR_VALUE, message);
}

/* Values */

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static void
check_token (Reader         *reader,
             const JdMember *member,
             const char     *value)
{
  g_autofree char *message = NULL;

  if (!*value || jd_member_has_token (member, value))
    return;

  /* Translators: %s is a value that a file holds and that this version does not know */
  message = g_strdup_printf (_("“%s” is not a known value here; it is kept as it is."), value);
  report (reader, JD_REPORT_WARNING, message);
}

static gboolean
is_moment (const char *value)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (value, NULL);

  return moment != NULL && g_str_has_suffix (value, "Z");
}

static gboolean
check_string (Reader         *reader,
              const JdMember *member,
              const char     *value)
{
  if (strlen (value) > JD_LIMIT_STRING && !g_str_equal (member->name, "data"))
    return fail (reader, JD_FORMAT_ERROR_LIMIT, jd_limits_get_text_message ());

  if (member->kind == JD_VALUE_CHOICE)
    check_token (reader, member, value);
  else if (member->kind == JD_VALUE_DATE && *value && !jd_words_is_date (value))
    report (reader, JD_REPORT_WARNING, _("This is not a day as YYYY-MM-DD; it is kept as it is."));
  else if (member->kind == JD_VALUE_MOMENT && *value && !is_moment (value))
    report (reader, JD_REPORT_WARNING, _("This is not a moment in UTC; it is kept as it is."));

  return TRUE;
}

static gboolean
read_string (Reader   *reader,
             JdPart   *part,
             guint     i,
             JsonNode *node)
{
  const char *value;

  if (!is_string (node))
    return mismatch (reader, _("A text is expected here."));

  value = json_node_get_string (node);
  if (!check_string (reader, jd_part_get_member (part, i), value))
    return FALSE;

  jd_part_set_string (part, i, value);

  return TRUE;
}

static gboolean
read_number (Reader   *reader,
             JdPart   *part,
             guint     i,
             JsonNode *node)
{
  const JdMember *member = jd_part_get_member (part, i);
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;
  double value;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return mismatch (reader, _("A number is expected here."));

  value = json_node_get_double (node);
  if (member->kind == JD_VALUE_INTEGER && floor (value) < value)
    return mismatch (reader, _("A whole number is expected here."));

  if (!(value >= 0 && value <= member->limit))
    {
      g_autofree char *message = NULL;

      /* Translators: %.0f is the largest number allowed */
      message = g_strdup_printf (_("The number must be between 0 and %.0f."), member->limit);
      return mismatch (reader, message);
    }

  if (member->kind == JD_VALUE_INTEGER)
    jd_part_set_integer (part, i, (int) value);
  else
    jd_part_set_number (part, i, value);

  return TRUE;
}

static gboolean
read_flag (Reader   *reader,
           JdPart   *part,
           guint     i,
           JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return mismatch (reader, _("“true” or “false” is expected here."));

  jd_part_set_flag (part, i, json_node_get_boolean (node));

  return TRUE;
}

/* Lists */

static gboolean
check_array (Reader         *reader,
             const JdMember *member,
             JsonNode       *node)
{
  guint limit = jd_limit_for_list (member);
  g_autofree char *message = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return mismatch (reader, _("A list is expected here."));

  if (json_array_get_length (json_node_get_array (node)) <= limit)
    return TRUE;

  message = jd_limits_dup_list_message (limit);

  return fail (reader, JD_FORMAT_ERROR_LIMIT, message);
}

static gboolean
read_strings (Reader   *reader,
              JdPart   *part,
              guint     i,
              JsonNode *node)
{
  const JdMember *member = jd_part_get_member (part, i);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  JsonArray *array;

  if (!check_array (reader, member, node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint k = 0; k < json_array_get_length (array); k++)
    {
      JsonNode *element = json_array_get_element (array, k);
      gsize length = push_index (reader, k);

      if (!is_string (element))
        return mismatch (reader, _("A text is expected here."));
      if (!check_string (reader, member, json_node_get_string (element)))
        return FALSE;

      check_token (reader, member, json_node_get_string (element));
      g_strv_builder_add (builder, json_node_get_string (element));
      pop (reader, length);
    }

  strings = g_strv_builder_end (builder);
  jd_part_set_strings (part, i, (const char *const *) strings);

  return TRUE;
}

static gboolean
read_element (Reader         *reader,
              const JdMember *member,
              JdPart         *child,
              JsonNode       *node)
{
  if (member->kind == JD_VALUE_LINES)
    return read_string (reader, child, JD_ITEM_TEXT, node);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return mismatch (reader, _("An object is expected here."));

  return read_part (reader, child, json_node_get_object (node));
}

static gboolean
read_list (Reader   *reader,
           JdPart   *part,
           guint     i,
           JsonNode *node)
{
  const JdMember *member = jd_part_get_member (part, i);
  GType type = member->get_type ();
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array;

  if (!check_array (reader, member, node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint k = 0; k < json_array_get_length (array); k++)
    {
      JdPart *child = g_object_new (type, NULL);
      gsize length = push_index (reader, k);

      g_ptr_array_add (children, child);
      if (!read_element (reader, member, child, json_array_get_element (array, k)))
        return FALSE;

      pop (reader, length);
    }

  jd_part_list_splice (jd_part_get_list (part, i), 0, 0, children->pdata, children->len);

  return TRUE;
}

/* Parts */

static gboolean
check_logo (Reader *reader,
            JdPart *logo)
{
  const char *type = jd_part_get_string (logo, JD_LOGO_TYPE);

  if (type && !g_str_equal (type, "image/png") && !g_str_equal (type, "image/svg+xml"))
    report (reader, JD_REPORT_WARNING, _("The logo is neither PNG nor SVG; it is not shown."));

  return TRUE;
}

static gboolean
read_child (Reader   *reader,
            JdPart   *part,
            guint     i,
            JsonNode *node)
{
  JdPart *child = jd_part_get_part (part, i);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return mismatch (reader, _("An object is expected here."));

  if (!read_part (reader, child, json_node_get_object (node)))
    return FALSE;

  return JD_IS_LOGO (child) ? check_logo (reader, child) : TRUE;
}

static gboolean
read_value (Reader   *reader,
            JdPart   *part,
            guint     i,
            JsonNode *node)
{
  switch (jd_part_get_member (part, i)->kind)
    {
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
      return read_string (reader, part, i, node);
    case JD_VALUE_INTEGER:
    case JD_VALUE_NUMBER:
      return read_number (reader, part, i, node);
    case JD_VALUE_FLAG:
      return read_flag (reader, part, i, node);
    case JD_VALUE_STRINGS:
      return read_strings (reader, part, i, node);
    case JD_VALUE_PART:
      return read_child (reader, part, i, node);
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      return read_list (reader, part, i, node);
    default:
      g_assert_not_reached ();
    }
}

static void
keep_unknown (Reader      *reader,
              JsonObject **unknown,
              const char  *name,
              JsonNode    *node)
{
  g_autofree char *message = NULL;
  gsize length = push_name (reader, name);

  if (!*unknown)
    *unknown = json_object_new ();
  json_object_set_member (*unknown, name, json_node_copy (node));

  /* Translators: %s is the name of a member of a file */
  message = g_strdup_printf (_("“%s” is not known to this version; it is kept as it is."), name);
  report (reader, JD_REPORT_NOTED, message);
  pop (reader, length);
}

static gboolean
read_member (Reader     *reader,
             JdPart     *part,
             const char *name,
             JsonNode   *node)
{
  gsize length = push_name (reader, name);
  int i = jd_part_find_member (part, name);
  gboolean known = i >= 0 && read_value (reader, part, (guint) i, node);

  if (!reader->failed)
    pop (reader, length);

  return known;
}

static gboolean
read_part (Reader     *reader,
           JdPart     *part,
           JsonObject *object)
{
  g_autoptr (JsonObject) unknown = NULL;
  gboolean is_root = reader->pointer->len == 0;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (is_root && g_str_equal (name, "format"))
        continue;

      if (read_member (reader, part, name, node))
        continue;

      if (reader->failed)
        return FALSE;

      keep_unknown (reader, &unknown, name, node);
    }

  jd_part_set_unknown (part, unknown);

  return TRUE;
}

/* The file */

static gboolean
read_version (Reader     *reader,
              JsonObject *root,
              guint      *version)
{
  JsonNode *node = json_object_get_member (root, "format");
  const char *format = node && is_string (node) ? json_node_get_string (node) : NULL;
  guint64 number;

  if (!format || !g_str_has_prefix (format, "jobdesc/"))
    return fail (reader, JD_FORMAT_ERROR_VALUE,
                 _("This is JSON, but not a job description: “format” is not “jobdesc/1”."));

  /* The schema takes no number that starts with 0. */
  if (format[strlen ("jobdesc/")] == '0' ||
      !g_ascii_string_to_unsigned (format + strlen ("jobdesc/"), 10, 1, 999999999, &number, NULL))
    {
      push_name (reader, "format");
      return fail (reader, JD_FORMAT_ERROR_VALUE, _("The number of the format is not valid."));
    }

  *version = (guint) number;
  reader->lenient = number > JD_FORMAT_VERSION;

  return TRUE;
}

static JdDocument *
read_document (Reader   *reader,
               JsonNode *root)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  guint version;

  if (!root || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (reader, JD_FORMAT_ERROR_VALUE, _("This is JSON, but not a job description."));
      return NULL;
    }

  if (!read_version (reader, json_node_get_object (root), &version))
    return NULL;

  jd_document_set_format_version (document, version);
  if (reader->lenient)
    jd_report_add (reader->report, JD_REPORT_WARNING, 0, 0, "/format", "%s",
                   _("Made with a newer Rolewright. You can read and export it."));

  if (!read_part (reader, JD_PART (document), json_node_get_object (root)))
    return NULL;

  return g_steal_pointer (&document);
}

JdDocument *
jd_json_read (GBytes               *bytes,
              const JdReadOptions  *options,
              JdReport             *report,
              GError              **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;
  Reader reader = { .pointer = pointer, .report = report, .error = error };
  JdDocument *document;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = jd_input_dup_text (bytes, report, error);
  if (!text || !jd_json_scan (text, report, error))
    return NULL;

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, -1, &failure))
    {
      fail (&reader, JD_FORMAT_ERROR_SYNTAX, failure->message);
      return NULL;
    }

  document = read_document (&reader, json_parser_get_root (parser));
  if (report)
    jd_json_locate (text, report);

  return document;
}
