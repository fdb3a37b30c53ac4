/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * jd_about_new:
 *
 * Returns: (transfer floating): the dialog that tells what the application is
 */
AdwDialog *jd_about_new (void);

G_END_DECLS
