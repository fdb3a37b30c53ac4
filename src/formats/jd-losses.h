/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"
#include "jd-report.h"

G_BEGIN_DECLS

/**
 * jd_losses_report:
 * @document: a document
 * @flags: how its content was made
 * @report: (nullable): gets what the page does not show
 *
 * Tells what every export of the page leaves out: the internal block, sections that are switched
 * off, pay that is not published, the questions when they are left out; and which variables that
 * the text uses have no value.
 */
void jd_losses_report (JdDocument     *document,
                       JdContentFlags  flags,
                       JdReport       *report);

/**
 * jd_losses_report_text:
 * @document: a document
 * @flags: how its content was made
 * @report: (nullable): gets what the page does not show
 *
 * Tells the same of a format that has no questions and answers, but a text where they go.
 */
void jd_losses_report_text (JdDocument     *document,
                            JdContentFlags  flags,
                            JdReport       *report);

/**
 * jd_losses_report_internal:
 * @document: a document
 * @report: (nullable): gets whether internal notes stay out
 */
void jd_losses_report_internal (JdDocument *document,
                                JdReport   *report);

G_END_DECLS
