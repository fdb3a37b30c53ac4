/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_COMPANY_ROW (jd_company_row_get_type ())
G_DECLARE_FINAL_TYPE (JdCompanyRow, jd_company_row, JD, COMPANY_ROW, AdwExpanderRow)

/**
 * jd_company_row_new:
 * @session: the session of the document
 *
 * Makes a row that opens to who hires.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_company_row_new (JdEditSession *session);

/**
 * jd_company_row_refresh:
 * @self: a row
 *
 * Makes the summary that of the document.
 */
void jd_company_row_refresh (JdCompanyRow *self);

G_END_DECLS
