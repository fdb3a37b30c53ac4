/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-format.h"

G_BEGIN_DECLS

/**
 * jd_html_write:
 * @document: a document
 * @options: (nullable): strict and no_questions count
 * @report: (nullable): gets what job boards miss, and what is left out
 * @error: return location for an error of the domain %JD_FORMAT_ERROR
 *
 * Writes a web page for one job: semantic elements, no style and no script that runs, with the
 * JobPosting in it, and the questions as FAQPage (schema.org 30.0).
 *
 * Returns: (transfer full): the page, UTF-8 with a final newline, or NULL
 */
GBytes *jd_html_write (JdDocument            *document,
                       const JdWriteOptions  *options,
                       JdReport              *report,
                       GError               **error);

G_END_DECLS
