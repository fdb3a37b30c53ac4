/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_DATE_ROW (jd_date_row_get_type ())
G_DECLARE_FINAL_TYPE (JdDateRow, jd_date_row, JD, DATE_ROW, AdwEntryRow)

/**
 * jd_date_row_new:
 * @session: the session of the document
 * @part: a part
 * @member: a date
 * @title: what it is
 *
 * Makes a row for a day: typed, as `2027-01-31` or as the locale writes it, or picked from a
 * calendar. What is no day is marked when the row is left, and kept for mending.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_date_row_new (JdEditSession *session,
                            gpointer       part,
                            guint          member,
                            const char    *title);

G_END_DECLS
