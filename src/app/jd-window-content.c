/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-window-private.h"

/* What stands in the panes of a window once it has a document. */

void
jd_window_fill (JdWindow *self)
{
}
