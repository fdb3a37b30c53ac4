/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-file.h"

#include <string.h>

#include "jd-pdf-flate.h"

/* How far before its end a PDF tells where its table is. */
#define TAIL 64

/* Fields of a row of the table, and the most that there are of its kinds and bytes:
 * ISO 32000-1, 7.5.8.2. */
#define N_FIELDS 3
#define WIDEST 4

#define UNPACKED_LIMIT (256 * 1024 * 1024)

enum {
  KIND_OFFSET = 1,
  KIND_PACKED = 2,
};

static JdPdfText
skip (const JdPdfText *text,
      gsize            offset)
{
  return (JdPdfText) { text->start + offset, text->length - offset };
}

static gboolean
take_word (JdPdfText  *rest,
           const char *word)
{
  gsize length = strlen (word);

  if (rest->length < length || memcmp (rest->start, word, length) != 0)
    return FALSE;

  rest->start += length;
  rest->length -= length;
  return TRUE;
}

static gboolean
take_integer (JdPdfText *rest,
              guint     *integer)
{
  JdPdfText digits;

  jd_pdf_skip_space (rest);
  digits = (JdPdfText) { rest->start, 0 };
  while (digits.length < rest->length && g_ascii_isdigit (digits.start[digits.length]))
    digits.length++;

  rest->start += digits.length;
  rest->length -= digits.length;
  return jd_pdf_parse_integer (&digits, integer);
}

static gboolean
take_line_end (JdPdfText *rest)
{
  take_word (rest, "\r");
  return take_word (rest, "\n");
}

/* Reads what stands at @rest as object @number; the length of a stream is found later. */
static gboolean
read_object (JdPdfText    rest,
             guint        number,
             JdPdfObject *object)
{
  guint other, generation;

  if (!take_integer (&rest, &other) || other != number || !take_integer (&rest, &generation) ||
      generation != 0)
    return FALSE;

  jd_pdf_skip_space (&rest);
  if (!take_word (&rest, "obj") || !jd_pdf_take_value (&rest, &object->value))
    return FALSE;

  jd_pdf_skip_space (&rest);
  if (take_word (&rest, "stream"))
    {
      object->data = rest;
      return take_line_end (&object->data);
    }

  return take_word (&rest, "endobj");
}

/* The length of a stream of cairo is an object of its own, which nothing else refers to. */
static gboolean
measure_stream (JdPdfFile   *self,
                JdPdfObject *object)
{
  JdPdfText value, rest;
  guint number = 0;
  guint length;

  if (!jd_pdf_find_key (&object->value, "/Length", &value))
    return FALSE;

  if (jd_pdf_parse_reference (&value, &number))
    {
      const JdPdfText *other = jd_pdf_file_get (self, number);

      if (other == NULL)
        return FALSE;

      value = *other;
      g_array_index (self->objects, JdPdfObject, number).value.length = 0;
    }

  if (!jd_pdf_parse_integer (&value, &length) || length > object->data.length)
    return FALSE;

  rest = skip (&object->data, length);
  object->data.length = length;
  take_line_end (&rest);
  return take_word (&rest, "endstream");
}

static gboolean
unpack (JdPdfFile         *self,
        const JdPdfObject *object,
        JdPdfText         *data)
{
  JdPdfText value;
  GByteArray *bytes;

  if (object->data.start == NULL || !jd_pdf_find_key (&object->value, "/Filter", &value) ||
      !jd_pdf_text_equal (&value, "/FlateDecode"))
    return FALSE;

  bytes = jd_pdf_inflate (object->data.start, object->data.length, UNPACKED_LIMIT, NULL);
  if (bytes == NULL)
    return FALSE;

  /* There is one for each page, most of them small. */
  data->length = bytes->len;
  data->start = g_realloc (g_byte_array_free (bytes, FALSE), MAX (data->length, 1));
  g_ptr_array_add (self->owned, g_bytes_new_take ((gpointer) data->start, data->length));
  return TRUE;
}

static gboolean
find_integer (const JdPdfText *dictionary,
              const char      *key,
              guint           *integer)
{
  JdPdfText value;

  return jd_pdf_find_key (dictionary, key, &value) && jd_pdf_parse_integer (&value, integer);
}

static gboolean
find_reference (const JdPdfText *dictionary,
                const char      *key,
                guint           *number)
{
  JdPdfText value;

  return jd_pdf_find_key (dictionary, key, &value) && jd_pdf_parse_reference (&value, number);
}

/* Finds the stream that tells where all objects are. */
static gboolean
find_table (const JdPdfText *pdf,
            JdPdfText       *rest)
{
  gsize tail = MIN (pdf->length, TAIL);
  const char *end = pdf->start + pdf->length;
  guint offset;

  for (const char *p = end - tail; p < end; p++)
    {
      *rest = (JdPdfText) { p, (gsize) (end - p) };
      if (take_word (rest, "startxref"))
        {
          if (!take_integer (rest, &offset) || offset >= pdf->length)
            return FALSE;

          *rest = skip (pdf, offset);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
read_table (JdPdfFile *self,
            JdPdfText  rest,
            JdPdfText *rows,
            guint      widths[N_FIELDS])
{
  JdPdfObject table = { 0 };
  JdPdfText number = rest;
  JdPdfText value;
  guint self_number, n_objects;

  if (!take_integer (&number, &self_number) || !read_object (rest, self_number, &table) ||
      table.data.start == NULL || !measure_stream (self, &table) ||
      !find_integer (&table.value, "/Size", &n_objects) ||
      !find_reference (&table.value, "/Root", &self->root) ||
      !find_reference (&table.value, "/Info", &self->info) ||
      !jd_pdf_find_key (&table.value, "/W", &value) || !jd_pdf_open_array (&value, &value))
    return FALSE;

  for (guint i = 0; i < N_FIELDS; i++)
    if (!take_integer (&value, &widths[i]) || widths[i] < 1 || widths[i] > WIDEST)
      return FALSE;

  if (!unpack (self, &table, rows) ||
      rows->length / (widths[0] + widths[1] + widths[2]) != n_objects)
    return FALSE;

  g_array_set_size (self->objects, n_objects);
  return self_number < n_objects;
}

static void
read_row (JdPdfText   *rows,
          const guint  widths[N_FIELDS],
          guint        fields[N_FIELDS])
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      fields[i] = 0;
      for (guint j = 0; j < widths[i]; j++)
        fields[i] = fields[i] << 8 | (guint8) *rows->start++;
    }
}

static gboolean
read_objects (JdPdfFile       *self,
              const JdPdfText *pdf)
{
  guint widths[N_FIELDS], fields[N_FIELDS];
  JdPdfText rest, rows;

  if (!find_table (pdf, &rest) || !read_table (self, rest, &rows, widths))
    return FALSE;

  for (guint i = 0; i < self->objects->len; i++)
    {
      JdPdfObject object = { 0 };

      read_row (&rows, widths, fields);
      if (fields[0] == KIND_PACKED)
        object = (JdPdfObject) { .pack = fields[1], .index = fields[2] };
      else if (fields[0] != KIND_OFFSET || fields[1] >= pdf->length ||
               pdf->start + fields[1] == rest.start ||
               !read_object (skip (pdf, fields[1]), i, &object))
        continue;

      g_array_index (self->objects, JdPdfObject, i) = object;
    }

  return TRUE;
}

static gboolean
measure_streams (JdPdfFile *self)
{
  for (guint i = 0; i < self->objects->len; i++)
    {
      JdPdfObject *object = &g_array_index (self->objects, JdPdfObject, i);

      if (object->data.start != NULL && !measure_stream (self, object))
        return FALSE;
    }

  return TRUE;
}

/* ISO 32000-1, 7.5.7. */
static gboolean
unpack_values (JdPdfFile *self,
               guint      pack)
{
  const JdPdfObject *stream = &g_array_index (self->objects, JdPdfObject, pack);
  JdPdfText data, numbers;
  guint n_values, first;

  if (!find_integer (&stream->value, "/N", &n_values) ||
      !find_integer (&stream->value, "/First", &first) || !unpack (self, stream, &data) ||
      first > data.length)
    return FALSE;

  numbers = (JdPdfText) { data.start, first };
  for (guint i = 0; i < n_values; i++)
    {
      guint number, offset;
      JdPdfObject *object;
      JdPdfText rest;

      if (!take_integer (&numbers, &number) || !take_integer (&numbers, &offset) ||
          number >= self->objects->len || offset > data.length - first)
        return FALSE;

      object = &g_array_index (self->objects, JdPdfObject, number);
      rest = skip (&data, first + offset);
      if (object->pack == pack && object->index == i && !jd_pdf_take_value (&rest, &object->value))
        return FALSE;
    }

  return TRUE;
}

static gboolean
unpack_objects (JdPdfFile *self)
{
  for (guint i = 0; i < self->objects->len; i++)
    {
      const JdPdfObject *stream = &g_array_index (self->objects, JdPdfObject, i);
      JdPdfText type;

      if (stream->data.start != NULL && jd_pdf_find_key (&stream->value, "/Type", &type) &&
          jd_pdf_text_equal (&type, "/ObjStm") && !unpack_values (self, i))
        return FALSE;
    }

  return TRUE;
}

JdPdfFile *
jd_pdf_file_new (const char *pdf,
                 gsize       length)
{
  JdPdfFile *self;
  const JdPdfText whole = { pdf, length };

  g_return_val_if_fail (pdf != NULL, NULL);

  self = g_new0 (JdPdfFile, 1);
  self->objects = g_array_new (FALSE, TRUE, sizeof (JdPdfObject));
  self->owned = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->is_damaged = !read_objects (self, &whole) || !measure_streams (self) ||
                     !unpack_objects (self) || jd_pdf_file_get (self, self->root) == NULL;
  return self;
}

void
jd_pdf_file_free (JdPdfFile *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->objects);
  g_ptr_array_unref (self->owned);
  g_free (self);
}
