/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_FORM_SECTION (jd_form_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (JdFormSection, jd_form_section, JD, FORM_SECTION, GtkBox)

/**
 * JdFormSectionClass:
 * @build: puts the content into the section, once
 * @get_count: how many things it lists, or -1 for one that lists nothing
 * @dup_title: (nullable): the heading of a section that is no part of the document
 * @refresh: (nullable): called once built, and then after each step with a change that concerns it
 * @concerns: (nullable): whether @refresh has to follow a change; without it all do
 * @headless: whether the heading is not shown, but only said
 *
 * A section of the form: a heading with count and menu, and below it what the subclass builds. It
 * emits `changed` when its heading, count or state is another.
 */
struct _JdFormSectionClass {
  GtkBoxClass parent_class;

  void (*build) (JdFormSection *self);
  int (*get_count) (JdFormSection *self);
  char *(*dup_title) (JdFormSection *self);
  void (*refresh) (JdFormSection *self);
  gboolean (*concerns) (JdFormSection  *self,
                        const JdChange *change);
  gboolean headless;
};

/**
 * jd_form_section_new:
 * @session: the session of the document
 * @section: (type JdSection): a section of the document
 *
 * Makes the widget that a section of that role needs, still without its content.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *jd_form_section_new (JdEditSession *session,
                                gpointer       section);

/**
 * jd_form_section_get_session:
 * @self: a section
 *
 * Returns: (transfer none): the session
 */
JdEditSession *jd_form_section_get_session (JdFormSection *self);

/**
 * jd_form_section_get_document:
 * @self: a section
 *
 * Returns: (transfer none): the document
 */
JdDocument *jd_form_section_get_document (JdFormSection *self);

/**
 * jd_form_section_get_history:
 * @self: a section
 *
 * Returns: (transfer none): the history of the document
 */
JdHistory *jd_form_section_get_history (JdFormSection *self);

/**
 * jd_form_section_get_part:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): the section of the document, or NULL for Details and
 *   Internal Notes
 */
JdPart *jd_form_section_get_part (JdFormSection *self);

/**
 * jd_form_section_get_title:
 * @self: a section
 *
 * Returns: (transfer none): its heading, never empty
 */
const char *jd_form_section_get_title (JdFormSection *self);

/**
 * jd_form_section_get_count:
 * @self: a section
 *
 * Returns: how many things it lists, or -1
 */
int jd_form_section_get_count (JdFormSection *self);

/**
 * jd_form_section_is_left_out:
 * @self: a section
 *
 * Returns: whether it is in no export because the writer says so
 */
gboolean jd_form_section_is_left_out (JdFormSection *self);

/**
 * jd_form_section_ensure_built:
 * @self: a section
 *
 * Builds the content, if that was not done yet.
 *
 * Returns: whether there was anything to do
 */
gboolean jd_form_section_ensure_built (JdFormSection *self);

/**
 * jd_form_section_append:
 * @self: a section
 * @widget: a part of its content
 */
void jd_form_section_append (JdFormSection *self,
                             GtkWidget     *widget);

/**
 * jd_form_section_focus_first:
 * @self: a section
 *
 * Takes the focus to the first field of its content.
 */
void jd_form_section_focus_first (JdFormSection *self);

/**
 * jd_form_section_move:
 * @self: a section of the document
 * @by: -1 for up, 1 for down
 *
 * Moves the section past its neighbour, as one step.
 *
 * Returns: whether there was a neighbour
 */
gboolean jd_form_section_move (JdFormSection *self,
                               int            by);

G_END_DECLS
