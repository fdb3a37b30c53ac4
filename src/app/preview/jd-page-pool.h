/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-page-area.h"

G_BEGIN_DECLS

/**
 * JdPagePool:
 *
 * The pages of a view. A long document has many, so there are widgets only for those that are seen
 * and for some before and after them.
 */
typedef struct _JdPagePool JdPagePool;

/**
 * jd_page_pool_new:
 * @view: what the pages are in; it has to live longer
 *
 * Returns: (transfer full): an empty pool
 */
JdPagePool *jd_page_pool_new (GtkWidget *view);

/**
 * jd_page_pool_free:
 * @self: (transfer full): a pool
 */
void jd_page_pool_free (JdPagePool *self);

/**
 * jd_page_pool_set_layout:
 * @self: a pool
 * @layout: (nullable): what the pages show
 *
 * Takes all pages away.
 */
void jd_page_pool_set_layout (JdPagePool *self,
                              JdLayout   *layout);

/**
 * jd_page_pool_set_n_pages:
 * @self: a pool with a layout
 * @n_pages: how many pages there are
 *
 * Takes away what is beyond, and tells the others how many there are.
 */
void jd_page_pool_set_n_pages (JdPagePool *self,
                               guint       n_pages);

/**
 * jd_page_pool_get_n_pages:
 * @self: a pool
 *
 * Returns: how many pages there are
 */
guint jd_page_pool_get_n_pages (JdPagePool *self);

/**
 * jd_page_pool_get:
 * @self: a pool
 * @page: a page, counted from 0
 *
 * Returns: (transfer none) (nullable): its #JdPageArea, where it has one
 */
GtkWidget *jd_page_pool_get (JdPagePool *self,
                             guint       page);

/**
 * jd_page_pool_keep:
 * @self: a pool
 * @first: a page
 * @last: a page that is not before it; one that is too large stands for the last
 *
 * Makes widgets for the pages from @first to @last and some around them, and takes the others away
 * but for one with the focus.
 *
 * Returns: whether one was made
 */
gboolean jd_page_pool_keep (JdPagePool *self,
                            guint       first,
                            guint       last);

/**
 * jd_page_pool_foreach:
 * @self: a pool
 * @func: (scope call): called with each #JdPageArea that is seen, and @user_data
 * @user_data: closure
 */
void jd_page_pool_foreach (JdPagePool *self,
                           GFunc       func,
                           gpointer    user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPagePool, jd_page_pool_free)

G_END_DECLS
