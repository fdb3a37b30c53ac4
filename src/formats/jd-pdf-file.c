/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-file.h"

#include <string.h>

const JdPdfText *
jd_pdf_file_get (JdPdfFile *self,
                 guint      number)
{
  const JdPdfText *value;

  g_return_val_if_fail (self != NULL, NULL);

  if (number >= self->objects->len)
    return NULL;

  value = &g_array_index (self->objects, JdPdfObject, number).value;
  return value->length > 0 ? value : NULL;
}

gboolean
jd_pdf_file_find (JdPdfFile       *self,
                  const JdPdfText *dictionary,
                  const char      *key,
                  JdPdfText       *value)
{
  const JdPdfText *other;
  guint number;

  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (dictionary == NULL || !jd_pdf_find_key (dictionary, key, value))
    return FALSE;
  if (!jd_pdf_parse_reference (value, &number))
    return TRUE;

  other = jd_pdf_file_get (self, number);
  if (other != NULL)
    *value = *other;

  return other != NULL;
}

static JdPdfText
own_text (JdPdfFile *self,
          char      *text)
{
  gsize length = strlen (text);

  g_ptr_array_add (self->owned, g_bytes_new_take (text, length));
  return (JdPdfText) { text, length };
}

void
jd_pdf_file_merge (JdPdfFile  *self,
                   guint       number,
                   const char *keys)
{
  const JdPdfText *value;
  JdPdfObject *object;
  char *merged;

  g_return_if_fail (self != NULL);

  value = jd_pdf_file_get (self, number);
  merged = value != NULL ? jd_pdf_merge (value, keys) : NULL;
  if (merged == NULL)
    {
      self->is_damaged = TRUE;
      return;
    }

  object = &g_array_index (self->objects, JdPdfObject, number);
  object->value = own_text (self, merged);
  object->pack = 0;
}

guint
jd_pdf_file_add (JdPdfFile       *self,
                 const char      *value,
                 const JdPdfText *data)
{
  JdPdfObject object = { 0 };

  g_return_val_if_fail (self != NULL && value != NULL, 0);

  object.value = own_text (self, g_strdup (value));
  if (data != NULL)
    object.data = *data;

  g_array_append_val (self->objects, object);
  return self->objects->len - 1;
}
