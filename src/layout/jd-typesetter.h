/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-script.h"
#include "jd-style-sheet.h"
#include "jd-text-box.h"

G_BEGIN_DECLS

/**
 * JdTypesetter:
 *
 * Sets texts in lines, with the faces of one style in one language. It remembers what it has set,
 * * and belongs to one thread, as font maps do.
 */
typedef struct _JdTypesetter JdTypesetter;

/**
 * jd_typesetter_new:
 * @sheet: the numbers of the style
 * @lang: (nullable): the language of the text, BCP 47
 *
 * Returns: (transfer full): the typesetter
 */
JdTypesetter *jd_typesetter_new (const JdStyleSheet *sheet,
                                 const char         *lang);

/**
 * jd_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void jd_typesetter_free (JdTypesetter *self);

/**
 * jd_typesetter_set_packs:
 * @self: a typesetter
 * @packs: whether the lines of texts that are set from now on are packed
 */
void jd_typesetter_set_packs (JdTypesetter *self,
                              gboolean      packs);

/**
 * jd_typesetter_get_script:
 * @self: a typesetter
 *
 * Returns: (transfer none): what the language changes
 */
const JdScript *jd_typesetter_get_script (JdTypesetter *self);

/**
 * jd_typesetter_get_face:
 * @self: a typesetter
 * @face: a face
 *
 * Returns: (transfer none): how it looks, with the factors of the script applied
 */
const JdFaceStyle *jd_typesetter_get_face (JdTypesetter *self,
                                           JdFace        face);

/**
 * jd_typesetter_get_baseline:
 * @self: a typesetter
 * @face: a face
 *
 * Returns: how far the baseline of a line is below its top, in points
 */
double jd_typesetter_get_baseline (JdTypesetter *self,
                                   JdFace        face);

/**
 * jd_typesetter_add:
 * @self: a typesetter
 * @text: valid UTF-8 to add to the text that is being put together
 * @flags: how it is shown
 * @tone: its colour, or -1 for that of the face
 */
void jd_typesetter_add (JdTypesetter  *self,
                        const char    *text,
                        JdInlineFlags  flags,
                        int            tone);

/**
 * jd_typesetter_add_inline:
 * @self: a typesetter
 * @text: text to add to the text that is being put together
 */
void jd_typesetter_add_inline (JdTypesetter   *self,
                               const JdInline *text);

/**
 * jd_typesetter_get_length:
 * @self: a typesetter
 *
 * Returns: the length in bytes of the text that is being put together
 */
guint jd_typesetter_get_length (JdTypesetter *self);

/**
 * jd_typesetter_set:
 * @self: a typesetter
 * @face: a face
 * @width: the measure in points
 * @tone: the colour, or -1 for that of the face
 * @mode: how it is broken into lines
 *
 * Sets the text that was put together, and starts another.
 *
 * Returns: (transfer full): the lines
 */
JdTextBox *jd_typesetter_set (JdTypesetter *self,
                              JdFace        face,
                              double        width,
                              int           tone,
                              JdTextMode    mode);

/**
 * jd_typesetter_release:
 * @self: a typesetter
 * @box: (transfer full): lines that it has set
 *
 * Lets go of @box, and does not remember it when nobody else holds it.
 */
void jd_typesetter_release (JdTypesetter *self,
                            JdTextBox    *box);

/**
 * jd_typesetter_forget:
 * @self: a typesetter
 *
 * Lets go of all that was set before and that nobody else holds.
 */
void jd_typesetter_forget (JdTypesetter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdTypesetter, jd_typesetter_free)

G_END_DECLS
