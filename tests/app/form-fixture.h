/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"
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

G_END_DECLS
