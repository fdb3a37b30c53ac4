/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-field.h"
#include "jd-form.h"

G_BEGIN_DECLS

/* What is kept free above and below of what the form scrolls to. */
#define JD_FORM_MARGIN 18

struct _JdForm {
  AdwBin parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *place_part;
  GSignalGroup *history_signals;
  GSignalGroup *document_signals;

  /* Template */
  GtkWidget *scroller;
  GtkWidget *column;
  GtkWidget *title;
  GtkWidget *details;
  GtkWidget *sections;
  GtkWidget *internal;

  /* Borrowed */
  JdFormSection *visible_section;
  JdFormSection *wanted_section;
  JdField *focus_field;
  GtkWidget *revealed;

  JdPlace place;
  double wanted_value;
  gulong root_id;
  gulong caret_ids[2];
  guint build_id;
  guint scroll_id;
  guint reveal_id;
  guint revealed_offset;
  guint late_id;
  gboolean sections_stale;
  gboolean restore_late;
};

/* jd-form.c */
void jd_form_update_visible_section (JdForm *self);

/* jd-form-places.c */
GtkAdjustment *jd_form_get_adjustment (JdForm *self);
gboolean jd_form_find_y (JdForm    *self,
                         GtkWidget *widget,
                         float     *y);
void jd_form_watch_caret (JdForm  *self,
                          JdField *field);
void jd_form_follow_focus (JdForm *self);
void jd_form_restore (JdForm        *self,
                      const JdPlace *place);
void jd_form_restore_late (JdForm *self);

G_END_DECLS
