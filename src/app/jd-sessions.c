/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-sessions.h"

#include <glib/gi18n.h>
#include <string.h>

struct _JdSessions
{
  GObject parent_instance;

  /* Owned */
  GSettings *settings;
  JdDraftStore *drafts;
  JdRecentStore *recents;
};

G_DEFINE_FINAL_TYPE (JdSessions, jd_sessions, G_TYPE_OBJECT)

/* GObject overrides */

static void
jd_sessions_dispose (GObject *object)
{
  JdSessions *self = JD_SESSIONS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->drafts);
  g_clear_object (&self->recents);

  G_OBJECT_CLASS (jd_sessions_parent_class)->dispose (object);
}

static void
jd_sessions_class_init (JdSessionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_sessions_dispose;
}

static void
jd_sessions_init (JdSessions *self)
{
}

/* The language of the texts that somebody starts here; the page has words of its own for some. */
static char *
dup_language (void)
{
  g_autofree char *language = g_strdup (g_get_language_names ()[0]);
  char *end = strpbrk (language, "_.@");

  if (end)
    *end = '\0';
  if (g_str_equal (language, "C") || g_str_equal (language, "POSIX"))
    return g_strdup ("en");

  return g_steal_pointer (&language);
}

static void
follow_preferences (JdSessions *self,
                    JdDocument *document)
{
  JdPart *page = jd_part_get_part (document, JD_DOCUMENT_PAGE);
  g_autofree char *paper = NULL;

  if (!self->settings || jd_part_has (page, JD_PAGE_PAPER))
    return;

  paper = g_settings_get_string (self->settings, "paper");
  jd_part_set_string (page, JD_PAGE_PAPER, paper);
}

static JdDocument *
load_draft (JdSessions  *self,
            JdDraft     *draft,
            GError     **error)
{
  g_autoptr (GBytes) bytes = jd_draft_store_load (self->drafts, draft, error);

  if (!bytes)
    return NULL;

  return jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, error);
}

/* Public API */

JdSessions *
jd_sessions_new (GSettings *settings)
{
  JdSessions *self = g_object_new (JD_TYPE_SESSIONS, NULL);
  g_autoptr (GError) error = NULL;

  g_set_object (&self->settings, settings);
  self->recents = jd_recent_store_new (NULL);
  self->drafts = jd_draft_store_new (NULL);
  if (!jd_draft_store_refresh (self->drafts, &error))
    g_warning ("%s", error->message);

  return self;
}

JdDraftStore *
jd_sessions_get_drafts (JdSessions *self)
{
  g_return_val_if_fail (JD_IS_SESSIONS (self), NULL);

  return self->drafts;
}

JdRecentStore *
jd_sessions_get_recents (JdSessions *self)
{
  g_return_val_if_fail (JD_IS_SESSIONS (self), NULL);

  return self->recents;
}

JdEditSession *
jd_sessions_make_blank (JdSessions *self)
{
  g_autofree char *language = dup_language ();
  g_autoptr (JdDocument) document = NULL;

  g_return_val_if_fail (JD_IS_SESSIONS (self), NULL);

  document = jd_document_new_blank (language);
  follow_preferences (self, document);

  return jd_edit_session_new (document, NULL, self->drafts, NULL);
}

JdEditSession *
jd_sessions_make_from_template (JdSessions  *self,
                                JdTemplate  *template,
                                GError     **error)
{
  g_autoptr (JdDocument) document = NULL;
  JdEditSession *session;

  g_return_val_if_fail (JD_IS_SESSIONS (self), NULL);
  g_return_val_if_fail (JD_IS_TEMPLATE (template), NULL);

  document = jd_template_instantiate (template, JD_TEMPLATE_TICK_SKILLS, error);
  if (!document)
    return NULL;

  follow_preferences (self, document);

  session = jd_edit_session_new (document, NULL, self->drafts, NULL);
  jd_edit_session_set_origin (session);

  return session;
}

JdEditSession *
jd_sessions_make_from_draft (JdSessions  *self,
                             JdDraft     *draft,
                             GError     **error)
{
  g_autoptr (JdDocument) document = NULL;

  g_return_val_if_fail (JD_IS_SESSIONS (self), NULL);
  g_return_val_if_fail (JD_IS_DRAFT (draft), NULL);

  if (!jd_draft_store_take (self->drafts, draft, error))
    return NULL;

  document = load_draft (self, draft, error);
  if (!document)
    {
      jd_draft_store_release (self->drafts, draft);
      return NULL;
    }

  return jd_edit_session_new (document, NULL, self->drafts, draft);
}

/* Another program may have written the file after the draft was begun. */
static gboolean
has_same_base (JdDraft *draft,
               JdFile  *file)
{
  g_autoptr (JdFileState) state = jd_file_get_state (file);

  return state && g_strcmp0 (jd_draft_get_base (draft), state->hash) == 0;
}

static JdEditSession *
take_over_draft (JdSessions  *self,
                 JdOpened    *opened,
                 JdDraft     *draft,
                 GError     **error)
{
  g_autoptr (JdEditSession) session = NULL;
  g_autoptr (JdDocument) text = NULL;
  JdHistory *history;

  if (!jd_draft_store_take (self->drafts, draft, error))
    return NULL;

  text = load_draft (self, draft, error);
  if (!text)
    {
      jd_draft_store_release (self->drafts, draft);
      return NULL;
    }

  session = jd_edit_session_new (opened->document, opened->file, self->drafts, draft);
  history = jd_edit_session_get_history (session);
  jd_history_mark_saved (history, jd_history_get_state (history));
  /* Translators: the name of a step that Undo can take back */
  jd_history_begin (history, _("Recover Draft"), NULL);
  jd_part_assign (opened->document, text);
  jd_history_end (history, NULL);
  if (!has_same_base (draft, opened->file))
    jd_edit_session_set_changed_outside (session);

  return g_steal_pointer (&session);
}

JdEditSession *
jd_sessions_make_from_opened (JdSessions  *self,
                              JdOpened    *opened,
                              GDateTime  **recovered)
{
  JdDraft *draft = NULL;

  g_return_val_if_fail (JD_IS_SESSIONS (self), NULL);
  g_return_val_if_fail (opened != NULL && recovered != NULL, NULL);

  *recovered = NULL;
  if (opened->file)
    draft = jd_draft_store_find (self->drafts, jd_file_get_file (opened->file));

  if (draft)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdDraft) kept = g_object_ref (draft);
      g_autoptr (GDateTime) moment = NULL;
      JdEditSession *session;

      /* The session writes the draft anew, and it gets another moment by that. */
      if (jd_draft_get_moment (draft))
        moment = g_date_time_ref (jd_draft_get_moment (draft));
      session = take_over_draft (self, opened, kept, &error);
      if (session)
        {
          *recovered = g_steal_pointer (&moment);
          return session;
        }
      /* The draft stays where it is, and the start page goes on offering it. */
      g_message ("%s", error->message);
    }

  return jd_edit_session_new (opened->document, opened->file, self->drafts, NULL);
}

JdEditSession *
jd_sessions_make_copy (JdSessions *self,
                       JdDocument *document)
{
  g_autoptr (JdDocument) copy = NULL;

  g_return_val_if_fail (JD_IS_SESSIONS (self), NULL);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  copy = jd_document_copy (document);
  jd_document_renew_identity (copy);

  return jd_edit_session_new (copy, NULL, self->drafts, NULL);
}
