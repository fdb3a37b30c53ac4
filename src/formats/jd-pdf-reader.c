/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-reader.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "jd-json-reader.h"
#include "jd-qpdf.h"

/* More attachments than this are not looked through. */
#define MOST_ATTACHMENTS 100

#define CHUNK (64 * 1024)
#define SUFFIX ".jobdesc"

static void
free_buffer (guchar **buffer)
{
  free (*buffer);
}

static gboolean
has_our_name (JdQpdf  qpdf,
              qpdf_oh file)
{
  qpdf_oh name = qpdf_oh_get_key_if_dict (qpdf, file, "/UF");

  return qpdf_oh_is_string (qpdf, name) &&
         g_str_has_suffix (qpdf_oh_get_utf8_value (qpdf, name), SUFFIX);
}

/* Finds the stream of the first attachment that is a document. */
static gboolean
find_source (JdQpdf     qpdf,
             qpdf_oh   *stream)
{
  qpdf_oh root = qpdf_get_root (qpdf);
  qpdf_oh names = qpdf_oh_get_key_if_dict (qpdf, root, "/Names");
  qpdf_oh tree = qpdf_oh_get_key_if_dict (qpdf, names, "/EmbeddedFiles");
  qpdf_oh pairs = qpdf_oh_get_key_if_dict (qpdf, tree, "/Names");

  if (!qpdf_oh_is_array (qpdf, pairs))
    return FALSE;

  for (int i = 1; i < MIN (qpdf_oh_get_array_n_items (qpdf, pairs), 2 * MOST_ATTACHMENTS); i += 2)
    {
      qpdf_oh file = qpdf_oh_get_array_item (qpdf, pairs, i);
      qpdf_oh files = qpdf_oh_get_key_if_dict (qpdf, file, "/EF");

      *stream = qpdf_oh_get_key_if_dict (qpdf, files, "/F");
      if (has_our_name (qpdf, file) && qpdf_oh_is_stream (qpdf, *stream))
        return TRUE;
    }

  return FALSE;
}

static GBytes *
refuse_size (GError **error)
{
  g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT,
                       _("The document in this PDF is too large."));
  return NULL;
}

/* qpdf would unpack without a limit. */
static GBytes *
inflate (const guchar  *data,
         gsize          length,
         GError       **error)
{
  g_autoptr (GConverter) converter =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree guchar *chunk = g_malloc (CHUNK);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize n_read, n_written;

      result = g_converter_convert (converter, data, length, chunk, CHUNK,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        {
          g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_SYNTAX,
                               _("The document in this PDF is damaged."));
          return NULL;
        }

      data += n_read;
      length -= n_read;
      g_byte_array_append (out, chunk, (guint) n_written);
      if (out->len > JD_FORMAT_MAX_BYTES)
        return refuse_size (error);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static GBytes *
unpack (JdQpdf      qpdf,
        qpdf_oh     stream,
        GError    **error)
{
  __attribute__ ((cleanup (free_buffer))) guchar *buffer = NULL;
  qpdf_oh dict = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh filter = qpdf_oh_get_key (qpdf, dict, "/Filter");
  QPDF_BOOL filtered = QPDF_FALSE;
  gsize length = 0;

  if (qpdf_oh_is_array (qpdf, filter) && qpdf_oh_get_array_n_items (qpdf, filter) == 1)
    filter = qpdf_oh_get_array_item (qpdf, filter, 0);

  if (qpdf_oh_get_stream_data (qpdf, stream, qpdf_dl_none, &filtered, &buffer, &length) &
      QPDF_ERRORS)
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_SYNTAX,
                           _("The document in this PDF is damaged."));
      return NULL;
    }

  if (qpdf_oh_is_name_and_equals (qpdf, filter, "/FlateDecode"))
    return inflate (buffer, length, error);
  if (length > JD_FORMAT_MAX_BYTES)
    return refuse_size (error);

  return g_bytes_new (buffer, length);
}

JdDocument *
jd_pdf_read (GBytes               *bytes,
             const JdReadOptions  *options,
             JdReport             *report,
             GError              **error)
{
  g_auto (JdQpdf) qpdf = NULL;
  g_autoptr (GBytes) source = NULL;
  const char *data;
  gsize length;
  qpdf_oh stream;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > JD_FORMAT_MAX_BYTES)
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT,
                           _("This PDF is too large."));
      return NULL;
    }

  qpdf = jd_qpdf_new ();
  if (length == 0 || (qpdf_read_memory (qpdf, "PDF", data, length, NULL) & QPDF_ERRORS))
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_SYNTAX,
                           _("This is not a PDF, or it is damaged."));
      return NULL;
    }

  if (!find_source (qpdf, &stream))
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_UNSUPPORTED,
                           _("This PDF was not made by Rolewright: there is no document in it."));
      return NULL;
    }

  source = unpack (qpdf, stream, error);
  return source != NULL ? jd_json_read (source, options, report, error) : NULL;
}
