/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"
#include "jd-report.h"

G_BEGIN_DECLS

/**
 * jd_jobposting_check:
 * @document: a document
 * @content: its content
 * @report: gets what to mend
 *
 * Guards against the mistakes that job boards refuse or misread a posting for: what is required and
 * missing (%JD_REPORT_MISSING), and what is recommended (%JD_REPORT_ADVICE). Each entry names the
 * member to mend.
 */
void jd_jobposting_check (JdDocument *document,
                          JdContent  *content,
                          JdReport   *report);

/**
 * jd_jobposting_has_pay:
 * @document: a document
 *
 * Returns: whether the pay can be told in numbers: published, one figure or a range, with currency
 *   and period
 */
gboolean jd_jobposting_has_pay (JdDocument *document);

/**
 * jd_jobposting_has_country:
 * @location: (type JdLocation): a location
 *
 * Returns: whether its address has a country of ISO 3166-1
 */
gboolean jd_jobposting_has_country (gpointer location);

/**
 * jd_jobposting_is_remote:
 * @location: (type JdLocation): a location
 *
 * Returns: whether the work can be done from it wholly at a distance
 */
gboolean jd_jobposting_is_remote (gpointer location);

/**
 * jd_jobposting_get_months:
 * @document: a document
 *
 * Returns: the longest experience that is a must, in months, or -1
 */
int jd_jobposting_get_months (JdDocument *document);

/**
 * jd_jobposting_get_education:
 * @document: a document
 * @or_experience: (out): whether experience may take its place
 *
 * Returns: the education level that is a must, or -1
 */
int jd_jobposting_get_education (JdDocument *document,
                                 gboolean   *or_experience);

G_END_DECLS
