/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-conflict-dialog.h"

#include <glib/gi18n.h>

#include "jd-comparison-task.h"
#include "jd-comparison-view.h"

struct _JdConflictDialog
{
  AdwDialog parent_instance;

  /* Owned */
  JdEditSession *session;
  JdDocument *theirs;
  JdFileState *state;
  GCancellable *cancellable;

  /* Template */
  AdwBanner *banner;
  GtkStack *stack;
  GtkLabel *our_time;
  GtkLabel *their_time;
  JdComparisonView *view;
  AdwStatusPage *unreadable_page;
  GtkWidget *copy_button;
};

G_DEFINE_FINAL_TYPE (JdConflictDialog, jd_conflict_dialog, ADW_TYPE_DIALOG)

static void
set_answerable (JdConflictDialog *self,
                gboolean          answerable)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "conflict.overwrite", answerable);
  gtk_widget_action_set_enabled (widget, "conflict.use-theirs", answerable && self->theirs);
  gtk_widget_action_set_enabled (widget, "conflict.keep-copy", answerable);
}

static void
show_failure (JdConflictDialog *self,
              const GError     *error)
{
  adw_banner_set_title (self->banner, error->message);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->banner), error->message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  set_answerable (self, TRUE);
}

/* What both texts are */

static void
show_times (JdConflictDialog *self)
{
  g_autoptr (GDateTime) edited = jd_edit_session_dup_edited (self->session);
  g_autoptr (GDateTime) changed = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *our_time = edited ? g_date_time_format (edited, "%R") : NULL;
  g_autofree char *their_time = NULL;

  if (self->state->modified > 0)
    changed = g_date_time_new_from_unix_local (self->state->modified /
                                               G_GINT64_CONSTANT (1000000000));
  their_time = changed ? g_date_time_format (changed, "%R") : NULL;

  /* Translators: where the first of two texts is, and the time of its last change */
  ours = our_time ? g_strdup_printf (_("In this window, %s"), our_time)
                  : g_strdup (_("In this window"));
  /* Translators: what happened to the second of two texts, and at what time */
  theirs = their_time ? g_strdup_printf (_("Changed outside, %s"), their_time)
                      : g_strdup (_("Changed outside"));
  gtk_label_set_text (self->our_time, ours);
  gtk_label_set_text (self->their_time, theirs);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (JdConflictDialog) self = user_data;
  g_autoptr (GPtrArray) groups = jd_comparison_task_finish (result, NULL);

  if (!groups || !self->session)
    return;

  jd_comparison_view_show_sides (self->view, groups,
                                 jd_part_get_string (self->theirs, JD_DOCUMENT_LANG));
  gtk_stack_set_visible_child_name (self->stack, groups->len > 0 ? "texts" : "same");
  set_answerable (self, TRUE);
  gtk_widget_grab_focus (self->copy_button);
}

static void
peeked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (JdConflictDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (JdDocument) theirs = NULL;
  g_autofree char *markup = NULL;

  theirs = jd_file_peek_finish (JD_FILE (source), result, &state, &error);
  if (!self->session)
    return;

  if (theirs && jd_document_get_format_version (theirs) <= JD_FORMAT_VERSION)
    {
      self->theirs = g_steal_pointer (&theirs);
      self->state = g_steal_pointer (&state);
      show_times (self);
      jd_comparison_task_async (jd_document_copy (jd_edit_session_get_document (self->session)),
                                jd_document_copy (self->theirs), self->cancellable, compared_cb,
                                g_object_ref (self));
      return;
    }

  markup = g_markup_escape_text (error ? error->message : _("It was made with a newer Rolewright."),
                                 -1);
  adw_status_page_set_description (self->unreadable_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "unreadable");
  set_answerable (self, TRUE);
  gtk_widget_grab_focus (self->copy_button);
}

/* The answers */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (JdConflictDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (jd_edit_session_save_finish (JD_EDIT_SESSION (source), result, &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_failure (self, error);
}

static void
overwrite_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  JdConflictDialog *self = JD_CONFLICT_DIALOG (widget);

  set_answerable (self, FALSE);
  jd_edit_session_save_async (self->session, jd_edit_session_get_file (self->session), NULL,
                              saved_cb, g_object_ref (self));
}

static void
used_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (JdConflictDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (jd_edit_session_exchange_finish (JD_EDIT_SESSION (source), result, &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_failure (self, error);
}

static void
use_theirs_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  JdConflictDialog *self = JD_CONFLICT_DIALOG (widget);

  set_answerable (self, FALSE);
  jd_edit_session_use_theirs_async (self->session, self->theirs, self->state, used_cb,
                                    g_object_ref (self));
}

static void
keep_copy_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (widget)));

  adw_dialog_force_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (window, "win.save-as", NULL);
}

/* GObject overrides */

static void
jd_conflict_dialog_dispose (GObject *object)
{
  JdConflictDialog *self = JD_CONFLICT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_CONFLICT_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->theirs);
  g_clear_pointer (&self->state, jd_file_state_free);

  G_OBJECT_CLASS (jd_conflict_dialog_parent_class)->dispose (object);
}

static void
jd_conflict_dialog_class_init (JdConflictDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_conflict_dialog_dispose;

  g_type_ensure (JD_TYPE_COMPARISON_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-conflict-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JdConflictDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, JdConflictDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JdConflictDialog, our_time);
  gtk_widget_class_bind_template_child (widget_class, JdConflictDialog, their_time);
  gtk_widget_class_bind_template_child (widget_class, JdConflictDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JdConflictDialog, unreadable_page);
  gtk_widget_class_bind_template_child (widget_class, JdConflictDialog, copy_button);

  gtk_widget_class_install_action (widget_class, "conflict.overwrite", NULL, overwrite_cb);
  gtk_widget_class_install_action (widget_class, "conflict.use-theirs", NULL, use_theirs_cb);
  gtk_widget_class_install_action (widget_class, "conflict.keep-copy", NULL, keep_copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "conflict.keep-copy", NULL);
}

static void
jd_conflict_dialog_init (JdConflictDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  set_answerable (self, FALSE);
}

/* Public API */

AdwDialog *
jd_conflict_dialog_new (JdEditSession *session)
{
  JdConflictDialog *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (jd_edit_session_get_jd_file (session) != NULL, NULL);

  self = g_object_new (JD_TYPE_CONFLICT_DIALOG, NULL);
  g_set_object (&self->session, session);
  jd_file_peek_async (jd_edit_session_get_jd_file (session), self->cancellable, peeked_cb,
                      g_object_ref (self));

  return ADW_DIALOG (self);
}
