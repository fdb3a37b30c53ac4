/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_COUNTRY_ROW (jd_country_row_get_type ())
G_DECLARE_FINAL_TYPE (JdCountryRow, jd_country_row, JD, COUNTRY_ROW, AdwComboRow)

/**
 * jd_country_row_new:
 * @session: the session of the document
 * @part: a part
 * @member: a string with an ISO 3166-1 code
 * @title: what it is
 *
 * Makes a row to choose a country in, by typing the start of its name. A code that we do not know
 * stays and is shown as it is.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_country_row_new (JdEditSession *session,
                               gpointer       part,
                               guint          member,
                               const char    *title);

G_END_DECLS
