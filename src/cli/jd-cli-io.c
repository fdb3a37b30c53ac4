/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-cli-io.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "jd-sandbox.h"
#include "jd-safe-write.h"

#define STANDARD "-"
#define CHUNK 65536

/* Messages */

void
jd_cli_say (GString    *messages,
            const char *path,
            guint       line,
            guint       column,
            const char *message)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_string_append_printf (messages, "jobdesc: %s:", shown);
  if (line > 0)
    g_string_append_printf (messages, "%u:", line);
  if (line > 0 && column > 0)
    g_string_append_printf (messages, "%u:", column);
  g_string_append_printf (messages, " %s\n", message);
}

void
jd_cli_say_report (GString    *messages,
                   const char *path,
                   JdReport   *report,
                   guint       kinds)
{
  for (guint i = 0; i < jd_report_get_n (report); i++)
    {
      const JdReportEntry *entry = jd_report_get (report, i);

      if (kinds & (1u << entry->kind))
        jd_cli_say (messages, path, entry->line, entry->column, entry->message);
    }
}

void
jd_cli_print_messages (const GString *messages)
{
  g_printerr ("%s", messages->str);
}

/* Reading */

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint8 chunk[CHUNK];
  gssize n;

  while ((n = read (STDIN_FILENO, chunk, sizeof chunk)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                               g_strerror (errno));
          return NULL;
        }

      g_byte_array_append (data, chunk, (guint) n);
      if (data->len > JD_FORMAT_MAX_BYTES)
        {
          g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT,
                               _("The input is larger than 16 MiB."));
          return NULL;
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

static GBytes *
read_bytes (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (path, STANDARD))
    return read_standard_input (error);

  file = g_file_new_for_path (path);

  return jd_safe_read_bytes (file, JD_FORMAT_MAX_BYTES, NULL, NULL, error);
}

JdDocument *
jd_cli_read (const char     *path,
             const JdFormat *format,
             GString        *messages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (JdDocument) document = NULL;
  const JdReadOptions options = { 0 };
  const JdReportEntry *place;

  bytes = read_bytes (path, &error);
  if (!bytes)
    {
      jd_cli_say (messages, path, 0, 0, error->message);
      return NULL;
    }

  if (!format)
    format = jd_format_guess (g_str_equal (path, STANDARD) ? NULL : path, bytes);

  document = jd_format_read (format, bytes, &options, report, &error);
  jd_cli_say_report (messages, path, report,
                     1u << JD_REPORT_WARNING | 1u << JD_REPORT_NEEDS_REVIEW |
                     1u << JD_REPORT_NOTED);

  if (!document)
    {
      place = jd_report_find (report, JD_REPORT_ERROR, NULL);
      jd_cli_say (messages, path, place ? place->line : 0, place ? place->column : 0,
                  error->message);
    }

  return g_steal_pointer (&document);
}

/* Writing */

static gboolean
write_standard_output (GBytes  *bytes,
                       GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, data, length);

      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                               g_strerror (errno));
          return FALSE;
        }

      data += n;
      length -= (gsize) n;
    }

  return TRUE;
}

gboolean
jd_cli_write (const char *path,
              GBytes     *bytes,
              GString    *messages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean written;

  if (g_str_equal (path, STANDARD))
    {
      written = write_standard_output (bytes, &error);
    }
  else
    {
      file = g_file_new_for_path (path);
      written = jd_sandbox_check_output (file, &error) &&
                jd_safe_write_bytes (file, bytes, JD_SAFE_WRITE_NONE, NULL, &error);
    }

  if (!written)
    jd_cli_say (messages, path, 0, 0, error->message);

  return written;
}

gboolean
jd_cli_write_document (const char *path,
                       JdDocument *document,
                       GString    *messages)
{
  const JdWriteOptions options = { .include_internal = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    jd_format_write (jd_format_find ("json"), document, &options, NULL, &error);

  if (!bytes)
    {
      jd_cli_say (messages, path, 0, 0, error->message);
      return FALSE;
    }

  return jd_cli_write (path, bytes, messages);
}
