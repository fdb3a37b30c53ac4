/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-continuation.h"

#include <glib/gi18n.h>

#include "jd-application.h"
#include "jd-file-dialogs.h"
#include "jd-toast.h"
#include "jd-window.h"

static JdApplication *
get_app (void)
{
  return JD_APPLICATION (g_application_get_default ());
}

static GtkWindow *
get_window (gpointer widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static JdEditSession *
make_from_draft (JdContinueItem  *item,
                 GError         **error)
{
  return jd_sessions_make_from_draft (jd_application_get_sessions (get_app ()),
                                      jd_continue_item_get_draft (item), error);
}

static void
open_item (JdContinueRow *row)
{
  JdContinueItem *item = jd_continue_row_get_item (row);
  GFile *file = jd_continue_item_get_file (item);
  g_autoptr (JdEditSession) session = NULL;
  g_autoptr (GError) error = NULL;

  /* A draft of a file goes on with its file, unless that is gone. */
  if (file)
    {
      JdDraft *draft = jd_continue_item_get_draft (item);
      GtkWindow *window = jd_application_open_file (get_app (), file, get_window (row));

      if (draft)
        jd_window_set_fallback (JD_WINDOW (window), jd_draft_get_id (draft));
      return;
    }

  session = make_from_draft (item, &error);
  if (session)
    jd_application_open_session (get_app (), session, get_window (row));
  else
    jd_toast_show (GTK_WIDGET (row), error->message);
}

/* A file that was moved: what the user points at takes its place in the list */

typedef struct {
  GtkWindow *window;
  GFile *missing;
} Search;

static void
search_free (Search *search)
{
  g_clear_object (&search->window);
  g_clear_object (&search->missing);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (!file)
    return;

  jd_recent_store_remove (jd_sessions_get_recents (jd_application_get_sessions (get_app ())),
                          search->missing);
  jd_application_open_file (get_app (), file, search->window);
}

static void
find_item (JdContinueRow *row)
{
  JdContinueItem *item = jd_continue_row_get_item (row);
  g_autoptr (GtkFileDialog) dialog = jd_file_dialog_new_open ();
  g_autoptr (GFile) folder = NULL;
  /* Translators: the title of a file dialog; %s is the title of a document */
  g_autofree char *title = g_strdup_printf (_("Find “%s”"), jd_continue_item_get_title (item));
  Search *search = g_new0 (Search, 1);

  search->window = g_object_ref (get_window (row));
  search->missing = g_object_ref (jd_continue_item_get_file (item));
  folder = g_file_get_parent (search->missing);
  gtk_file_dialog_set_title (dialog, title);
  if (folder)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_open (dialog, search->window, NULL, found_cb, search);
}

static void
open_copy (GtkWindow  *window,
           JdDocument *document)
{
  JdSessions *sessions = jd_application_get_sessions (get_app ());
  g_autoptr (JdEditSession) session = jd_sessions_make_copy (sessions, document);

  jd_application_open_session (get_app (), session, window);
}

static void
copy_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdOpened) opened = jd_opened_read_finish (result, &error);

  if (opened)
    open_copy (window, opened->document);
  else if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    jd_toast_show (GTK_WIDGET (window), error->message);
}

static void
duplicate_item (JdContinueRow *row)
{
  JdContinueItem *item = jd_continue_row_get_item (row);
  JdDraft *draft = jd_continue_item_get_draft (item);
  g_autoptr (JdEditSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (!draft)
    {
      jd_opened_read_async (jd_continue_item_get_file (item), NULL, NULL, copy_read_cb,
                            g_object_ref (get_window (row)));
      return;
    }

  session = make_from_draft (item, &error);
  if (session)
    open_copy (get_window (row), jd_edit_session_get_document (session));
  else
    jd_toast_show (GTK_WIDGET (row), error->message);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result,
                                                        &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      gtk_widget_get_mapped (window))
    jd_toast_show (window, error->message);
}

static void
show_item (JdContinueRow *row)
{
  GFile *file = jd_continue_item_get_file (jd_continue_row_get_item (row));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);
  GtkWindow *window = get_window (row);

  gtk_file_launcher_open_containing_folder (launcher, window, NULL, shown_cb,
                                            g_object_ref (window));
}

static char *
dup_detailed_action (const char *name,
                     GVariant   *target)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (target);

  return g_action_print_detailed_name (name, sunk);
}

static void
forget_item (JdContinueRow *row)
{
  JdContinueItem *item = jd_continue_row_get_item (row);
  const char *title = jd_continue_item_get_title (item);
  GFile *file = jd_continue_item_get_file (item);
  JdRecentStore *recents = jd_sessions_get_recents (jd_application_get_sessions (get_app ()));
  g_autoptr (GtkWindow) window = g_object_ref (get_window (row));
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *action = dup_detailed_action ("app.remember-file",
                                                 g_variant_new ("(ss)", uri, title));
  /* Translators: %s is the title of a document; the file itself stays */
  g_autofree char *text = g_strdup_printf (_("“%s” removed from the list"), title);

  jd_recent_store_remove (recents, file);
  jd_toast_show_undo_action (GTK_WIDGET (window), text, action);
}

static void
delete_item (JdContinueRow *row)
{
  JdContinueItem *item = jd_continue_row_get_item (row);
  JdDraft *draft = jd_continue_item_get_draft (item);
  JdDraftStore *drafts = jd_sessions_get_drafts (jd_application_get_sessions (get_app ()));
  g_autoptr (GtkWindow) window = g_object_ref (get_window (row));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *action = NULL;

  action = dup_detailed_action ("app.restore-draft",
                                g_variant_new_string (jd_draft_get_id (draft)));
  /* Translators: %s is the title of a document */
  text = g_strdup_printf (_("“%s” deleted"), jd_continue_item_get_title (item));

  if (jd_draft_store_discard (drafts, draft, &error))
    jd_toast_show_undo_action (GTK_WIDGET (window), text, action);
  else
    jd_toast_show (GTK_WIDGET (window), error->message);
}

/* Taking back */

static void
restore_draft_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  JdDraftStore *drafts = jd_sessions_get_drafts (jd_application_get_sessions (user_data));
  GListModel *discarded = jd_draft_store_get_discarded (drafts);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (discarded); i++)
    {
      g_autoptr (JdDraft) draft = g_list_model_get_item (discarded, i);
      g_autoptr (GError) error = NULL;

      if (!g_str_equal (jd_draft_get_id (draft), id))
        continue;

      if (!jd_draft_store_restore (drafts, draft, &error))
        jd_toast_show (GTK_WIDGET (gtk_application_get_active_window (user_data)),
                       error->message);
      return;
    }
}

static void
remember_file_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  const char *uri;
  const char *title;
  g_autoptr (GFile) file = NULL;

  g_variant_get (parameter, "(&s&s)", &uri, &title);
  file = g_file_new_for_uri (uri);
  jd_recent_store_add (jd_sessions_get_recents (jd_application_get_sessions (user_data)), file,
                       title);
}

/* Public API */

void
jd_continuation_do (JdContinueRow     *row,
                    JdContinueCommand  command)
{
  g_return_if_fail (JD_IS_CONTINUE_ROW (row));

  switch (command)
    {
    case JD_CONTINUE_OPEN:
      open_item (row);
      break;
    case JD_CONTINUE_FIND:
      find_item (row);
      break;
    case JD_CONTINUE_DUPLICATE:
      duplicate_item (row);
      break;
    case JD_CONTINUE_SHOW:
      show_item (row);
      break;
    case JD_CONTINUE_FORGET:
      forget_item (row);
      break;
    case JD_CONTINUE_DELETE:
      delete_item (row);
      break;
    default:
      g_return_if_reached ();
    }
}

void
jd_continuation_add_actions (GApplication *application)
{
  const GActionEntry entries[] = {
    { "restore-draft", restore_draft_cb, "s" },
    { "remember-file", remember_file_cb, "(ss)" },
  };

  g_return_if_fail (JD_IS_APPLICATION (application));

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
}
