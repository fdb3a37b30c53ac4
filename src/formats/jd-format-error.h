/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JD_FORMAT_ERROR:
 *
 * The domain of errors from readers and writers. Messages are whole sentences without a place;
 * the place is in the #JdReport.
 */
#define JD_FORMAT_ERROR (jd_format_error_quark ())

/**
 * JdFormatError:
 * @JD_FORMAT_ERROR_SYNTAX: the bytes do not follow the grammar of the format
 * @JD_FORMAT_ERROR_ENCODING: the bytes are not UTF-8 text, or hold a character that no text has
 * @JD_FORMAT_ERROR_LIMIT: larger, deeper or longer than the format allows
 * @JD_FORMAT_ERROR_VALUE: a value is of the wrong kind or out of range
 * @JD_FORMAT_ERROR_UNSUPPORTED: the format cannot be read, or cannot be written
 * @JD_FORMAT_ERROR_INCOMPLETE: the document lacks what the target requires, and the caller was
 *   strict about it
 * @JD_FORMAT_ERROR_FAILED: the output could not be made
 *
 * Codes of %JD_FORMAT_ERROR.
 */
typedef enum {
  JD_FORMAT_ERROR_SYNTAX,
  JD_FORMAT_ERROR_ENCODING,
  JD_FORMAT_ERROR_LIMIT,
  JD_FORMAT_ERROR_VALUE,
  JD_FORMAT_ERROR_UNSUPPORTED,
  JD_FORMAT_ERROR_INCOMPLETE,
  JD_FORMAT_ERROR_FAILED,
} JdFormatError;

/**
 * jd_format_error_quark:
 *
 * Returns: the quark of %JD_FORMAT_ERROR
 */
GQuark jd_format_error_quark (void);

G_END_DECLS
