/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * JD_HISTORY_MAX_STEPS:
 *
 * How many steps a history keeps; older ones are forgotten.
 */
#define JD_HISTORY_MAX_STEPS 1000

/**
 * JD_HISTORY_MAX_BYTES:
 *
 * About how much memory the steps of a history may keep alive.
 */
#define JD_HISTORY_MAX_BYTES (64 * 1024 * 1024)

/**
 * JdPlace:
 * @part: (nullable): the part the writer works on
 * @member: which of its members
 * @start: one end of the selection, in characters of the text as shown
 * @end: the other end, where the caret is
 *
 * Where a writer is, so that undo can lead back there.
 */
typedef struct {
  JdPart *part;
  guint member;
  guint start;
  guint end;
} JdPlace;

#define JD_TYPE_HISTORY (jd_history_get_type ())
G_DECLARE_FINAL_TYPE (JdHistory, jd_history, JD, HISTORY, GObject)

/**
 * jd_history_new:
 * @document: the document to follow
 *
 * Makes a history that records each change of @document from now on, whoever makes it. Changes
 * between jd_history_begin() and jd_history_end() are one step; a change outside is a step of its
 * own. Properties: `can-undo`, `can-redo`, `undo-label`, `redo-label`, `modified`. The signal
 * `restored`, with a #JdPlace, comes after each undo and redo.
 *
 * Returns: (transfer full): the history
 */
JdHistory *jd_history_new (JdDocument *document);

/**
 * jd_history_get_document:
 * @self: a history
 *
 * Returns: (transfer none): the document it follows
 */
JdDocument *jd_history_get_document (JdHistory *self);

/**
 * jd_history_begin:
 * @self: a history
 * @label: what the step does, in the user's language: “Delete Item”
 * @place: (nullable): where the writer is before it
 *
 * Starts a step. Steps nest; the outermost label and place count.
 */
void jd_history_begin (JdHistory     *self,
                       const char    *label,
                       const JdPlace *place);

/**
 * jd_history_begin_typing:
 * @self: a history
 * @label: what the step does
 * @place: where the writer types; its part and member tell which steps belong together
 *
 * Starts a step that joins the last one when that was typing at the same part and member and
 * jd_history_break() was not called since.
 */
void jd_history_begin_typing (JdHistory     *self,
                              const char    *label,
                              const JdPlace *place);

/**
 * jd_history_end:
 * @self: a history
 * @place: (nullable): where the writer is after the step
 *
 * Ends what the matching jd_history_begin() started. A step without changes leaves no trace.
 */
void jd_history_end (JdHistory     *self,
                     const JdPlace *place);

/**
 * jd_history_break:
 * @self: a history
 *
 * Makes the next typing a step of its own: after a pause, a caret move, a paste.
 */
void jd_history_break (JdHistory *self);

/**
 * jd_history_undo:
 * @self: a history, not within a step
 *
 * Takes the last step back.
 *
 * Returns: whether there was one
 */
gboolean jd_history_undo (JdHistory *self);

/**
 * jd_history_redo:
 * @self: a history, not within a step
 *
 * Does the step again that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean jd_history_redo (JdHistory *self);

/**
 * jd_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to take back
 */
gboolean jd_history_can_undo (JdHistory *self);

/**
 * jd_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is a step to do again
 */
gboolean jd_history_can_redo (JdHistory *self);

/**
 * jd_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the label of the step that undo would take back
 */
const char *jd_history_get_undo_label (JdHistory *self);

/**
 * jd_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the label of the step that redo would do again
 */
const char *jd_history_get_redo_label (JdHistory *self);

/**
 * jd_history_get_state:
 * @self: a history
 *
 * Returns: a number that stands for the present content: the same again after undo and redo. Take
 *   it with the text that is to be saved, and give it to jd_history_mark_saved() afterwards.
 */
guint64 jd_history_get_state (JdHistory *self);

/**
 * jd_history_mark_saved:
 * @self: a history
 * @state: the state that is now in the file
 */
void jd_history_mark_saved (JdHistory *self,
                            guint64    state);

/**
 * jd_history_mark_unsaved:
 * @self: a history
 *
 * Says that no state of this history is in a file: a recovered draft, a new document.
 */
void jd_history_mark_unsaved (JdHistory *self);

/**
 * jd_history_is_modified:
 * @self: a history
 *
 * Returns: whether the present content differs from what was marked as saved. A new history is
 *   not modified.
 */
gboolean jd_history_is_modified (JdHistory *self);

G_END_DECLS
