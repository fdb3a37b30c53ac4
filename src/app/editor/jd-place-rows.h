/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_PLACE_ROWS (jd_place_rows_get_type ())
G_DECLARE_FINAL_TYPE (JdPlaceRows, jd_place_rows, JD, PLACE_ROWS, GObject)

/**
 * jd_place_rows_new:
 * @session: the session of the document
 * @location: (type JdLocation): a place of work
 *
 * Makes the rows that edit one place of work.
 *
 * Returns: (transfer full): the rows
 */
JdPlaceRows *jd_place_rows_new (JdEditSession *session,
                                gpointer       location);

/**
 * jd_place_rows_get_location:
 * @self: rows
 *
 * Returns: (transfer none) (type JdLocation): what they edit
 */
JdPart *jd_place_rows_get_location (JdPlaceRows *self);

/**
 * jd_place_rows_add_to:
 * @self: rows
 * @row: where they go, at the end
 */
void jd_place_rows_add_to (JdPlaceRows    *self,
                           AdwExpanderRow *row);

/**
 * jd_place_rows_remove_from:
 * @self: rows
 * @row: where they are
 */
void jd_place_rows_remove_from (JdPlaceRows    *self,
                                AdwExpanderRow *row);

G_END_DECLS
