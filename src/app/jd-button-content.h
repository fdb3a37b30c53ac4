/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_button_content_new:
 * @icon_name: name of an icon
 * @text: what the button says
 *
 * Makes what stands in a button with icon and text. Other than that of AdwButtonContent, its text
 * takes a second line rather than to be cut.
 *
 * Returns: (transfer floating): the content
 */
GtkWidget *jd_button_content_new (const char *icon_name,
                                  const char *text);

G_END_DECLS
