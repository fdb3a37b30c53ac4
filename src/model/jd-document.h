/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-choices.h"
#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JD_FORMAT_VERSION:
 *
 * The version of the `.jobdesc` format that this program writes.
 */
#define JD_FORMAT_VERSION 1

/**
 * JdDocumentMember:
 *
 * The members of #JdDocument, in the order of a file.
 */
typedef enum {
  JD_DOCUMENT_KIND,
  JD_DOCUMENT_ID,
  JD_DOCUMENT_LANG,
  JD_DOCUMENT_CREATED,
  JD_DOCUMENT_MODIFIED,
  JD_DOCUMENT_TEMPLATE,
  JD_DOCUMENT_TEMPLATE_ID,
  JD_DOCUMENT_VERSION,
  JD_DOCUMENT_FAMILY,
  JD_DOCUMENT_DESCRIPTION,
  JD_DOCUMENT_TAGS,
  JD_DOCUMENT_PAGE,
  JD_DOCUMENT_TITLE,
  JD_DOCUMENT_SENIORITY,
  JD_DOCUMENT_IDS,
  JD_DOCUMENT_COMPANY,
  JD_DOCUMENT_ROLE,
  JD_DOCUMENT_EMPLOYMENT,
  JD_DOCUMENT_LOCATIONS,
  JD_DOCUMENT_COMPENSATION,
  JD_DOCUMENT_SECTIONS,
  JD_DOCUMENT_REQUIREMENTS,
  JD_DOCUMENT_ANY_OF,
  JD_DOCUMENT_SKILLS,
  JD_DOCUMENT_FAQ,
  JD_DOCUMENT_APPLY,
  JD_DOCUMENT_DATES,
  JD_DOCUMENT_LEGAL,
  JD_DOCUMENT_INTERNAL,
  JD_DOCUMENT_VARIABLES,
  JD_DOCUMENT_REVIEW,
} JdDocumentMember;

#define JD_TYPE_DOCUMENT (jd_document_get_type ())
G_DECLARE_FINAL_TYPE (JdDocument, jd_document, JD, DOCUMENT, JdPart)

/**
 * jd_document_new:
 *
 * Makes an empty document, with no identity and no section. It emits `changed` with a #JdChange
 * after each change of itself and of every part below it.
 *
 * Returns: (transfer full): the document
 */
JdDocument *jd_document_new (void);

/**
 * jd_document_new_blank:
 * @lang: language of the text, BCP 47
 *
 * Makes a document for somebody to write in: it has a new identity and the usual sections, with
 * headings in @lang, and no text.
 *
 * Returns: (transfer full): the document
 */
JdDocument *jd_document_new_blank (const char *lang);

/**
 * jd_document_copy:
 * @self: a document
 *
 * Returns: (transfer full): an independent copy with the same identity, for another thread too
 */
JdDocument *jd_document_copy (JdDocument *self);

/**
 * jd_document_renew_identity:
 * @self: a document
 *
 * Gives @self a new random id and the present moment as its creation, and forgets when it was
 * modified: for a document made from a template or from another document.
 */
void jd_document_renew_identity (JdDocument *self);

/**
 * jd_document_get_format_version:
 * @self: a document
 *
 * Returns: the version of the format it came in; larger than %JD_FORMAT_VERSION for a document
 *   that may be read and exported, but not edited or saved
 */
guint jd_document_get_format_version (JdDocument *self);

/**
 * jd_document_set_format_version:
 * @self: a document
 * @version: from 1
 */
void jd_document_set_format_version (JdDocument *self,
                                     guint       version);

/**
 * jd_document_find_section:
 * @self: a document
 * @role: what the section is about
 *
 * Returns: (transfer none) (nullable) (type JdSection): the first section of that role, or NULL
 */
gpointer jd_document_find_section (JdDocument    *self,
                                   JdSectionRole  role);

/**
 * jd_document_is_first_of_role:
 * @self: a document
 * @section: (type JdSection): a section of it
 *
 * Only the first section of a role shows the list of the document that belongs to the role.
 *
 * Returns: whether @section has a role, and is the first that has it
 */
gboolean jd_document_is_first_of_role (JdDocument *self,
                                       gpointer    section);

/**
 * jd_document_find_any_of:
 * @self: a document
 * @id: (nullable): the id of an any-of group
 *
 * Returns: (transfer none) (nullable) (type JdAnyOf): the group, or NULL when there is none
 */
gpointer jd_document_find_any_of (JdDocument *self,
                                  const char *id);

/**
 * jd_document_count_skills:
 * @self: a document
 *
 * Counts the skills as a reader does: those of an any-of group are one.
 *
 * Returns: how many there are
 */
guint jd_document_count_skills (JdDocument *self);

/**
 * jd_document_find_variable:
 * @self: a document
 * @name: (nullable): the name of a variable, without braces
 *
 * Returns: (transfer none) (nullable) (type JdVariable): the variable, or NULL when there is none
 */
gpointer jd_document_find_variable (JdDocument *self,
                                    const char *name);

/**
 * jd_document_add_section:
 * @self: a document
 * @role: what the section is about
 * @title: (nullable): its heading
 *
 * Adds a section at the end, with an id that no other section has.
 *
 * Returns: (transfer none) (type JdSection): the section
 */
gpointer jd_document_add_section (JdDocument    *self,
                                  JdSectionRole  role,
                                  const char    *title);

/**
 * jd_document_dup_section_id:
 * @self: a document
 * @role: what a section is about
 *
 * Returns: (transfer full): an id for a new section: the role, or the role with a number
 */
char *jd_document_dup_section_id (JdDocument    *self,
                                  JdSectionRole  role);

G_END_DECLS
