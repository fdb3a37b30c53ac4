/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * JdQpdf:
 *
 * A document of libqpdf, for g_auto().
 */
typedef qpdf_data JdQpdf;

/**
 * jd_qpdf_new:
 *
 * Returns: (transfer full): a document of libqpdf that never writes to standard error
 */
JdQpdf jd_qpdf_new (void);

/**
 * jd_qpdf_free:
 * @qpdf: (transfer full): a document
 */
void jd_qpdf_free (JdQpdf qpdf);

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (JdQpdf, jd_qpdf_free, NULL)

G_END_DECLS
