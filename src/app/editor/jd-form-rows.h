/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"
#include "jd-item-kind.h"

G_BEGIN_DECLS

/**
 * jd_form_rows_new_entry:
 * @session: the session of the document
 * @part: a part
 * @member: a string, or strings
 * @title: what it is
 *
 * Returns: (transfer floating): a row for one line of plain text
 */
GtkWidget *jd_form_rows_new_entry (JdEditSession *session,
                                   gpointer       part,
                                   guint          member,
                                   const char    *title);

/**
 * jd_form_rows_new_text:
 * @session: the session of the document
 * @part: a part
 * @member: a text
 * @title: what it is
 *
 * Returns: (transfer floating): a row for text with formats and line breaks
 */
GtkWidget *jd_form_rows_new_text (JdEditSession *session,
                                  gpointer       part,
                                  guint          member,
                                  const char    *title);

/**
 * jd_form_rows_new_combo:
 * @session: the session of the document
 * @part: a part
 * @member: a choice, or a flag
 * @title: what it is
 * @labels: NULL-terminated: what the item for “not set” and those of the tokens say
 *
 * Returns: (transfer floating): a row to choose from
 */
GtkWidget *jd_form_rows_new_combo (JdEditSession     *session,
                                   gpointer           part,
                                   guint              member,
                                   const char        *title,
                                   const char *const *labels);

/**
 * jd_form_rows_new_switch:
 * @session: the session of the document
 * @part: a part
 * @member: a flag
 * @title: what it is
 * @subtitle: (nullable): what it does
 *
 * Returns: (transfer floating): a row with a switch
 */
GtkWidget *jd_form_rows_new_switch (JdEditSession *session,
                                    gpointer       part,
                                    guint          member,
                                    const char    *title,
                                    const char    *subtitle);

/**
 * jd_form_rows_new_spin:
 * @session: the session of the document
 * @part: a part
 * @member: an integer
 * @title: what it is
 *
 * Returns: (transfer floating): a row for a number, or none
 */
GtkWidget *jd_form_rows_new_spin (JdEditSession *session,
                                  gpointer       part,
                                  guint          member,
                                  const char    *title);

/**
 * jd_form_rows_new_lines:
 * @session: the session of the document
 * @part: a part
 * @member: lines
 * @kind: what a line is
 * @title: what they are
 *
 * Returns: (transfer floating): a row with an outliner
 */
GtkWidget *jd_form_rows_new_lines (JdEditSession *session,
                                   gpointer       part,
                                   guint          member,
                                   JdItemKind     kind,
                                   const char    *title);

/**
 * jd_form_rows_get_language:
 *
 * Returns: (transfer none): the language that the program speaks, for jd_words_get()
 */
const char *jd_form_rows_get_language (void);

/**
 * jd_form_rows_new_list:
 *
 * Returns: (transfer floating): a boxed list to put rows into
 */
GtkWidget *jd_form_rows_new_list (void);

G_END_DECLS
