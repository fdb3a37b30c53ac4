/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-documents-page.h"

#include <glib/gi18n.h>

#include "jd-application.h"
#include "jd-continue-item.h"
#include "jd-continue-list.h"
#include "jd-moments.h"
#include "jd-toast.h"

struct _JdDocumentsPage
{
  AdwNavigationPage parent_instance;

  /* Owned */
  GListModel *nothing;

  /* Template */
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkWidget *draft_group;
  GtkListBox *draft_list;
  GtkWidget *file_group;
  GtkListBox *file_list;
  GtkWidget *deleted_group;
  GtkListBox *deleted_list;
  GtkWidget *unreadable_group;
  GtkListBox *unreadable_list;
};

G_DEFINE_FINAL_TYPE (JdDocumentsPage, jd_documents_page, ADW_TYPE_NAVIGATION_PAGE)

static JdApplication *
get_app (void)
{
  return JD_APPLICATION (g_application_get_default ());
}

static JdDraftStore *
get_drafts (void)
{
  return jd_sessions_get_drafts (jd_application_get_sessions (get_app ()));
}

static JdDraft *
get_draft (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "draft");
}

/* Deleted drafts */

static void
on_restore_clicked_cb (GtkWidget *button)
{
  g_autoptr (GError) error = NULL;

  if (!jd_draft_store_restore (get_drafts (), get_draft (button), &error))
    jd_toast_show (button, error->message);
}

/* Drafts that are damaged: the letters that are left are worth something */

static void
on_text_clicked_cb (GtkWidget *button)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jd_draft_store_load (get_drafts (), get_draft (button), &error);
  g_autoptr (JdDocument) document = NULL;

  if (bytes)
    document = jd_format_read (jd_format_find ("text"), bytes, NULL, NULL, &error);

  if (document)
    {
      JdSessions *sessions = jd_application_get_sessions (get_app ());
      g_autoptr (JdEditSession) session = jd_sessions_make_copy (sessions, document);

      jd_application_open_session (get_app (), session,
                                   GTK_WINDOW (gtk_widget_get_root (button)));
    }
  else
    {
      jd_toast_show (button, error->message);
    }
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWidget) button = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result,
                                                        &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      gtk_widget_get_mapped (button))
    jd_toast_show (button, error->message);
}

static void
on_show_clicked_cb (GtkWidget *button)
{
  g_autoptr (GFile) file = jd_draft_store_dup_unreadable (get_drafts (), get_draft (button));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (button)),
                                            NULL, shown_cb, g_object_ref (button));
}

static char *
dup_ago (JdDraft *draft)
{
  GDateTime *moment = jd_draft_get_moment (draft);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return moment ? jd_moments_dup_ago (moment, now) : NULL;
}

typedef struct {
  const char *label;
  GCallback callback;
} Command;

static void
add_button (GtkWidget     *row,
            JdDraft       *draft,
            const Command *command)
{
  GtkWidget *button = gtk_button_new_with_label (command->label);

  g_object_set_data_full (G_OBJECT (button), "draft", g_object_ref (draft), g_object_unref);
  g_signal_connect (button, "clicked", command->callback, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_row (JdDraft       *draft,
          const Command *commands)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2, NULL);
  const char *title = jd_draft_get_title (draft);
  g_autofree char *ago = dup_ago (draft);

  if (!title && jd_draft_get_state (draft) == JD_DRAFT_UNREADABLE)
    title = jd_draft_get_id (draft);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 title ? title : _("Untitled Job Description"));
  if (ago)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ago);

  for (guint i = 0; commands[i].label; i++)
    add_button (row, draft, &commands[i]);
  g_object_set_data_full (G_OBJECT (row), "draft", g_object_ref (draft), g_object_unref);

  return row;
}

static GPtrArray *
pick_drafts (GListModel *drafts,
             const char *query)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (JdDraft) draft = g_list_model_get_item (drafts, i);
      g_autoptr (JdContinueItem) item = jd_continue_item_new (draft, NULL);

      if (jd_continue_item_matches (item, query))
        g_ptr_array_add (picked, g_steal_pointer (&draft));
    }

  return picked;
}

/* Rows that would be the same stay, and the focus with them. */
static gboolean
is_shown (GtkListBox *list,
          GPtrArray  *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);

      if (!row || g_object_get_data (G_OBJECT (row), "draft") != g_ptr_array_index (drafts, i))
        return FALSE;
    }

  return gtk_list_box_get_row_at_index (list, (int) drafts->len) == NULL;
}

static guint
fill_drafts (GtkListBox    *list,
             GListModel    *drafts,
             const char    *query,
             const Command *commands)
{
  g_autoptr (GPtrArray) picked = pick_drafts (drafts, query);

  if (is_shown (list, picked))
    return picked->len;

  gtk_list_box_remove_all (list);
  for (guint i = 0; i < picked->len; i++)
    gtk_list_box_append (list, make_row (g_ptr_array_index (picked, i), commands));

  return picked->len;
}

static void
update (JdDocumentsPage *self)
{
  JdDraftStore *drafts = get_drafts ();
  GListModel *recents = G_LIST_MODEL (jd_sessions_get_recents (
                                        jd_application_get_sessions (get_app ())));
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GListStore) draft_items = jd_continue_items_list (G_LIST_MODEL (drafts),
                                                               self->nothing);
  g_autoptr (GListStore) file_items = jd_continue_items_list (self->nothing, recents);
  const Command deleted[] = {
    { _("Restore"), G_CALLBACK (on_restore_clicked_cb) },
    { NULL },
  };
  const Command unreadable[] = {
    { _("Open as Text"), G_CALLBACK (on_text_clicked_cb) },
    { _("Show in Files"), G_CALLBACK (on_show_clicked_cb) },
    { NULL },
  };
  guint n[4];

  n[0] = jd_continue_list_update (self->draft_list, G_LIST_MODEL (draft_items), query, G_MAXUINT);
  n[1] = jd_continue_list_update (self->file_list, G_LIST_MODEL (file_items), query, G_MAXUINT);
  n[2] = fill_drafts (self->deleted_list, jd_draft_store_get_discarded (drafts), query,
                      deleted);
  n[3] = fill_drafts (self->unreadable_list, jd_draft_store_get_unreadable (drafts), query,
                      unreadable);

  gtk_widget_set_visible (self->draft_group, n[0] > 0);
  gtk_widget_set_visible (self->file_group, n[1] > 0);
  gtk_widget_set_visible (self->deleted_group, n[2] > 0);
  gtk_widget_set_visible (self->unreadable_group, n[3] > 0);

  if (n[0] + n[1] + n[2] + n[3] > 0)
    gtk_stack_set_visible_child_name (self->stack, "lists");
  else
    gtk_stack_set_visible_child_name (self->stack, *query ? "none" : "empty");
}

static void
on_search_changed_cb (JdDocumentsPage *self)
{
  update (self);
}

/* GObject overrides */

static void
jd_documents_page_dispose (GObject *object)
{
  JdDocumentsPage *self = JD_DOCUMENTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_DOCUMENTS_PAGE);
  g_clear_object (&self->nothing);

  G_OBJECT_CLASS (jd_documents_page_parent_class)->dispose (object);
}

static void
jd_documents_page_class_init (JdDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_documents_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, draft_group);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, draft_list);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, file_group);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, file_list);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, deleted_group);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, deleted_list);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, unreadable_group);
  gtk_widget_class_bind_template_child (widget_class, JdDocumentsPage, unreadable_list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
jd_documents_page_init (JdDocumentsPage *self)
{
  JdDraftStore *drafts = get_drafts ();
  GListModel *models[] = {
    G_LIST_MODEL (drafts),
    jd_draft_store_get_discarded (drafts),
    jd_draft_store_get_unreadable (drafts),
    G_LIST_MODEL (jd_sessions_get_recents (jd_application_get_sessions (get_app ()))),
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->nothing = G_LIST_MODEL (g_list_store_new (G_TYPE_OBJECT));
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    g_signal_connect_object (models[i], "items-changed", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  jd_continue_list_follow (models[3], G_CALLBACK (update), self);
  update (self);
}

/* Public API */

AdwNavigationPage *
jd_documents_page_new (void)
{
  return g_object_new (JD_TYPE_DOCUMENTS_PAGE, NULL);
}
