/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-format-error.h"
#include "jd-report.h"

G_BEGIN_DECLS

/**
 * JD_LIMIT_STRING:
 *
 * The longest string, in bytes: 1 MiB.
 */
#define JD_LIMIT_STRING (1024 * 1024)

/**
 * JD_LIMIT_LOGO:
 *
 * The longest string that holds a logo: 1 MiB in base64.
 */
#define JD_LIMIT_LOGO 1398104

/**
 * JD_LIMIT_SECTIONS:
 *
 * How many sections a document may have.
 */
#define JD_LIMIT_SECTIONS 200

/**
 * JD_LIMIT_ELEMENTS:
 *
 * How many elements any other list may have.
 */
#define JD_LIMIT_ELEMENTS 2000

/**
 * jd_limit_for_list:
 * @member: a list, lines or a list of strings
 *
 * Returns: how many elements it may have
 */
guint jd_limit_for_list (const JdMember *member);

/**
 * jd_limits_get_text_message:
 *
 * Returns: (transfer none): the sentence that refuses a text longer than %JD_LIMIT_STRING
 */
const char *jd_limits_get_text_message (void);

/**
 * jd_limits_dup_list_message:
 * @limit: how many elements the list may have
 *
 * Returns: (transfer full): the sentence that refuses a list with more
 */
char *jd_limits_dup_list_message (guint limit);

/**
 * jd_limits_check:
 * @document: a document
 * @report: (nullable): gets an error with the JSON Pointer of what is too large
 * @error: return location for %JD_FORMAT_ERROR_LIMIT
 *
 * Tells whether all texts and lists of @document are within the limits of the format, so that what
 * is written can be read again.
 *
 * Returns: whether they are
 */
gboolean jd_limits_check (JdDocument  *document,
                          JdReport    *report,
                          GError     **error);

G_END_DECLS
