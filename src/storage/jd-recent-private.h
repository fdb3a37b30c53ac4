/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-recent-store.h"

G_BEGIN_DECLS

/**
 * jd_recent_new:
 * @file: where it is
 * @title: (nullable): title of the document
 * @moment: when it was used last
 *
 * Returns: (transfer full): a remembered file
 */
JdRecent *jd_recent_new (GFile      *file,
                         const char *title,
                         GDateTime  *moment);

/**
 * jd_recent_set_missing:
 * @self: a remembered file
 * @missing: whether it was not found
 */
void jd_recent_set_missing (JdRecent *self,
                            gboolean  missing);

G_END_DECLS
