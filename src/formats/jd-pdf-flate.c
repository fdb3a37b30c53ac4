/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-flate.h"

/* How much room the result is given at a time. */
#define ROOM (32 * 1024)

static GByteArray *
convert (GConverter   *converter,
         const guint8 *data,
         gsize         length,
         gsize         limit)
{
  g_autoptr (GByteArray) result = g_byte_array_new ();
  GConverterResult state;

  do
    {
      guint n_before = result->len;
      gsize n_read = 0, n_written = 0;

      g_byte_array_set_size (result, n_before + ROOM);
      state = g_converter_convert (converter, data, length, result->data + n_before, ROOM,
                                   G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      data += n_read;
      length -= n_read;
      g_byte_array_set_size (result, n_before + (guint) n_written);
    }
  while (state == G_CONVERTER_CONVERTED && result->len <= limit);

  return state == G_CONVERTER_ERROR ? NULL : g_steal_pointer (&result);
}

GByteArray *
jd_pdf_deflate (GZlibCompressor *compressor,
                const void      *data,
                gsize            length)
{
  g_return_val_if_fail (G_IS_ZLIB_COMPRESSOR (compressor), NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  g_converter_reset (G_CONVERTER (compressor));
  return convert (G_CONVERTER (compressor), data, length, G_MAXUINT);
}

GByteArray *
jd_pdf_inflate (const void *data,
                gsize       length,
                gsize       limit,
                gboolean   *is_too_large)
{
  g_autoptr (GConverter) converter = NULL;
  g_autoptr (GByteArray) result = NULL;
  gboolean is_over;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  result = convert (converter, data, length, limit);
  is_over = result != NULL && result->len > limit;
  if (is_too_large != NULL)
    *is_too_large = is_over;

  return is_over ? NULL : g_steal_pointer (&result);
}
