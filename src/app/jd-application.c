/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-application.h"

#include <glib/gi18n.h>

#include "jd-about.h"
#include "jd-actions.h"
#include "jd-continuation.h"
#include "jd-dialog.h"
#include "jd-help.h"
#include "jd-preferences-dialog.h"
#include "jd-safe-write.h"
#include "jd-session-end.h"
#include "jd-shortcuts-dialog.h"
#include "jd-window-keeper.h"
#include "jd-window.h"
#include "jd-windows.h"

struct _JdApplication
{
  AdwApplication parent_instance;

  /* Owned */
  GSettings *settings;
  JdSessions *sessions;
  JdTemplateStore *templates;
  JdWindowKeeper *keeper;
  JdSessionEnd *end;
};

G_DEFINE_FINAL_TYPE (JdApplication, jd_application, ADW_TYPE_APPLICATION)

/* Windows */

static JdWindow *
get_free_window (JdApplication *self,
                 GtkWindow     *preferred)
{
  JdWindow *window = jd_windows_find_free (GTK_APPLICATION (self), preferred);

  return window ? window : jd_window_new (self);
}

/* Actions */

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (get_free_window (user_data, NULL)));
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (jd_window_new (user_data)));
}

static void
present_dialog (JdApplication *self,
                AdwDialog     *dialog)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  jd_dialog_present (dialog, window ? GTK_WIDGET (window) : NULL);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  JdApplication *self = user_data;

  present_dialog (self, ADW_DIALOG (jd_preferences_dialog_new (self->settings)));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  present_dialog (user_data, ADW_DIALOG (jd_shortcuts_dialog_new ()));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  present_dialog (user_data, jd_about_new ());
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window)
    jd_help_show (window);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  jd_application_quit (user_data);
}

static const GActionEntry app_actions[] = {
  { "new", new_cb },
  { "new-window", new_window_cb },
  { "preferences", preferences_cb },
  { "shortcuts", shortcuts_cb },
  { "help", help_cb },
  { "about", about_cb },
  { "quit", quit_cb },
};

/* A file whose writing the last run did not live to finish gets its old text back first. */
static void
recover_files (void)
{
  g_autoptr (GError) error = NULL;

  if (jd_safe_write_recover (&error) < 0)
    g_warning ("%s", error->message);
}

/* GApplication overrides */

static void
jd_application_startup (GApplication *application)
{
  JdApplication *self = JD_APPLICATION (application);

  G_APPLICATION_CLASS (jd_application_parent_class)->startup (application);

  self->settings = g_settings_new ("io.github.rolewright.Rolewright");
  g_action_map_add_action_entries (G_ACTION_MAP (self), app_actions, G_N_ELEMENTS (app_actions),
                                   self);
  jd_continuation_add_actions (application);
  jd_actions_install (GTK_APPLICATION (self));
  recover_files ();
  self->keeper = jd_window_keeper_new (GTK_APPLICATION (self));
  self->end = jd_session_end_new (self);
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

/* The program is at its end: what is not written down by now is what the user closed. */
static void
jd_application_shutdown (GApplication *application)
{
  JdApplication *self = JD_APPLICATION (application);

  if (self->keeper)
    jd_window_keeper_finish (self->keeper);
  if (self->sessions)
    jd_recent_store_flush (jd_sessions_get_recents (self->sessions), NULL);
  g_clear_object (&self->end);

  G_APPLICATION_CLASS (jd_application_parent_class)->shutdown (application);
}

static void
jd_application_activate (GApplication *application)
{
  JdApplication *self = JD_APPLICATION (application);
  GtkWindow *window;

  if (jd_window_keeper_restore (self->keeper) > 0)
    return;

  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (!window)
    window = GTK_WINDOW (jd_window_new (self));

  gtk_window_present (window);
}

static void
jd_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  jd_window_keeper_restore (JD_APPLICATION (application)->keeper);
  for (int i = 0; i < n_files; i++)
    jd_application_open_file (JD_APPLICATION (application), files[i], NULL);
}

static int
jd_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("%s %s\n", PACKAGE_NAME, PACKAGE_VERSION);
      return 0;
    }

  if (!g_variant_dict_contains (options, "new-window"))
    return -1;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s: %s\n", PACKAGE_NAME, error->message);
      return 1;
    }

  /* The first instance makes its first window by itself. */
  if (!g_application_get_is_remote (application))
    return -1;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);

  return 0;
}

static void
jd_application_dispose (GObject *object)
{
  JdApplication *self = JD_APPLICATION (object);

  g_clear_object (&self->end);
  g_clear_object (&self->keeper);
  g_clear_object (&self->templates);
  g_clear_object (&self->sessions);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (jd_application_parent_class)->dispose (object);
}

static void
jd_application_class_init (JdApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = jd_application_dispose;
  application_class->startup = jd_application_startup;
  application_class->shutdown = jd_application_shutdown;
  application_class->activate = jd_application_activate;
  application_class->open = jd_application_open;
  application_class->handle_local_options = jd_application_handle_local_options;
}

static void
jd_application_init (JdApplication *self)
{
  const GOptionEntry entries[] = {
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open a new window"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self), _("Write job descriptions"));
}

/* Public API */

JdApplication *
jd_application_new (void)
{
  return g_object_new (JD_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/io/github/rolewright/Rolewright",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

GSettings *
jd_application_get_settings (JdApplication *self)
{
  g_return_val_if_fail (JD_IS_APPLICATION (self), NULL);

  return self->settings;
}

JdSessions *
jd_application_get_sessions (JdApplication *self)
{
  g_return_val_if_fail (JD_IS_APPLICATION (self), NULL);

  if (!self->sessions)
    self->sessions = jd_sessions_new (self->settings);

  return self->sessions;
}

JdTemplateStore *
jd_application_get_templates (JdApplication *self)
{
  g_return_val_if_fail (JD_IS_APPLICATION (self), NULL);

  if (!self->templates)
    self->templates = jd_template_store_new (NULL);

  return self->templates;
}

gboolean
jd_application_get_gave_up (JdApplication *self)
{
  g_return_val_if_fail (JD_IS_APPLICATION (self), FALSE);

  return self->keeper && jd_window_keeper_get_gave_up (self->keeper);
}

void
jd_application_flush (JdApplication *self)
{
  g_return_if_fail (JD_IS_APPLICATION (self));

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (JD_IS_WINDOW (l->data) && jd_window_get_session (l->data))
      jd_edit_session_flush (jd_window_get_session (l->data));
  if (self->keeper)
    jd_window_keeper_flush (self->keeper);
}

void
jd_application_quit (JdApplication *self)
{
  g_autoptr (GList) windows = NULL;

  g_return_if_fail (JD_IS_APPLICATION (self));

  jd_application_flush (self);
  if (self->keeper)
    jd_window_keeper_finish (self->keeper);

  /* A dialog would keep its window from closing. */
  windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  for (GList *l = windows; l; l = l->next)
    gtk_window_destroy (l->data);
}

GtkWindow *
jd_application_open_file (JdApplication *self,
                          GFile         *file,
                          GtkWindow     *window)
{
  JdWindow *target;

  g_return_val_if_fail (JD_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  target = jd_windows_find_file (GTK_APPLICATION (self), file);
  if (!target)
    {
      target = get_free_window (self, window);
      jd_window_open_file (target, file);
    }

  gtk_window_present (GTK_WINDOW (target));

  return GTK_WINDOW (target);
}

void
jd_application_open_session (JdApplication *self,
                             JdEditSession *session,
                             GtkWindow     *window)
{
  JdWindow *target;

  g_return_if_fail (JD_IS_APPLICATION (self));
  g_return_if_fail (JD_IS_EDIT_SESSION (session));

  target = get_free_window (self, window);
  jd_window_set_session (target, session);
  gtk_window_present (GTK_WINDOW (target));
}
