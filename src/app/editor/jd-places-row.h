/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_PLACES_ROW (jd_places_row_get_type ())
G_DECLARE_FINAL_TYPE (JdPlacesRow, jd_places_row, JD, PLACES_ROW, AdwExpanderRow)

/**
 * jd_places_row_new:
 * @session: the session of the document
 *
 * Makes a row that opens to where the work is done.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *jd_places_row_new (JdEditSession *session);

/**
 * jd_places_row_refresh:
 * @self: a row
 *
 * Makes the summary that of the document.
 */
void jd_places_row_refresh (JdPlacesRow *self);

G_END_DECLS
