/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-page-area.h"
#include "jd-page-text.h"

G_BEGIN_DECLS

struct _JdPageArea {
  GtkWidget parent_instance;

  /* Owned */
  JdLayout *layout;
  JdPageText *text;

  guint page;
  double zoom;
  double left;
  guint tinted;
  double tint;
  guint current;
  guint selected_first;
  guint selected_last;
  gboolean dark;
  guint refresh_source;
};

/**
 * jd_page_area_ensure_text:
 * @self: a page
 *
 * Returns: (transfer none): what is written on it
 */
JdPageText *jd_page_area_ensure_text (JdPageArea *self);

/**
 * jd_page_area_accessible_text_init:
 * @iface: the interface of #JdPageArea
 *
 * Lets assistive tools read the page.
 */
void jd_page_area_accessible_text_init (GtkAccessibleTextInterface *iface);

G_END_DECLS
