/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-script.h"
#include "jd-style-sheet.h"
#include "jd-text-box.h"

G_BEGIN_DECLS

/**
 * JdTextAttributes:
 * @script: (not owned): the script of the document
 * @features: the font features of a text by what is in it: no mark and no letter beyond Latin,
 *   Greek and Cyrillic; the same with combining marks; anything else. NULL for none
 * @code_families: the fonts of code
 *
 * Tells Pango how spans of text look.
 */
typedef struct {
  const JdScript *script;
  const char *features[3];
  const char *code_families;
} JdTextAttributes;

/**
 * jd_text_attributes_create:
 * @self: what is the same for all texts
 * @key: a text
 * @style: its face
 *
 * Returns: (transfer full): the attributes of the text
 */
PangoAttrList *jd_text_attributes_create (const JdTextAttributes *self,
                                          const JdTextKey        *key,
                                          const JdFaceStyle      *style);

G_END_DECLS
