/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-storage-private.h"

#define MAGIC "rolewright-record/"
#define VERSION "1"
#define CHECK "check: "

struct _JdRecord {
  /* Owned */
  char *kind;
  GPtrArray *names;
  GPtrArray *values;
  gsize head_length;
};

JdRecord *
jd_record_new (const char *kind)
{
  JdRecord *self = g_new0 (JdRecord, 1);

  self->kind = g_strdup (kind);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
jd_record_free (JdRecord *self)
{
  g_free (self->kind);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->values);
  g_free (self);
}

const char *
jd_record_get (JdRecord   *self,
               const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (g_ptr_array_index (self->names, i), name))
      return g_ptr_array_index (self->values, i);

  return NULL;
}

void
jd_record_set (JdRecord   *self,
               const char *name,
               const char *value)
{
  g_return_if_fail (jd_record_get (self, name) == NULL);

  if (value == NULL || *value == '\0')
    return;

  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->values, g_strdup (value));
}

void
jd_record_set_number (JdRecord   *self,
                      const char *name,
                      guint64     value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, value);

  jd_record_set (self, name, text);
}

guint64
jd_record_get_number (JdRecord   *self,
                      const char *name)
{
  const char *text = jd_record_get (self, name);
  guint64 number = 0;

  if (text != NULL)
    g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, &number, NULL);

  return number;
}

static void
append_value (GString    *text,
              const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    switch (*p)
      {
      case '\\':
        g_string_append (text, "\\\\");
        break;
      case '\n':
        g_string_append (text, "\\n");
        break;
      case '\r':
        g_string_append (text, "\\r");
        break;
      default:
        g_string_append_c (text, *p);
      }
}

static char *
dup_value (const char *escaped,
           gsize       length)
{
  GString *text = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (escaped[i] != '\\' || i + 1 == length)
      g_string_append_c (text, escaped[i]);
    else
      {
        i++;
        g_string_append_c (text, escaped[i] == 'n' ? '\n' : escaped[i] == 'r' ? '\r' : escaped[i]);
      }

  return g_string_free (text, FALSE);
}

static void
append_line (GString    *text,
             const char *name,
             const char *value)
{
  g_string_append_printf (text, "%s: ", name);
  append_value (text, value);
  g_string_append_c (text, '\n');
}

GBytes *
jd_record_write (JdRecord *self,
                 GBytes   *content)
{
  GString *text = g_string_new (MAGIC VERSION " ");
  char hash[JD_HASH_LENGTH + 1];
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  g_string_append_printf (text, "%s\n", self->kind);
  for (guint i = 0; i < self->names->len; i++)
    append_line (text, g_ptr_array_index (self->names, i), g_ptr_array_index (self->values, i));

  jd_storage_hash (data, length, hash);
  g_string_append_printf (text, "length: %" G_GSIZE_FORMAT "\nsha256: %s\n", length, hash);
  jd_storage_hash (text->str, text->len, hash);
  g_string_append_printf (text, CHECK "%s\n\n", hash);
  if (length > 0)
    g_string_append_len (text, data, (gssize) length);

  return g_string_free_to_bytes (text);
}

static gboolean
set_invalid (GError     **error,
             const char  *reason)
{
  g_set_error_literal (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_INVALID, reason);

  return FALSE;
}

static gboolean
check_head (const char  *head,
            gsize        length,
            GError     **error)
{
  char hash[JD_HASH_LENGTH + 1];
  gsize check = strlen (CHECK) + JD_HASH_LENGTH + 1;
  const char *line = length > check ? head + length - check : NULL;

  if (line == NULL || line[-1] != '\n' || !g_str_has_prefix (line, CHECK))
    return set_invalid (error, _("The draft is damaged: its check is missing"));

  jd_storage_hash (head, (gsize) (line - head), hash);
  if (strncmp (line + strlen (CHECK), hash, JD_HASH_LENGTH) != 0 ||
      !g_utf8_validate_len (head, length, NULL))
    return set_invalid (error, _("The draft is damaged: its description does not match its check"));

  return TRUE;
}

static gboolean
check_kind (const char  *head,
            const char  *kind,
            GError     **error)
{
  g_autofree char *first = g_strdup_printf (MAGIC VERSION " %s\n", kind);

  if (g_str_has_prefix (head, first))
    return TRUE;
  if (!g_str_has_prefix (head, MAGIC) || g_str_has_prefix (head, MAGIC VERSION " "))
    return set_invalid (error, _("This is not a draft of Rolewright"));

  g_set_error_literal (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NEWER,
                       _("The draft was made by a newer Rolewright"));

  return FALSE;
}

static void
parse_lines (JdRecord   *self,
             const char *line)
{
  for (line = strchr (line, '\n') + 1; *line != '\n'; line = strchr (line, '\n') + 1)
    {
      gsize length = strcspn (line, "\n");
      const char *colon = g_strstr_len (line, (gssize) length, ": ");
      g_autofree char *name = NULL;

      if (colon == NULL)
        continue;

      name = g_strndup (line, (gsize) (colon - line));
      if (jd_record_get (self, name) != NULL)
        continue;

      g_ptr_array_add (self->names, g_steal_pointer (&name));
      g_ptr_array_add (self->values, dup_value (colon + 2, length - (gsize) (colon + 2 - line)));
    }
}

JdRecord *
jd_record_read_head (GBytes      *start,
                     guint64      size,
                     const char  *kind,
                     GError     **error)
{
  g_autoptr (JdRecord) self = jd_record_new (kind);
  g_autofree char *head = NULL;
  gsize length;
  const char *data = g_bytes_get_data (start, &length);
  const char *end;

  length = MIN (length, JD_RECORD_MAX_HEAD);
  end = data != NULL ? memmem (data, length, "\n\n", 2) : NULL;
  if (end == NULL || memchr (data, '\0', (gsize) (end - data)) != NULL)
    {
      set_invalid (error, _("The draft is damaged: its description has no end"));
      return NULL;
    }

  self->head_length = (gsize) (end - data) + 2;
  head = g_strndup (data, self->head_length);
  if (!check_kind (head, kind, error) || !check_head (head, self->head_length - 1, error))
    return NULL;

  parse_lines (self, head);
  if (size - self->head_length != jd_record_get_number (self, "length"))
    {
      set_invalid (error, _("The draft is damaged: it does not have its full length"));
      return NULL;
    }

  return g_steal_pointer (&self);
}

JdRecord *
jd_record_read (GBytes      *file,
                const char  *kind,
                GBytes     **content,
                GError     **error)
{
  g_autoptr (JdRecord) self = jd_record_read_head (file, g_bytes_get_size (file), kind, error);
  g_autoptr (GBytes) found = NULL;
  char hash[JD_HASH_LENGTH + 1];
  gsize length;
  const void *data;

  if (self == NULL)
    return NULL;

  found = g_bytes_new_from_bytes (file, self->head_length,
                                  g_bytes_get_size (file) - self->head_length);
  data = g_bytes_get_data (found, &length);
  jd_storage_hash (data, length, hash);
  if (g_strcmp0 (hash, jd_record_get (self, "sha256")) != 0)
    {
      set_invalid (error, _("The draft is damaged: its text does not match its check"));
      return NULL;
    }

  *content = g_steal_pointer (&found);

  return g_steal_pointer (&self);
}
