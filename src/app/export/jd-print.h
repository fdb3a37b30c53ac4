/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * jd_print_operation_new:
 * @document: a document, copied
 *
 * Makes the operation that prints the pages that the preview shows and the PDF holds, without the
 * hints for what is not written yet.
 *
 * Returns: (transfer full): the operation, to be run
 */
GtkPrintOperation *jd_print_operation_new (JdDocument *document);

/**
 * jd_print_document:
 * @window: the window of the document
 * @document: a document
 *
 * Lets the user choose a printer, and prints. A failure is told in a toast.
 */
void jd_print_document (GtkWindow  *window,
                        JdDocument *document);

G_END_DECLS
