/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

/**
 * JdFieldCommand:
 * @JD_FIELD_ENTER: Enter
 * @JD_FIELD_BACKSPACE: Backspace at the start of the text
 * @JD_FIELD_DELETE: Delete at the end of the text
 * @JD_FIELD_UP: Up in the first line
 * @JD_FIELD_DOWN: Down in the last line
 * @JD_FIELD_MOVE_UP: Alt+Up
 * @JD_FIELD_MOVE_DOWN: Alt+Down
 * @JD_FIELD_NEST: Ctrl+]
 * @JD_FIELD_UNNEST: Ctrl+[
 * @JD_FIELD_SWITCH: Ctrl+M
 * @JD_FIELD_REMOVE: Ctrl+Shift+Backspace
 * @JD_FIELD_MENU: Alt+Enter
 * @JD_FIELD_SELECT_ALL: Ctrl+A while all of the text is selected
 * @JD_FIELD_DUPLICATE: no key, an item of the menu
 * @JD_FIELD_BULLETS: the mark of a list with bullets was typed at the start
 * @JD_FIELD_NUMBERS: the mark of a numbered list was typed at the start
 *
 * A key that means something to whatever a field is in.
 */
typedef enum {
  JD_FIELD_ENTER,
  JD_FIELD_BACKSPACE,
  JD_FIELD_DELETE,
  JD_FIELD_UP,
  JD_FIELD_DOWN,
  JD_FIELD_MOVE_UP,
  JD_FIELD_MOVE_DOWN,
  JD_FIELD_NEST,
  JD_FIELD_UNNEST,
  JD_FIELD_SWITCH,
  JD_FIELD_REMOVE,
  JD_FIELD_MENU,
  JD_FIELD_SELECT_ALL,
  JD_FIELD_DUPLICATE,
  JD_FIELD_BULLETS,
  JD_FIELD_NUMBERS,
} JdFieldCommand;

#define JD_TYPE_FIELD (jd_field_get_type ())
G_DECLARE_FINAL_TYPE (JdField, jd_field, JD, FIELD, GtkSourceView)

/**
 * jd_field_new:
 *
 * Makes a text field that is bound to nothing. Signals: `command`, with a #JdFieldCommand, returns
 * whether the key is dealt with; `paste-lines`, with a #GPtrArray of #JdPastedLine, returns whether
 * they are dealt with; `attach` asks to put the part of the field into the document, because it is
 * to get text and has no parent yet; `edited`, with the text before, comes within the step of an
 * edit made here, so that what follows from the edit can join the step.
 *
 * Returns: (transfer floating): the field
 */
GtkWidget *jd_field_new (void);

/**
 * jd_field_bind:
 * @self: a field
 * @session: the session of the document
 * @part: the part whose text is edited; while it has no parent, `attach` is emitted before the
 *   first edit
 * @member: a string, or a text, which is shown with its formats
 *
 * Shows a text, writes to it what is typed, through the history, and follows it when others change
 * it.
 */
void jd_field_bind (JdField       *self,
                    JdEditSession *session,
                    gpointer       part,
                    guint          member);

/**
 * jd_field_get_part:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): the part it is bound to
 */
JdPart *jd_field_get_part (JdField *self);

/**
 * jd_field_get_member:
 * @self: a field
 *
 * Returns: the member it is bound to
 */
guint jd_field_get_member (JdField *self);

/**
 * jd_field_get_place:
 * @self: a field that is bound
 * @place: (out): where its caret is
 */
void jd_field_get_place (JdField *self,
                         JdPlace *place);

/**
 * jd_field_set_placeholder:
 * @self: a field
 * @placeholder: (nullable): what is shown while it is empty
 */
void jd_field_set_placeholder (JdField    *self,
                               const char *placeholder);

/**
 * jd_field_set_name:
 * @self: a field
 * @name: what a screen reader says: “Responsibility 3 of 7”
 */
void jd_field_set_name (JdField    *self,
                        const char *name);

/**
 * jd_field_set_single_line:
 * @self: a field
 * @single_line: whether line breaks become blanks
 */
void jd_field_set_single_line (JdField  *self,
                               gboolean  single_line);

/**
 * jd_field_set_locked:
 * @self: a field
 * @locked: whether its text can be read, but not changed
 */
void jd_field_set_locked (JdField  *self,
                          gboolean  locked);

/**
 * jd_field_is_empty:
 * @self: a field
 *
 * Returns: whether it shows no text
 */
gboolean jd_field_is_empty (JdField *self);

/**
 * jd_field_select:
 * @self: a field
 * @start: one end of the selection, in characters
 * @end: the other end, where the caret goes
 *
 * Ends beyond the text count as its end.
 */
void jd_field_select (JdField *self,
                      guint    start,
                      guint    end);

/**
 * jd_field_run:
 * @self: a field
 * @command: a key
 *
 * Does what the key of @command does where the caret is.
 *
 * Returns: whether anybody dealt with it
 */
gboolean jd_field_run (JdField        *self,
                       JdFieldCommand  command);

/**
 * jd_field_paste:
 * @self: a field
 * @text: valid UTF-8
 *
 * Puts @text at the caret, as one step.
 */
void jd_field_paste (JdField    *self,
                     const char *text);

/**
 * jd_field_paste_html:
 * @self: a field
 * @html: what a browser or a word processor puts on the clipboard
 * @length: its length in bytes
 *
 * Puts it at the caret, as one step, with those formats that we have.
 *
 * Returns: whether there was any text in it
 */
gboolean jd_field_paste_html (JdField    *self,
                              const char *html,
                              gsize       length);

/**
 * jd_field_toggle_format:
 * @self: a field
 * @format: one of strong, emphasis and code
 *
 * Gives the selection the format, or takes it away when all of it has it. Without a selection, what
 * is typed next gets it.
 */
void jd_field_toggle_format (JdField       *self,
                             JdInlineFlags  format);

/**
 * jd_field_set_link:
 * @self: a field
 * @start: first character
 * @end: the character after the last one
 * @address: (nullable): where the link leads, an address that is allowed; NULL for no link
 *
 * Makes a range of the text a link, as one step.
 */
void jd_field_set_link (JdField    *self,
                        guint       start,
                        guint       end,
                        const char *address);

/**
 * jd_field_begin_spelling:
 * @self: a field that libspelling has just taken hold of
 *
 * Tells it of what no dictionary has: code, variables and links. To be called once.
 */
void jd_field_begin_spelling (JdField *self);

/**
 * jd_field_mark_match:
 * @self: a field
 * @start: first character
 * @end: the character after the last one
 * @current: whether it is the match that the writer is at
 *
 * Shows that a search found this.
 */
void jd_field_mark_match (JdField  *self,
                          guint     start,
                          guint     end,
                          gboolean  current);

/**
 * jd_field_unmark_matches:
 * @self: a field
 *
 * Takes the marks of jd_field_mark_match() away.
 */
void jd_field_unmark_matches (JdField *self);

/**
 * jd_field_get_caret_x:
 * @self: a field
 *
 * Returns: how far the caret is from the left edge of the text
 */
int jd_field_get_caret_x (JdField *self);

/**
 * jd_field_enter:
 * @self: a field
 * @last_line: whether to enter by the last line rather than the first
 * @x: how far the caret goes from the left edge of the text
 *
 * Takes the focus with the caret in a column, as Up and Down do between fields.
 */
void jd_field_enter (JdField  *self,
                     gboolean  last_line,
                     int       x);

G_END_DECLS
