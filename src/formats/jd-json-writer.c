/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-json-writer.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "jd-item.h"
#include "jd-limits.h"
#include "jd-losses.h"
#include "jd-public-copy.h"
#include "jd-text-place.h"

typedef struct {
  /* Borrowed */
  GString *json;
  const JdWriteOptions *options;

  guint depth;
  gboolean compact;
} Writer;

static void write_part (Writer *writer,
                        JdPart *part);
static void write_node (Writer   *writer,
                        JsonNode *node);

/* Text */

void
jd_json_append_string (GString    *json,
                       const char *text)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_c (json, '"');

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_printf (json, "\\%c", (int) c);
      else if (c == '\n' || c == '\r')
        g_string_append (json, c == '\r' && p[1] == '\n' ? "" : "\\n");
      else if (c == '\t')
        g_string_append (json, "\\t");
      else if (!jd_text_is_control (c))
        g_string_append_len (json, p, g_utf8_next_char (p) - p);
    }

  g_string_append_c (json, '"');
}

void
jd_json_append_number (GString *json,
                       double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (json != NULL);
  g_return_if_fail (isfinite (number));

  if (fabs (number) < 1e15 && !(floor (number) < number))
    {
      g_string_append (json, g_ascii_formatd (buffer, sizeof buffer, "%.0f", number));
      return;
    }

  for (int digits = 15; digits <= 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", digits);
      double again = g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, format, number), NULL);

      if (!(again < number) && !(again > number))
        break;
    }

  g_string_append (json, buffer);
}

static void
start_line (Writer   *writer,
            gboolean  first)
{
  if (!first)
    g_string_append_c (writer->json, ',');
  if (writer->compact)
    return;

  g_string_append_c (writer->json, '\n');
  for (guint i = 0; i < writer->depth; i++)
    g_string_append (writer->json, "  ");
}

static void
open_list (Writer *writer,
           char    bracket)
{
  g_string_append_c (writer->json, bracket);
  writer->depth++;
}

static void
close_list (Writer *writer,
            char    bracket,
            guint   n_elements)
{
  writer->depth--;
  if (n_elements > 0)
    start_line (writer, TRUE);
  g_string_append_c (writer->json, bracket);
}

static void
start_member (Writer     *writer,
              const char *name,
              guint       index)
{
  start_line (writer, index == 0);
  jd_json_append_string (writer->json, name);
  g_string_append (writer->json, writer->compact ? ":" : ": ");
}

/* What this version does not know */

static void
write_array_node (Writer    *writer,
                  JsonArray *array)
{
  guint n = json_array_get_length (array);

  open_list (writer, '[');
  for (guint i = 0; i < n; i++)
    {
      start_line (writer, i == 0);
      write_node (writer, json_array_get_element (array, i));
    }
  close_list (writer, ']', n);
}

static guint
write_members (Writer     *writer,
               JsonObject *object,
               guint       n_before)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  guint n = n_before;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      start_member (writer, name, n++);
      write_node (writer, node);
    }

  return n;
}

static void
write_object_node (Writer     *writer,
                   JsonObject *object)
{
  guint n;

  open_list (writer, '{');
  n = write_members (writer, object, 0);
  close_list (writer, '}', n);
}

/* A number of an unknown member keeps its kind: 1.0 does not become 1. */
static void
write_double_node (Writer   *writer,
                   JsonNode *node)
{
  gsize length = writer->json->len;

  jd_json_append_number (writer->json, json_node_get_double (node));
  if (!strpbrk (writer->json->str + length, ".e"))
    g_string_append (writer->json, ".0");
}

static void
write_value_node (Writer   *writer,
                  JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    jd_json_append_string (writer->json, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    g_string_append_printf (writer->json, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (writer->json, json_node_get_boolean (node) ? "true" : "false");
  else
    write_double_node (writer, node);
}

static void
write_node (Writer   *writer,
            JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object_node (writer, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      write_array_node (writer, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      write_value_node (writer, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (writer->json, "null");
      break;
    }
}

void
jd_json_append_node (GString  *json,
                     JsonNode *node)
{
  Writer writer = { .json = json };

  g_return_if_fail (json != NULL);
  g_return_if_fail (node != NULL);

  write_node (&writer, node);
}

void
jd_json_make_script_safe (GString *json)
{
  static const struct {
    const char *sign;
    const char *escape;
  } signs[] = {
    { "<", "\\u003c" }, { ">", "\\u003e" }, { "&", "\\u0026" },
    { "\xe2\x80\xa8", "\\u2028" }, { "\xe2\x80\xa9", "\\u2029" },
  };

  g_return_if_fail (json != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (json, signs[i].sign, signs[i].escape, 0);
}

/* Parts */

static void
write_strings (Writer            *writer,
               const char *const *strings)
{
  guint n = 0;

  open_list (writer, '[');
  for (; strings && strings[n]; n++)
    {
      start_line (writer, n == 0);
      jd_json_append_string (writer->json, strings[n]);
    }
  close_list (writer, ']', n);
}

static void
write_list (Writer         *writer,
            const JdMember *member,
            JdPartList     *list)
{
  guint n = jd_part_list_get_n (list);

  open_list (writer, '[');
  for (guint i = 0; i < n; i++)
    {
      JdPart *element = jd_part_list_get (list, i);

      start_line (writer, i == 0);
      if (member->kind == JD_VALUE_LIST)
        {
          write_part (writer, element);
        }
      else
        {
          const char *text = jd_part_get_string (element, JD_ITEM_TEXT);

          jd_json_append_string (writer->json, text ? text : "");
        }
    }
  close_list (writer, ']', n);
}

static void
write_string (Writer *writer,
              JdPart *part,
              guint   i)
{
  const char *text = jd_part_get_string (part, i);

  jd_json_append_string (writer->json, text ? text : "");
}

static void
write_value (Writer *writer,
             JdPart *part,
             guint   i)
{
  const JdMember *member = jd_part_get_member (part, i);

  switch (member->kind)
    {
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
      write_string (writer, part, i);
      break;
    case JD_VALUE_INTEGER:
      g_string_append_printf (writer->json, "%d", jd_part_get_integer (part, i));
      break;
    case JD_VALUE_NUMBER:
      jd_json_append_number (writer->json, jd_part_get_number (part, i));
      break;
    case JD_VALUE_FLAG:
      g_string_append (writer->json, jd_part_get_flag (part, i) ? "true" : "false");
      break;
    case JD_VALUE_STRINGS:
      write_strings (writer, jd_part_get_strings (part, i));
      break;
    case JD_VALUE_PART:
      write_part (writer, jd_part_get_part (part, i));
      break;
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      write_list (writer, member, jd_part_get_list (part, i));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_written (Writer *writer,
            JdPart *part,
            guint   i)
{
  JdMemberFlags flags = jd_part_get_member (part, i)->flags;

  if ((flags & JD_MEMBER_INTERNAL) && !(writer->options && writer->options->include_internal))
    return FALSE;

  return jd_part_has (part, i) || (flags & JD_MEMBER_REQUIRED);
}

static void
write_part (Writer *writer,
            JdPart *part)
{
  guint n = 0;

  open_list (writer, '{');

  if (JD_IS_DOCUMENT (part))
    {
      start_member (writer, "format", n++);
      g_string_append_printf (writer->json, "\"jobdesc/%u\"",
                              jd_document_get_format_version (JD_DOCUMENT (part)));
    }

  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      if (!is_written (writer, part, i))
        continue;

      start_member (writer, jd_part_get_member (part, i)->name, n++);
      write_value (writer, part, i);
    }

  if (jd_part_get_unknown (part))
    n = write_members (writer, jd_part_get_unknown (part), n);

  close_list (writer, '}', n);
}

GBytes *
jd_json_write (JdDocument            *document,
               const JdWriteOptions  *options,
               JdReport              *report,
               GError               **error)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (JdDocument) shared = NULL;
  Writer writer = { .json = json, .options = options };

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!jd_limits_check (document, report, error))
    return NULL;

  if (options && options->include_internal)
    shared = g_object_ref (document);
  else
    shared = jd_public_copy_new (document);

  write_part (&writer, JD_PART (shared));
  if (json->len >= JD_FORMAT_MAX_BYTES)
    {
      /* What could be read can be saved, though the lines of the usual form are too many. */
      g_string_truncate (json, 0);
      writer.compact = TRUE;
      write_part (&writer, JD_PART (shared));
    }
  g_string_append_c (json, '\n');

  if (json->len > JD_FORMAT_MAX_BYTES)
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT,
                           _("The document is larger than 16 MiB."));
      return NULL;
    }

  if (!options || !options->include_internal)
    jd_losses_report_internal (document, report);

  return g_string_free_to_bytes (g_steal_pointer (&json));
}
