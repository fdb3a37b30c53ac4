/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-field.h"
#include "jd-outliner-row.h"
#include "jd-rows.h"

G_BEGIN_DECLS

#define JD_TYPE_OUTLINER (jd_outliner_get_type ())
G_DECLARE_FINAL_TYPE (JdOutliner, jd_outliner, JD, OUTLINER, GtkBox)

/**
 * JdOutlinerExtraFunc:
 * @session: the session
 * @part: the part of a row
 *
 * Returns: (transfer floating) (nullable): a widget to show under the text of the row
 */
typedef GtkWidget *(*JdOutlinerExtraFunc) (JdEditSession *session,
                                           gpointer       part);

/**
 * jd_outliner_new:
 * @session: the session of the document
 * @rows: what to show; copied, its history is that of the session
 * @kind: what the rows are
 * @flags: what they can do
 *
 * Makes a list of texts with a button that adds one. Signals: `attach` asks to put the owner of
 * the list into the document, before the first edit; `leave`, with whether downwards, asks to take
 * the focus beyond the list, and returns whether that was done; `end-list`, with the #JdPlace of an
 * empty last item, asks to leave the list for what follows it, changes the place to there, and
 * returns whether that was done.
 *
 * Returns: (transfer floating): the outliner
 */
GtkWidget *jd_outliner_new (JdEditSession      *session,
                            const JdRows       *rows,
                            JdItemKind          kind,
                            JdOutlinerRowFlags  flags);

/**
 * jd_outliner_set_extra_func:
 * @self: an outliner that shows nothing yet
 * @func: (nullable): makes what stands under the text of a row
 */
void jd_outliner_set_extra_func (JdOutliner          *self,
                                 JdOutlinerExtraFunc  func);

/**
 * JdOutlinerEditedFunc:
 * @part: the part of a row
 * @before: (nullable): its text before
 *
 * Called within the step of an edit of the text of a row.
 */
typedef void (*JdOutlinerEditedFunc) (gpointer    part,
                                      const char *before);

/**
 * jd_outliner_set_edited_func:
 * @self: an outliner that shows nothing yet
 * @func: (nullable): what else changes with the text of a row
 */
void jd_outliner_set_edited_func (JdOutliner           *self,
                                  JdOutlinerEditedFunc  func);

/**
 * jd_outliner_set_other:
 * @self: an outliner whose rows have a choice
 * @other: the outliner of the other choice of the same list
 * @below: whether @other is shown below @self
 *
 * Lets rows move to @other.
 */
void jd_outliner_set_other (JdOutliner *self,
                            JdOutliner *other,
                            gboolean    below);

/**
 * jd_outliner_sync:
 * @self: an outliner
 *
 * Makes the rows those of the list. It happens by itself at the end of each step of the history.
 */
void jd_outliner_sync (JdOutliner *self);

/**
 * jd_outliner_get_n_rows:
 * @self: an outliner
 *
 * Returns: how many rows are shown, nested ones too
 */
guint jd_outliner_get_n_rows (JdOutliner *self);

/**
 * jd_outliner_get_field:
 * @self: an outliner
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): the field of a row
 */
JdField *jd_outliner_get_field (JdOutliner *self,
                                guint       index);

/**
 * jd_outliner_add:
 * @self: an outliner
 *
 * What the button does: adds an empty row and takes the caret there.
 */
void jd_outliner_add (JdOutliner *self);

/**
 * jd_outliner_press:
 * @self: an outliner
 * @keyval: a key
 * @state: the modifiers with it
 *
 * What a key does while all rows are selected, which Ctrl+A brings about in a text that is selected
 * already: copy, cut and delete act on all of them, and any other key ends it.
 *
 * Returns: whether the key is dealt with
 */
gboolean jd_outliner_press (JdOutliner      *self,
                            guint            keyval,
                            GdkModifierType  state);

/**
 * jd_outliner_focus_edge:
 * @self: an outliner
 * @last: whether to enter from below
 * @x: column for the caret
 *
 * Takes the focus to the first row or to the last one, else to the button.
 */
void jd_outliner_focus_edge (JdOutliner *self,
                             gboolean    last,
                             int         x);

G_END_DECLS
