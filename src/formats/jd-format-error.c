/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-format-error.h"

G_DEFINE_QUARK (jd-format-error-quark, jd_format_error)
