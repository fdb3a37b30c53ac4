/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_json_pointer_append:
 * @pointer: a JSON Pointer
 * @name: name of a member of what @pointer leads to
 *
 * Makes @pointer lead to the member, with “~” and “/” escaped as RFC 6901 wants it.
 */
void jd_json_pointer_append (GString    *pointer,
                             const char *name);

G_END_DECLS
