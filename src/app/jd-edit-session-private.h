/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-autosave.h"
#include "jd-edit-session.h"

G_BEGIN_DECLS

struct _JdEditSession
{
  GObject parent_instance;

  /* Owned */
  JdDocument *document;
  JdHistory *history;
  JdFile *file;
  JdDraftStore *drafts;
  JdDraft *draft;
  JdAutosave *autosave;
  GCancellable *reading;
  char *title;
  char *subtitle;
  char *folder;
  GFile *failed_file;
  JdDocument *origin;
  GError *error;

  JdSessionState state;
  JdFileChange change;
  guint slow_save;
  guint n_saves;
  gboolean is_slow;

  /* What was saved when the file went away, should it come back as it was. */
  gboolean gone_clean;
  guint64 gone_state;
};

/* jd-edit-session.c */
void jd_edit_session_update_state (JdEditSession *self);
void jd_edit_session_set_error (JdEditSession *self,
                                GError        *error);
void jd_edit_session_set_change (JdEditSession *self,
                                 JdFileChange   change);
void jd_edit_session_set_file (JdEditSession *self,
                               JdFile        *file);
void jd_edit_session_emit_reloaded (JdEditSession *self);

/* jd-edit-session-draft.c */
void jd_edit_session_give_up_draft (JdEditSession *self);

/* jd-edit-session-outside.c */
void jd_edit_session_follow_file (JdEditSession *self);
void jd_edit_session_unfollow_file (JdEditSession *self);

G_END_DECLS
