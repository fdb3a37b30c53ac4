/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-model.h"

G_BEGIN_DECLS

/**
 * model_fixture_change_at_random:
 * @part: a part
 *
 * Makes one random edit somewhere at or below @part: a value set or cleared, a part added to a
 * list, taken out of it or moved. Random numbers are those of g_test_rand_int().
 */
void model_fixture_change_at_random (gpointer part);

/**
 * model_fixture_new_document:
 * @n_changes: how many random edits
 *
 * Returns: (transfer full): a random document
 */
JdDocument *model_fixture_new_document (guint n_changes);

G_END_DECLS
