/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-history.h"

G_BEGIN_DECLS

/**
 * jd_place_mark:
 * @widget: a widget
 * @part: (nullable): the part that @widget edits, or NULL to take the mark away
 * @member: which of its members
 *
 * Says that a place in the document is edited by @widget. A list is marked on the button that adds
 * to it.
 */
void jd_place_mark (GtkWidget *widget,
                    gpointer   part,
                    guint      member);

/**
 * jd_place_get:
 * @widget: a widget
 * @place: (out): the place that it is marked with, with the caret at its start
 *
 * Returns: whether @widget is marked
 */
gboolean jd_place_get (GtkWidget *widget,
                       JdPlace   *place);

/**
 * jd_place_find:
 * @root: a widget
 * @part: a part
 * @member: which of its members
 *
 * Returns: (transfer none) (nullable): the widget that edits it, @root or one below; one that can
 *   be seen before one that cannot
 */
GtkWidget *jd_place_find (GtkWidget *root,
                          gpointer   part,
                          guint      member);

/**
 * jd_place_open:
 * @widget: a widget that edits a place
 *
 * Opens the rows that hide @widget.
 */
void jd_place_open (GtkWidget *widget);

/**
 * jd_place_go_to:
 * @widget: a marked widget
 * @start: one end of the selection
 * @end: the other end, where the caret goes
 *
 * Opens what hides @widget, and gives it the focus and, when it is a field, the selection.
 */
void jd_place_go_to (GtkWidget *widget,
                     guint      start,
                     guint      end);

/**
 * jd_place_flash:
 * @widget: a marked widget
 *
 * Lights up the row that @widget stands in, unless animations are off.
 */
void jd_place_flash (GtkWidget *widget);

G_END_DECLS
