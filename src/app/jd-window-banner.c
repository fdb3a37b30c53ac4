/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-toast.h"
#include "jd-window-private.h"
#include "jd-writing.h"

/* The banner over the form: what is wrong with the file, and the way out. */

typedef struct {
  char *text;
  const char *button;
  const char *action;
} Banner;

static void
clear_banner (Banner *banner)
{
  g_clear_pointer (&banner->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Banner, clear_banner)

static Banner
make_banner (const char *text,
             const char *button,
             const char *action)
{
  return (Banner) { g_strdup (text), button, action };
}

static Banner
make_changed (JdWindow *self)
{
  g_autoptr (GDateTime) moment = jd_edit_session_dup_changed (self->session);
  g_autofree char *time = moment ? g_date_time_format (moment, "%R") : NULL;
  g_autofree char *text = NULL;

  if (time)
    /* Translators: %s is a time of day */
    text = g_strdup_printf (_("This file was changed by another program at %s"), time);

  return make_banner (text ? text : _("This file was changed by another program"), _("Compare…"),
                      "win.compare");
}

static Banner
make_not_saved (JdWindow     *self,
                const GError *error)
{
  g_autofree char *reason = jd_storage_error_dup_reason (error);
  g_autofree char *text = NULL;

  if (jd_edit_session_get_draft_failing (self->session))
    return make_banner (_("Drafts cannot be stored either. Copy the text now."), _("Copy Text"),
                        "win.copy-document");

  /* Translators: %s is a reason: “the disk is full” */
  text = g_strdup_printf (_("Not saved: %s. Your text is safe in a draft."), reason);

  return make_banner (text, _("Resolve…"), "win.resolve");
}

static Banner
make_spelling (JdWindow *self)
{
  g_autofree char *language = jd_writing_dup_missing (jd_writing_get (self->session));
  g_autofree char *text = NULL;

  if (!language)
    return make_banner (NULL, NULL, NULL);

  /* Translators: %s is the name of a language */
  text = g_strdup_printf (_("There is no dictionary for %s, so spelling is not checked."),
                          language);

  return make_banner (text, _("How to Add…"), "win.spelling-help");
}

/* The worst comes first. */
static Banner
find_banner (JdWindow *self)
{
  const GError *error = jd_edit_session_get_error (self->session);
  JdFileChange change = jd_edit_session_get_change (self->session);

  if (!jd_edit_session_is_editable (self->session))
    return make_banner (_("Made with a newer Rolewright. You can read and export it."),
                        _("Save a Copy…"), "win.save-copy");
  if (change == JD_FILE_CHANGED)
    return make_changed (self);
  if (error)
    return make_not_saved (self, error);
  if (jd_edit_session_get_draft_failing (self->session))
    return make_banner (_("Drafts cannot be stored. Save the text to a file now."), _("Save…"),
                        "win.save");
  if (change == JD_FILE_GONE)
    return make_banner (_("The file was moved or deleted. Your text is here."), _("Save As…"),
                        "win.save-as");
  if (change == JD_FILE_UNREACHABLE)
    return make_banner (_("The disk of the file does not answer. Your text is here."),
                        _("Save As…"), "win.save-as");
  if (jd_edit_session_get_state (self->session) == JD_SESSION_READ_ONLY)
    return make_banner (_("This file is read-only"), _("Save As…"), "win.save-as");

  if (!self->notice && !self->spelling_told)
    return make_spelling (self);

  return make_banner (self->notice, jd_edit_session_get_file (self->session) ? _("Compare…") : NULL,
                      "win.compare-file");
}

void
jd_window_update_banner (JdWindow *self)
{
  g_auto (Banner) banner = { 0 };
  gboolean is_notice;

  if (self->session)
    banner = find_banner (self);

  if (!banner.text)
    {
      adw_banner_set_revealed (self->banner, FALSE);
      adw_banner_set_title (self->banner, "");
      return;
    }

  is_notice = g_strcmp0 (banner.text, self->notice) == 0;
  if (g_strcmp0 (banner.text, adw_banner_get_title (self->banner)) != 0)
    {
      adw_banner_set_title (self->banner, banner.text);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), banner.text,
                               is_notice ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM
                                         : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
  self->banner_action = banner.action;
  adw_banner_set_button_label (self->banner, banner.button);
  adw_banner_set_revealed (self->banner, TRUE);
}

void
jd_window_activate_banner (JdWindow *self)
{
  if (self->banner_action)
    gtk_widget_activate_action (GTK_WIDGET (self), self->banner_action, NULL);
}

void
jd_window_show_recovered (JdWindow  *self,
                          GDateTime *moment)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (moment);
  g_autofree char *time = g_date_time_format (local, "%R");

  g_free (self->notice);
  /* Translators: %s is a time of day */
  self->notice = g_strdup_printf (_("Recovered from a draft of %s"), time);
  jd_window_update_banner (self);
}

void
jd_window_show_reloaded (JdWindow *self)
{
  jd_toast_show_action (GTK_WIDGET (self), _("Updated from the file"), _("Undo"), "win.undo");
}
