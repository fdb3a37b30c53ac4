/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-finding.h"

G_BEGIN_DECLS

/**
 * jd_silences_apply:
 * @document: a document
 * @findings: (element-type JdFinding): what was found in it
 *
 * Gives each finding the silenced entry of @document that it is silenced by. An entry for one place
 * silences, of the findings of its rule with its words, the one whose surroundings are most alike,
 * so that it follows the words when the text around them moves; it silences none where nothing of
 * the surroundings is left. An entry for the document silences all findings of its rule with its
 * words, or all of its rule when it has no words.
 */
void jd_silences_apply (JdDocument *document,
                        GPtrArray  *findings);

G_END_DECLS
