/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-check-report.h"
#include "jd-cli-io.h"
#include "jd-json-reader.h"
#include "jd-reviewer.h"

typedef struct {
  char *report;
  char *lang;
  char **places;
  int employer_size;
  gboolean plain_text;
} Options;

static void
clear_options (Options *self)
{
  g_clear_pointer (&self->report, g_free);
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->places, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

#define refuse(...) jd_command_refuse (&jd_command_check, __VA_ARGS__)

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static GPtrArray *
check_plain (JdReviewer    *reviewer,
             const Options *options,
             JdCheckedFile *file,
             GString       *messages)
{
  gsize length;
  const char *bytes = g_bytes_get_data (file->bytes, &length);
  g_autofree char *text = g_strndup (length > 0 ? bytes : "", length);

  if (strlen (text) != length || !g_utf8_validate_len (text, length, NULL))
    {
      jd_cli_say (messages, file->path, 0, 0, _("The text is not valid UTF-8."));
      return NULL;
    }

  file->is_plain = TRUE;

  return jd_reviewer_review_text (reviewer, text, options->lang);
}

static GPtrArray *
check_document (JdReviewer    *reviewer,
                const Options *options,
                JdCheckedFile *file,
                GString       *messages)
{
  g_autofree char *today = dup_today ();
  const JdReviewOptions review = {
    .lang = options->lang,
    .places = (const char *const *) options->places,
    .employer_size = options->employer_size,
    .today = today,
  };
  const JdFormat *format = jd_format_guess (g_str_equal (file->path, "-") ? NULL : file->path,
                                            file->bytes);
  g_autoptr (JdDocument) document = jd_cli_read_document (file->path, file->bytes, format,
                                                          messages);

  if (!document)
    return NULL;

  file->is_document = format && g_str_equal (format->id, "json");

  return jd_reviewer_review (reviewer, document, &review);
}

static JdExit
check_file (JdReviewer    *reviewer,
            const Options *options,
            const char    *path,
            GPtrArray     *files)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  JdCheckedFile *file = g_new0 (JdCheckedFile, 1);
  JdExit status = JD_EXIT_DONE;

  file->path = g_strdup (path);
  file->bytes = jd_cli_read_bytes (path, messages);
  if (file->bytes)
    file->findings = options->plain_text ? check_plain (reviewer, options, file, messages)
                                         : check_document (reviewer, options, file, messages);
  jd_cli_print_messages (messages);

  if (!file->findings)
    {
      jd_checked_file_free (file);
      return JD_EXIT_INPUT;
    }

  for (guint i = 0; i < file->findings->len; i++)
    {
      const JdFinding *finding = file->findings->pdata[i];

      if (!finding->silence && finding->severity == JD_REVIEW_WARNING)
        status = JD_EXIT_FINDINGS;
    }
  g_ptr_array_add (files, file);

  return status;
}

static JdExit
check_files (const Options       *options,
             const JdCheckReport *kind,
             char               **paths,
             guint                n_paths)
{
  g_autofree char *folder = jd_reviewer_dup_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdReviewer) reviewer = jd_reviewer_new (folder, &error);
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jd_checked_file_free);
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  JdExit status = JD_EXIT_DONE;

  if (!reviewer)
    {
      g_printerr ("jobdesc: %s\n", error->message);
      return JD_EXIT_INPUT;
    }

  for (guint i = 0; i < n_paths; i++)
    {
      JdExit one = check_file (reviewer, options, paths[i], files);

      status = MAX (status, one);
    }

  kind->write (files, report);
  bytes = g_string_free_to_bytes (g_steal_pointer (&report));
  if (!jd_cli_write ("-", bytes, messages))
    status = JD_EXIT_OUTPUT;
  jd_cli_print_messages (messages);

  return status;
}

/* ISO 3166-1 or -2: two letters, and up to three letters or digits after a hyphen. */
static gboolean
is_place (const char *place)
{
  gsize n = strlen (place);

  if (n < 2 || !g_ascii_isalpha (place[0]) || !g_ascii_isalpha (place[1]))
    return FALSE;
  if (n == 2)
    return TRUE;

  for (gsize i = 3; i < n; i++)
    {
      if (!g_ascii_isalnum (place[i]))
        return FALSE;
    }

  return place[2] == '-' && n > 3 && n <= 6;
}

static JdExit
run (int    argc,
     char **argv)
{
  g_auto (Options) options = { .employer_size = -1 };
  const JdCheckReport *kind;
  gboolean goes_on;
  JdExit status;
  const GOptionEntry entries[] = {
    { "report", 'r', 0, G_OPTION_ARG_STRING, &options.report,
      N_("How to tell what was found"), N_("text|json|sarif") },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &options.lang,
      N_("Language of the text, else that of the document"), N_("LANG") },
    { "place", 'p', 0, G_OPTION_ARG_STRING_ARRAY, &options.places,
      N_("A place whose law is asked, such as US-CO; may be given again"), N_("PLACE") },
    { "employer-size", 0, 0, G_OPTION_ARG_INT, &options.employer_size,
      N_("How many people the employer has"), N_("N") },
    { "plain-text", 0, 0, G_OPTION_ARG_NONE, &options.plain_text,
      N_("Take each input as one run of text"), NULL },
    G_OPTION_ENTRY_NULL
  };

  status = jd_command_parse (&jd_command_check, entries, &argc, &argv, &goes_on);
  if (!goes_on)
    return status;

  if (argc < 2)
    return refuse ("%s", _("an input is missing"));

  kind = jd_check_report_find (options.report ? options.report : "text");
  if (!kind)
    return refuse (_("“%s” is no report; text, json and sarif are"), options.report);

  for (guint i = 0; options.places && options.places[i]; i++)
    {
      if (!is_place (options.places[i]))
        return refuse (_("“%s” is no place; US-CO and DE are"), options.places[i]);
    }

  return check_files (&options, kind, argv + 1, (guint) argc - 1);
}

const JdCommand jd_command_check = {
  .name = "check",
  .arguments = "FILE… [--report text|json|sarif] [--lang LANG] [--place PLACE]… [--plain-text]",
  .summary = N_("Review wording, structure and completeness"),
  .run = run,
};
