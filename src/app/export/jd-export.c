/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-export.h"

#include "jd-dialog.h"
#include "jd-export-dialog.h"
#include "jd-export-done.h"
#include "jd-export-record.h"

static JdExportDialog *
present (GtkWidget      *window,
         JdEditSession  *session,
         const JdFormat *format)
{
  JdExportDialog *dialog = jd_export_dialog_new (session);

  if (format != NULL)
    jd_export_dialog_set_format (dialog, format);
  jd_dialog_present (ADW_DIALOG (dialog), window);

  return dialog;
}

void
jd_export_present (GtkWidget     *window,
                   JdEditSession *session)
{
  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (JD_IS_EDIT_SESSION (session));

  present (window, session, NULL);
}

typedef struct {
  GtkWidget *window;
  JdEditSession *session;
} Again;

static void
again_free (Again *again)
{
  g_clear_object (&again->window);
  g_clear_object (&again->session);
  g_free (again);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Again, again_free)

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Again) again = user_data;
  const JdExportRecord *record = jd_export_record_get (again->session);
  g_autoptr (GFile) file = g_object_ref (record->file);
  g_autoptr (JdReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean existed;

  report = jd_export_write_finish (result, &existed, &error);
  if (!gtk_widget_get_mapped (again->window))
    return;

  if (report != NULL)
    jd_export_show_done (again->window, file);
  else
    /* A failure is told where it can be answered. */
    jd_export_dialog_export_to (present (again->window, again->session, record->format), file);
}

static void
on_checked_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Again) again = user_data;
  const JdExportRecord *record = jd_export_record_get (again->session);
  const JdFormat *format;
  g_autoptr (JdReport) report = jd_export_check_finish (result, &format, NULL);

  if (report == NULL || jd_report_count_changes (report) > record->n_losses)
    {
      present (again->window, again->session, format);
      return;
    }

  jd_export_write_async (jd_edit_session_get_document (again->session), format, &record->options,
                         record->file, NULL, on_written_cb, again);
  again = NULL;
}

void
jd_export_again (GtkWidget     *window,
                 JdEditSession *session)
{
  const JdExportRecord *record;
  g_autoptr (Again) again = NULL;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (JD_IS_EDIT_SESSION (session));

  record = jd_export_record_get (session);
  if (record == NULL)
    {
      present (window, session, NULL);
      return;
    }

  again = g_new0 (Again, 1);
  again->window = g_object_ref (window);
  again->session = g_object_ref (session);
  jd_export_check_async (jd_edit_session_get_document (session), record->format,
                         &record->options, NULL, on_checked_cb, g_steal_pointer (&again));
}
