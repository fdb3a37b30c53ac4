/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_fact_line_append:
 * @line: facts so far
 * @fact: (nullable): one more, or nothing
 *
 * Makes a line of facts: “Senior · Full Time”.
 */
void jd_fact_line_append (GString    *line,
                          const char *fact);

G_END_DECLS
