/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JdDraftState:
 * @JD_DRAFT_LIVE: text that is not in a file, or not yet
 * @JD_DRAFT_DISCARDED: thrown away by the user less than 30 days ago
 * @JD_DRAFT_UNREADABLE: damaged, or from a newer version; kept as it is
 */
typedef enum {
  JD_DRAFT_LIVE,
  JD_DRAFT_DISCARDED,
  JD_DRAFT_UNREADABLE,
} JdDraftState;

#define JD_TYPE_DRAFT (jd_draft_get_type ())
G_DECLARE_FINAL_TYPE (JdDraft, jd_draft, JD, DRAFT, GObject)

/**
 * JdDraftText:
 * @bytes: the document as JSON
 * @title: (nullable): its title
 * @snippet: (nullable): the first words of its text
 * @document_id: (nullable): its identity
 * @file: (nullable): the file it was opened from or saved to
 * @base: (nullable): SHA-256 of what the file held when it was read or saved last
 *
 * What goes into a draft. Borrowed for the time of a call.
 */
typedef struct {
  GBytes *bytes;
  const char *title;
  const char *snippet;
  const char *document_id;
  GFile *file;
  const char *base;
} JdDraftText;

/**
 * jd_draft_get_id:
 * @self: a draft
 *
 * Returns: (transfer none): its identity, a random UUID; for an unreadable one its file name
 */
const char *jd_draft_get_id (JdDraft *self);

/**
 * jd_draft_get_state:
 * @self: a draft
 *
 * Returns: what it is
 */
JdDraftState jd_draft_get_state (JdDraft *self);

/**
 * jd_draft_get_title:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the title of the document, plain text
 */
const char *jd_draft_get_title (JdDraft *self);

/**
 * jd_draft_get_snippet:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the first words of its text
 */
const char *jd_draft_get_snippet (JdDraft *self);

/**
 * jd_draft_get_document_id:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the identity of the document
 */
const char *jd_draft_get_document_id (JdDraft *self);

/**
 * jd_draft_get_file:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the file it belongs to; NULL for a document that was never
 *   saved
 */
GFile *jd_draft_get_file (JdDraft *self);

/**
 * jd_draft_get_base:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): SHA-256 of what the file held when the draft was begun, in
 *   hexadecimal
 */
const char *jd_draft_get_base (JdDraft *self);

/**
 * jd_draft_get_moment:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): when it was written last, in UTC
 */
GDateTime *jd_draft_get_moment (JdDraft *self);

/**
 * jd_draft_get_sequence:
 * @self: a draft
 *
 * Returns: a number that grows with each write of the store; 0 when nothing was written. The
 *   larger is the newer, whatever the clock says.
 */
guint64 jd_draft_get_sequence (JdDraft *self);

/**
 * jd_draft_get_in_use:
 * @self: a draft
 *
 * Returns: whether a window holds it, of this process or of another
 */
gboolean jd_draft_get_in_use (JdDraft *self);

G_END_DECLS
