/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_country_get_n:
 *
 * Returns: how many countries and territories of ISO 3166-1 there are
 */
guint jd_country_get_n (void);

/**
 * jd_country_get_code:
 * @index: from 0, in the order of the codes
 *
 * Returns: (transfer none) (nullable): the alpha-2 code, or NULL past the end
 */
const char *jd_country_get_code (guint index);

/**
 * jd_country_get_name:
 * @code: ISO 3166-1 alpha-2, in capitals
 * @lang: (nullable): language of the name, without a region; English for one that we do not have
 *
 * Returns: (transfer none) (nullable): the usual short name, or NULL when there is no such country
 */
const char *jd_country_get_name (const char *code,
                                 const char *lang);

G_END_DECLS
