/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_EMPLOYMENT_ROW (jd_employment_row_get_type ())
G_DECLARE_FINAL_TYPE (JdEmploymentRow, jd_employment_row, JD, EMPLOYMENT_ROW, AdwComboRow)

/**
 * jd_employment_row_find_type:
 * @token: a token of `jd_employment_types`, or another word
 *
 * Returns: the index of @token, or -1
 */
int jd_employment_row_find_type (const char *token);

/**
 * jd_employment_row_new:
 * @session: the session of the document
 * @index: which of the types of employment, from 0
 * @title: what it is
 *
 * Makes a row that chooses one of the types of employment of a document.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_employment_row_new (JdEditSession *session,
                                  guint          index,
                                  const char    *title);

G_END_DECLS
