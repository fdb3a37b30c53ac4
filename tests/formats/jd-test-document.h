/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * jd_test_document_random:
 * @random: where chance comes from
 *
 * Fills members of every part by their tables, with texts that are markup somewhere.
 *
 * Returns: (transfer full): a document
 */
JdDocument *jd_test_document_random (GRand *random);

/**
 * jd_test_document_random_page:
 * @random: where chance comes from
 *
 * The same, with values where they must be of a kind to be printed as such: currency, country and
 * language codes, addresses.
 *
 * Returns: (transfer full): a document
 */
JdDocument *jd_test_document_random_page (GRand *random);

/**
 * jd_test_text_random:
 * @random: where chance comes from
 * @breaks: whether the text may have line breaks
 *
 * Returns: (transfer full): a text of up to a dozen pieces, each of which is markup somewhere
 */
char *jd_test_text_random (GRand    *random,
                           gboolean  breaks);

/**
 * jd_test_load:
 * @path: path below the root of the source
 *
 * Returns: (transfer full): what the file holds
 */
GBytes *jd_test_load (const char *path);

/**
 * jd_test_list:
 * @folder: path of a folder below the root of the source
 * @suffix: how the names end
 *
 * Returns: (transfer full): paths below the root, sorted
 */
GStrv jd_test_list (const char *folder,
                    const char *suffix);

G_END_DECLS
