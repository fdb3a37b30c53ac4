/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_PAY_ROW (jd_pay_row_get_type ())
G_DECLARE_FINAL_TYPE (JdPayRow, jd_pay_row, JD, PAY_ROW, AdwExpanderRow)

/**
 * jd_pay_row_new:
 * @session: the session of the document
 *
 * Makes a row that opens to what the job pays.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_pay_row_new (JdEditSession *session);

/**
 * jd_pay_row_refresh:
 * @self: a row
 *
 * Makes the summary that of the document.
 */
void jd_pay_row_refresh (JdPayRow *self);

G_END_DECLS
