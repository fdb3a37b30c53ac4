/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-versions-dialog.h"

#include <glib/gi18n.h>

#include "jd-comparison-task.h"
#include "jd-comparison-view.h"

struct _JdVersionsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  JdEditSession *session;
  GCancellable *reading;
  GCancellable *comparing;

  /* Template */
  AdwNavigationSplitView *split;
  GtkListBox *list;
  AdwNavigationPage *content_page;
  AdwWindowTitle *content_title;
  AdwBanner *banner;
  GtkStack *stack;
  JdComparisonView *view;

  /* Borrowed: the row whose text is shown */
  GtkListBoxRow *shown;

  JdVersionSource first;
};

G_DEFINE_FINAL_TYPE (JdVersionsDialog, jd_versions_dialog, ADW_TYPE_DIALOG)

enum {
  SIGNAL_RESTORED,
  SIGNAL_COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JdVersionText *
get_text (GtkListBoxRow *row)
{
  return row ? g_object_get_data (G_OBJECT (row), "text") : NULL;
}

static JdVersionText *
get_shown (JdVersionsDialog *self)
{
  return get_text (self->shown);
}

static void
update_actions (JdVersionsDialog *self)
{
  JdVersionText *text = get_shown (self);
  gboolean has_text = text && jd_version_text_get_document (text);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.copy", has_text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.restore",
                                 has_text && jd_edit_session_is_editable (self->session));
}

/* One version */

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (JdVersionsDialog) self = user_data;
  g_autoptr (GPtrArray) groups = jd_comparison_task_finish (result, NULL);
  JdDocument *document;

  /* A comparison that was cancelled has made room for another. */
  if (!groups || !self->session)
    return;

  document = jd_edit_session_get_document (self->session);
  jd_comparison_view_show_changes (self->view, groups,
                                   jd_part_get_string (document, JD_DOCUMENT_LANG));
  gtk_stack_set_visible_child_name (self->stack, groups->len > 0 ? "changes" : "same");
}

static void
compare (JdVersionsDialog *self,
         JdDocument       *version)
{
  gtk_stack_set_visible_child_name (self->stack, "reading");
  self->comparing = g_cancellable_new ();
  jd_comparison_task_async (jd_document_copy (version),
                            jd_document_copy (jd_edit_session_get_document (self->session)),
                            self->comparing, compared_cb, g_object_ref (self));
}

static void
show_text (JdVersionsDialog *self,
           JdVersionText    *text)
{
  JdDocument *version = jd_version_text_get_document (text);
  const char *title = jd_version_text_get_title (text);

  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
  adw_banner_set_revealed (self->banner, FALSE);
  adw_navigation_page_set_title (self->content_page, title);
  adw_window_title_set_title (self->content_title, title);
  adw_window_title_set_subtitle (self->content_title, version ? _("Compared with now") : "");

  if (version)
    compare (self, version);
  else
    gtk_stack_set_visible_child_name (self->stack,
                                      gtk_list_box_get_row_at_index (self->list, 1) ? "same"
                                                                                    : "none");
  update_actions (self);
}

static void
show_row (JdVersionsDialog *self,
          GtkListBoxRow    *row)
{
  if (self->shown == row)
    return;

  self->shown = row;
  show_text (self, get_text (row));
}

/* While the list stands alone the focus wanders over it without choosing: a row is opened. */
static void
on_row_selected_cb (JdVersionsDialog *self,
                    GtkListBoxRow    *row)
{
  if (row && !adw_navigation_split_view_get_collapsed (self->split))
    show_row (self, row);
}

static void
on_row_activated_cb (JdVersionsDialog *self,
                     GtkListBoxRow    *row)
{
  show_row (self, row);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
on_collapsed_cb (JdVersionsDialog *self)
{
  if (self->shown)
    gtk_list_box_select_row (self->list, self->shown);
}

/* The list */

static GtkWidget *
make_row (JdVersionText *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_list_box_row_new ();
  const char *lines[] = {
    jd_version_text_get_title (text), jd_version_text_get_subtitle (text),
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", lines[i], "xalign", 0.0,
                                       "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

      if (i > 0)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "dimmed");
        }
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, lines[0],
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, lines[1], -1);
  g_object_set_data_full (G_OBJECT (row), "text", g_object_ref (text), g_object_unref);

  return row;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (JdVersionsDialog) self = user_data;
  g_autoptr (GPtrArray) texts = jd_version_list_finish (JD_EDIT_SESSION (source), result, NULL);
  GtkListBoxRow *first = NULL;

  if (!texts || !self->session)
    return;

  for (guint i = 0; i < texts->len; i++)
    {
      JdVersionText *text = g_ptr_array_index (texts, i);
      GtkWidget *row = make_row (text);

      gtk_list_box_append (self->list, row);
      if (!first && jd_version_text_get_source (text) >= self->first)
        first = GTK_LIST_BOX_ROW (row);
    }

  if (!first)
    first = gtk_list_box_get_row_at_index (self->list, 0);
  show_row (self, first);
  gtk_list_box_select_row (self->list, first);
  gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* What can be done with one */

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (JdVersionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  JdVersionText *text = self->session ? get_shown (self) : NULL;

  if (!jd_edit_session_exchange_finish (JD_EDIT_SESSION (source), result, &error))
    {
      adw_banner_set_title (self->banner, error->message);
      adw_banner_set_revealed (self->banner, TRUE);
      return;
    }

  if (!text)
    return;
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0, text);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
restore_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  JdVersionsDialog *self = JD_VERSIONS_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "versions.restore", FALSE);
  jd_edit_session_restore_async (self->session, jd_version_text_get_document (get_shown (self)),
                                 restored_cb, g_object_ref (self));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (JdVersionsDialog) self = g_object_ref (JD_VERSIONS_DIALOG (widget));

  g_signal_emit (self, signals[SIGNAL_COPIED], 0, get_shown (self));
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* GObject overrides */

static void
jd_versions_dialog_dispose (GObject *object)
{
  JdVersionsDialog *self = JD_VERSIONS_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_VERSIONS_DIALOG);
  g_clear_object (&self->reading);
  g_clear_object (&self->comparing);

  G_OBJECT_CLASS (jd_versions_dialog_parent_class)->dispose (object);
}

static void
jd_versions_dialog_class_init (JdVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_versions_dialog_dispose;

  signals[SIGNAL_RESTORED] =
    g_signal_new ("restored", JD_TYPE_VERSIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, JD_TYPE_VERSION_TEXT);
  signals[SIGNAL_COPIED] =
    g_signal_new ("copied", JD_TYPE_VERSIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, JD_TYPE_VERSION_TEXT);

  g_type_ensure (JD_TYPE_COMPARISON_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JdVersionsDialog, split);
  gtk_widget_class_bind_template_child (widget_class, JdVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, JdVersionsDialog, content_page);
  gtk_widget_class_bind_template_child (widget_class, JdVersionsDialog, content_title);
  gtk_widget_class_bind_template_child (widget_class, JdVersionsDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, JdVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JdVersionsDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed_cb);

  gtk_widget_class_install_action (widget_class, "versions.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "versions.copy", NULL, copy_cb);
}

static void
jd_versions_dialog_init (JdVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reading = g_cancellable_new ();
}

/* Public API */

AdwDialog *
jd_versions_dialog_new (JdEditSession   *session,
                        JdVersionSource  source)
{
  JdVersionsDialog *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_VERSIONS_DIALOG, NULL);
  g_set_object (&self->session, session);
  self->first = source;
  update_actions (self);
  jd_version_list_async (session, self->reading, listed_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
