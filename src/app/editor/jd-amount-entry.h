/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_AMOUNT_ENTRY (jd_amount_entry_get_type ())
G_DECLARE_FINAL_TYPE (JdAmountEntry, jd_amount_entry, JD, AMOUNT_ENTRY, GtkBox)

/**
 * jd_amount_entry_new:
 * @session: the session of the document
 * @part: a part
 * @member: a number
 * @title: what it is, shown above
 *
 * Makes an entry for an amount. What is no amount is marked when the entry is left.
 *
 * Returns: (transfer floating): the entry with its title
 */
GtkWidget *jd_amount_entry_new (JdEditSession *session,
                                gpointer       part,
                                guint          member,
                                const char    *title);

/**
 * jd_amount_entry_set_error:
 * @self: an entry
 * @error: whether the amount is to be marked as wrong
 */
void jd_amount_entry_set_error (JdAmountEntry *self,
                                gboolean       error);

G_END_DECLS
