/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_TOKEN_MENU (jd_token_menu_get_type ())
G_DECLARE_FINAL_TYPE (JdTokenMenu, jd_token_menu, JD, TOKEN_MENU, GtkBox)

/**
 * jd_token_menu_new:
 * @session: the session of the document
 * @part: a part
 * @member: a string, or a choice
 * @title: what it is, shown above
 * @tokens: NULL-terminated: the values it can have
 * @labels: (nullable): NULL-terminated: what they are called; NULL for the same as @tokens
 *
 * Makes a drop-down to choose a token in. A value that is not among them stays and is shown as it
 * is.
 *
 * Returns: (transfer floating): the drop-down with its title
 */
GtkWidget *jd_token_menu_new (JdEditSession     *session,
                              gpointer           part,
                              guint              member,
                              const char        *title,
                              const char *const *tokens,
                              const char *const *labels);

G_END_DECLS
