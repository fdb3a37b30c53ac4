/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jd_crash_count_begin:
 *
 * Notes that the program has started. To be called once, before anything of the last run is opened
 * again.
 *
 * Returns: how many runs before this one, in a row, did not come to jd_crash_count_end()
 */
guint jd_crash_count_begin (void);

/**
 * jd_crash_count_end:
 *
 * Notes that this run goes well, or that it has ended well.
 */
void jd_crash_count_end (void);

G_END_DECLS
