/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_choice_get_label:
 * @tokens: one of the lists of tokens of the model, such as `jd_seniorities`
 * @index: index of a token
 *
 * Returns: (transfer none): what the token is called in the user's language; “Not Set” for -1
 */
const char *jd_choice_get_label (const char *const *tokens,
                                 int                index);

/**
 * jd_choice_dup_labels:
 * @tokens: one of the lists of tokens of the model
 *
 * Returns: (transfer full): “Not Set”, and then the labels of all tokens; NULL-terminated
 */
char **jd_choice_dup_labels (const char *const *tokens);

G_END_DECLS
