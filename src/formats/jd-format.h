/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-format-error.h"
#include "jd-report.h"

G_BEGIN_DECLS

/**
 * JD_FORMAT_MAX_BYTES:
 *
 * The largest input that any reader takes: 16 MiB.
 */
#define JD_FORMAT_MAX_BYTES (16 * 1024 * 1024)

/**
 * JdReadOptions:
 * @lang: (nullable): language of the text, BCP 47, where the input does not tell it; NULL to guess
 *
 * What a reader is told besides the bytes. All members zero is a good default.
 */
typedef struct {
  const char *lang;
} JdReadOptions;

/**
 * JdWriteOptions:
 * @include_internal: write the internal block too; the formats `json` and `jobdesc` only
 * @strict: fail with %JD_FORMAT_ERROR_INCOMPLETE when the target requires what is missing
 * @no_questions: leave the questions and answers out
 * @style: (nullable): style of the page for this export, a token of `jd_page_styles`
 * @paper: (nullable): paper for this export, a token of `jd_papers`
 * @accent: (nullable): accent colour for this export, `#RRGGBB`
 *
 * What a writer is told besides the document. All members zero is a good default.
 */
typedef struct {
  gboolean include_internal;
  gboolean strict;
  gboolean no_questions;
  const char *style;
  const char *paper;
  const char *accent;
} JdWriteOptions;

/**
 * JdFormat:
 * @id: the name on the command line
 * @label: what people call it, to be translated by _()
 * @mime: its media type
 * @suffixes: NULL-terminated file suffixes with their dot; a new file gets the first
 * @read: (nullable): its reader
 * @write: (nullable): its writer
 *
 * One row of the table of formats. Readers and writers are pure: they know no file, no clock and
 * no locale, and may run in any thread on a document that no other thread uses.
 */
typedef struct {
  const char *id;
  const char *label;
  const char *mime;
  const char *const *suffixes;
  JdDocument *(*read) (GBytes               *bytes,
                       const JdReadOptions  *options,
                       JdReport             *report,
                       GError              **error);
  GBytes *(*write) (JdDocument            *document,
                    const JdWriteOptions  *options,
                    JdReport              *report,
                    GError               **error);
} JdFormat;

/**
 * jd_formats_get:
 * @n_formats: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_formats): all formats, in the order people see them
 */
const JdFormat *jd_formats_get (guint *n_formats);

/**
 * jd_format_find:
 * @id: the name of a format
 *
 * Returns: (transfer none) (nullable): the format
 */
const JdFormat *jd_format_find (const char *id);

/**
 * jd_format_is_ours:
 * @format: a format
 *
 * Returns: whether a file of @format is opened and saved as it is, not imported and exported
 */
gboolean jd_format_is_ours (const JdFormat *format);

/**
 * jd_format_guess:
 * @name: (nullable): name of the file
 * @bytes: (nullable): what is in it
 *
 * Guesses by the suffix, and where that is missing or shared by several formats, by the content.
 *
 * Returns: (transfer none) (nullable): a format with a reader; NULL for a file that is none of ours
 */
const JdFormat *jd_format_guess (const char *name,
                                 GBytes     *bytes);

/**
 * jd_format_read:
 * @format: a format
 * @bytes: the input
 * @options: (nullable): see #JdReadOptions
 * @report: (nullable): gets what there is to tell, and the place of an error
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Returns: (transfer full): the document, or NULL
 */
JdDocument *jd_format_read (const JdFormat       *format,
                            GBytes               *bytes,
                            const JdReadOptions  *options,
                            JdReport             *report,
                            GError              **error);

/**
 * jd_format_write:
 * @format: a format
 * @document: the document, which stays as it is
 * @options: (nullable): see #JdWriteOptions
 * @report: (nullable): gets what the format shortens, moves and loses, and what the target misses
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * The same document and options give the same bytes, anywhere and at any time.
 *
 * Returns: (transfer full): the whole output, or NULL
 */
GBytes *jd_format_write (const JdFormat        *format,
                         JdDocument            *document,
                         const JdWriteOptions  *options,
                         JdReport              *report,
                         GError               **error);

G_END_DECLS
