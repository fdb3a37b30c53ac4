/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-template.h"

G_BEGIN_DECLS

#define JD_TYPE_THUMBNAIL (jd_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (JdThumbnail, jd_thumbnail, JD, THUMBNAIL, GtkWidget)

/**
 * jd_thumbnail_new:
 * @template: (nullable): a template, or NULL for an empty page
 *
 * Makes a picture of the first page of a document made from @template. It is an empty page at
 * once; the text comes when the main loop has time for it.
 *
 * Returns: (transfer floating): the picture
 */
GtkWidget *jd_thumbnail_new (JdTemplate *template);

/**
 * jd_thumbnail_set_width:
 * @self: a thumbnail
 * @width: its width in pixels
 */
void jd_thumbnail_set_width (JdThumbnail *self,
                             int          width);

G_END_DECLS
