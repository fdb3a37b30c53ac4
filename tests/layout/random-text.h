/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "page-fixture.h"

G_BEGIN_DECLS

#define PAGE_FIXTURE_N_SCRIPTS 6

/**
 * PageFixtureScript:
 * @name: what it is called
 * @lang: the language of its documents
 * @words: words in it
 * @n_words: how many
 *
 * What a random text is made of.
 */
typedef struct {
  const char *name;
  const char *lang;
  const char *const *words;
  guint n_words;
} PageFixtureScript;

extern const PageFixtureScript page_fixture_scripts[PAGE_FIXTURE_N_SCRIPTS];

/**
 * page_fixture_create_random:
 * @script: index of a script
 * @n_paragraphs: how many paragraphs, quotes and headings
 *
 * Returns: (transfer full): a document of random text, the same each time
 */
JdDocument *page_fixture_create_random (guint script,
                                        guint n_paragraphs);

G_END_DECLS
