/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * JdScript:
 * @language: the language of the document
 * @size: factor of every size
 * @leading: factor of every leading
 * @is_rtl: whether the page is mirrored
 * @is_cjk: whether the text is Chinese, Japanese or Korean: baselines sit lower, and tricks for
 *   Latin letters do not apply
 * @has_words: whether words have spaces between them
 * @has_italics: whether the script of the language has an italic
 * @cjk: which of the pan-CJK fonts suits the language: `JP`, `KR`, `TC`, `HK` or `SC`
 *
 * What the language of a document changes on its page.
 */
typedef struct {
  PangoLanguage *language;
  double size;
  double leading;
  gboolean is_rtl;
  gboolean is_cjk;
  gboolean has_words;
  gboolean has_italics;
  const char *cjk;
} JdScript;

/**
 * jd_script_init:
 * @self: (out caller-allocates): to be filled
 * @lang: (nullable): language of a document, BCP 47; English when there is none
 *
 * Finds what the language of a document changes on its page.
 */
void jd_script_init (JdScript   *self,
                     const char *lang);

/**
 * jd_script_has_italics:
 * @script: a script
 *
 * Returns: whether emphasis is italic in @script; it is weight where there is no italic
 */
gboolean jd_script_has_italics (GUnicodeScript script);

G_END_DECLS
