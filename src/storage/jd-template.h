/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "jd-document.h"

G_BEGIN_DECLS

/**
 * JdTemplateFlags:
 * @JD_TEMPLATE_SUGGEST_SKILLS: the skills of the template stay suggestions: none is ticked
 * @JD_TEMPLATE_TICK_SKILLS: the skills of the template are in the new document
 */
typedef enum {
  JD_TEMPLATE_SUGGEST_SKILLS = 0,
  JD_TEMPLATE_TICK_SKILLS    = 1 << 0,
} JdTemplateFlags;

#define JD_TYPE_TEMPLATE (jd_template_get_type ())
G_DECLARE_FINAL_TYPE (JdTemplate, jd_template, JD, TEMPLATE, GObject)

/**
 * jd_template_get_id:
 * @self: a template
 *
 * Returns: (transfer none): its `templateId`
 */
const char *jd_template_get_id (JdTemplate *self);

/**
 * jd_template_get_version:
 * @self: a template
 *
 * Returns: its version, or -1 when it has none
 */
int jd_template_get_version (JdTemplate *self);

/**
 * jd_template_get_title:
 * @self: a template
 *
 * Returns: (transfer none): the title of the job
 */
const char *jd_template_get_title (JdTemplate *self);

/**
 * jd_template_get_family:
 * @self: a template
 *
 * Returns: (transfer none) (nullable): the family of roles: “Engineering”
 */
const char *jd_template_get_family (JdTemplate *self);

/**
 * jd_template_get_description:
 * @self: a template
 *
 * Returns: (transfer none) (nullable): one sentence on it
 */
const char *jd_template_get_description (JdTemplate *self);

/**
 * jd_template_get_built_in:
 * @self: a template
 *
 * Returns: whether it came with the program
 */
gboolean jd_template_get_built_in (JdTemplate *self);

/**
 * jd_template_get_file:
 * @self: a template
 *
 * Returns: (transfer none): where it is
 */
GFile *jd_template_get_file (JdTemplate *self);

/**
 * jd_template_load:
 * @self: a template
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the template itself, a document of the kind `template`
 */
JdDocument *jd_template_load (JdTemplate  *self,
                              GError     **error);

/**
 * jd_template_instantiate:
 * @self: a template
 * @flags: what becomes of its skills
 * @error: return location for a #GError
 *
 * Makes a document from @self: with an identity of its own, the name and version of the template,
 * and the sections with their hints and locks, the variables and all other content.
 *
 * Returns: (transfer full) (nullable): the document
 */
JdDocument *jd_template_instantiate (JdTemplate       *self,
                                     JdTemplateFlags   flags,
                                     GError          **error);

/**
 * jd_template_matches:
 * @self: a template
 * @query: what somebody typed
 *
 * Returns: whether each word of @query begins a word of the title, family, description or tags,
 *   without regard to case and accents
 */
gboolean jd_template_matches (JdTemplate *self,
                              const char *query);

G_END_DECLS
