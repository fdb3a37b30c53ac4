/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jd_export_show_done:
 * @window: the window of the document
 * @file: what was written
 *
 * Tells in a toast that @file is written, with a button that opens it.
 */
void jd_export_show_done (GtkWidget *window,
                          GFile     *file);

/**
 * jd_export_dup_failure:
 * @file: what could not be written
 * @existed: whether there was a file before
 * @error: why
 *
 * Returns: (transfer full): what to tell: “Could not write “backend.pdf”: the disk is full. The
 *   old file is unchanged.”
 */
char *jd_export_dup_failure (GFile        *file,
                             gboolean      existed,
                             const GError *error);

G_END_DECLS
