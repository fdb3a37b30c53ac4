/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JdReportKind:
 * @JD_REPORT_ERROR: why an input was refused; at most one, with its place
 * @JD_REPORT_WARNING: the input is odd here, and what was made of it; an export cannot show it
 * @JD_REPORT_MISSING: the target requires this field
 * @JD_REPORT_ADVICE: the target would be better with this field
 * @JD_REPORT_SHORTENED: an export keeps this in part
 * @JD_REPORT_MOVED: an export keeps this in another form or place
 * @JD_REPORT_LOST: an export leaves this out
 * @JD_REPORT_RECOGNISED: an import understood this
 * @JD_REPORT_GUESSED: an import guessed this
 * @JD_REPORT_NEEDS_REVIEW: an import left a gap that the writer has to fill
 * @JD_REPORT_NOTED: an import kept this as notes, or as members that it does not know
 *
 * What an entry of a report tells.
 */
typedef enum {
  JD_REPORT_ERROR,
  JD_REPORT_WARNING,
  JD_REPORT_MISSING,
  JD_REPORT_ADVICE,
  JD_REPORT_SHORTENED,
  JD_REPORT_MOVED,
  JD_REPORT_LOST,
  JD_REPORT_RECOGNISED,
  JD_REPORT_GUESSED,
  JD_REPORT_NEEDS_REVIEW,
  JD_REPORT_NOTED,
} JdReportKind;

/**
 * JdReportEntry:
 * @kind: what it tells
 * @message: a sentence in the language of the user
 * @line: line of the input from 1, or 0 when it stands nowhere
 * @column: column in characters from 1, or 0
 * @pointer: (nullable): JSON Pointer of the member of the document that it is about
 *
 * One thing to tell about a reading or a writing.
 */
typedef struct {
  JdReportKind kind;
  char *message;
  guint line;
  guint column;
  char *pointer;
} JdReportEntry;

/**
 * JD_REPORT_MAX_ENTRIES:
 *
 * How many entries of one kind a report keeps; further ones are counted only.
 */
#define JD_REPORT_MAX_ENTRIES 1000

#define JD_TYPE_REPORT (jd_report_get_type ())
G_DECLARE_FINAL_TYPE (JdReport, jd_report, JD, REPORT, GObject)

/**
 * jd_report_new:
 *
 * Returns: (transfer full): an empty report
 */
JdReport *jd_report_new (void);

/**
 * jd_report_add:
 * @self: (nullable): a report; nothing happens without one
 * @kind: what the entry tells
 * @line: line of the input from 1, or 0
 * @column: column from 1, or 0
 * @pointer: (nullable): JSON Pointer into the document
 * @format: printf format of a sentence
 * @...: its arguments
 */
void jd_report_add (JdReport     *self,
                    JdReportKind  kind,
                    guint         line,
                    guint         column,
                    const char   *pointer,
                    const char   *format,
                    ...) G_GNUC_PRINTF (6, 7);

/**
 * jd_report_get_n:
 * @self: a report
 *
 * Returns: how many entries it holds
 */
guint jd_report_get_n (JdReport *self);

/**
 * jd_report_get:
 * @self: a report
 * @index: from 0
 *
 * Returns: (transfer none): an entry, in the order they were added
 */
const JdReportEntry *jd_report_get (JdReport *self,
                                    guint     index);

/**
 * jd_report_set_place:
 * @self: a report
 * @index: from 0
 * @line: line of the input from 1
 * @column: column in characters from 1
 *
 * Tells where an entry stands, for a reader that learns it later.
 */
void jd_report_set_place (JdReport *self,
                          guint     index,
                          guint     line,
                          guint     column);

/**
 * jd_report_count:
 * @self: a report
 * @kind: a kind of entry
 *
 * Returns: how many entries of that kind were added
 */
guint jd_report_count (JdReport     *self,
                       JdReportKind  kind);

/**
 * jd_report_find:
 * @self: a report
 * @kind: a kind of entry
 * @pointer: (nullable): JSON Pointer, or NULL for any
 *
 * Returns: (transfer none) (nullable): the first such entry
 */
const JdReportEntry *jd_report_find (JdReport     *self,
                                     JdReportKind  kind,
                                     const char   *pointer);

/**
 * jd_report_entry_is_kept_out:
 * @entry: an entry
 *
 * Returns: whether it tells of what the writer of the document keeps out of every export, such as
 *   the internal notes, which is no loss of one format
 */
gboolean jd_report_entry_is_kept_out (const JdReportEntry *entry);

/**
 * jd_report_count_changes:
 * @self: a report of an export
 *
 * Returns: how many entries tell of something that the format shortened, moved or lost
 */
guint jd_report_count_changes (JdReport *self);

G_END_DECLS
