/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-edit-session.h"
#include "jd-opened.h"
#include "jd-recent-store.h"
#include "jd-template.h"

G_BEGIN_DECLS

#define JD_TYPE_SESSIONS (jd_sessions_get_type ())
G_DECLARE_FINAL_TYPE (JdSessions, jd_sessions, JD, SESSIONS, GObject)

/**
 * jd_sessions_new:
 * @settings: (nullable): preferences that new documents follow
 *
 * Makes what makes sessions: of templates, drafts and files. It has the stores of drafts and of
 * recent files.
 *
 * Returns: (transfer full): it
 */
JdSessions *jd_sessions_new (GSettings *settings);

/**
 * jd_sessions_get_drafts:
 * @self: sessions
 *
 * Returns: (transfer none): the drafts, read from disk
 */
JdDraftStore *jd_sessions_get_drafts (JdSessions *self);

/**
 * jd_sessions_get_recents:
 * @self: sessions
 *
 * Returns: (transfer none): the files used lately
 */
JdRecentStore *jd_sessions_get_recents (JdSessions *self);

/**
 * jd_sessions_make_blank:
 * @self: sessions
 *
 * Returns: (transfer full): a session with the usual sections and no text
 */
JdEditSession *jd_sessions_make_blank (JdSessions *self);

/**
 * jd_sessions_make_from_template:
 * @self: sessions
 * @template: a template
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): a session with a new document made from @template
 */
JdEditSession *jd_sessions_make_from_template (JdSessions  *self,
                                               JdTemplate  *template,
                                               GError     **error);

/**
 * jd_sessions_make_from_draft:
 * @self: sessions
 * @draft: a live draft that belongs to no file, or whose file is gone
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): a session with the text of @draft, which goes on in it
 */
JdEditSession *jd_sessions_make_from_draft (JdSessions  *self,
                                            JdDraft     *draft,
                                            GError     **error);

/**
 * jd_sessions_make_from_opened:
 * @self: sessions
 * @opened: a document that was read from a file
 * @recovered: (out) (transfer full) (nullable): when the draft was written whose text is shown
 *   instead of that of the file; NULL when there is none
 *
 * Makes a session for a file. A draft of it that was left goes on in the session; taking over its
 * text is the first step, which undo takes back.
 *
 * Returns: (transfer full): the session
 */
JdEditSession *jd_sessions_make_from_opened (JdSessions  *self,
                                             JdOpened    *opened,
                                             GDateTime  **recovered);

/**
 * jd_sessions_make_copy:
 * @self: sessions
 * @document: a document; not changed
 *
 * Returns: (transfer full): a session with a copy of @document that is a document of its own
 */
JdEditSession *jd_sessions_make_copy (JdSessions *self,
                                      JdDocument *document);

G_END_DECLS
