/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"
#include "jd-form-section.h"

G_BEGIN_DECLS

#define JD_TYPE_FORM (jd_form_get_type ())
G_DECLARE_FINAL_TYPE (JdForm, jd_form, JD, FORM, AdwBin)

/**
 * jd_form_new:
 *
 * Makes a form without a document. Signals: `place-changed`, with a #JdPlace, when the writer goes
 * elsewhere; `sections-changed` when sections come, go, move, or look different. The property
 * `visible-section` is the section that the form is scrolled to.
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *jd_form_new (void);

/**
 * jd_form_set_session:
 * @self: a form
 * @session: (nullable): what to edit
 */
void jd_form_set_session (JdForm        *self,
                          JdEditSession *session);

/**
 * jd_form_get_session:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): what is edited
 */
JdEditSession *jd_form_get_session (JdForm *self);

/**
 * jd_form_get_place:
 * @self: a form
 * @place: (out): where the writer is
 *
 * Returns: whether the writer is anywhere in the form, or was there last
 */
gboolean jd_form_get_place (JdForm  *self,
                            JdPlace *place);

/**
 * jd_form_go_to:
 * @self: a form
 * @place: a place in the document
 *
 * Takes the writer to @place: opens what hides it, scrolls, gives it the focus and the selection,
 * and lights it up for a moment. A place that nothing edits leads to the section it is in.
 *
 * Returns: whether there is such a place
 */
gboolean jd_form_go_to (JdForm        *self,
                        const JdPlace *place);

/**
 * jd_form_reveal:
 * @self: a form
 * @place: a place in the document
 *
 * Opens what hides @place and scrolls to it; the focus stays where it is.
 */
void jd_form_reveal (JdForm        *self,
                     const JdPlace *place);

/**
 * jd_form_show_section:
 * @self: a form
 * @section: (nullable) (type JdSection): a section of the document; NULL for the details
 *
 * Scrolls to a section and takes the focus to its first field.
 */
void jd_form_show_section (JdForm *self,
                           JdPart *section);

/**
 * jd_form_show:
 * @self: a form
 * @section: a section of it
 *
 * As jd_form_show_section(), also for sections that are no part of the document.
 */
void jd_form_show (JdForm        *self,
                   JdFormSection *section);

/**
 * jd_form_focus_title:
 * @self: a form
 *
 * Takes the caret to the end of the job title.
 */
void jd_form_focus_title (JdForm *self);

/**
 * jd_form_build_all:
 * @self: a form
 *
 * Builds at once what would be built when idle.
 */
void jd_form_build_all (JdForm *self);

/**
 * jd_form_list_sections:
 * @self: a form
 *
 * Returns: (transfer container) (element-type JdFormSection): its sections from top to bottom:
 *   Details, those of the document, Internal Notes
 */
GPtrArray *jd_form_list_sections (JdForm *self);

/**
 * jd_form_get_visible_section:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the section at one third of the height
 */
JdFormSection *jd_form_get_visible_section (JdForm *self);

G_END_DECLS
