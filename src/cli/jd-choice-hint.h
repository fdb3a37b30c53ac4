/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_choice_hint_find:
 * @word: what somebody typed
 * @choices: (array zero-terminated=1): what could be typed
 *
 * Returns: (transfer none) (nullable): the choice that @word is most likely meant to be; NULL when
 *   it is like none
 */
const char *jd_choice_hint_find (const char        *word,
                                 const char *const *choices);

/**
 * jd_choice_hint_dup:
 * @word: what somebody typed
 * @choices: (array zero-terminated=1): what could be typed
 *
 * Returns: (transfer full): a sentence with the choice that was meant, else with all of them
 */
char *jd_choice_hint_dup (const char        *word,
                          const char *const *choices);

G_END_DECLS
