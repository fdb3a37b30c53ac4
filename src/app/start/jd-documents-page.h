/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JD_TYPE_DOCUMENTS_PAGE (jd_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (JdDocumentsPage, jd_documents_page, JD, DOCUMENTS_PAGE, AdwNavigationPage)

/**
 * jd_documents_page_new:
 *
 * Returns: (transfer floating): a page with all drafts and files, those that were deleted lately,
 *   and those that could not be read
 */
AdwNavigationPage *jd_documents_page_new (void);

G_END_DECLS
