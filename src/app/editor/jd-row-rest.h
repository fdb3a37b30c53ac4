/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JD_TYPE_ROW_REST (jd_row_rest_get_type ())
G_DECLARE_FINAL_TYPE (JdRowRest, jd_row_rest, JD, ROW_REST, GObject)

/**
 * JD_ROW_REST_MIN:
 *
 * Lists with fewer rows never rest.
 */
#define JD_ROW_REST_MIN 60

/**
 * jd_row_rest_new:
 * @box: a vertical box of #JdOutlinerRow within a #GtkScrolledWindow; it must outlive the object
 *
 * GTK looks at the style of every widget of a window whenever the focus moves, which takes longer
 * than a frame when there are hundreds of rows. So rows of a long list that are further than a page
 * away from what is seen rest: they keep their size, and show nothing. A row wakes when it comes
 * near, when its text changes, and when it is to have the focus.
 *
 * Returns: (transfer full): what lets the rows of @box rest
 */
JdRowRest *jd_row_rest_new (GtkWidget *box);

/**
 * jd_row_rest_queue:
 * @self: a rest
 *
 * Looks again at which rows can rest, once nothing else is to do.
 */
void jd_row_rest_queue (JdRowRest *self);

G_END_DECLS
