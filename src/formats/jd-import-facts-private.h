/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-import-private.h"

G_BEGIN_DECLS

/**
 * JdImportedFact:
 * @document: the document it goes to
 * @lang: language of the document, BCP 47
 * @source: what it says, CommonMark inline text
 * @plain: the same as plain text
 *
 * A fact that is to be taken apart.
 */
typedef struct {
  JdDocument *document;
  const char *lang;
  const char *source;
  const char *plain;
} JdImportedFact;

/**
 * jd_import_apply_pay:
 * @fact: pay as the page prints it
 *
 * Takes the range, the currency and the period apart, or keeps all as a note.
 */
void jd_import_apply_pay (const JdImportedFact *fact);

/**
 * jd_import_apply_place:
 * @fact: a place as the page prints it
 *
 * Adds a place, with its workplace, address and time zone taken apart.
 */
void jd_import_apply_place (const JdImportedFact *fact);

/**
 * jd_import_is_clean:
 * @pieces: a text that was split at its commas
 *
 * Returns: whether each piece holds something, without a blank at either end
 */
gboolean jd_import_is_clean (char **pieces);

G_END_DECLS
