/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-page-view.h"
#include "jd-preview-pages.h"
#include "jd-preview-posting.h"
#include "jd-preview-source.h"
#include "jd-preview.h"

G_BEGIN_DECLS

/* What is shown as text: posting, Markdown and JSON have a size each. */
#define JD_PREVIEW_N_TEXTS 3

struct _JdPreview {
  AdwBin parent_instance;

  /* Owned */
  JdEditSession *session;
  char *format;

  /* Template */
  GtkStack *stack;
  JdPreviewPages *pages;
  AdwBin *source_slot;
  AdwBin *posting_slot;
  GtkMenuButton *format_button;
  GtkMenuButton *zoom_button;
  GtkWidget *copy_button;
  GtkWidget *spinner;
  GtkWidget *hint;

  /* Borrowed */
  JdPageView *view;
  JdPreviewSource *source;
  JdPreviewPosting *posting;

  double text_zooms[JD_PREVIEW_N_TEXTS];
  guint zoom_source;
};

/**
 * jd_preview_is_page:
 * @self: a preview
 *
 * Returns: whether pages are shown, else text
 */
gboolean jd_preview_is_page (JdPreview *self);

/**
 * jd_preview_dup_zoom_mode:
 * @self: a preview
 *
 * Returns: (transfer full): how large the pages are, for the settings
 */
char *jd_preview_dup_zoom_mode (JdPreview *self);

/**
 * jd_preview_set_zoom_mode:
 * @self: a preview
 * @mode: what jd_preview_dup_zoom_mode() has given
 */
void jd_preview_set_zoom_mode (JdPreview  *self,
                               const char *mode);

/**
 * jd_preview_get_text_zoom:
 * @self: a preview that shows text
 *
 * Returns: how large that is, 1 for what the desktop says
 */
double jd_preview_get_text_zoom (JdPreview *self);

/**
 * jd_preview_set_text_zoom:
 * @self: a preview
 * @text: which text, from 0
 * @zoom: how large it is to be
 */
void jd_preview_set_text_zoom (JdPreview *self,
                               guint      text,
                               double     zoom);

/**
 * jd_preview_find_text:
 * @format: a format
 *
 * Returns: which text it is, from 0; -1 for pages
 */
int jd_preview_find_text (const char *format);

/**
 * jd_preview_show_text_zoom:
 * @self: a preview
 *
 * Gives what is shown as text its size.
 */
void jd_preview_show_text_zoom (JdPreview *self);

/**
 * jd_preview_update_zoom:
 * @self: a preview
 *
 * Says in the bottom bar how large things are.
 */
void jd_preview_update_zoom (JdPreview *self);

/**
 * jd_preview_class_install_zoom:
 * @widget_class: the class of previews
 *
 * Installs the actions of the zoom menu.
 */
void jd_preview_class_install_zoom (GtkWidgetClass *widget_class);

/**
 * jd_preview_init_zoom:
 * @self: a preview with its children
 *
 * Follows the pages, and the wheel over text.
 */
void jd_preview_init_zoom (JdPreview *self);

G_END_DECLS
