/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format-error.h"
#include "jd-report.h"

G_BEGIN_DECLS

/**
 * JD_JSON_MAX_DEPTH:
 *
 * How deep arrays and objects may nest.
 */
#define JD_JSON_MAX_DEPTH 32

/**
 * jd_json_scan:
 * @text: the input, UTF-8 without a byte order mark
 * @report: (nullable): gets the place of an error, and a warning for each member that is there
 *   twice
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Checks all that json-glib lets pass or does not place: the grammar of RFC 8259, control
 * characters, `\u0000`, lone surrogates, numbers that no 64-bit integer or double holds, depth,
 * and length of strings. What passes here is read by json-glib without loss.
 *
 * Returns: whether the input may be parsed
 */
gboolean jd_json_scan (const char  *text,
                       JdReport    *report,
                       GError     **error);

/**
 * jd_json_locate:
 * @text: an input that jd_json_scan() let pass
 * @report: a report whose entries have pointers into the input
 *
 * Gives each entry of @report that has a pointer and no place the line and column where the value
 * starts. Of a member that is there twice that is the last, as json-glib takes it. One scan,
 * however many entries there are.
 */
void jd_json_locate (const char *text,
                     JdReport   *report);

G_END_DECLS
