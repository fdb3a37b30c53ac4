/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-reader.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "jd-json-reader.h"
#include "jd-pdf-flate.h"
#include "jd-qpdf.h"
#include "jd-qpdf-soname.h"

/* More attachments than this are not looked through. */
#define MOST_ATTACHMENTS 100

#define SUFFIX ".jobdesc"

static void
free_buffer (guchar **buffer)
{
  free (*buffer);
}

static gboolean
has_our_name (const JdQpdfApi *api,
              JdQpdf           qpdf,
              qpdf_oh          file)
{
  qpdf_oh name = api->oh_get_key_if_dict (qpdf, file, "/UF");

  return api->oh_is_string (qpdf, name) &&
         g_str_has_suffix (api->oh_get_utf8_value (qpdf, name), SUFFIX);
}

/* Finds the stream of the first attachment that is a document. */
static gboolean
find_source (const JdQpdfApi *api,
             JdQpdf           qpdf,
             qpdf_oh         *stream)
{
  qpdf_oh root = api->get_root (qpdf);
  qpdf_oh names = api->oh_get_key_if_dict (qpdf, root, "/Names");
  qpdf_oh tree = api->oh_get_key_if_dict (qpdf, names, "/EmbeddedFiles");
  qpdf_oh pairs = api->oh_get_key_if_dict (qpdf, tree, "/Names");

  if (!api->oh_is_array (qpdf, pairs))
    return FALSE;

  for (int i = 1; i < MIN (api->oh_get_array_n_items (qpdf, pairs), 2 * MOST_ATTACHMENTS); i += 2)
    {
      qpdf_oh file = api->oh_get_array_item (qpdf, pairs, i);
      qpdf_oh files = api->oh_get_key_if_dict (qpdf, file, "/EF");

      *stream = api->oh_get_key_if_dict (qpdf, files, "/F");
      if (has_our_name (api, qpdf, file) && api->oh_is_stream (qpdf, *stream))
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
  gboolean is_too_large;
  GByteArray *bytes = jd_pdf_inflate (data, length, JD_FORMAT_MAX_BYTES, &is_too_large);

  if (is_too_large)
    return refuse_size (error);
  if (bytes != NULL)
    return g_byte_array_free_to_bytes (bytes);

  g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_SYNTAX,
                       _("The document in this PDF is damaged."));
  return NULL;
}

static GBytes *
unpack (const JdQpdfApi  *api,
        JdQpdf            qpdf,
        qpdf_oh           stream,
        GError          **error)
{
  __attribute__ ((cleanup (free_buffer))) guchar *buffer = NULL;
  qpdf_oh dict = api->oh_get_dict (qpdf, stream);
  qpdf_oh filter = api->oh_get_key (qpdf, dict, "/Filter");
  QPDF_BOOL filtered = QPDF_FALSE;
  gsize length = 0;

  if (api->oh_is_array (qpdf, filter) && api->oh_get_array_n_items (qpdf, filter) == 1)
    filter = api->oh_get_array_item (qpdf, filter, 0);

  if (api->oh_get_stream_data (qpdf, stream, qpdf_dl_none, &filtered, &buffer, &length) &
      QPDF_ERRORS)
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_SYNTAX,
                           _("The document in this PDF is damaged."));
      return NULL;
    }

  if (api->oh_is_name_and_equals (qpdf, filter, "/FlateDecode"))
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
  const JdQpdfApi *api;
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

  api = jd_qpdf_load ();
  if (api == NULL)
    {
      g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_UNSUPPORTED,
                   /* Translators: %s is the file of a program library */
                   _("A PDF can only be read where %s is installed."), JD_QPDF_SONAME);
      return NULL;
    }

  qpdf = jd_qpdf_new (api);
  if (length == 0 || (api->read_memory (qpdf, "PDF", data, length, NULL) & QPDF_ERRORS))
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_SYNTAX,
                           _("This is not a PDF, or it is damaged."));
      return NULL;
    }

  if (!find_source (api, qpdf, &stream))
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_UNSUPPORTED,
                           _("This PDF was not made by Rolewright: there is no document in it."));
      return NULL;
    }

  source = unpack (api, qpdf, stream, error);
  return source != NULL ? jd_json_read (source, options, report, error) : NULL;
}
