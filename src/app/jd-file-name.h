/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JD_FILE_NAME_MAX_BYTES:
 *
 * How long a file name that we propose may be without its suffix. File systems take 255 bytes,
 * and a program that makes a temporary file beside it needs some of them.
 */
#define JD_FILE_NAME_MAX_BYTES 120

/**
 * jd_file_name_dup:
 * @title: (nullable): title of a document; valid UTF-8
 * @suffix: suffix of the format with its dot, such as `.pdf`
 *
 * Makes a file name of a title: signs that a file system or a shell minds, control characters and
 * those that turn the direction of text become blanks or vanish; it never starts with a dot.
 *
 * Returns: (transfer full): a name for a new file, “Job Description.pdf” where @title has nothing
 */
char *jd_file_name_dup (const char *title,
                        const char *suffix);

G_END_DECLS
