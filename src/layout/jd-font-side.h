/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-script.h"
#include "jd-style-sheet.h"

G_BEGIN_DECLS

/**
 * JdFontSide:
 * @layout: (nullable): sets texts, with settings that do not depend on any screen
 * @faces: the font of each face
 * @code_families: the fonts of code
 *
 * What is needed to set text with the document fonts, or with those of the system.
 */
typedef struct {
  PangoLayout *layout;
  PangoFontDescription *faces[JD_N_FACES];
  char *code_families;
} JdFontSide;

/**
 * jd_font_side_fill:
 * @self: an empty side
 * @system: whether it is for the fonts of the system
 * @family: the document font
 * @script: what the language changes
 * @faces: (array fixed-size=16): how each face looks
 */
void jd_font_side_fill (JdFontSide        *self,
                        gboolean           system,
                        const char        *family,
                        const JdScript    *script,
                        const JdFaceStyle *faces);

/**
 * jd_font_side_clear:
 * @self: a side
 */
void jd_font_side_clear (JdFontSide *self);

G_END_DECLS
