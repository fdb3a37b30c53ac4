/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-review-json-private.h"

G_BEGIN_DECLS

/* Reads one rule of a pack; @sources are the texts of its short names of sources. */
JdRule *jd_rule_read (const JdReviewJson  *json,
                      JsonObject          *object,
                      GHashTable          *sources,
                      GError             **error);

void jd_rule_free (gpointer data);

G_END_DECLS
