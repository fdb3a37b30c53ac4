/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-field.h"

G_BEGIN_DECLS

/* A text narrower than this is not read. */
#define JD_FIELD_MIN_WIDTH 48

typedef enum {
  JD_FIELD_TAG_STRONG,
  JD_FIELD_TAG_EMPHASIS,
  JD_FIELD_TAG_CODE,
  JD_FIELD_TAG_VARIABLE,
  JD_FIELD_TAG_NO_SPELLING,
  JD_FIELD_TAG_MATCH,
  JD_FIELD_TAG_CURRENT,
  JD_FIELD_N_TAGS
} JdFieldTag;

struct _JdField {
  GtkSourceView parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;
  char *placeholder;
  GtkWidget *link_popover;
  char *pending_href;

  /* Borrowed */
  GtkTextBuffer *buffer;
  GtkTextTag *tags[JD_FIELD_N_TAGS];
  gulong part_id;

  guint member;
  gboolean rich;
  gboolean single_line;
  gboolean locked;
  gboolean attached;

  guint start;
  guint end;
  guint updating;
  gboolean in_action;
  gboolean dirty;
  gboolean storing;
  gboolean composing;
  gboolean break_after;

  gint64 last_edit;
  guint typed;
  JdInlineFlags pending;
  gboolean has_pending;
  gunichar last_typed;
  int insert_offset;
  JdInlineFlags insert_flags;
};

/* jd-field.c */
void jd_field_break (JdField *self);
void jd_field_store (JdField    *self,
                     const char *label,
                     gboolean    typing);

/* jd-field-text.c */
void jd_field_create_tags (JdField *self);
void jd_field_show_inline (JdField        *self,
                           const JdInline *text);
JdInline *jd_field_dup_inline (JdField           *self,
                               const GtkTextIter *start,
                               const GtkTextIter *end);
JdInlineFlags jd_field_get_flags_at (JdField           *self,
                                     const GtkTextIter *iter);
const char *jd_field_get_href_at (JdField           *self,
                                  const GtkTextIter *iter);
void jd_field_apply_flags (JdField           *self,
                           JdInlineFlags      flags,
                           const GtkTextIter *start,
                           const GtkTextIter *end);
void jd_field_apply_href (JdField           *self,
                          const char        *href,
                          const GtkTextIter *start,
                          const GtkTextIter *end);
void jd_field_tint_variables (JdField *self);
void jd_field_exempt_from_spelling (JdField *self);
void jd_field_update_colors (JdField *self);

/* jd-field-size.c */
int jd_field_measure_width (JdField *self);
int jd_field_measure_height (JdField *self,
                             int      width);
void jd_field_snapshot_placeholder (JdField     *self,
                                    GtkSnapshot *snapshot);

/* jd-field-keys.c */
void jd_field_add_keys (JdField *self);
GMenuModel *jd_field_get_menu (void);
void jd_field_class_add_actions (GtkWidgetClass *klass);

/* jd-field-paste.c */
void jd_field_class_add_clipboard (GtkTextViewClass *klass);
void jd_field_paste_plain (JdField *self);

/* jd-field-typed.c */
void jd_field_convert_typed (JdField  *self,
                             gunichar  typed);

/* jd-field-link.c */
void jd_field_edit_link (JdField *self);

G_END_DECLS
