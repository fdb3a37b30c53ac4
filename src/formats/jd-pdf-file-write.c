/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-file.h"

#include <string.h>

#include "jd-pdf-flate.h"

/* The second line tells other programs that the file is not text: ISO 32000-1, 7.5.2. */
#define HEADER "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

/* How much text is packed together. */
#define PACK_SIZE (64 * 1024)

/* Of an object: a kind, a place, and an index: ISO 32000-1, 7.5.8.3. */
#define ROW 7

typedef enum {
  PLACE_FREE,
  PLACE_OFFSET,
  PLACE_PACKED,
} PlaceKind;

typedef struct {
  PlaceKind kind;
  guint place;
  guint index;
} Place;

typedef struct {
  JdPdfFile *file;
  GByteArray *out;
  GZlibCompressor *compressor;
  GArray *places;

  /* What is packed next. */
  GString *numbers;
  GString *values;
  guint n_values;
} Output;

static void
append (GByteArray *out,
        const char *text,
        gsize       length)
{
  g_byte_array_append (out, (const guint8 *) text, (guint) length);
}

G_GNUC_PRINTF (2, 3) static void
append_printf (GByteArray *out,
               const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  append (out, text, strlen (text));
}

static void
write_stream (Output          *self,
              guint            number,
              const JdPdfText *value,
              const JdPdfText *data)
{
  g_autofree char *length = g_strdup_printf ("/Length %" G_GSIZE_FORMAT, data->length);
  g_autofree char *dictionary = jd_pdf_merge (value, length);
  Place place = { PLACE_OFFSET, self->out->len, 0 };

  if (dictionary == NULL)
    {
      self->file->is_damaged = TRUE;
      return;
    }

  if (number >= self->places->len)
    g_array_set_size (self->places, number + 1);
  g_array_index (self->places, Place, number) = place;

  append_printf (self->out, "%u 0 obj\n%s\nstream\n", number, dictionary);
  append (self->out, data->start, data->length);
  append (self->out, "\nendstream\nendobj\n", 18);
}

/* Writes a stream that is packed here. */
static void
write_packed (Output          *self,
              guint            number,
              const JdPdfText *value,
              const char      *data,
              gsize            length)
{
  g_autoptr (GByteArray) packed = jd_pdf_deflate (self->compressor, data, length);
  g_autofree char *dictionary = jd_pdf_merge (value, "/Filter /FlateDecode");

  if (packed == NULL || dictionary == NULL)
    {
      self->file->is_damaged = TRUE;
    }
  else
    {
      const JdPdfText text = jd_pdf_text_new (dictionary);
      const JdPdfText content = { (const char *) packed->data, packed->len };

      write_stream (self, number, &text, &content);
    }
}

static void
write_streams (Output *self)
{
  for (guint i = 0; i < self->file->objects->len; i++)
    {
      const JdPdfObject *object = &g_array_index (self->file->objects, JdPdfObject, i);

      if (object->value.length > 0 && object->data.start != NULL)
        write_stream (self, i, &object->value, &object->data);
    }
}

/* ISO 32000-1, 7.5.7. */
static void
flush_values (Output *self)
{
  g_autofree char *dictionary = NULL;
  JdPdfText value;

  if (self->n_values == 0)
    return;

  dictionary = g_strdup_printf ("<</Type /ObjStm /N %u /First %" G_GSIZE_FORMAT " >>",
                                self->n_values, self->numbers->len);
  value = jd_pdf_text_new (dictionary);
  g_string_append_len (self->numbers, self->values->str, (gssize) self->values->len);
  write_packed (self, self->places->len, &value, self->numbers->str, self->numbers->len);

  g_string_truncate (self->numbers, 0);
  g_string_truncate (self->values, 0);
  self->n_values = 0;
}

static void
write_values (Output *self)
{
  guint n_objects = self->file->objects->len;

  for (guint i = 0; i < n_objects; i++)
    {
      const JdPdfObject *object = &g_array_index (self->file->objects, JdPdfObject, i);

      if (object->value.length == 0 || object->data.start != NULL)
        continue;

      if (object->pack != 0)
        {
          g_array_index (self->places, Place, i) =
            (Place) { PLACE_PACKED, object->pack, object->index };
          continue;
        }

      g_array_index (self->places, Place, i) =
        (Place) { PLACE_PACKED, self->places->len, self->n_values++ };
      g_string_append_printf (self->numbers, "%u %" G_GSIZE_FORMAT " ", i, self->values->len);
      g_string_append_len (self->values, object->value.start, (gssize) object->value.length);
      g_string_append_c (self->values, '\n');
      if (self->values->len >= PACK_SIZE)
        flush_values (self);
    }

  flush_values (self);
}

static void
fill_row (guint8      *row,
          const Place *place)
{
  row[0] = (guint8) place->kind;
  for (guint i = 0; i < 4; i++)
    row[1 + i] = (guint8) (place->place >> (24 - 8 * i));
  row[5] = (guint8) (place->index >> 8);
  row[6] = (guint8) place->index;
}

/* Rows of which each tells only what has changed from the one before: predictor 12 of PNG. */
static GByteArray *
create_rows (Output *self)
{
  GByteArray *rows = g_byte_array_new ();
  guint8 before[ROW] = { 0 };

  for (guint i = 0; i < self->places->len; i++)
    {
      guint8 row[ROW];
      guint8 coded[1 + ROW] = { 2 };

      fill_row (row, &g_array_index (self->places, Place, i));
      for (guint j = 0; j < ROW; j++)
        coded[1 + j] = (guint8) (row[j] - before[j]);

      memcpy (before, row, sizeof row);
      g_byte_array_append (rows, coded, sizeof coded);
    }

  return rows;
}

/* Free objects are a chain that starts at the first: ISO 32000-1, 7.5.4. */
static void
chain_free (Output *self)
{
  Place *before = &g_array_index (self->places, Place, 0);

  before->index = 65535;
  for (guint i = 1; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      if (place->kind == PLACE_FREE)
        {
          before->place = i;
          before = place;
        }
    }
}

static void
write_table (Output *self)
{
  guint number = self->places->len;
  guint offset = self->out->len;
  Place place = { PLACE_OFFSET, offset, 0 };
  g_autofree char *id = g_compute_checksum_for_data (G_CHECKSUM_MD5, self->out->data, offset);
  g_autoptr (GString) dictionary = g_string_new ("<</Type /XRef /W [ 1 4 2 ]");
  g_autoptr (GByteArray) rows = NULL;
  JdPdfText value;

  g_array_append_val (self->places, place);
  chain_free (self);
  rows = create_rows (self);

  g_string_append_printf (dictionary, " /DecodeParms << /Predictor 12 /Columns %d >> /Size %u"
                          " /Root %u 0 R", ROW, number + 1, self->file->root);
  if (self->file->info != 0)
    g_string_append_printf (dictionary, " /Info %u 0 R", self->file->info);
  g_string_append_printf (dictionary, " /ID [ <%s> <%s> ] >>", id, id);

  value = jd_pdf_text_new (dictionary->str);
  write_packed (self, number, &value, (const char *) rows->data, rows->len);
  append_printf (self->out, "startxref\n%u\n%%%%EOF\n", offset);
}

GBytes *
jd_pdf_file_write (JdPdfFile *self)
{
  g_autoptr (GByteArray) out = NULL;
  g_autoptr (GZlibCompressor) compressor = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GString) numbers = NULL;
  g_autoptr (GString) values = NULL;
  Output output = { .file = self };

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_damaged)
    return NULL;

  output.out = out = g_byte_array_new ();
  output.compressor = compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  output.places = places = g_array_new (FALSE, TRUE, sizeof (Place));
  output.numbers = numbers = g_string_new (NULL);
  output.values = values = g_string_new (NULL);

  g_array_set_size (places, self->objects->len);
  append (out, HEADER, sizeof HEADER - 1);
  write_streams (&output);
  write_values (&output);
  write_table (&output);
  return self->is_damaged ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
