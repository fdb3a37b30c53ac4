/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"
#include "jd-field.h"
#include "jd-form.h"

G_BEGIN_DECLS

/* A window with a form, or with another widget that edits a document. */
typedef struct {
  JdDocument *document;
  JdEditSession *session;
  JdHistory *history;
  GtkWidget *window;
  JdForm *form;
} FormFixture;

/* Makes the toolkit ready for a test program; to be called in place of g_test_init(). */
void form_fixture_init (int    *argc,
                        char ***argv);

/* A document of a file below the folder data, such as "sample.jobdesc". */
JdDocument *form_fixture_read (const char *name);

/* Opens a window with a form that shows @document, which it takes over. */
void form_fixture_open (FormFixture *self,
                        JdDocument  *document,
                        int          width,
                        int          height);

/* Opens a window with @child for @document, both of which it takes over. */
void form_fixture_open_child (FormFixture *self,
                              JdDocument  *document,
                              GtkWidget   *child,
                              int          width,
                              int          height);

void form_fixture_close (FormFixture *self);

/* Handles what is to be done until nothing is left, drawing included. */
void form_fixture_settle (FormFixture *self);

/* The document as the text of a file. */
char *form_fixture_dup_text (JdDocument *document);

/* A document with one section, which is a list of so many items. */
JdDocument *form_fixture_new_list (guint n_items);

/* The items of the first list of the first section. */
JdPartList *form_fixture_get_items (JdDocument *document);

/* The widget of @type that comes after *@skip others of it; NULL, with *@skip less as many as there
 * are, when there are not so many. */
GtkWidget *form_fixture_find (GtkWidget *root,
                              GType      type,
                              guint     *skip);

/* The same; it must be there. */
GtkWidget *form_fixture_get_nth (gpointer root,
                                 GType    type,
                                 guint    index);

JdFormSection *form_fixture_get_section (FormFixture   *self,
                                         JdSectionRole  role);

JdField *form_fixture_get_field (FormFixture *self,
                                 gpointer     part,
                                 guint        member);

GtkWidget *form_fixture_get_focus (FormFixture *self);

/* The field of that member has the focus, with its caret there. */
void form_fixture_assert_focus (FormFixture *self,
                                gpointer     part,
                                guint        member,
                                guint        caret);

/* Takes the caret to a place in a field. */
void form_fixture_focus (FormFixture *self,
                         JdField     *field,
                         guint        caret);

/* Types over what is selected, all at once. */
void form_fixture_type (JdField    *field,
                        const char *text);

G_END_DECLS
