/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"
#include "jd-words.h"

G_BEGIN_DECLS

/* For the files that make content. */

typedef struct {
  JdContentBlock block;
  gboolean literal;        /* the text is plain, not CommonMark */
  gboolean whole;          /* the text is that of one member and of nothing else */
} JdContentEntry;

typedef struct {
  JdDocument *document;
  const char *lang;
  gboolean english;
  JdContentFlags flags;
  GArray *entries;
  JdPart *section;
  guint n_lists;
  gboolean uses_title;     /* some text has the variable `title` in it */
} JdContentBuilder;

JdContentEntry *jd_content_builder_add (JdContentBuilder *self,
                                        JdContentKind     kind,
                                        gpointer          part,
                                        guint             member,
                                        JdInline         *text);

JdContentEntry *jd_content_builder_add_member (JdContentBuilder *self,
                                               JdContentKind     kind,
                                               gpointer          part,
                                               guint             member);

JdInline *jd_content_builder_parse (JdContentBuilder *self,
                                    const char       *source,
                                    gboolean          literal);

void jd_content_builder_add_subheading (JdContentBuilder *self,
                                        JdWord            word,
                                        gpointer          part,
                                        guint             member);

void jd_content_builder_add_facts (JdContentBuilder *self);

void jd_content_builder_add_sections (JdContentBuilder *self);

void jd_content_builder_add_skills (JdContentBuilder *self);

char *jd_content_join (const char *lang,
                       char      **words,
                       gboolean    alternatives);

G_END_DECLS
