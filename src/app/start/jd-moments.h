/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_moments_dup_ago:
 * @moment: when something was edited
 * @now: the present moment
 *
 * Returns: (transfer full): “Edited 5 minutes ago”, “Edited yesterday”, “Edited on 3 May 2026”, in
 *   the time zone of @now
 */
char *jd_moments_dup_ago (GDateTime *moment,
                          GDateTime *now);

/**
 * jd_moments_dup_day:
 * @moment: a moment
 * @now: the present moment
 *
 * Returns: (transfer full): “Today, 16:40”, “Yesterday, 17:52”, “12 November, 09:14”, in the time
 *   zone of @now
 */
char *jd_moments_dup_day (GDateTime *moment,
                          GDateTime *now);

G_END_DECLS
