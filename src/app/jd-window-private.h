/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-start-page.h"
#include "jd-window.h"

G_BEGIN_DECLS

/* How many files one choice or one drop opens at most. */
#define JD_MAX_WINDOWS 10

struct _JdWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned */
  JdEditSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *history_signals;
  GCancellable *opening;
  GFile *opening_file;
  GFile *failed_file;
  JdWorkspaceWindow *pending;
  char *notice;
  gboolean spelling_told;
  guint slow_open;
  int scroll_to;
  guint n_frames;
  guint n_still;
  gboolean made_for_file;

  /* Template */
  AdwToastOverlay *toasts;
  AdwViewStack *views;
  JdStartPage *start_page;
  AdwOverlaySplitView *outline_split;
  AdwOverlaySplitView *aside_split;
  AdwMultiLayoutView *layouts;
  AdwViewStack *narrow_stack;
  AdwNavigationView *pages;
  AdwNavigationPage *write_page;
  AdwWindowTitle *window_title;
  AdwBanner *banner;
  AdwStatusPage *error_page;
  AdwStatusPage *opening_page;
  GtkWidget *text_button;
  GtkWidget *back_button;
  GtkWidget *undo_box;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *outline_button;
  GtkWidget *aside_button;
  GtkMenuButton *menu_button;
  AdwBin *outline_slot;
  AdwBin *form_slot;
  AdwBin *find_slot;
  AdwBin *preview_slot;
  GMenuModel *document_menu;
  GMenuModel *undo_menu;

  /* Borrowed */
  const char *banner_action;
  GtkWidget *form;
  GtkWidget *find_bar;
  GtkWidget *outline;
  GtkWidget *preview;
};

/* jd-window.c */
void jd_window_note_state (JdWindow *self);

/* jd-window-actions.c */
void jd_window_class_install_actions (JdWindowClass *klass);
void jd_window_update_actions (JdWindow *self);

/* jd-window-content.c */
void jd_window_fill (JdWindow *self);
void jd_window_focus_content (JdWindow *self);
void jd_window_show_form (JdWindow *self);
void jd_window_class_install_content_actions (JdWindowClass *klass);
void jd_window_update_content_actions (JdWindow *self);

/* jd-window-find.c */
void jd_window_class_install_find_actions (JdWindowClass *klass);
void jd_window_fill_find (JdWindow *self);
void jd_window_update_find_actions (JdWindow *self);

/* jd-window-output.c */
void jd_window_class_install_output_actions (JdWindowClass *klass);
void jd_window_update_output_actions (JdWindow *self);

/* jd-window-panes.c */
void jd_window_class_install_pane_actions (JdWindowClass *klass);
void jd_window_init_panes (JdWindow *self);
gboolean jd_window_is_narrow (JdWindow *self);
void jd_window_update_skills_page (JdWindow *self);
void jd_window_update_pane_actions (JdWindow *self);

/* jd-window-files.c */
void jd_window_class_install_file_actions (JdWindowClass *klass);
void jd_window_init_files (JdWindow *self);

/* jd-window-saving.c */
void jd_window_class_install_saving_actions (JdWindowClass *klass);
void jd_window_update_saving_actions (JdWindow *self);
void jd_window_show_conflict (JdWindow *self);

/* jd-window-state.c */
void jd_window_apply_pending_state (JdWindow *self);
gboolean jd_window_open_pending_draft (JdWindow *self);

/* jd-window-banner.c */
void jd_window_update_banner (JdWindow *self);
void jd_window_activate_banner (JdWindow *self);
void jd_window_show_reloaded (JdWindow *self);
void jd_window_show_recovered (JdWindow  *self,
                               GDateTime *moment);

G_END_DECLS
