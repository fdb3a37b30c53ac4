/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-storage-error.h"

G_BEGIN_DECLS

/**
 * JD_VERSION_KEEP:
 *
 * How many versions of a document are kept.
 */
#define JD_VERSION_KEEP 20

/**
 * JdVersionKind:
 * @JD_VERSION_SAVED: saved by the user
 * @JD_VERSION_DRAFT: a draft that was given up
 * @JD_VERSION_OURS: what was here when another text won a conflict
 * @JD_VERSION_THEIRS: what was in the file when the text here won a conflict
 * @JD_VERSION_TEMPLATE: as it came from its template
 */
typedef enum {
  JD_VERSION_SAVED,
  JD_VERSION_DRAFT,
  JD_VERSION_OURS,
  JD_VERSION_THEIRS,
  JD_VERSION_TEMPLATE,
} JdVersionKind;

#define JD_TYPE_VERSION_ENTRY (jd_version_entry_get_type ())
G_DECLARE_FINAL_TYPE (JdVersionEntry, jd_version_entry, JD, VERSION_ENTRY, GObject)

/**
 * jd_version_entry_get_kind:
 * @self: a version
 *
 * Returns: where it comes from
 */
JdVersionKind jd_version_entry_get_kind (JdVersionEntry *self);

/**
 * jd_version_entry_get_moment:
 * @self: a version
 *
 * Returns: (transfer none) (nullable): when it was kept, in UTC
 */
GDateTime *jd_version_entry_get_moment (JdVersionEntry *self);

/**
 * jd_version_entry_get_title:
 * @self: a version
 *
 * Returns: (transfer none) (nullable): the title of the document then
 */
const char *jd_version_entry_get_title (JdVersionEntry *self);

/**
 * jd_version_entry_load:
 * @self: a version
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the document as JSON
 */
GBytes *jd_version_entry_load (JdVersionEntry  *self,
                         GError    **error);

/**
 * jd_versions_add:
 * @document_id: identity of the document
 * @kind: where the text comes from
 * @title: (nullable): the title of the document
 * @bytes: the document as JSON
 * @error: return location for a #GError
 *
 * Keeps @bytes as the newest version of the document, unless the newest has the same content. The
 * oldest over %JD_VERSION_KEEP is removed. May be called on any thread.
 *
 * Returns: whether it is kept
 */
gboolean jd_versions_add (const char     *document_id,
                          JdVersionKind   kind,
                          const char     *title,
                          GBytes         *bytes,
                          GError        **error);

/**
 * jd_versions_list:
 * @document_id: identity of the document
 *
 * Returns: (transfer full): a #GListModel of #JdVersionEntry, the newest first
 */
GListModel *jd_versions_list (const char *document_id);

/**
 * jd_versions_get_size:
 *
 * Returns: how many bytes the versions of all documents have
 */
guint64 jd_versions_get_size (void);

/**
 * jd_versions_clear:
 * @error: return location for a #GError
 *
 * Removes all versions of all documents, on the word of the user.
 *
 * Returns: whether all were removed
 */
gboolean jd_versions_clear (GError **error);

G_END_DECLS
