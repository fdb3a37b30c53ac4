/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-model.h"

/* What the tests of panes and dialogs have in common. */

/* Starts GTK and libadwaita, with the style sheet of the application. */
void ui_init (int    *argc,
              char ***argv);

typedef gboolean (*UiDone) (gpointer user_data);

/* Runs the main loop until @done says so, for ten seconds at most; then the test fails. */
void ui_wait (UiDone   done,
              gpointer user_data);

/* Runs the main loop until @widget was drawn twice, so that all that was queued is done. */
void ui_draw (GtkWidget *widget);

/* A window of that size with @child, presented and drawn. */
GtkWidget *ui_window_new (GtkWidget *child,
                          int        width,
                          int        height);

/* Destroys a window and waits until it is gone. */
void ui_window_destroy (GtkWidget *window);

/* What @widget draws; NULL when that is nothing. */
GskRenderNode *ui_snapshot (GtkWidget *widget);

typedef struct {
  guint n_glyphs;
  guint n_colours;
} UiNodes;

/* How many glyphs and coloured rectangles @widget draws. */
UiNodes ui_count_nodes (GtkWidget *widget);

/* The same once nothing waits to be drawn: a widget that waits gives no node. */
UiNodes ui_draw_nodes (GtkWidget *widget);

/* Writes a picture of @widget as NAME.png into the folder that JD_SCREENSHOTS names, if any. */
void ui_screenshot (GtkWidget  *widget,
                    const char *name);

/* The first descendant of a type, in the order of the tree; NULL when there is none. */
GtkWidget *ui_find (GtkWidget *widget,
                    GType      type);

/* How many descendants of a type are mapped. */
guint ui_count (GtkWidget *widget,
                GType      type);

/* The first mapped label, or button, with that text. */
GtkWidget *ui_find_text (GtkWidget  *widget,
                         const char *text);

/* The plain text on the clipboard of @widget. */
char *ui_read_clipboard (GtkWidget *widget);

/* A document of two pages: all kinds of sections, skills and a “one of” group, internal notes. */
JdDocument *ui_document_new (void);

/* A skill appended to @document. */
JdSkill *ui_skill_append (JdDocument   *document,
                          const char   *name,
                          JdImportance  importance,
                          const char   *group);

/* What was announced last to assistive tools, or NULL; forgets it. GTK 4.18 has no announcements
 * in its test backend and would crash, so this takes the place of gtk_accessible_announce(). */
char *ui_steal_announced (void);
