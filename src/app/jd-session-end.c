/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-session-end.h"

#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_INTERFACE "org.freedesktop.login1.Manager"

struct _JdSessionEnd
{
  GObject parent_instance;

  /* Owned */
  GDBusConnection *bus;
  GCancellable *cancellable;

  /* Borrowed */
  JdApplication *application;

  guint signals[3];
  guint sleep_subscription;
  int inhibitor;
};

G_DEFINE_FINAL_TYPE (JdSessionEnd, jd_session_end, G_TYPE_OBJECT)

/* Signals */

static gboolean
on_signal_cb (gpointer user_data)
{
  JdSessionEnd *self = user_data;

  jd_application_quit (self->application);

  return G_SOURCE_CONTINUE;
}

static void
on_query_end_cb (JdSessionEnd *self)
{
  jd_application_flush (self->application);
}

/* Sleep: logind waits for those who asked it to, for as long as they keep a descriptor open */

static void
inhibited_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GUnixFDList) descriptors = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  JdSessionEnd *self = user_data;
  int handle;

  reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source),
                                                           &descriptors, result, &error);
  if (!reply)
    {
      g_debug ("%s", error->message);
      return;
    }

  g_variant_get (reply, "(h)", &handle);
  if (descriptors && self->inhibitor < 0)
    self->inhibitor = g_unix_fd_list_get (descriptors, handle, NULL);
}

static void
inhibit (JdSessionEnd *self)
{
  /* Translators: why the computer waits a moment before it sleeps */
  const char *why = _("Drafts are being stored");

  g_dbus_connection_call_with_unix_fd_list (self->bus, LOGIN_NAME, LOGIN_PATH, LOGIN_INTERFACE,
                                            "Inhibit",
                                            g_variant_new ("(ssss)", "sleep:shutdown", "Rolewright",
                                                           why, "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                            -1, NULL, self->cancellable, inhibited_cb, self);
}

static void
let_sleep (JdSessionEnd *self)
{
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = -1;
}

static void
on_sleep_cb (GDBusConnection *bus,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *name,
             GVariant        *parameters,
             gpointer         user_data)
{
  JdSessionEnd *self = user_data;
  gboolean begins;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &begins);
  if (begins)
    {
      jd_application_flush (self->application);
      let_sleep (self);
    }
  else
    {
      inhibit (self);
    }
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);
  JdSessionEnd *self = user_data;

  if (!bus)
    {
      g_debug ("%s", error->message);
      return;
    }

  self->bus = bus;
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  self->sleep_subscription =
    g_dbus_connection_signal_subscribe (bus, LOGIN_NAME, LOGIN_INTERFACE, "PrepareForSleep",
                                        LOGIN_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_sleep_cb,
                                        self, NULL);
  inhibit (self);
}

/* GObject overrides */

static void
jd_session_end_dispose (GObject *object)
{
  JdSessionEnd *self = JD_SESSION_END (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->bus && self->sleep_subscription)
    g_dbus_connection_signal_unsubscribe (self->bus, self->sleep_subscription);
  self->sleep_subscription = 0;
  g_clear_object (&self->bus);
  let_sleep (self);

  G_OBJECT_CLASS (jd_session_end_parent_class)->dispose (object);
}

static void
jd_session_end_class_init (JdSessionEndClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_session_end_dispose;
}

static void
jd_session_end_init (JdSessionEnd *self)
{
  self->inhibitor = -1;
  self->cancellable = g_cancellable_new ();
}

/* Public API */

JdSessionEnd *
jd_session_end_new (JdApplication *application)
{
  static const int ends[] = { SIGTERM, SIGINT, SIGHUP };
  JdSessionEnd *self;

  g_return_val_if_fail (JD_IS_APPLICATION (application), NULL);

  self = g_object_new (JD_TYPE_SESSION_END, NULL);
  self->application = application;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    self->signals[i] = g_unix_signal_add (ends[i], on_signal_cb, self);
  g_signal_connect_object (application, "query-end", G_CALLBACK (on_query_end_cb), self,
                           G_CONNECT_SWAPPED);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, connected_cb, self);

  return self;
}
