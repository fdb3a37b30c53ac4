/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-field.h"
#include "jd-form.h"

G_BEGIN_DECLS

#define JD_TYPE_WRITING (jd_writing_get_type ())
G_DECLARE_FINAL_TYPE (JdWriting, jd_writing, JD, WRITING, GObject)

/**
 * jd_writing_get:
 * @session: a session
 *
 * What helps while writing in the fields of a session: properties `check-spelling` and
 * `typographic-quotes`, both FALSE at first. The signal `changed` comes when the spelling is
 * checked, or in another language, or no more.
 *
 * Returns: (transfer none): the one of @session
 */
JdWriting *jd_writing_get (JdEditSession *session);

/**
 * jd_writing_has_quotes:
 * @self: a writing
 *
 * Returns: whether straight quotes become those of the language while they are typed
 */
gboolean jd_writing_has_quotes (JdWriting *self);

/**
 * jd_writing_attach:
 * @self: a writing
 * @field: a field
 * @menu: what the menu of the field has besides the corrections
 *
 * Lets the spelling of a field be checked whenever that is wanted. It costs something for each
 * field, so it is for those that are seen.
 */
void jd_writing_attach (JdWriting  *self,
                        JdField    *field,
                        GMenuModel *menu);

/**
 * jd_writing_dup_missing:
 * @self: a writing
 *
 * Returns: (transfer full) (nullable): the name of the language whose spelling is to be checked,
 *   but which has no dictionary here
 */
char *jd_writing_dup_missing (JdWriting *self);

/**
 * jd_writing_go_to_misspelling:
 * @self: a writing
 * @form: the form of its session
 *
 * Selects the next word after the caret that is not in the dictionary, from the start again when
 * there is none below.
 *
 * Returns: whether there is one in the fields that were seen
 */
gboolean jd_writing_go_to_misspelling (JdWriting *self,
                                       JdForm    *form);

/**
 * jd_writing_find_dictionary:
 * @lang: a language, as in a document: `pt-BR`
 * @codes: NULL-terminated, the dictionaries that are here: `pt_BR`
 *
 * Returns: (transfer none) (nullable): the one of @codes for that language and country, else one
 *   for the language, the country that the language is named after first
 */
const char *jd_writing_find_dictionary (const char        *lang,
                                        const char *const *codes);

G_END_DECLS
