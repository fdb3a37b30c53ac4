/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-format.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-html-writer.h"
#include "jd-jobposting-writer.h"
#include "jd-json-reader.h"
#include "jd-json-writer.h"
#include "jd-jsonresume-writer.h"
#include "jd-markdown-reader.h"
#include "jd-markdown-writer.h"
#include "jd-pdf-reader.h"
#include "jd-pdf-writer.h"
#include "jd-text-reader.h"
#include "jd-text-writer.h"

/* One row a format; a new one is a file and a row. Readers come in the order in which the content
 * of a file is tried when its name tells nothing: the last one takes any text. */
static const JdFormat formats[] = {
  {
    .id = "json",
    .label = N_("Rolewright JSON"),
    .mime = "application/vnd.rolewright.jobdesc+json",
    .suffixes = (const char *const[]) { ".json", ".jobdesc", NULL },
    .read = jd_json_read,
    .write = jd_json_write,
  },
  {
    .id = "pdf",
    .label = N_("PDF"),
    .mime = "application/pdf",
    .suffixes = (const char *const[]) { ".pdf", NULL },
    .read = jd_pdf_read,
    .write = jd_pdf_write,
  },
  {
    .id = "markdown",
    .label = N_("Markdown"),
    .mime = "text/markdown",
    .suffixes = (const char *const[]) { ".md", ".markdown", NULL },
    .read = jd_markdown_read,
    .write = jd_markdown_write,
  },
  {
    .id = "jobposting",
    .label = N_("Job Board"),
    .mime = "application/ld+json",
    .suffixes = (const char *const[]) { ".jsonld", NULL },
    .write = jd_jobposting_write,
  },
  {
    .id = "html",
    .label = N_("Web Page"),
    .mime = "text/html",
    .suffixes = (const char *const[]) { ".html", NULL },
    .write = jd_html_write,
  },
  {
    .id = "jsonresume",
    .label = N_("JSON Resume"),
    .mime = "application/json",
    .suffixes = (const char *const[]) { ".jsonresume.json", NULL },
    .write = jd_jsonresume_write,
  },
  {
    .id = "text",
    .label = N_("Plain Text"),
    .mime = "text/plain",
    .suffixes = (const char *const[]) { ".txt", ".text", NULL },
    .read = jd_text_read,
    .write = jd_text_write,
  },
};

const JdFormat *
jd_formats_get (guint *n_formats)
{
  g_return_val_if_fail (n_formats != NULL, NULL);

  *n_formats = G_N_ELEMENTS (formats);

  return formats;
}

const JdFormat *
jd_format_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_equal (formats[i].id, id))
        return &formats[i];
    }

  return NULL;
}

gboolean
jd_format_is_ours (const JdFormat *format)
{
  g_return_val_if_fail (format != NULL, FALSE);

  return format->read == jd_json_read;
}

static gboolean
has_suffix (const JdFormat *format,
            const char     *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; format->suffixes[i]; i++)
    {
      if (g_str_has_suffix (lower, format->suffixes[i]))
        return TRUE;
    }

  return FALSE;
}

/* UTF-8 without the characters that only programs write. */
static gboolean
is_text (const char *text,
         gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_iscntrl (text[i]) && !(text[i] >= '\a' && text[i] <= '\r') && text[i] != '\033')
        return FALSE;
    }

  return g_utf8_validate_len (text, length, NULL);
}

static const JdFormat *
guess_by_content (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize step = 1;
  gsize i = 0;

  if (length >= 5 && memcmp (text, "%PDF-", 5) == 0)
    return jd_format_find ("pdf");

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    i = 3;
  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    {
      /* UTF-16: one byte of two tells enough. */
      step = 2;
      i = text[0] == '\xff' ? 2 : 3;
    }
  while (i < length && g_ascii_isspace (text[i]))
    i += step;

  if (i < length && text[i] == '{')
    return jd_format_find ("json");

  return step == 2 || is_text (text, length) ? jd_format_find ("text") : NULL;
}

const JdFormat *
jd_format_guess (const char *name,
                 GBytes     *bytes)
{
  for (guint i = 0; name && i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].read && has_suffix (&formats[i], name))
        return &formats[i];
    }

  return bytes ? guess_by_content (bytes) : NULL;
}

JdDocument *
jd_format_read (const JdFormat       *format,
                GBytes               *bytes,
                const JdReadOptions  *options,
                JdReport             *report,
                GError              **error)
{
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!format->read)
    {
      g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_UNSUPPORTED,
                   /* Translators: %s is a format such as “PDF” */
                   _("%s cannot be imported."), _(format->label));
      return NULL;
    }

  return format->read (bytes, options, report, error);
}

GBytes *
jd_format_write (const JdFormat        *format,
                 JdDocument            *document,
                 const JdWriteOptions  *options,
                 JdReport              *report,
                 GError               **error)
{
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!format->write)
    {
      g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_UNSUPPORTED,
                   /* Translators: %s is a format such as “HTML” */
                   _("%s cannot be exported."), _(format->label));
      return NULL;
    }

  return format->write (document, options, report, error);
}
