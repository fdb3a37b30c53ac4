/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_language_dup_name:
 * @lang: a language, as in a document: `pt-BR`
 *
 * Returns: (transfer full): its name for a person: “Portuguese”; @lang itself where we know none
 */
char *jd_language_dup_name (const char *lang);

G_END_DECLS
