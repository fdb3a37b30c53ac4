/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_ROLE_ROW (jd_role_row_get_type ())
G_DECLARE_FINAL_TYPE (JdRoleRow, jd_role_row, JD, ROLE_ROW, AdwExpanderRow)

/**
 * jd_role_row_new:
 * @session: the session of the document
 *
 * Makes a row that opens to what the job is among other jobs, and how it is employed.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_role_row_new (JdEditSession *session);

/**
 * jd_role_row_refresh:
 * @self: a row
 *
 * Makes the summary that of the document.
 */
void jd_role_row_refresh (JdRoleRow *self);

G_END_DECLS
