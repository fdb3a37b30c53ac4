/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-storage-error.h"
#include "jd-template.h"

G_BEGIN_DECLS

#define JD_TYPE_TEMPLATE_STORE (jd_template_store_get_type ())
G_DECLARE_FINAL_TYPE (JdTemplateStore, jd_template_store, JD, TEMPLATE_STORE, GObject)

/**
 * jd_template_store_new:
 * @folder: (nullable): path of the folder of the user's own templates; NULL for the usual one
 *   below the data directory of the user
 *
 * Makes a #GListModel of #JdTemplate: the built-in ones by family and title, then the user's own
 * by title. A template that cannot be read is left out and named in
 * jd_template_store_get_unreadable().
 *
 * Returns: (transfer full): the store
 */
JdTemplateStore *jd_template_store_new (const char *folder);

/**
 * jd_template_store_refresh:
 * @self: a store
 *
 * Reads the folder of the user again.
 */
void jd_template_store_refresh (JdTemplateStore *self);

/**
 * jd_template_store_find:
 * @self: a store
 * @id: a template id
 *
 * Returns: (transfer none) (nullable): the template; the user's own before a built-in one
 */
JdTemplate *jd_template_store_find (JdTemplateStore *self,
                                    const char      *id);

/**
 * jd_template_store_get_unreadable:
 * @self: a store
 *
 * Returns: (transfer none): a #GListModel of #GFile: the templates that could not be read
 */
GListModel *jd_template_store_get_unreadable (JdTemplateStore *self);

/**
 * jd_template_store_add:
 * @self: a store
 * @document: a document of any kind; not changed
 * @error: return location for a #GError
 *
 * Keeps a copy of @document as a template of the user's own, under an id made from its title that
 * no other template has. What belongs to one job only is left out: identity, dates, the internal
 * block, silenced findings.
 *
 * Returns: (transfer none) (nullable): the template
 */
JdTemplate *jd_template_store_add (JdTemplateStore  *self,
                                   JdDocument       *document,
                                   GError          **error);

/**
 * jd_template_store_remove:
 * @self: a store
 * @template: a template of the user's own
 * @error: return location for a #GError
 *
 * Returns: whether it was removed
 */
gboolean jd_template_store_remove (JdTemplateStore  *self,
                                   JdTemplate       *template,
                                   GError          **error);

G_END_DECLS
