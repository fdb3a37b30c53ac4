/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-save-failure.h"

#include <glib/gi18n.h>

#include "jd-dialog.h"
#include "jd-draft-text.h"

/* What is found out on another thread before the question is asked. */
typedef struct {
  JdDocument *document;
  GFile *file;
  guint64 free;
  guint64 needed;
  gboolean knows_free;
} Facts;

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_clear_object (&facts->document);
  g_clear_object (&facts->file);
  g_free (facts);
}

static void
find_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Facts *facts = task_data;
  g_autoptr (GFile) folder = g_file_get_parent (facts->file);
  g_autoptr (GBytes) bytes = jd_draft_write_document (facts->document, NULL);
  g_autoptr (GFileInfo) info = NULL;

  if (bytes)
    facts->needed = g_bytes_get_size (bytes);
  if (folder)
    info = g_file_query_filesystem_info (folder, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);
  facts->knows_free = info && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE);
  if (facts->knows_free)
    facts->free = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE);

  g_task_return_boolean (task, TRUE);
}

/* The sentences */

static void
append_sentence (GString *text,
                 char    *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
append_reason (GString      *text,
               const Facts  *facts,
               const GError *error)
{
  g_autofree char *free = g_format_size (facts->free);
  g_autofree char *needed = g_format_size (facts->needed);
  g_autofree char *reason = jd_storage_error_dup_reason (error);

  if (g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NO_SPACE) && facts->knows_free)
    /* Translators: both are sizes: “0 bytes”, “14 kB” */
    append_sentence (text, g_strdup_printf (_("The disk is full: %s free, %s needed."), free,
                                            needed));
  else
    /* Translators: %s is a reason: “the disk is full” */
    append_sentence (text, g_strdup_printf (_("The reason: %s."), reason));
}

/* The file of the session has what was read or saved last; another one is as it was. */
static void
append_what_is_there (GString       *text,
                      const Facts   *facts,
                      JdEditSession *session)
{
  GFile *own = jd_edit_session_get_file (session);
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *time = NULL;

  if (!own || !g_file_equal (own, facts->file))
    return;

  state = jd_file_get_state (jd_edit_session_get_jd_file (session));
  if (!state || state->modified <= 0)
    return;

  moment = g_date_time_new_from_unix_local (state->modified / G_GINT64_CONSTANT (1000000000));
  time = g_date_time_format (moment, "%R");
  /* Translators: %s is a time of day */
  append_sentence (text, g_strdup_printf (_("The file still holds the version of %s."), time));
}

static char *
dup_body (const Facts   *facts,
          JdEditSession *session)
{
  GString *text = g_string_new (NULL);
  const GError *error = jd_edit_session_get_error (session);

  append_reason (text, facts, error);
  if (g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_UNCERTAIN))
    append_sentence (text, g_strdup (_("The file holds the new text, but a power cut could lose "
                                       "it.")));
  else
    append_what_is_there (text, facts, session);
  if (jd_edit_session_get_draft_failing (session))
    append_sentence (text, g_strdup (_("Drafts cannot be stored either. Copy the text now.")));
  else
    append_sentence (text, g_strdup (_("Everything is kept in a draft on this computer.")));

  return g_string_free (text, FALSE);
}

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                GtkWidget      *window)
{
  static const char *const actions[][2] = {
    { "again", "win.save-again" },
    { "save-as", "win.save-as" },
    { "copy", "win.copy-document" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (response, actions[i][0]))
      gtk_widget_activate_action (window, actions[i][1], NULL);
}

static AdwDialog *
make_dialog (const Facts   *facts,
             JdEditSession *session)
{
  g_autofree char *base = g_file_get_basename (facts->file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Not Saved"), name);
  g_autofree char *body = dup_body (facts, session);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (dialog,
                                  "later", _("_Later"),
                                  "copy", _("_Copy Text"),
                                  "save-as", _("Save _As…"),
                                  "again", _("_Try Again"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "again", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "again");
  adw_alert_dialog_set_close_response (dialog, "later");
  adw_alert_dialog_set_prefer_wide_layout (dialog, FALSE);

  return ADW_DIALOG (dialog);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (JdEditSession) session = user_data;
  GtkWidget *window = GTK_WIDGET (source);
  const Facts *facts = g_task_get_task_data (G_TASK (result));
  AdwDialog *dialog;

  /* It may have been saved by now, or the window closed. */
  if (!gtk_widget_get_mapped (window) || !jd_edit_session_get_error (session))
    return;

  dialog = make_dialog (facts, session);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response_cb), window, 0);
  jd_dialog_present (dialog, window);
}

/* Public API */

void
jd_save_failure_present (GtkWidget     *window,
                         JdEditSession *session)
{
  g_autoptr (GTask) task = NULL;
  Facts *facts;
  GFile *file;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (JD_IS_EDIT_SESSION (session));

  file = jd_edit_session_get_failed_file (session);
  if (!file)
    return;

  facts = g_new0 (Facts, 1);
  facts->document = jd_document_copy (jd_edit_session_get_document (session));
  facts->file = g_object_ref (file);

  task = g_task_new (window, NULL, found_cb, g_object_ref (session));
  g_task_set_source_tag (task, jd_save_failure_present);
  g_task_set_task_data (task, facts, facts_free);
  g_task_run_in_thread (task, find_thread);
}
