/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-inline.h"

G_BEGIN_DECLS

/* For the parser and the writer of inline text. */

gsize jd_inline_scan_variable (const char  *source,
                               char       **name);

G_END_DECLS
