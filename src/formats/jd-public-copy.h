/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * jd_public_copy_new:
 * @document: a document
 *
 * Makes the document that others may have: without the internal block, without pay that is not to
 * be published, and without the sections that are left out of exports. An export that carries the
 * document, as JSON or inside of a PDF, carries this one.
 *
 * Returns: (transfer full): a copy
 */
JdDocument *jd_public_copy_new (JdDocument *document);

G_END_DECLS
