/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-cli-io.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "jd-choice-hint.h"
#include "jd-sandbox.h"
#include "jd-safe-write.h"
#include "jd-stream.h"

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

/* Choices */

const char **
jd_cli_list_formats (gboolean export)
{
  guint n_formats;
  const JdFormat *formats = jd_formats_get (&n_formats);
  const char **ids = g_new0 (const char *, n_formats + 1);
  guint n = 0;

  for (guint i = 0; i < n_formats; i++)
    {
      if (export ? formats[i].write != NULL : formats[i].read != NULL)
        ids[n++] = formats[i].id;
    }

  return ids;
}

JdTemplate *
jd_cli_find_template (JdTemplateStore *store,
                      const char      *id,
                      GString         *messages)
{
  JdTemplate *template;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  const char *meant;

  g_return_val_if_fail (JD_IS_TEMPLATE_STORE (store), NULL);
  g_return_val_if_fail (id != NULL && messages != NULL, NULL);

  template = jd_template_store_find (store, id);
  if (template)
    return template;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (JdTemplate) other = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_strv_builder_add (builder, jd_template_get_id (other));
    }
  ids = g_strv_builder_end (builder);
  meant = jd_choice_hint_find (id, (const char *const *) ids);

  jd_cli_say (messages, id, 0, 0, _("there is no such template"));
  if (meant)
    g_string_append_printf (messages, _("Did you mean “%s”?"), meant);
  else
    g_string_append (messages, _("“jobdesc templates” lists them."));
  g_string_append_c (messages, '\n');

  return NULL;
}

/* Reading */

static gboolean
is_blank (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize i = 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;

  return i == length;
}

static gboolean
check_name (const char  *path,
            GError     **error)
{
  if (*path)
    return TRUE;

  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                       _("an empty name is that of no file"));

  return FALSE;
}

static GBytes *
read_bytes (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (!check_name (path, error))
    return NULL;
  if (jd_stream_is (path))
    return jd_stream_read (path, error);

  file = g_file_new_for_path (path);

  return jd_safe_read_bytes (file, JD_FORMAT_MAX_BYTES, NULL, NULL, error);
}

GBytes *
jd_cli_read_bytes (const char *path,
                   GString    *messages)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = read_bytes (path, &error);

  if (!bytes)
    jd_cli_say (messages, path, 0, 0, error->message);

  return bytes;
}

/* What can be read is what the name says, else what the content says. */
static gboolean
choose_format (const char      *path,
               GBytes          *bytes,
               const JdFormat **format,
               GError         **error)
{
  if (is_blank (bytes))
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_SYNTAX,
                           _("There is nothing in it."));
      return FALSE;
    }

  if (!*format)
    *format = jd_format_guess (jd_stream_is (path) ? NULL : path, bytes);
  if (!*format)
    g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_UNSUPPORTED,
                         _("This is not a job description or a text."));

  return *format != NULL;
}

JdDocument *
jd_cli_read_document (const char     *path,
                      GBytes         *bytes,
                      const JdFormat *format,
                      GString        *messages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (JdDocument) document = NULL;
  const JdReadOptions options = { 0 };
  const JdReportEntry *place;

  if (!choose_format (path, bytes, &format, &error))
    {
      jd_cli_say (messages, path, 0, 0, error->message);
      return NULL;
    }

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

JdDocument *
jd_cli_read (const char     *path,
             const JdFormat *format,
             GString        *messages)
{
  g_autoptr (GBytes) bytes = jd_cli_read_bytes (path, messages);

  return bytes ? jd_cli_read_document (path, bytes, format, messages) : NULL;
}

/* Writing */

char *
jd_cli_dup_identity (const char *path)
{
  GStatBuf info;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) info.st_dev,
                          (guint64) info.st_ino);
}

gboolean
jd_cli_write (const char *path,
              GBytes     *bytes,
              GString    *messages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean written;

  if (!check_name (path, &error))
    {
      written = FALSE;
    }
  else if (jd_stream_is (path))
    {
      written = jd_stream_write (path, bytes, &error);
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
