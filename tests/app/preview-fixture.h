/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-page-view.h"
#include "jd-preview.h"
#include "ui-fixture.h"

/* A preview in a window of its own, with the document of ui_document_new(). */
typedef struct {
  JdDocument *document;
  JdEditSession *session;
  JdPreview *preview;
  JdPageView *view;
  GtkWidget *window;
  UiNodes painted;
  gboolean is_painted;
  JdPlace activated;
} Fixture;

void preview_fixture_set_up_size (Fixture *fixture,
                                  int      width,
                                  int      height);

void preview_fixture_set_up (Fixture       *fixture,
                             gconstpointer  data);

void preview_fixture_tear_down (Fixture       *fixture,
                                gconstpointer  data);

/* Adds a test with the fixture. */
void preview_fixture_add (const char  *path,
                          void       (*test) (Fixture *, gconstpointer));

/* The widget of a page; the test ends when there is none. */
GtkWidget *preview_fixture_get_area (Fixture *fixture,
                                     guint    page);

/* Makes the document longer by some hundred paragraphs. */
void preview_fixture_add_paragraphs (Fixture *fixture,
                                     guint    n_paragraphs);

/* Waits until all pages are set, and draws them. */
void preview_fixture_settle (Fixture *fixture);
