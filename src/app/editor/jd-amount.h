/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_amount_dup:
 * @amount: an amount, or a negative number for none
 *
 * Returns: (transfer full): @amount as the locale of the desktop writes it: “55,000”; nothing for
 *   none
 */
char *jd_amount_dup (double amount);

/**
 * jd_amount_parse:
 * @text: what somebody typed
 * @amount: (out): the amount, or -1 for an empty text
 *
 * Reads an amount with or without marks between thousands, with a comma or a point before the
 * fraction, and with “k” for thousands.
 *
 * Returns: whether @text is an amount, or empty
 */
gboolean jd_amount_parse (const char *text,
                          double     *amount);

G_END_DECLS
