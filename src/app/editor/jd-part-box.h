/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JdPartBoxFunc:
 * @part: a part
 * @user_data: closure
 *
 * Returns: (transfer floating): a widget for @part
 */
typedef GtkWidget *(*JdPartBoxFunc) (gpointer part,
                                     gpointer user_data);

/**
 * jd_part_box_sync:
 * @box: a box with nothing in it but what this function puts there
 * @parts: (element-type JdPart): the parts to show, in order
 * @create: makes the widget of a part that has none yet
 * @user_data: closure of @create
 *
 * Makes @box show @parts. The widget of a part stays the same and keeps the focus, wherever the
 * part moves.
 */
void jd_part_box_sync (GtkBox        *box,
                       GPtrArray     *parts,
                       JdPartBoxFunc  create,
                       gpointer       user_data);

/**
 * jd_part_box_get_part:
 * @child: a child of such a box
 *
 * Returns: (transfer none): the part that it stands for
 */
gpointer jd_part_box_get_part (GtkWidget *child);

/**
 * jd_part_box_find:
 * @box: such a box
 * @part: a part
 *
 * Returns: (transfer none) (nullable): the widget of @part
 */
GtkWidget *jd_part_box_find (GtkBox   *box,
                             gpointer  part);

G_END_DECLS
